import type { Rule } from '../rule-schema.ts'
import { ruleSchema } from '../rule-schema.ts'
import { lintConditions } from './conditions.ts'
import { lintDeclarations } from './declarations.ts'
import { lintGuards } from './guards.ts'
import type { LintContext } from './rule-file.ts'
import { type Complaint, readSourceFile } from './source-file.ts'
import { lintTexts } from './texts.ts'

/** Mistakes in the order of their lines. */
export const inOrder = (complaints: readonly Complaint[]): readonly Complaint[] =>
  [...complaints].sort((a, b) => a.line - b.line || a.column - b.column)

/** Every mistake in one rule file, in the order of its lines. */
export const lintRuleFile = async (path: string, context: LintContext): Promise<readonly Complaint[]> => {
  const source = await readSourceFile<Rule>(path, ruleSchema)
  if (!('value' in source)) return source.complaints
  const { value: rule, ...rest } = source
  const file = { rule, ...rest }
  lintDeclarations(file, context)
  const sound = lintConditions(file, context)
  lintGuards(file, sound)
  lintTexts(file, sound)
  return inOrder(file.complaints)
}

/** `pre-checked-consent.yaml:14:11  where: no such column: screenKnd` */
export const showComplaint = ({ file, line, column, part, message }: Complaint): string =>
  `${file}:${line}:${column}  ${part}: ${message}`
