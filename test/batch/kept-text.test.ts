import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { keepEntries, openBatch, settleEntries } from '../../src/store/batches.ts'
import { keepCase } from '../../src/store/cases.ts'
import { openStore } from '../../src/store/database.ts'
import { keptText } from '../../src/store/kept-text.ts'

test('what a hostile package says of itself is kept, as far as a column can hold it', async () => {
  const store = await openStore({ folder: mkdtempSync(join(tmpdir(), 'mingshi-text-')) })
  const identity = 'a'.repeat(64)
  // Not to be compressed: an index takes long names only when they are dull.
  const long = Array.from({ length: 9_000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20_000)))
  const name = `a.b\0\ud83d${long.join('')}`
  try {
    await store.db.transaction().execute((transaction) =>
      keepCase(transaction, identity, {
        ruleBook: '1',
        ruleBookSha256: 'b'.repeat(64),
        verdict: 'review',
        package: {
          ...{ sha256: 'c'.repeat(64), bytes: 1, readable: true, packed: false, certificate: '' },
          name: keptText(name),
          label: keptText(name),
        },
        findings: [],
        items: [],
        sdks: [],
        content: gzipSync('{}'),
        facts: new Uint8Array(),
      }),
    )
    await openBatch(store.db, { id: 'b', period: '2026-10', frame: 'b' })
    await store.db.transaction().execute((transaction) =>
      keepEntries(transaction, 'b', [
        {
          ...{ key: 'k', list_id: null, store: null, types: '[]', operator: null, reference: '{}' },
          identity,
          outcome: 'waiting',
          problem: null,
        },
      ]),
    )
    await settleEntries(store.db, identity, 'refused', { code: 'x', zh: '坏\0', en: '\ud800' })
    const [app] = await store.db.selectFrom('apps').select('package').execute()
    expect(app?.package).toMatch(/^a\.b\ufffd\ufffd/)
    expect(await store.db.selectFrom('entries').select('problem').execute()).toEqual([
      { problem: { code: 'x', zh: '坏\ufffd', en: '\ufffd' } },
    ])
  } finally {
    await store.close()
  }
})
