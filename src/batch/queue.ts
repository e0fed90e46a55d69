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
  /** Adds the job in the transaction that keeps its entry; one that is queued or at work already stays as it is. */
  add(transaction: Transaction<Tables>, content: JobContent, priority: number): Promise<void>
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

const OVER: readonly string[] = ['completed', 'cancelled', 'failed']

type Fetched = PgBoss.JobWithMetadata<JobContent>
const jobOf = ({ id, data, retryCount }: Fetched): Job => ({ id, tries: retryCount, ...data })

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
  await boss.createQueue(name, options)
  await boss.updateQueue(name, options)
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
    async add(transaction, content, priority) {
      const db = sqlPort(transaction)
      const id = jobId(content.identity)
      const job = { id, data: content, priority, ...options }
      const insert = async (): Promise<void> => {
        await boss.insert([job], { db })
        // The library counts both times from now.
        await db.executeSql(
          `update ${SCHEMA}.job set start_after = $3, keep_until = $4
            where name = $1 and id = $2 and state = 'created' and keep_until < $4`,
          [name, id, DUE, KEPT],
        )
      }
      await insert()
      const known = await boss.getJobById(name, id, { db, includeArchive: false })
      if (known === null || !OVER.includes(known.state)) return
      await boss.deleteJob(name, id, { db })
      await insert()
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
