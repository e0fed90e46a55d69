import { beijingTime } from '../../beijing.ts'
import type { Answer } from '../../findings/answer.ts'
import type { Case, InputRecord } from '../../findings/case.ts'
import type { NewProblem, OldProblem, Recheck } from '../../findings/recheck.ts'
import type { Language, Words } from '../../words/words.ts'
import type { Block } from '../document/block.ts'
import { answerText, opinionText } from './answer-text.ts'

const bookOf = ({ ruleBook, tool }: Case): string =>
  `${ruleBook.version}（${ruleBook.sha256.slice(0, 12)}）mingshi ${tool.version}`

const inputsOf = (theCase: Case, role: InputRecord['role']): string =>
  theCase.inputs
    .filter((input) => input.role === role)
    .map(({ sha256 }) => sha256)
    .join('\n')

const comparedRows = (old: Case, now: Case, words: Words): (readonly [string, string, string])[] => {
  const { rectification: said } = words
  const cells = (
    name: string,
    of: (theCase: Case) => string | undefined,
  ): readonly [string, string, string] => [name, of(old) ?? '', of(now) ?? '']
  const app = (theCase: Case) => theCase.facts.rows.app?.[0]
  return [
    cells(said.app, (one) => app(one)?.label),
    cells(said.packageName, (one) => app(one)?.package),
    cells(said.version, (one) => app(one)?.versionName),
    ...(['package', 'policy', 'session'] as const)
      .filter((role) => inputsOf(old, role) !== '' || inputsOf(now, role) !== '')
      .map((role) => cells(said.input(words.roles[role]), (one) => inputsOf(one, role))),
    cells(said.checkedOn, ({ times }) => beijingTime(times.startedAt)),
    cells(said.ruleBook, bookOf),
  ]
}

const cites = (clauses: OldProblem['clauses'], lang: Language): string =>
  clauses.map(({ cite }) => cite[lang]).join('\n')

const oldRow = (
  problem: OldProblem,
  number: number,
  answer: Answer | undefined,
  words: Words,
  lang: Language,
): (string | number)[] => {
  const { rectification: said } = words
  const { outcome, places, left, before, now } = problem
  const counted = places > 1 && left > 0 ? `\n${said.left(left, places)}` : ''
  return [
    number,
    `${problem.title[lang]}\n${cites(problem.clauses, lang)}`,
    problem.manual[lang],
    `${words.verdicts[before]} → ${now === undefined ? said.noRule : words.verdicts[now]}`,
    `${said.outcomes[outcome]}${counted}`,
    answer === undefined
      ? said.notAnswered
      : [answerText(answer, words), opinionText(answer, words)].filter((part) => part !== '').join('\n'),
  ]
}

const newRow = (problem: NewProblem, number: number, words: Words, lang: Language): (string | number)[] => [
  number,
  problem.title[lang],
  cites(problem.clauses, lang),
  words.verdicts[problem.verdict],
  [
    ...problem.facts.map((fact) => fact[lang]),
    ...(problem.before === undefined
      ? [words.rectification.newRule]
      : problem.before === 'untested'
        ? [words.rectification.untestedThen]
        : []),
  ].join('\n'),
]

/** A re-check: what became of each problem of the first test, by the same steps; new problems apart; both rule books. */
export const recheckBlocks = (
  { problems, appeared, counts }: Recheck,
  old: Case,
  now: Case,
  answers: readonly Answer[],
  words: Words,
  lang: Language,
): Block[] => {
  const { rectification: said } = words
  const byRule = new Map(answers.map((answer) => [answer.rule, answer]))
  return [
    { kind: 'heading', level: 1, text: said.recheckTitle },
    {
      kind: 'paragraph',
      text: said.recheckLead(
        counts.rectified,
        counts.partly,
        counts['not-rectified'],
        counts['not-reproduced'],
        appeared.length,
      ),
    },
    { kind: 'paragraph', text: said.recheckRule },
    { kind: 'heading', level: 2, text: said.compared },
    { kind: 'table', heads: said.comparedHeads, rows: comparedRows(old, now, words) },
    {
      kind: 'paragraph',
      text: old.ruleBook.sha256 === now.ruleBook.sha256 ? said.sameBook : said.otherBook,
    },
    { kind: 'heading', level: 2, text: said.oldProblems },
    problems.length === 0
      ? { kind: 'paragraph', text: said.noOld }
      : {
          kind: 'table',
          heads: said.oldHeads,
          rows: problems.map((one, i) => oldRow(one, i + 1, byRule.get(one.rule), words, lang)),
        },
    { kind: 'heading', level: 2, text: said.newProblems },
    appeared.length === 0
      ? { kind: 'paragraph', text: said.noNew }
      : {
          kind: 'table',
          heads: said.newHeads,
          rows: appeared.map((one, i) => newRow(one, i + 1, words, lang)),
        },
  ]
}
