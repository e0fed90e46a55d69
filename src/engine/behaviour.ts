import { isTableName, type TableName } from '../facts/index.ts'
import { compileRule } from './compile.ts'
import { namesIn } from './expression.ts'
import type { Rule } from './rule-schema.ts'

/** Tables that hold what a text or a manifest says: who reads it again reads the same. */
const WRITTEN: ReadonlySet<TableName> = new Set([
  'app',
  'appProfile',
  'integrity',
  'signers',
  'permissions',
  'definedPermissions',
  'components',
  'intentFilters',
  'features',
  'libraries',
  'metaData',
  'queries',
  'declarations',
  'documents',
  'policy',
  'sections',
  'clauses',
  'businessFunctions',
  'policyPermissions',
  'policyMentions',
  'policyPoints',
  'policySdks',
  'unfilledPlaces',
  'statements',
  'networkSecurity',
  'backupRules',
])

/**
 * Whether a rule is about what the app does, not about what a text says. People call such a rule broken only with a
 * record of device, cleared install and repetition. A rule may say so itself; one that names other tables than written
 * ones is, and so is one that people decide.
 */
export const isBehavioural = (rule: Rule): boolean => {
  if (rule.behaviour !== undefined) return rule.behaviour
  if (rule.decidedBy === 'people') return true
  const { applies, each, where, violation, suspected, compliant, lets } = compileRule(rule)
  const conditions = [applies, each?.list, where, violation, suspected, compliant, ...lets.values()]
  const named = conditions.flatMap((condition) => (condition ? namesIn(condition) : []))
  return named.some((name) => isTableName(name) && !WRITTEN.has(name))
}
