import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import PgBoss from 'pg-boss'
import type { AppReference } from '../collect/app-reference.ts'
import { joinWorkers } from '../store/claims.ts'
import { type SqlPort, type Store, sqlPort } from '../store/database.ts'
import type { Tables } from '../store/schema.ts'
import type { Caps, Judging } from './scan-task.ts'

/** What a job carries: references and hashes, never bytes. */
export interface JobContent {
  readonly identity: string
  readonly reference: AppReference
  /** SHA-256 of the package, where there is one. */
  readonly sha256?: string
  readonly judging: Judging
}

/** A job that this process holds. */
export interface Job extends JobContent {
  readonly id: string
  /** How often it was tried before. */
  readonly tries: number
}

/** Jobs of one version of the rules; workers of another version leave them alone. */
export interface Queue {
  /**
   * Adds jobs in the transaction that keeps their entries, and before it keeps them: until it ends, none of these jobs can
   * end unseen. One that is queued or at work already stays, at the higher priority of both; one that was put off with
   * another batch is due again.
   */
  add(transaction: Transaction<Tables>, contents: readonly JobContent[], priority: number): Promise<void>
  /** Lets the database look at how many jobs wait: it finds the next one by what it saw last. */
  survey(): Promise<void>
  take(): Promise<Job | undefined>
  /** In the transaction that keeps the case. */
  complete(transaction: Transaction<Tables>, job: Job): Promise<void>
  /** Gives the job back, to be tried again after a while. */
  giveBack(job: Job, why: string): Promise<void>
  /** Frees the jobs of workers that died, and those that a clock which was set back would keep waiting. */
  reclaim(): Promise<void>
  /** Jobs that ended their workers again and again, each given once. */
  buried(): Promise<readonly Job[]>
  completeBuried(transaction: Transaction<Tables>, job: Job): Promise<void>
  close(): Promise<void>
}

/** The library's schema, beside ours. */
const SCHEMA = 'pgboss'
const BURIED = 'mingshi-buried'
/** An index of ours on the library's table. */
const ORDER = 'mingshi_order'
/** A job whose worker vanished is tried so often before it is buried: workers die for reasons that are not the job's. */
const MOST_TRIES = 10
/** Seconds before a job given back is tried again; doubled each time. */
const PAUSE = 2

/** Since when jobs are due, and until when they are kept: whatever a clock is set to keeps none waiting and drops none. */
export const DUE = '2000-01-01T00:00:00Z'
const KEPT = '2200-01-01T00:00:00Z'
/** Seconds that the longest pause before another try takes; a job that is due later was queued by another clock. */
const LONGEST = PAUSE * 2 ** MOST_TRIES

/** Name of the queue for one rule book, vocabulary and tool version. */
export const queueName = (version: string): string =>
  `mingshi-${createHash('sha256').update(version).digest('hex').slice(0, 16)}`

/** The identity in the form of a UUID, so that the same job cannot stand in the queue twice. */
const jobId = (identity: string): string =>
  identity.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/** States of a job that is worked on no more. */
const OVER: readonly string[] = ['completed', 'cancelled', 'failed']

/** A job that stands in the queue. */
interface Known {
  readonly id: string
  readonly state: string
  /** Waiting at a lower priority than is wanted, or put off. */
  readonly behind: boolean
}

type Fetched = PgBoss.JobWithMetadata<JobContent>
const jobOf = ({ id, data, retryCount }: Fetched): Job => ({ id, tries: retryCount, ...data })

/** Keeps waiting jobs in the order in which they are taken; without it each take sorts all of them. */
const orderWaiting = ({ db }: Store): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const { executeSql } = sqlPort(transaction)
    // Of several that open the queue one makes the index; once it is there nobody waits for writers.
    await executeSql(`select pg_advisory_xact_lock(hashtext('${ORDER}'))`, [])
    const { rows } = await executeSql(`select where to_regclass('${SCHEMA}.${ORDER}') is null`, [])
    if (rows.length === 0) return
    await executeSql(
      `create index ${ORDER} on ${SCHEMA}.job (name, priority desc, created_on, id) where state < 'active'`,
      [],
    )
  })

