import type { RowOf } from '../../facts/index.ts'
import { file } from '../../facts/locator.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { AppReference } from '../app-reference.ts'
import type { Collector } from '../collector.ts'
import { appTypeOf } from './app-types.ts'

const union = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].sort()

const profileOf = (reference: AppReference, vocabulary: Vocabulary): RowOf<'appProfile'> => {
  const chosen = new Map(
    (reference.types ?? []).map((name) => appTypeOf(name, vocabulary)).map((type) => [type.id, type]),
  )
  const types = [...chosen.values()].sort((a, b) => a.number - b.number)
  const stated = Object.entries(reference.app ?? {}).filter(([, value]) => value !== undefined)
  return {
    id: 'profile',
    evidence: 'supplied',
    source: file('reference'),
    ...(types.length === 0
      ? {}
      : {
          types: types.map(({ id }) => id),
          typeNames: types.map(({ zh }) => zh),
          typeNamesEnglish: types.map(({ en }) => en),
          typesChosenBy: reference.typesChosenBy ?? 'reference',
          necessaryKinds: union(types.map(({ necessary }) => necessary.map(({ kind }) => kind))),
          necessaryPermissionGroups: union(types.map(({ permissionGroups }) => permissionGroups)),
          needsNoPersonalInformation: types.every(({ necessary }) => necessary.length === 0),
        }),
    ...Object.fromEntries(stated),
  }
}

/**
 * What people state of the app: its types, with what is necessary for them, and the facts only they know. Several
 * types, as a super-app has, need the union. Throws `ToolError` `unknown-type`.
 */
export const appProfileCollector: Collector = {
  name: 'app-profile',
  version: 2,
  fills: ['appProfile'],
  wants: () => true,
  async collect({ reference, vocabulary }) {
    const untyped = (reference.types ?? []).length === 0
    const silent = untyped && Object.keys(reference.app ?? {}).length === 0
    return {
      rows: silent ? {} : { appProfile: [profileOf(reference, vocabulary)] },
      complete: [],
      gaps: untyped ? [{ table: 'appProfile', because: 'no-type-chosen' }] : [],
    }
  },
}
