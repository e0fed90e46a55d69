import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { openQueue } from '../../src/batch/queue.ts'
import { CAPS } from '../../src/batch/scan-task.ts'
import { keepAnswers } from '../../src/store/answers.ts'
import { keepEntries, openBatch } from '../../src/store/batches.ts'
import { caseOf, keepCase } from '../../src/store/cases.ts'
import { openStore, type Store } from '../../src/store/database.ts'
import { type Postgres, postgresPrograms, startPostgres } from './postgres.ts'

const programs = postgresPrograms()
const withServer = programs === undefined ? describe.skip : describe
const identity = 'a'.repeat(64)

/** Everything that a store holds, as text, table by table. */
const contents = async ({ db }: Store): Promise<string> => {
  const { rows: tables } = await sql<{ name: string }>`
    select schemaname || '.' || tablename as name from pg_tables
    where schemaname in ('mingshi', 'pgboss') order by 1`.execute(db)
  const parts: string[] = []
  for (const { name } of tables) {
    const [schema = '', table = ''] = name.split('.')
    const { rows } = await sql<{ row: string }>`
      select t::text as row from ${sql.id(schema, table)} t order by 1`.execute(db)
    parts.push(name, ...rows.map(({ row }) => row))
  }
  return parts.join('\n')
}

withServer('a backup by pg_dump', () => {
  let server: Postgres
  beforeAll(async () => {
    server = await startPostgres(programs ?? '')
  })
  afterAll(() => server?.stop())

  test('holds cases, answers, batches and jobs; the restored store is worked on as before', async () => {
    const blobs = mkdtempSync(join(tmpdir(), 'mingshi-backup-'))
    const store = await openStore({ url: server.url, blobs })
    const queue = await openQueue(store, 'version', CAPS)
    await openBatch(store.db, { id: 'batch', period: '2026-10', frame: 'all' })
    await store.db.transaction().execute(async (transaction) => {
      await keepCase(transaction, identity, {
        ruleBook: '2026.11',
        ruleBookSha256: 'b'.repeat(64),
        verdict: 'violation',
        package: {
          sha256: 'c'.repeat(64),
          bytes: 1,
          readable: true,
          packed: false,
          certificate: 'd',
          name: 'a.b',
        },
        findings: [{ rule: 'r', severity: 'high', verdict: 'violation', fingerprint: 'f' }],
        items: [{ law: 'l', article: '1.1', verdict: 'violation' }],
        sdks: [{ sdk: 's', name: '某推送' }],
        content: gzipSync('{"format":"mingshi-case/1"}'),
        facts: new Uint8Array([1, 2, 3]),
      })
      const entry = { list_id: '7', store: '甲', types: '[]', operator: null, reference: '{}', problem: null }
      await keepEntries(transaction, 'batch', [{ ...entry, key: 'k', identity, outcome: 'judged' }])
      await keepEntries(transaction, 'batch', [
        {
          ...entry,
          key: 'w',
          identity: 'e'.repeat(64),
          outcome: 'waiting',
        },
      ])
      await queue.add(transaction, [{ identity: 'e'.repeat(64), reference: {}, judging: {} }], 0)
    })
    await keepAnswers(store.db, identity, [{ rule: 'r', kind: 'rectified', text: '已改', on: '2026-10-08' }])
    await queue.close()
    const before = await contents(store)
    await store.close()

    const dump = execFileSync(join(programs ?? '', 'pg_dump'), [server.url, '--format=custom'], {
      maxBuffer: 1 << 28,
    })
    const restored = server.url.replace(/\/postgres$/, '/restored')
    execFileSync(join(programs ?? '', 'psql'), [server.url, '-qc', 'create database restored'])
    execFileSync(join(programs ?? '', 'pg_restore'), ['--dbname', restored], { input: dump })

    const again = await openStore({ url: restored, blobs })
    try {
      expect(await contents(again)).toBe(before)
      expect(before).toContain('已改')
      expect(await caseOf(again.db, identity)).toEqual({ format: 'mingshi-case/1' })
      const taken = await openQueue(again, 'version', CAPS)
      expect((await taken.take())?.identity).toBe('e'.repeat(64))
      await taken.close()
    } finally {
      await again.close()
    }
  })
})
