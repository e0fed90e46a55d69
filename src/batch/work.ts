import { setTimeout as pause } from 'node:timers/promises'
import { messageOf } from '../errors.ts'
import { settleEntries } from '../store/batches.ts'
import { hasCase, keepCase } from '../store/cases.ts'
import type { Store } from '../store/database.ts'
import { waitOut } from './patience.ts'
import { problemOf, processEnded, toolFault } from './problems.ts'
import type { Job, Queue } from './queue.ts'
import type { ScanPool } from './scan-pool.ts'
import type { Caps, Problem } from './scan-task.ts'
import type { Turns } from './turns.ts'

/** What a worker works with. */
export interface Worker {
  readonly store: Store
  readonly queue: Queue
  readonly pool: ScanPool
  readonly caps: Caps
  /** Lets work on one package run one after the other. */
  readonly turns: Turns
  /** Apps at the same time. */
  readonly size: number
  /** Set to let running apps end and take no more. */
  readonly stopping: AbortSignal
  /** Told of what is no app's fault: a database out of reach, a process that does not start. */
  readonly onTrouble: (message: string) => void
}

/** A fault of the tool or the machine is tried so often; an input that is at fault, once. */
const TRIES = 3
/** Milliseconds between looks at an empty queue. */
const POLL = 300
/** Milliseconds between looks for jobs that are nobody's. */
const TIDY = 2_000

/** States that there will be no case, and why; the job ends with it. */
const giveUp = (worker: Worker, job: Job, outcome: 'refused' | 'failed', problem: Problem): Promise<void> =>
  worker.store.db.transaction().execute(async (transaction) => {
    await worker.queue.complete(transaction, job)
    await settleEntries(transaction, job.identity, outcome, problem)
  })

const workOn = async (worker: Worker, job: Job): Promise<void> => {
  const { store, queue, pool, caps } = worker
  if (await hasCase(store.db, job.identity)) {
    await store.db.transaction().execute(async (transaction) => {
      await queue.complete(transaction, job)
      await settleEntries(transaction, job.identity, 'judged')
    })
    return
  }
  const { reference, sha256, judging } = job
  const named = sha256 === undefined ? {} : { sha256 }
  // An equal package waits its turn and finds what was read of the first.
  const attempt = await worker.turns(sha256 ?? job.identity, () =>
    pool.scan({ reference, ...named, judging, answer: 'record' }),
  )
  if (attempt.outcome === 'done' && attempt.answer.record !== undefined) {
    const { record, problems } = attempt.answer
    await store.db.transaction().execute(async (transaction) => {
      await keepCase(transaction, job.identity, record)
      await queue.complete(transaction, job)
      await settleEntries(transaction, job.identity, 'judged', problems.length === 0 ? null : problems[0])
    })
  } else if (attempt.outcome === 'ended') {
    await giveUp(worker, job, 'failed', problemOf(processEnded(attempt.ended, caps)))
  } else {
    const problem = attempt.outcome === 'fault' ? attempt.problem : toolFault('no record')
    if (problem.code !== 'tool-fault') await giveUp(worker, job, 'refused', problem)
    else if (job.tries + 1 >= TRIES) await giveUp(worker, job, 'failed', problem)
    else await queue.giveBack(job, problem.en)
  }
}

/** Jobs that took their worker with them every time: their apps are accounted for as failed. */
const bury = async ({ store, queue }: Worker): Promise<void> => {
  for (const job of await queue.buried()) {
    await store.db.transaction().execute(async (transaction) => {
      await queue.completeBuried(transaction, job)
      await settleEntries(
        transaction,
        job.identity,
        'failed',
        problemOf(processEnded('crash', { seconds: 0, memory: 0, bytes: 0 })),
      )
    })
  }
}

const lane = async (worker: Worker, untilIdle: () => Promise<boolean>): Promise<void> => {
  const { queue, stopping, onTrouble } = worker
  while (!stopping.aborted) {
    let job: Job | undefined
    try {
      job = await queue.take()
      if (job !== undefined) await workOn(worker, job)
      else if (await untilIdle()) return
      else await pause(POLL)
    } catch (thrown) {
      onTrouble(messageOf(thrown))
      // The job, if any, comes back when its time is over; giving it back at once is better where that is possible.
      if (job !== undefined) await queue.giveBack(job, messageOf(thrown)).catch(() => undefined)
      await waitOut(stopping)
    }
  }
}

/**
 * Takes jobs and scans them until `untilIdle` says that nothing more will come, or until it is told to stop. A case
 * and the completion of its job are kept together or not at all.
 */
export const work = async (worker: Worker, untilIdle: () => Promise<boolean>): Promise<void> => {
  let tidyAt = 0
  const idle = async (): Promise<boolean> => {
    // Not by the clock on the wall, which may be set back.
    if (performance.now() >= tidyAt) {
      tidyAt = performance.now() + TIDY
      await worker.queue.reclaim()
      await bury(worker)
    }
    return untilIdle()
  }
  await Promise.all(Array.from({ length: worker.size }, () => lane(worker, idle)))
}
