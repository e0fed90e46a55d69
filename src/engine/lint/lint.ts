import { lintConditions } from './conditions.ts'
import { lintDeclarations } from './declarations.ts'
import { lintGuards } from './guards.ts'
import { type Complaint, type LintContext, readRuleFile } from './rule-file.ts'
import { lintTexts } from './texts.ts'

/** Every mistake in one rule file, in the order of its lines. */
export const lintRuleFile = async (path: string, context: LintContext): Promise<readonly Complaint[]> => {
  const file = await readRuleFile(path)
  if (!('rule' in file)) return file.complaints
  lintDeclarations(file, context)
  const sound = lintConditions(file, context)
  lintGuards(file, sound)
  lintTexts(file, sound)
  return file.complaints.sort((a, b) => a.line - b.line || a.column - b.column)
}

/** `pre-checked-consent.yaml:14:11  where: no such column: screenKnd` */
export const showComplaint = ({ file, line, column, part, message }: Complaint): string =>
  `${file}:${line}:${column}  ${part}: ${message}`
