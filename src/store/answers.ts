import { type Kysely, sql, type Transaction } from 'kysely'
import type { Answer } from '../findings/answer.ts'
import type { Tables } from './schema.ts'

/** Keeps what the operator answered to a case. A later answer to the same problem takes the place of the earlier one. */
export const keepAnswers = async (
  db: Kysely<Tables> | Transaction<Tables>,
  identity: string,
  answers: readonly Answer[],
): Promise<void> => {
  if (answers.length === 0) return
  await db
    .insertInto('answers')
    .values(answers.map((answer) => ({ identity, rule: answer.rule, content: JSON.stringify(answer) })))
    .onConflict((known) =>
      known
        .columns(['identity', 'rule'])
        .doUpdateSet({ content: sql`excluded.content`, received_at: sql`now()` }),
    )
    .execute()
}

/** What the operator answered to a case, by rule. */
export const answersTo = async (db: Kysely<Tables>, identity: string): Promise<Answer[]> => {
  const rows = await db
    .selectFrom('answers')
    .select('content')
    .where('identity', '=', identity)
    .orderBy('rule')
    .execute()
  // The column is JSON: it comes back as a value.
  return rows.map(({ content }) => content as unknown as Answer)
}
