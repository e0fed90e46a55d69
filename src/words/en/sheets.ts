import { choices } from './choices.ts'

/** Sheets of a workbook. */
export const sheets = {
  text: 'Text',
  statements: 'Statements',
  statementHeads: ['Name', 'Statement'],
  findings: 'Findings',
  strength: 'Strength',
  findingHeads: {
    verdict: 'Verdict',
    decided: 'Decided by a person',
    tool: 'The tool found',
    title: 'Finding',
    severity: 'Severity',
    basis: 'Basis',
    fact: 'Observed',
    evidence: 'Evidence',
    remedy: 'What to change',
    rule: 'Rule',
    fingerprint: 'Fingerprint',
  },
  choices,
}
