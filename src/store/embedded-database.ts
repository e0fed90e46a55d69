import { execFile } from 'node:child_process'
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { PGlite } from '@electric-sql/pglite'
import { messageOf, ToolError } from '../errors.ts'

/** One session of one process: buffers for a hundred of them would only take memory, and it is never given back. */
const SETTINGS: readonly string[] = ['shared_buffers=16MB', 'max_connections=4']

/**
 * Run by a process of its own: making the first files takes three times the memory of working with them. The library
 * throws the error numbers of WASI, of which 51 is a full disk.
 */
const PROGRAM = `const [library, folder, settings] = process.argv.slice(1)
const { PGlite } = require(library)
PGlite.create(folder, { postgresqlconf: JSON.parse(settings) })
  .then((made) => made.close())
  .catch((fault) => {
    console.error(fault.errno === 51 ? 'ENOSPC' : (fault.message ?? 'error ' + fault.errno))
    process.exit(1)
  })`

const notMade = (folder: string, thrown: unknown): ToolError => {
  const { stderr = '' } = thrown as { readonly stderr?: string }
  const why = stderr.trim().split('\n').at(-1) || messageOf(thrown).split('\n', 1)[0]
  return new ToolError('database-not-made', {
    zh: `无法在 ${folder} 建立数据库：${why}。请检查磁盘空间和权限。`,
    en: `No database could be made in ${folder}: ${why}. Check disk space and permissions.`,
  })
}

/** Takes away what a killed owner had begun. Its maker may live on for a moment, and what it then leaves is nobody's. */
const tidy = (folder: string): void => {
  const begun = `${basename(folder)}.new`
  for (const name of readdirSync(dirname(folder)).filter((one) => one.startsWith(begun))) {
    try {
      rmSync(join(dirname(folder), name), { recursive: true, force: true })
    } catch {
      // still written to
    }
  }
}

/** Makes the files of a database, apart from what others began. They are there whole or not at all. */
const make = async (folder: string): Promise<void> => {
  tidy(folder)
  const draft = `${folder}.new-${process.pid}`
  const library = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  try {
    await promisify(execFile)(process.execPath, ['-e', PROGRAM, library, draft, JSON.stringify(SETTINGS)])
  } catch (thrown) {
    rmSync(draft, { recursive: true, force: true })
    throw notMade(folder, thrown)
  }
  renameSync(draft, folder)
}

/** Opens the embedded database in a folder, made where it is not there. The caller holds the lock of the folder. */
export const openEmbedded = async (folder: string): Promise<PGlite> => {
  if (!existsSync(folder)) await make(folder)
  const { PGlite } = await import('@electric-sql/pglite')
  return PGlite.create(folder)
}
