import { loadRuleBook } from '../../src/engine/rule-book.ts'
import { showLocator } from '../../src/facts/locator.ts'
import type { RowHead } from '../../src/facts/table.ts'
import type { Case } from '../../src/findings/case.ts'
import { wordsOf } from '../../src/words/words.ts'

const ruleBook = await loadRuleBook()

/** Columns whose words are ours, or say nothing of who made the app. */
const OURS = new Set([
  'id',
  'types',
  'typeNames',
  'typeNamesEnglish',
  'typesChosenBy',
  'necessaryKinds',
  'necessaryPermissionGroups',
])

const textsIn = (row: RowHead): string[] =>
  Object.entries(row).flatMap(([column, value]): string[] => {
    if (OURS.has(column)) return []
    if (typeof value === 'string') return [value]
    return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
  })

/** What the rule book and the words of reports say of any app. */
const book =
  JSON.stringify([wordsOf('zh'), wordsOf('en')]) +
  JSON.stringify(ruleBook.rules) +
  JSON.stringify(
    [...ruleBook.laws.values()].map((law) => [
      law,
      wordsOf('zh').norms.daysOf(law.issued ?? '', law.from ?? ''),
    ]),
  )

/** Every string of a case by which its app, its maker, its testers or its files could be found; not what `common` holds. */
export const identifying = (theCase: Case, common: string): string[] => {
  const rows = Object.values(theCase.facts.rows).flat() as RowHead[]
  const all = [
    ...rows.flatMap(textsIn),
    ...rows.map(({ source }) => showLocator(source)),
    ...theCase.inputs.flatMap(({ name, sha256 }) => [name, sha256]),
    ...theCase.exhibits.flatMap(({ place, quote, picture }) => [place, quote ?? '', picture?.sha256 ?? '']),
    ...theCase.results.flatMap(({ findings }) =>
      findings.flatMap(({ fingerprint, fact }) => [fingerprint, fact?.zh ?? '']),
    ),
    ...(theCase.decisions ?? []).flatMap(({ by, note, basis, evidence }) => [
      by,
      note,
      basis,
      ...evidence.map(({ sha256 }) => sha256),
    ]),
    ...Object.values(theCase.cover ?? {}).map(String),
    theCase.id,
    theCase.times.startedAt,
  ]
  const telling = (text: string): boolean =>
    text.length >= 2 && /[^\d.:-]/.test(text) && !common.includes(text) && !book.includes(text)
  return [...new Set(all.map((text) => text.trim()))].filter(telling)
}
