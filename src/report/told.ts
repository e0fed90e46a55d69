import type { Case } from '../findings/case.ts'
import type { Exhibit, Finding, RuleResult } from '../findings/finding.ts'
import type { Verdict } from '../verdict.ts'
import type { Language, Words } from '../words/words.ts'

/** One finding with its rule and what it cites: a row of every format that other tools read. */
export interface Told {
  readonly result: RuleResult
  readonly finding: Finding
  readonly exhibits: readonly Exhibit[]
}

/** All findings of the wanted verdicts, in the order of the case. */
export const toldOf = (theCase: Case, wanted: readonly Verdict[]): Told[] => {
  const byNumber = new Map(theCase.exhibits.map((exhibit) => [exhibit.number, exhibit]))
  return theCase.results.flatMap((result) =>
    result.findings
      .filter(({ verdict }) => wanted.includes(verdict))
      .map((finding) => ({
        result,
        finding,
        exhibits: finding.exhibits.flatMap((number) => byNumber.get(number) ?? []),
      })),
  )
}

/** What a finding says in one sentence: its fact, or the failing state it is about. */
export const sentenceOf = ({ result, finding }: Told, lang: Language): string =>
  finding.fact?.[lang] ?? result.title[lang]

/** The clauses a finding stands on, on one line. */
export const basisOf = ({ result }: Told, words: Words, lang: Language): string =>
  result.clauses.map(({ cite }) => cite[lang]).join(words.report.semicolon)
