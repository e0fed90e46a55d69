import type { Facts } from '../../facts/facts.ts'
import type { Case } from '../../findings/case.ts'
import type { RuleResult } from '../../findings/finding.ts'
import { worst } from '../../verdict.ts'
import type { Store } from '../../vocabulary/store-schema.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { type Language, wordsOf } from '../../words/words.ts'
import type { Block } from '../document/block.ts'
import { disclosureTables } from '../draft/policy-draft.ts'
import { isSeen, type SeenType } from './play-form.ts'

/** Facts shown of one point. */
const MOST_FACTS = 3

const head = (theCase: Case, store: Store, lang: Language): Block[] => {
  const { storeForm } = wordsOf(lang)
  const app = theCase.facts.rows.app?.[0]
  return [
    { kind: 'heading', level: 1, text: storeForm.title(app?.label ?? app?.package ?? '', store.name[lang]) },
    {
      kind: 'paragraph',
      text: storeForm.lead(
        app?.package ?? '',
        app?.versionName ?? '',
        store.guide[lang],
        store.asOf,
        store.readOn,
      ),
    },
  ]
}

const told = (results: readonly RuleResult[], lang: Language): string => {
  const facts = results.flatMap(({ findings, verdict }) =>
    findings
      .filter((one) => one.verdict === verdict)
      .flatMap(({ fact }) => (fact === undefined ? [] : [fact[lang]])),
  )
  return facts.slice(0, MOST_FACTS).join('\n')
}

/**
 * The points a store looks at, each with what the rules say of it here, and blanks where only people know. Beside it the tables that
 * its form asks for.
 */
export const storeChecklist = (
  theCase: Case,
  facts: Facts,
  store: Store,
  vocabulary: Vocabulary,
  lang: Language,
): Block[] => {
  const words = wordsOf(lang)
  const { storeForm, draft } = words
  const rows = (store.items ?? []).map(({ asks, rules = [] }, at) => {
    const results = theCase.results.filter(({ rule }) => rules.includes(rule))
    const verdict = worst(results.map((result) => result.verdict))
    const open = results.length === 0 || verdict === 'untested' || verdict === 'review'
    const worstOnes = results.filter((result) => result.verdict === verdict)
    const said = told(worstOnes, lang)
    return [
      String(at + 1),
      asks[lang],
      results.length === 0 ? draft.blank : words.verdicts[verdict],
      open ? [said, worstOnes[0]?.manual[lang] ?? draft.blank].filter(Boolean).join('\n') : said,
      open ? draft.blank : '',
    ]
  })
  return [
    ...head(theCase, store, lang),
    { kind: 'heading', level: 2, text: storeForm.points },
    { kind: 'table', heads: storeForm.pointHeads, rows },
    ...disclosureTables(facts, vocabulary, lang),
    { kind: 'paragraph', text: storeForm.sources(store.readFrom.join(words.report.listComma)) },
  ]
}

/** What was seen for each type of data of the form, so that people can answer it. */
export const dataTypesDocument = (
  theCase: Case,
  types: readonly SeenType[],
  store: Store,
  lang: Language,
): Block[] => {
  const words = wordsOf(lang)
  const { storeForm, draft, report } = words
  const listed = (label: string, items: readonly string[]) =>
    items.length === 0 ? [] : [`${label}${report.colon}${items.join(report.listComma)}`]
  const seen = types.filter(isSeen)
  return [
    ...head(theCase, store, lang),
    { kind: 'paragraph', text: storeForm.csv },
    { kind: 'heading', level: 2, text: storeForm.types },
    {
      kind: 'table',
      heads: storeForm.typeHeads,
      rows: seen.map(({ type, permissions, code, sdks }) => [
        [...new Set(type.label[lang].split(' / '))].join(' / '),
        [
          ...listed(storeForm.byPermissions, permissions),
          ...listed(storeForm.byCode, code),
          ...listed(storeForm.bySdks, sdks),
        ].join('\n'),
        draft.blank,
        draft.blank,
        draft.blank,
      ]),
    },
    { kind: 'paragraph', text: storeForm.unseen(types.length - seen.length) },
    { kind: 'paragraph', text: storeForm.sources(store.readFrom.join(report.listComma)) },
  ]
}
