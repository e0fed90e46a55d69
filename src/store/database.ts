import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  CompiledQuery,
  Kysely,
  Migrator,
  PostgresDialect,
  type PostgresPool,
  sql,
  type Transaction,
} from 'kysely'
import { messageOf, reasonOf, ToolError } from '../errors.ts'
import { openEmbedded } from './embedded-database.ts'
import { lockFolder } from './folder-lock.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { pglitePool } from './pglite-pool.ts'
import type { Tables } from './schema.ts'

/** Where cases are kept: a folder with an embedded database, or a PostgreSQL server. */
export type Place = { readonly folder: string } | { readonly url: string; readonly blobs: string }

/** An open store. */
export interface Store {
  readonly db: Kysely<Tables>
  /** Folder of files by hash. */
  readonly blobs: string
  /** Folder of packages that were loaded from a store, by hash. */
  readonly packages: string
  /** Folder of what was read of packages; it may be deleted at any time. */
  readonly readings: string
  /** True where no other process can be at work on it. */
  readonly alone: boolean
  close(): Promise<void>
}

/** What a queue needs of a database, inside a transaction or outside. */
export interface SqlPort {
  executeSql(text: string, values: unknown[]): Promise<{ rows: unknown[] }>
}

/** Statements of the queue in the same session as ours: in a transaction they commit with it. */
export const sqlPort = (db: Kysely<Tables> | Transaction<Tables>): SqlPort => ({
  executeSql: async (text, values) => {
    const { rows } = await db.executeQuery(CompiledQuery.raw(text, values ?? []))
    return { rows }
  },
})

/** The schema in which our tables stand. */
const SCHEMA = 'mingshi'

const migrate = async (db: Kysely<Tables>): Promise<void> => {
  await sql`create schema if not exists ${sql.id(SCHEMA)}`.execute(db)
  const migrator = new Migrator({
    db,
    migrationTableSchema: SCHEMA,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
  })
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) return
  throw new ToolError('store-not-migrated', {
    zh: `数据库结构无法更新到本版本：${messageOf(error)}。数据库可能属于更新的版本，请升级本工具。`,
    en: `The store cannot be brought to this version: ${messageOf(error)}. It may be of a newer version; update this tool.`,
  })
}

const opened = async (pool: PostgresPool): Promise<Kysely<Tables>> => {
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool,
      onCreateConnection: async (connection) => {
        await connection.executeQuery(CompiledQuery.raw(`set search_path to ${SCHEMA}, public`))
      },
    }),
  })
  await migrate(db)
  return db
}

const openFolder = async (folder: string): Promise<Store> => {
  mkdirSync(folder, { recursive: true })
  const lock = lockFolder(join(folder, 'database.lock'))
  try {
    const db = await opened(pglitePool(await openEmbedded(join(folder, 'database'))))
    return {
      db,
      blobs: join(folder, 'blobs'),
      packages: join(folder, 'packages'),
      readings: join(folder, 'readings'),
      alone: true,
      async close() {
        await db.destroy()
        lock.release()
      },
    }
  } catch (thrown) {
    lock.release()
    throw thrown
  }
}

/** What the network or the server says, by its code. */
const TROUBLE: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  ECONNREFUSED: { zh: '该地址没有数据库在运行', en: 'no database answers there' },
  ENOTFOUND: { zh: '找不到主机', en: 'there is no such host' },
  EAI_AGAIN: { zh: '主机名暂时无法解析', en: 'the name of the host cannot be looked up now' },
  ETIMEDOUT: { zh: '连接超时', en: 'the connection timed out' },
  '28P01': { zh: '用户名或者口令不对', en: 'user name or password is wrong' },
  '28000': { zh: '服务器不允许该用户连接', en: 'the server does not let this user in' },
  '3D000': { zh: '没有这个数据库', en: 'there is no database of that name' },
}

const troubleOf = (thrown: unknown): { readonly zh: string; readonly en: string } => {
  const code = String((thrown as { readonly code?: unknown } | undefined)?.code)
  return (Object.hasOwn(TROUBLE, code) ? TROUBLE[code] : undefined) ?? reasonOf(thrown)
}

const unreachable = (url: string, why: { readonly zh: string; readonly en: string }): ToolError => {
  // A password is never shown.
  const shown = url.replace(/\/\/[^@/]*@/, '//')
  return new ToolError('database-unreachable', {
    zh: `数据库 ${shown} 无法使用：${why.zh}。请检查地址、账号和服务器状态。`,
    en: `The database ${shown} cannot be used: ${why.en}. Check address, account and server.`,
  })
}

/** Oldest server with everything that is used. */
const OLDEST = 130_000

const openServer = async (url: string, blobs: string): Promise<Store> => {
  if (!/^(?:postgres(?:ql)?:\/\/|socket:)/i.test(url))
    throw unreachable(url, {
      zh: '地址须以 postgres:// 开头',
      en: 'the address has to begin with postgres://',
    })
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({ connectionString: url, max: 8, connectionTimeoutMillis: 10_000 })
  // A connection that drops while nobody uses it is replaced by the pool.
  pool.on('error', () => undefined)
  // One that drops in somebody's hands is told by the next statement; without this the program would end.
  pool.on('connect', (client) => client.on('error', () => undefined))
  try {
    const { rows } = await pool.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    )
    if ((rows[0]?.version ?? 0) < OLDEST) throw new Error('PostgreSQL < 13')
    const db = await opened(pool as unknown as PostgresPool)
    return {
      db,
      blobs,
      packages: join(blobs, 'packages'),
      readings: join(blobs, 'readings'),
      alone: false,
      close: () => db.destroy(),
    }
  } catch (thrown) {
    await pool.end().catch(() => undefined)
    throw thrown instanceof ToolError ? thrown : unreachable(url, troubleOf(thrown))
  }
}

const noStore = (folder: string): ToolError =>
  new ToolError('no-store', {
    zh: `文件夹 ${folder} 中没有数据。请用 --data 或 --database 指明，或先运行 mingshi batch。`,
    en: `There is no data in ${folder}. Name it by --data or --database, or run mingshi batch first.`,
  })

/**
 * Opens the store and brings its tables to this version. Throws `ToolError` when it is in use or out of reach.
 * @param wanted `existing`: a folder without data is a slip of the pen, and nothing is made there.
 */
export const openStore = async (place: Place, wanted: 'existing' | 'any' = 'any'): Promise<Store> => {
  if (!('folder' in place)) return openServer(place.url, resolve(place.blobs))
  const folder = resolve(place.folder)
  if (wanted === 'existing' && !existsSync(join(folder, 'database'))) throw noStore(folder)
  return openFolder(folder)
}
