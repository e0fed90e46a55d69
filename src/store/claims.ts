import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from './schema.ts'

/**
 * Who holds which job. A worker keeps a lock of its number for as long as its session lives: when it is killed the
 * server frees the lock at once, and others see that its jobs are nobody's. A machine that falls silent is found out
 * later, by the time its jobs may take.
 */
export interface Claims {
  claim(transaction: Transaction<Tables>, job: string): Promise<void>
  release(db: Kysely<Tables> | Transaction<Tables>, jobs: readonly string[]): Promise<void>
  /** Jobs whose workers are dead. */
  orphans(): Promise<readonly string[]>
  close(): Promise<void>
}

/** Sets the numbers of our workers apart from locks of other programs in the same database. */
const LOCKS = 0x6d696e67

/** Joins the workers of a server. */
export const joinWorkers = async (db: Kysely<Tables>): Promise<Claims> => {
  let leave: () => void = () => undefined
  const left = new Promise<void>((done) => {
    leave = done
  })
  let joined: (given: { own: Kysely<Tables>; worker: number }) => void = () => undefined
  const entered = new Promise<{ own: Kysely<Tables>; worker: number }>((done) => {
    joined = done
  })
  const held = db.connection().execute(async (own) => {
    const { rows } = await sql<{ worker: number }>`select nextval('workers')::int as worker`.execute(own)
    const worker = rows[0]?.worker ?? 0
    await sql`select pg_advisory_lock(${LOCKS}::int, ${worker}::int)`.execute(own)
    joined({ own, worker })
    await left
    await sql`select pg_advisory_unlock_all()`.execute(own)
  })
  const failed = held.then(() => {
    throw new Error('the session of this worker ended')
  })
  // A session that breaks later ends the lock and with it our claims; the work is then somebody else's, too.
  failed.catch(() => undefined)
  const { own, worker } = await Promise.race([entered, failed])
  return {
    async claim(transaction, job) {
      await transaction
        .insertInto('claims')
        .values({ job, worker })
        .onConflict((known) => known.column('job').doUpdateSet({ worker }))
        .execute()
    },
    async release(on, jobs) {
      if (jobs.length > 0)
        await on
          .deleteFrom('claims')
          .where('job', 'in', [...jobs])
          .execute()
    },
    async orphans() {
      const others = await db
        .selectFrom('claims')
        .select('worker')
        .distinct()
        .where('worker', '!=', worker)
        .execute()
      const jobs: string[] = []
      for (const { worker: other } of others) {
        const { rows } = await sql<{
          free: boolean
        }>`select pg_try_advisory_lock(${LOCKS}::int, ${other}::int) as free`.execute(own)
        if (rows[0]?.free !== true) continue
        const claims = await db.selectFrom('claims').select('job').where('worker', '=', other).execute()
        jobs.push(...claims.map(({ job }) => job))
      }
      return jobs
    },
    async close() {
      leave()
      await held.catch(() => undefined)
    },
  }
}
