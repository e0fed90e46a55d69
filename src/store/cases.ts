import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Case } from '../findings/case.ts'
import type { CaseRecord, PackageRecord } from './case-record.ts'
import type { Tables } from './schema.ts'

const appId = async (
  db: Transaction<Tables>,
  { name, certificate }: PackageRecord,
): Promise<number | null> => {
  if (name === undefined) return null
  // Updating nothing makes the row come back whether it is new or known.
  const { id } = await db
    .insertInto('apps')
    .values({ package: name, certificate })
    .onConflict((known) => known.columns(['package', 'certificate']).doUpdateSet({ package: name }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const keepVersion = async (db: Transaction<Tables>, found: PackageRecord): Promise<void> => {
  const row = {
    app: await appId(db, found),
    version_code: found.versionCode ?? null,
    version_name: found.versionName ?? null,
    label: found.label ?? null,
    readable: found.readable,
    packed: found.packed,
  }
  await db
    .insertInto('versions')
    .values({ sha256: found.sha256, bytes: String(found.bytes), ...row })
    // A package that could not be read before and can be now tells more.
    .onConflict((known) =>
      known
        .column('sha256')
        .doUpdateSet(row)
        .where(sql<boolean>`excluded.readable and not versions.readable`),
    )
    .execute()
}

const inGroups = <T>(rows: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size))

/** Rows of one statement: PostgreSQL takes 65,535 parameters in one. */
const GROUP = 1_000

/**
 * Keeps a case under its identity. A case that is known stays as it is: the same inputs, rules and settings say
 * the same.
 * @param madeAt when it was made, where that was not now.
 * @returns whether it was new.
 */
export const keepCase = async (
  db: Transaction<Tables>,
  identity: string,
  record: CaseRecord,
  madeAt?: Date,
): Promise<boolean> => {
  if (record.package !== undefined) await keepVersion(db, record.package)
  const key = createHash('sha256').update(record.facts).digest('hex')
  await db
    .insertInto('facts')
    .values({ key, content: record.facts })
    .onConflict((known) => known.doNothing())
    .execute()
  const kept = await db
    .insertInto('cases')
    .values({
      identity,
      package_sha256: record.package?.sha256 ?? null,
      rule_book: record.ruleBook,
      rule_book_sha256: record.ruleBookSha256,
      verdict: record.verdict,
      content: record.content,
      facts: key,
      ...(madeAt === undefined ? {} : { made_at: madeAt }),
    })
    .onConflict((known) => known.doNothing())
    .returning('identity')
    .executeTakeFirst()
  if (kept === undefined) return false
  for (const rows of inGroups(record.findings, GROUP))
    await db
      .insertInto('findings')
      .values(rows.map((row) => ({ identity, ...row })))
      .execute()
  for (const rows of inGroups(record.items, GROUP))
    await db
      .insertInto('items')
      .values(rows.map((row) => ({ identity, ...row })))
      .execute()
  for (const rows of inGroups(record.sdks, GROUP))
    await db
      .insertInto('sdks')
      .values(rows.map((row) => ({ identity, ...row })))
      .execute()
  return true
}

/** Whether a case of this identity is kept. */
export const hasCase = async (db: Kysely<Tables>, identity: string): Promise<boolean> =>
  (await db.selectFrom('cases').select('identity').where('identity', '=', identity).executeTakeFirst()) !==
  undefined

/** Those of the identities that have a case. */
export const casesAmong = async (
  db: Kysely<Tables>,
  identities: readonly string[],
): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{
    identity: string
  }>`select identity from cases where identity = any(${[...identities]}::text[])`.execute(db)
  return new Set(rows.map(({ identity }) => identity))
}

/** A kept case; undefined where there is none. */
export const caseOf = async (db: Kysely<Tables>, identity: string): Promise<Case | undefined> => {
  const row = await db
    .selectFrom('cases')
    .select('content')
    .where('identity', '=', identity)
    .executeTakeFirst()
  return row && (JSON.parse(gunzipSync(row.content).toString('utf8')) as Case)
}

/** The facts file of a kept case, compressed by gzip; undefined where there is none. */
export const factsOf = async (db: Kysely<Tables>, identity: string): Promise<Uint8Array | undefined> => {
  const row = await db
    .selectFrom('cases')
    .innerJoin('facts', 'facts.key', 'cases.facts')
    .select('facts.content')
    .where('cases.identity', '=', identity)
    .executeTakeFirst()
  return row?.content
}
