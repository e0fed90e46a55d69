import { beijingTime } from '../../beijing.ts'
import type { Answer } from '../../findings/answer.ts'
import type { Case } from '../../findings/case.ts'
import type { Finding, RuleResult } from '../../findings/finding.ts'
import type { Language, Words } from '../../words/words.ts'
import type { Block } from '../document/block.ts'
import { answerText, opinionText } from './answer-text.ts'

/** Places of one problem that are told in full. */
const MOST_FACTS = 8

const isProblem = ({ verdict, suppressed }: Finding): boolean =>
  suppressed === undefined && (verdict === 'violation' || verdict === 'suspected')

/** Rules with a problem, in the order of the case: worst first. */
export const problemsOf = (theCase: Case): readonly RuleResult[] =>
  theCase.results.filter(({ findings }) => findings.some(isProblem))

const sampleRows = (theCase: Case, { rectification: said }: Words): (readonly [string, string])[] => {
  const app = theCase.facts.rows.app?.[0]
  const signer = theCase.facts.rows.signers?.[0]
  const rows: (readonly [string, string | undefined])[] = [
    [said.app, app?.label],
    [said.packageName, app?.package],
    [said.version, [app?.versionName, app?.versionCode].filter((part) => part !== undefined).join(' / ')],
    [said.operator, theCase.facts.rows.appProfile?.[0]?.operator],
    [said.hash, app?.sha256],
    [said.certificate, signer?.sha256],
    [said.checkedOn, beijingTime(theCase.times.startedAt)],
    [said.ruleBook, theCase.ruleBook.version],
  ]
  return rows.map(([name, value]) => [name, value ?? ''])
}

const factLines = (findings: readonly Finding[], { rectification: said }: Words, lang: Language): string => {
  const facts = findings.flatMap(({ fact }) => (fact === undefined ? [] : [fact[lang]]))
  const shown = facts.slice(0, MOST_FACTS)
  return [
    ...shown,
    ...(facts.length > shown.length ? [said.moreFacts(facts.length - shown.length)] : []),
  ].join('\n')
}

const problem = (
  theCase: Case,
  result: RuleResult,
  number: number,
  answer: Answer | undefined,
  words: Words,
  lang: Language,
): Block[] => {
  const { rectification: said } = words
  const findings = result.findings.filter(isProblem)
  const places = new Map(theCase.exhibits.map(({ number: at, place }) => [at, place]))
  const cited = [...new Set(findings.flatMap(({ exhibits }) => exhibits))].slice(0, MOST_FACTS)
  return [
    { kind: 'heading', level: 2, text: said.problem(number, result.title[lang]) },
    {
      kind: 'table',
      heads: said.heads,
      rows: [
        [said.verdict, words.verdicts[result.verdict]],
        [words.signing.clause, result.clauses.map(({ cite }) => cite[lang]).join('\n')],
        [said.facts, factLines(findings, words, lang)],
        [said.evidence, cited.map((at) => `${at} ${places.get(at) ?? ''}`).join('\n')],
        [words.signing.remedy, result.remedy[lang]],
        [words.signing.answer, answer === undefined ? words.signing.answerKinds : answerText(answer, words)],
        [
          words.signing.opinion,
          answer?.opinion === undefined ? words.signing.opinionKinds : opinionText(answer, words),
        ],
      ],
    },
  ]
}

/** What an operator is told of one app: each problem with clause, fact, evidence and remedy; blanks for what others decide. */
export const noticeBlocks = (
  theCase: Case,
  answers: readonly Answer[],
  words: Words,
  lang: Language,
): Block[] => {
  const { rectification: said } = words
  const problems = problemsOf(theCase)
  const byRule = new Map(answers.map((answer) => [answer.rule, answer]))
  return [
    { kind: 'heading', level: 1, text: said.noticeTitle },
    { kind: 'paragraph', text: problems.length === 0 ? said.noticeNone : said.noticeLead(problems.length) },
    { kind: 'table', heads: said.heads, rows: sampleRows(theCase, words) },
    ...problems.flatMap((result, i) => problem(theCase, result, i + 1, byRule.get(result.rule), words, lang)),
    ...(problems.length === 0 ? [] : [{ kind: 'paragraph' as const, text: said.deadlineBlank }]),
  ]
}
