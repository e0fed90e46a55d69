import { createReadStream, existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { filterLines } from '../batch/filter.ts'
import { entryReader } from '../batch/list-entry.ts'
import { fileMissing } from '../batch/package-hash.ts'
import { openScanPool } from '../batch/scan-pool.ts'
import { loadRuleBook } from '../engine/rule-book.ts'
import { ToolError } from '../errors.ts'
import { loadConfig } from './config.ts'
import type { CaseOptions } from './options.ts'
import { EXIT } from './outcome.ts'
import { capsOf, jobsOf, judgingOf, type PoolOptions } from './pool-options.ts'
import { print } from './present.ts'

/** Entries that wait for a slower one before them, for each process: their cases are held in memory. */
const AHEAD = 4

const alone = (what: string): ToolError =>
  new ToolError('list-alone', {
    zh: `--from-list 不能与${what}同时使用：每个条目各自写明安装包、文件与类型，输出固定为 JSON 行。`,
    en: `--from-list does not go with ${what}: each entry names its own package, documents and types, and the output is lines of JSON.`,
  })

/**
 * The filter that other engines run: one reference in, one case out. Lines that cannot be used are records in the
 * output and no failure of the run.
 */
export const scanList = async (
  list: string,
  path: string | undefined,
  options: CaseOptions & PoolOptions,
): Promise<number> => {
  if (path !== undefined) throw alone(` ${path} `)
  if (!['terminal', 'ndjson'].includes(options.format)) throw alone(` --format ${options.format} `)
  if (list !== '-' && !existsSync(list)) throw fileMissing(list, 'ENOENT')
  const config = await loadConfig(options.config, await loadRuleBook(options.rules))
  const jobs = jobsOf(options)
  const caps = capsOf(options)
  const pool = openScanPool(jobs, {
    caps,
    ...(options.rules === undefined ? {} : { rules: resolve(options.rules) }),
  })
  try {
    const readEntry = await entryReader(list === '-' ? process.cwd() : dirname(resolve(list)))
    const stream = list === '-' ? process.stdin : createReadStream(list)
    for await (const line of filterLines(stream, {
      pool,
      caps,
      judging: judgingOf(options, config),
      readEntry,
      width: jobs * AHEAD,
    })) {
      await print(line)
    }
  } finally {
    await pool.close()
  }
  return EXIT.fine
}
