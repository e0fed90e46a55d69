import { setTimeout as pause } from 'node:timers/promises'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from './schema.ts'

/**
 * Who holds which job. A worker keeps a lock of its number for as long as its session lives: when it is killed the
 * server frees the lock at once, and others see that its jobs are nobody's. A machine that falls silent is found out
 * later, by the time its jobs may take.
 */
export interface Claims {
  /** Joins anew where the session broke: what was claimed before is anybody's then. Called before work is taken. */
  stay(): Promise<void>
  claim(transaction: Transaction<Tables>, job: string): Promise<void>
  release(db: Kysely<Tables> | Transaction<Tables>, jobs: readonly string[]): Promise<void>
  /** Jobs whose workers are dead. */
  orphans(): Promise<readonly string[]>
  close(): Promise<void>
}

/** Sets the numbers of our workers apart from locks of other programs in the same database. */
const LOCKS = 0x6d696e67
/** Milliseconds after which a session that does not answer counts as broken. */
const SILENCE = 10_000

/** A session that holds the lock of a number. */
interface Membership {
  readonly own: Kysely<Tables>
  readonly worker: number
  /** Ends the session. */
  leave(): Promise<void>
}

const join = async (db: Kysely<Tables>): Promise<Membership> => {
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
  // Once it is joined, a session that breaks is told by `answers`.
  failed.catch(() => undefined)
  const member = await Promise.race([entered, failed])
  return {
    ...member,
    async leave() {
      leave()
      await held.catch(() => undefined)
    },
  }
}

const answers = async ({ own }: Membership): Promise<boolean> => {
  const silence = new AbortController()
  const asked = sql`select 1`.execute(own).then(
    () => true,
    () => false,
  )
  const late = pause(SILENCE, false, { signal: silence.signal }).catch(() => false)
  return Promise.race([asked, late]).finally(() => silence.abort())
}

/** Joins the workers of a server. */
export const joinWorkers = async (db: Kysely<Tables>): Promise<Claims> => {
  let member = await join(db)
  const renew = async (): Promise<void> => {
    if (await answers(member)) return
    void member.leave()
    member = await join(db)
  }
  // Several lanes ask at once; one of them looks.
  let renewing: Promise<void> | undefined
  return {
    stay() {
      renewing ??= renew().finally(() => {
        renewing = undefined
      })
      return renewing
    },
    async claim(transaction, job) {
      const { worker } = member
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
      const { own, worker } = member
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
    close: () => member.leave(),
  }
}
