import { gunzipSync } from 'node:zlib'
import type { RuleBook } from '../engine/rule-book.ts'
import { readFacts } from '../facts/ndjson.ts'
import { caseLine } from '../report/json.ts'
import { type Evidence, judge } from '../scan.ts'
import { recordOf } from '../store/case-record.ts'
import { keepCase } from '../store/cases.ts'
import type { Store } from '../store/database.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { rejudgedIdentity } from './identity.ts'
import type { Judging } from './scan-task.ts'

/** What came of judging a month again. */
export interface Rejudged {
  readonly cases: number
  readonly changed: number
  /** Cases whose facts are gone or cannot be read. */
  readonly unread: number
}

interface Head {
  readonly inputs?: Evidence['inputs']
  readonly collectors?: Evidence['collectors']
  readonly files?: readonly { readonly name: string; readonly sha256: string; readonly mediaType: string }[]
}

const evidenceOf = (content: Uint8Array): { evidence: Evidence; head: Head } | undefined => {
  try {
    const { facts, head } = readFacts(gunzipSync(content).toString('utf8'))
    const known = (head ?? {}) as Head
    return {
      evidence: { facts, inputs: known.inputs ?? [], collectors: known.collectors ?? [] },
      head: known,
    }
  } catch {
    return undefined
  }
}

/**
 * Judges the apps of a month by another rule book, over the facts that were kept; no package is opened. The old cases stay,
 * and the month's entries point to the new ones.
 */
export const rejudge = async (
  { db }: Store,
  period: string,
  ruleBook: RuleBook,
  vocabulary: Vocabulary,
  judging: Judging,
  version: string,
): Promise<Rejudged> => {
  const cases = await db
    .selectFrom('entries')
    .innerJoin('batches', 'batches.id', 'entries.batch')
    .innerJoin('cases', 'cases.identity', 'entries.identity')
    .select(['cases.identity', 'cases.facts', 'cases.verdict'])
    .distinct()
    .where('batches.period', '=', period)
    .orderBy('cases.identity')
    .execute()
  let [judged, changed, unread] = [0, 0, 0]
  for (const { identity, facts, verdict } of cases) {
    const kept =
      facts === null
        ? undefined
        : await db.selectFrom('facts').select('content').where('key', '=', facts).executeTakeFirst()
    const read = kept && evidenceOf(kept.content)
    if (facts === null || kept === undefined || read === undefined) {
      unread += 1
      continue
    }
    const theCase = judge(read.evidence, ruleBook, { vocabulary, ...judging })
    const record = { ...recordOf(theCase, caseLine(theCase), read.evidence, []), facts: kept.content }
    const renewed = rejudgedIdentity(facts, judging, version)
    await db.transaction().execute(async (transaction) => {
      await keepCase(transaction, renewed, record)
      await transaction
        .updateTable('entries')
        .set({ identity: renewed })
        .where('identity', '=', identity)
        .where('batch', 'in', (query) =>
          query.selectFrom('batches').select('id').where('period', '=', period),
        )
        .execute()
    })
    judged += 1
    if (record.verdict !== verdict) changed += 1
  }
  return { cases: judged, changed, unread }
}
