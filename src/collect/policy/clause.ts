import type { RowOf } from '../../facts/index.ts'
import type { Contacts } from './contacts.ts'
import type { TopicScores } from './model/topics.ts'
import type { Period } from './periods.ts'
import type { Sentence } from './sentences.ts'

type Cells = RowOf<'clauses'>

/** What a clause says, before it is a row: the cells its family fills. */
export interface Clause {
  readonly kind: NonNullable<Cells['kind']>
  readonly object?: NonNullable<Cells['object']>
  readonly channel?: NonNullable<Cells['channel']>
  readonly how?: NonNullable<Cells['how']>
  readonly notifyWays?: readonly string[]
  readonly retention?: NonNullable<Cells['retention']>
}

/** A sentence with what families of clauses ask about it, read once. */
export interface Statement {
  readonly sentence: Sentence
  readonly contacts: Contacts
  readonly period: Period | undefined
  /** What it is about; undefined where it is not Chinese. */
  readonly topics: TopicScores | undefined
  /** Sentences before and after it in the same section. */
  readonly before: Statement | undefined
  readonly after: Statement | undefined
}

/** One family of clauses: what a sentence settles, if anything. */
export type ClauseFamily = (statement: Statement, all: readonly Statement[]) => readonly Clause[]
