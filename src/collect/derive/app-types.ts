import { ToolError } from '../../errors.ts'
import { nearestName } from '../../nearest-name.ts'
import type { AppType, Vocabulary } from '../../vocabulary/vocabulary.ts'

const LONGEST_NAME = 60

/** Names are compared without case, spaces, hyphens and a final 类 or 类App. */
const fold = (name: string): string =>
  name
    .slice(0, LONGEST_NAME)
    .toLowerCase()
    .replace(/[\s_\-()（）/]+/g, '')
    .replace(/(类)?(apps?|应用)?$/, '')

const namesOf = (type: AppType): readonly string[] => [
  type.id,
  String(type.number),
  type.zh,
  type.en,
  ...(type.aliases ?? []),
]

/**
 * The type of 14号文 that a person means: its id (`NPI-19`), number, Chinese name with or without 类, English name
 * or another name of it. Throws `ToolError` `unknown-type`, which names the nearest one, or all where none is near.
 */
export const appTypeOf = (written: string, vocabulary: Vocabulary): AppType => {
  const types = [...vocabulary.appTypes.values()]
  const wanted = fold(written)
  const found = types.find((type) => namesOf(type).some((name) => fold(name) === wanted))
  if (found && wanted !== '') return found
  const byName = new Map(types.flatMap((type) => namesOf(type).map((name) => [fold(name), type])))
  const nearest = byName.get(nearestName(wanted, byName.keys()) ?? '')
  const shown = written.slice(0, LONGEST_NAME)
  const hint = nearest
    ? {
        zh: `最接近的是“${nearest.zh}”（${nearest.id}）。`,
        en: `The nearest is "${nearest.en}" (${nearest.id}).`,
      }
    : {
        zh: `可选：${types.map(({ zh }) => zh.replace(/类$/, '')).join('、')}。`,
        en: `They are: ${types.map(({ en }) => en).join('; ')}.`,
      }
  throw new ToolError('unknown-type', {
    zh: `没有“${shown}”这一 App 类型。${hint.zh}请按 14 号文的 39 类填写。`,
    en: `There is no app type "${shown}". ${hint.en} Give one of the 39 types.`,
  })
}
