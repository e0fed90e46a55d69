import type { Case } from '../findings/case.ts'
import type { RuleResult } from '../findings/finding.ts'
import { wordsOf } from '../words/words.ts'
import { placesOf } from './place.ts'
import type { RenderOptions } from './render-options.ts'
import { basisOf, sentenceOf, toldOf } from './told.ts'
import { visible } from './visible.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
}

/** Text for XML 1.0: what it cannot hold is made visible first. */
const escaped = (text: string): string =>
  visible(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"\n]/g, (character) => ENTITIES[character] ?? character)

type Outcome = 'failure' | 'error' | 'skipped' | 'passed'

/** A problem fails the test where the run fails on it; what is left to a person, or to evidence, is skipped. */
const outcomeOf = (result: RuleResult, failOn: RenderOptions['failOn']): Outcome => {
  const open = result.findings.some(
    ({ verdict, suppressed, baseline }) =>
      verdict === result.verdict && suppressed === undefined && baseline !== 'unchanged',
  )
  switch (result.verdict) {
    case 'violation':
      return open ? 'failure' : 'skipped'
    case 'suspected':
      return open && failOn === 'suspected' ? 'failure' : 'skipped'
    case 'error':
      return 'error'
    case 'review':
    case 'untested':
      return 'skipped'
    default:
      return 'passed'
  }
}

/** The case as JUnit XML: a suite, and a test for each rule. */
export const renderJunit = (theCase: Case, { lang, failOn }: RenderOptions): string => {
  const words = wordsOf(lang)
  const outcomes = theCase.results.map((result) => ({ result, outcome: outcomeOf(result, failOn) }))
  const count = (wanted: Outcome): number => outcomes.filter(({ outcome }) => outcome === wanted).length
  const [app] = theCase.facts.rows.app ?? []
  const suite = escaped(`mingshi ${app?.package ?? app?.fileName ?? ''}`.trim())
  const tests = outcomes.map(({ result, outcome }) => {
    const head = `<testcase classname="${escaped(`mingshi.${result.clauses[0]?.key ?? ''}`)}" name="${escaped(`${result.rule} ${result.title[lang]}`)}" time="0"`
    if (outcome === 'passed') return `    ${head}/>`
    const told = toldOf({ ...theCase, results: [result] }, [result.verdict])
    const lines = told.flatMap((one) => [
      sentenceOf(one, lang),
      ...one.exhibits.map((exhibit) => `${exhibit.number} ${placesOf(exhibit)}`),
    ])
    const [first] = told
    const basis = first === undefined ? '' : basisOf(first, words, lang)
    const message = escaped(`${words.verdicts[result.verdict]}${words.report.colon}${result.title[lang]}`)
    const type = outcome === 'skipped' ? '' : ` type="${result.verdict}"`
    const body =
      outcome === 'skipped'
        ? `<skipped message="${message}"/>`
        : `<${outcome}${type} message="${message}">${escaped([basis, ...lines, result.remedy[lang]].join('\n'))}</${outcome}>`
    return `    ${head}>${body}</testcase>`
  })
  const counts = `tests="${outcomes.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites ${counts} time="${theCase.times.seconds.toFixed(3)}">
  <testsuite name="${suite}" ${counts} time="${theCase.times.seconds.toFixed(3)}" timestamp="${theCase.times.startedAt.slice(0, 19)}">
${tests.join('\n')}
  </testsuite>
</testsuites>
`
}
