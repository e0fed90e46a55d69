import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Law } from '../law-schema.ts'
import type { Rule } from '../rule-schema.ts'
import type { Complain, Complaint } from './source-file.ts'

/** What lint checks a rule against. */
export interface LintContext {
  readonly vocabulary: Vocabulary
  readonly laws: ReadonlyMap<string, Law>
}

/** A rule file whose form is right, ready for the checks of its meaning. */
export interface RuleFile {
  readonly name: string
  readonly rule: Rule
  readonly complain: Complain
  readonly complaints: Complaint[]
}
