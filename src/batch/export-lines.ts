import { caseLine } from '../report/json.ts'
import { answersTo } from '../store/answers.ts'
import { caseOf, factsOf } from '../store/cases.ts'
import type { Store } from '../store/database.ts'
import { type CaseRow, caseRows } from './case-rows.ts'
import { TRANSFER } from './transfer-line.ts'

/** What a line holds of a case: the case, what the operator answered, and the facts by which it can be judged again. */
const caseKeys = async ({ db }: Store, identity: string, madeAt: Date | null): Promise<string> => {
  const found = await caseOf(db, identity)
  if (found === undefined) return ''
  const facts = await factsOf(db, identity)
  const head = JSON.stringify({
    identity,
    madeAt: madeAt ?? undefined,
    answers: await answersTo(db, identity),
    facts: facts && Buffer.from(facts).toString('base64'),
  })
  return `,${head.slice(1, -1)},"case":${caseLine(found)}`
}

const lineOf = async (store: Store, row: CaseRow): Promise<string> => {
  const { batch, period, frame, key, list_id: id, store: from, types, operator, outcome } = row
  const { reference, problem, identity } = row
  const head = JSON.stringify({
    ...{ format: TRANSFER, period, batch, frame, key, id, store: from, types, operator, outcome },
    ...{ reference, problem },
  })
  return `${head.slice(0, -1)}${identity === null ? '' : await caseKeys(store, identity, row.made_at)}}\n`
}

/** Every app of a month, a line each, as another store takes them in. */
export async function* exportLines(store: Store, period: string): AsyncGenerator<string> {
  for await (const row of caseRows(store.db, period)) yield lineOf(store, row)
}
