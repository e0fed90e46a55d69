import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { batchStatus } from '../../src/store/batches.ts'
import { openStore } from '../../src/store/database.ts'
import { startProgram } from './postgres.ts'
import { startStore } from './store-server.ts'

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

test('an F-Droid repository over HTTP: loaded once, checked, and not asked again for what is there', async () => {
  const data = join(mkdtempSync(join(tmpdir(), 'mingshi-fdroid-')), 'data')
  const server = await startStore(fileURLToPath(new URL('fdroid/', import.meta.url)))
  const packages = () => server.asked.filter(({ path }) => path.endsWith('.apk')).length
  try {
    const args = ['batch', server.base, '--data', data, '--rate', '100', '--jobs', '1']
    for (let times = 0; times < 2; times += 1) {
      expect(await startProgram(MAIN, [...args, '--allow-private']).ended).toMatchObject({ code: 0 })
      expect(packages()).toBe(2)
    }
    const refused = await startProgram(MAIN, args).ended
    expect(refused).toMatchObject({ code: 2, said: expect.stringContaining('--allow-private') })
  } finally {
    server.stop()
  }
  const store = await openStore({ folder: data })
  try {
    expect(await batchStatus(store.db)).toMatchObject([{ entries: 2, outcomes: { judged: 2 } }])
  } finally {
    await store.close()
  }
})
