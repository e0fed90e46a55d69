import { expect, test } from '@jest/globals'
import { CAPS } from '../../src/batch/scan-task.ts'

/** It starts a program, which is there once it is built. */
const CAGED = new URL('../../dist/batch/caged-process.js', import.meta.url).href

test('a process that does not come to an end is ended when its time is over', async () => {
  const { startCagedProcess } = (await import(CAGED)) as typeof import('../../src/batch/caged-process.ts')
  const caged = await startCagedProcess({ caps: { ...CAPS, seconds: 0.1 } })
  // What hangs in a loop that no cap of a reader looks at answers no more than one that is held.
  process.kill(caged.pid, 'SIGSTOP')
  const reference = { package: '/nowhere.apk' }
  expect(await caged.run({ reference, judging: {}, answer: 'line' })).toEqual({
    outcome: 'ended',
    ended: 'time',
  })
  await caged.stop()
  expect(() => process.kill(caged.pid, 0)).toThrow('ESRCH')
}, 180_000)
