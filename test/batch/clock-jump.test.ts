import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { openQueue } from '../../src/batch/queue.ts'
import { CAPS } from '../../src/batch/scan-task.ts'
import { openStore } from '../../src/store/database.ts'
import { account } from './account.ts'
import { jumpingClock } from './jumping-clock.ts'
import { startProgram } from './postgres.ts'
import { writeVariants } from './variants.ts'

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
const DAY = 86_400
const APPS = 4

describe('a clock that jumps', () => {
  test.each([
    ['a year back', [0, -365 * DAY]],
    ['a year ahead, and back again', [0, 365 * DAY, 0]],
  ])(
    '%s while a batch runs: every app is judged, once',
    async (_, apart) => {
      const work = mkdtempSync(join(tmpdir(), 'mingshi-clock-'))
      writeVariants(join(work, 'apps'), APPS)
      const read = join(work, 'data', 'readings')
      const { ended } = startProgram(
        MAIN,
        [
          ...['batch', join(work, 'apps'), '--data', join(work, 'data'), '--period', '2026-10'],
          ...['--jobs', '1', '--progress', 'json'],
        ],
        { NODE_OPTIONS: jumpingClock(work, read, apart) },
      )
      expect(await ended).toMatchObject({ code: 0 })
      expect(readdirSync(read).length).toBeGreaterThanOrEqual(apart.length)
      expect(await account({ folder: join(work, 'data') })).toMatchObject({
        outcomes: { judged: APPS + 2 },
        cases: APPS + 1,
        versions: APPS + 1,
        open_jobs: 0,
      })
    },
    300_000,
  )

  test('a job is kept and due whatever the clock says', async () => {
    const store = await openStore({ folder: mkdtempSync(join(tmpdir(), 'mingshi-clock-')) })
    const queue = await openQueue(store, 'version', CAPS)
    try {
      const content = { identity: 'b'.repeat(64), reference: {}, judging: {} }
      await store.db.transaction().execute((transaction) => queue.add(transaction, [content], 0))
      const { rows } = await sql`select start_after < '2001-01-01' as due, keep_until > '2199-01-01' as kept
        from pgboss.job where id = ${'bbbbbbbb-bbbb-bbbb-bbbb-bbbbbbbbbbbb'}`.execute(store.db)
      expect(rows).toEqual([{ due: true, kept: true }])
    } finally {
      await queue.close()
      await store.close()
    }
  })

  test('a job given back before the clock was set back is tried again all the same', async () => {
    const store = await openStore({ folder: mkdtempSync(join(tmpdir(), 'mingshi-clock-')) })
    const queue = await openQueue(store, 'version', CAPS)
    try {
      await store.db
        .transaction()
        .execute((transaction) =>
          queue.add(transaction, [{ identity: 'a'.repeat(64), reference: {}, judging: {} }], 0),
        )
      const job = await queue.take()
      expect(job?.tries).toBe(0)
      if (job !== undefined) await queue.giveBack(job, 'no reason')
      await sql`update pgboss.job set start_after = start_after + interval '1 year'`.execute(store.db)
      await queue.reclaim()
      expect((await queue.take())?.tries).toBe(1)
    } finally {
      await queue.close()
      await store.close()
    }
  })
})
