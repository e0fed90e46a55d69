import type { Case } from '../findings/case.ts'
import { basisOf, isOpen } from '../findings/decide.ts'
import type { Decision } from '../findings/decision.ts'
import type { Finding, RuleResult } from '../findings/finding.ts'
import type { Language, Words } from '../words/words.ts'

/** A finding that a person is asked about. */
export interface OpenFinding {
  readonly result: RuleResult
  readonly finding: Finding
  readonly basis: string
  /** What a person said of it before its evidence changed. */
  readonly earlier?: Decision
}

/** The findings of a case that people are asked about, in the order of the report. */
export const openFindings = (theCase: Case): OpenFinding[] =>
  theCase.results.flatMap((result) =>
    result.findings
      .filter((finding) => isOpen(result, finding))
      .map((finding) => {
        const earlier = theCase.decisions?.find(
          (one) => one.rule === finding.rule && one.finding === finding.fingerprint,
        )
        return {
          result,
          finding,
          basis: basisOf(theCase, finding),
          ...(earlier === undefined ? {} : { earlier }),
        }
      }),
  )

/** What was said of it before, as one line; nothing where it is asked for the first time. */
export const earlierLine = ({ earlier }: OpenFinding, words: Words): string[] =>
  earlier === undefined
    ? []
    : [words.cli.ask.earlier(words.verdicts[earlier.verdict], earlier.by, earlier.on, earlier.note)]

const comment = (lines: readonly string[]): string =>
  lines.map((line) => `  # ${line.replace(/\s+/g, ' ').trim()}`).join('\n')

const asked = (one: OpenFinding, words: Words, lang: Language): string => {
  const { result, finding, basis } = one
  return [
    comment([
      `${words.verdicts[finding.verdict]} ${result.title[lang]}`,
      result.clauses.map(({ cite }) => cite[lang]).join(words.report.semicolon),
      ...(finding.fact === undefined ? [] : [finding.fact[lang]]),
      ...(result.questions ?? []).map((question, at) => `${at + 1}. ${question[lang]}`),
      `${words.cli.manual}${words.report.colon}${result.manual[lang]}`,
      ...earlierLine(one, words),
    ]),
    `  - rule: ${result.rule}`,
    `    finding: "${finding.fingerprint}"`,
    `    basis: "${basis}"`,
    `    verdict: # violation | compliant | not-applicable`,
    '    by:',
    '    on:',
    '    note:',
    '    # evidence: []',
    ...(result.behaviour === true
      ? ['    # confirmation: { device: , system: , clearedInstall: true, repeated: 2 }']
      : []),
  ].join('\n')
}

/** A file for people to fill in: what was decided, then every open finding with what it asks. */
export const decisionForm = (theCase: Case, decided: string, words: Words, lang: Language): string => {
  const open = openFindings(theCase)
  const head = decided.trim() === 'decisions: []' ? 'decisions:' : decided.trimEnd()
  const list =
    open.length === 0 && head === 'decisions:'
      ? ['decisions: []']
      : [head, ...open.map((one) => asked(one, words, lang))]
  return `${[comment([words.cli.formNote]).trim(), ...list].join('\n')}\n`
}
