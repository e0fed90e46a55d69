import type { Api } from './api-schema.ts'
import type { Sdk } from './sdk-schema.ts'

/** What code is searched for: an entry of the catalogue of calls, or the call by which an app starts an SDK. */
export type WatchedApi = Omit<Api, 'act'> & {
  readonly act: Api['act'] | 'starts-sdk'
  /** Id of the SDK that the call starts. */
  readonly starts?: string
  /** Id of the SDK whose code alone holds the constant. */
  readonly tells?: string
}

/** One call of `callsAfter`, taken apart. */
export interface StartCall {
  readonly className: string
  readonly method: string
  /** The argument that has to be true, counted from 0 without the receiver; undefined where the call alone counts. */
  readonly granted: number | undefined
}

/** `a.b.C.setAuth(_, true)` is a call of `setAuth` whose second argument is true. */
export const startCallOf = (text: string): StartCall => {
  const [name = '', given] = text.split('(', 2)
  const dot = name.lastIndexOf('.')
  return {
    className: name.slice(0, dot),
    method: name.slice(dot + 1),
    granted: given === undefined ? undefined : given.split(',').length - 1,
  }
}

/** The calls that start SDKs, as entries to search code for. */
export const sdkStarts = (sdks: Iterable<Sdk>): WatchedApi[] =>
  [...sdks].flatMap((sdk) =>
    (sdk.callsAfter ?? []).map((text): WatchedApi => {
      const { className, method, granted } = startCallOf(text)
      return {
        id: `start-${sdk.id}`,
        zh: `启动${sdk.name.zh}`,
        en: `Start ${sdk.name.en}`,
        act: 'starts-sdk',
        grade: 'none',
        kinds: [],
        starts: sdk.id,
        calls: { [className]: [method] },
        ...(granted === undefined ? {} : { when: { argument: granted, is: ['1', 'true'] } }),
      }
    }),
  )

/** The constants that tell code of SDKs, as entries to search code for. */
export const sdkTexts = (sdks: Iterable<Sdk>): WatchedApi[] =>
  [...sdks].flatMap(({ id, name, texts }) =>
    texts === undefined
      ? []
      : [
          {
            id: `tells-${id}`,
            zh: name.zh,
            en: name.en,
            act: 'reads' as const,
            grade: 'none' as const,
            kinds: [],
            tells: id,
            constants: texts,
          },
        ],
  )