/** Opens the queue of a version. In a store that nobody else can use, jobs that a killed process held are free again. */
export const openQueue = async (store: Store, version: string, caps: Caps): Promise<Queue> => {
  const name = queueName(version)
  const port = sqlPort(store.db)
  const boss = new PgBoss({
    db: port,
    schema: SCHEMA,
    schedule: false,
    maintenanceIntervalSeconds: 15,
  })
  // Polling goes on; a database that stays away is told by the statements of ours.
  boss.on('error', () => undefined)
  await boss.start()
  await boss.createQueue(BURIED, { name: BURIED, retryLimit: 0 })
  const options = {
    name,
    retryLimit: MOST_TRIES,
    retryDelay: PAUSE,
    retryBackoff: true,
    // Both attempts of an app, and time to spare.
    expireInSeconds: Math.ceil(caps.seconds * 2 + 60),
    deadLetter: BURIED,
  }
  // The library writes into what it is given.
  await boss.createQueue(name, { ...options })
  await boss.updateQueue(name, { ...options })
  await orderWaiting(store)
  if (store.alone) {
    await port.executeSql(
      `update ${SCHEMA}.job set state = 'created', started_on = null where state = 'active' and name = any($1)`,
      [[name, BURIED]],
    )
  }
  const claims = store.alone ? undefined : await joinWorkers(store.db)
  const fetchIn = async (queue: string, db: SqlPort): Promise<Job | undefined> => {
    const [found] = await boss.fetch<JobContent>(queue, { batchSize: 1, includeMetadata: true, db })
    return found && jobOf(found as Fetched)
  }
  const take = async (queue: string): Promise<Job | undefined> => {
    if (claims === undefined) return fetchIn(queue, port)
    await claims.stay()
    return store.db.transaction().execute(async (transaction) => {
      const job = await fetchIn(queue, sqlPort(transaction))
      if (job !== undefined) await claims.claim(transaction, job.id)
      return job
    })
  }
  return {
    async add(transaction, contents, priority) {
      const db = sqlPort(transaction)
      const jobs = [...new Map(contents.map((data) => [jobId(data.identity), data]))]
        // In order: whoever else adds some of them waits for the first, and holds none that is needed here.
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, data]) => ({ id, data, priority, startAfter: DUE, keepUntil: KEPT, ...options }))
      const ids = jobs.map(({ id }) => id)
      await boss.insert(jobs, { db })
      const { rows } = await db.executeSql(
        `select id, state, priority < $3 or start_after = 'infinity' as behind from ${SCHEMA}.job
          where name = $1 and id = any($2::uuid[]) order by id for update`,
        [name, ids, priority],
      )
      const found = rows as readonly Known[]
      const over = new Set(found.filter(({ state }) => OVER.includes(state)).map(({ id }) => id))
      if (over.size > 0) {
        await boss.deleteJob(name, [...over], { db })
        await boss.insert(
          jobs.filter(({ id }) => over.has(id)),
          { db },
        )
      }
      if (!found.some(({ behind }) => behind)) return
      await db.executeSql(
        `update ${SCHEMA}.job set priority = greatest(priority, $3),
            start_after = case start_after when 'infinity' then $4 else start_after end
          where name = $1 and id = any($2::uuid[]) and state in ('created', 'retry')
            and (priority < $3 or start_after = 'infinity')`,
        [name, ids, priority, DUE],
      )
    },
    async survey() {
      await port.executeSql(`analyze ${SCHEMA}.job`, [])
    },
    take: () => take(name),
    async complete(transaction, { id }) {
      await boss.complete(name, id, {}, { db: sqlPort(transaction) })
      await claims?.release(transaction, [id])
    },
    async giveBack({ id }, why) {
      await boss.fail(name, id, { message: why })
      await claims?.release(store.db, [id])
    },
    async reclaim() {
      await port.executeSql(
        `update ${SCHEMA}.job set start_after = now() where state = 'retry' and name = any($1)
          and start_after > now() + $2 * interval '1s' and start_after < 'infinity'`,
        [[name, BURIED], LONGEST],
      )
      await port.executeSql(
        `update ${SCHEMA}.version set maintained_on = now() where maintained_on > now()`,
        [],
      )
      const orphans = (await claims?.orphans()) ?? []
      if (claims === undefined || orphans.length === 0) return
      for (const queue of [name, BURIED]) await boss.fail(queue, [...orphans])
      await claims.release(store.db, orphans)
    },
    async buried() {
      const found: Job[] = []
      for (let job = await take(BURIED); job !== undefined; job = await take(BURIED)) found.push(job)
      return found
    },
    async completeBuried(transaction, { id }) {
      await boss.complete(BURIED, id, {}, { db: sqlPort(transaction) })
      await claims?.release(transaction, [id])
    },
    async close() {
      await claims?.close()
      await boss.stop({ graceful: false, wait: true, close: false })
    },
  }
}
