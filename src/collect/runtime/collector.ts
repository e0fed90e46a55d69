import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { messageOf, reasonOf, ToolError } from '../../errors.ts'
import type { Gap } from '../../facts/facts.ts'
import { file } from '../../facts/locator.ts'
import { codeOwners } from '../android/dex/code-owners.ts'
import { ownNamesOf } from '../android/dex/own-names.ts'
import { type Budget, BudgetExceeded } from '../budget.ts'
import type { Collected, Collector, Input } from '../collector.ts'
import type { EvidenceFile } from '../evidence-file.ts'
import { packageNameOf } from '../screens/session-package.ts'
import { canBeOf } from './belongs.ts'
import { eventRows, type NamedLog } from './event-rows.ts'
import type { HarLog } from './har.ts'
import { type RuntimeLog, readRuntimeLog } from './read-log.ts'

const MOST_BYTES = 200_000_000

const bytesOf = async (path: string, name: string, budget: Budget): Promise<Uint8Array> => {
  try {
    const found = await stat(path)
    if (found.size > MOST_BYTES)
      throw new ToolError('file-too-large', {
        zh: `运行日志 ${name} 过大，未采用。请分次记录。`,
        en: `The run-time log ${name} is too large and was not used. Record in parts.`,
      })
    budget.take(found.size, name)
    return new Uint8Array(await readFile(path))
  } catch (thrown) {
    if (thrown instanceof ToolError || thrown instanceof BudgetExceeded) throw thrown
    const why = reasonOf(thrown)
    throw new ToolError('runtime-log-missing', {
      zh: `无法读取运行日志 ${path}（${why.zh}）。请检查路径。`,
      en: `The run-time log ${path} cannot be read (${why.en}). Check the path.`,
    })
  }
}

const ofAnotherApp = (name: string, zh: string, en: string): ToolError =>
  new ToolError('runtime-log-of-another-package', {
    zh: `运行日志 ${name} ${zh}，未采用。请提供本应用的日志。`,
    en: `The run-time log ${name} ${en} and was not used. Give a log of this app.`,
  })

interface ReadLog {
  readonly name: string
  readonly log: RuntimeLog
  readonly kept: EvidenceFile
}

const flowRowsOf = (name: string, { flows }: HarLog) =>
  flows.map((cells, at) => ({
    ...cells,
    id: `${name} ${at + 1}`,
    evidence: 'supplied' as const,
    source: { at: 'key' as const, in: file(name), path: `log.entries[${(cells.order ?? 1) - 1}]` },
  }))

/** Names that tell files apart: two logs of one name from two folders keep their folders' order. */
const namesOf = (paths: readonly string[]): string[] =>
  paths.map((path, at) => {
    const name = basename(path)
    return paths.some((other, before) => before < at && basename(other) === name)
      ? `${name} (${at + 1})`
      : name
  })

const readOne = async (
  path: string,
  name: string,
  input: Input,
  own: string | undefined,
): Promise<ReadLog> => {
  const bytes = await bytesOf(path, name, input.budget)
  const log = await readRuntimeLog(bytes, name, input.reference.app?.operatorDomains ?? [], input.budget)
  if (log.of === 'calls' && input.android !== undefined) {
    const { package: logged } = log.calls.run
    if (logged !== undefined && own !== undefined && logged !== own)
      throw ofAnotherApp(name, `记录的是 ${logged}，不是 ${own}`, `is of ${logged}, not of ${own},`)
    if (logged === undefined && !(await canBeOf(log.calls, input.android)))
      throw ofAnotherApp(
        name,
        '调用栈中的类都不在安装包的代码里，不是本应用的日志',
        'has no class in its stacks that is in the code of the package',
      )
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { name, log, kept: { name, sha256, bytes, mediaType: log.mediaType, role: 'log' } }
}

const collect = async (paths: readonly string[], input: Input): Promise<Collected> => {
  const own = await packageNameOf(input.android)
  const names = namesOf(paths)
  const read: ReadLog[] = []
  const problems: ToolError[] = []
  const gaps: Gap[] = []
  for (const [at, path] of paths.entries()) {
    const name = names[at] ?? path
    try {
      const one = await readOne(path, name, input, own)
      // The same run handed in twice is one run.
      if (!read.some(({ kept }) => kept.sha256 === one.kept.sha256)) read.push(one)
    } catch (thrown) {
      const because =
        thrown instanceof ToolError
          ? thrown.code
          : thrown instanceof BudgetExceeded
            ? 'cap-reached'
            : 'collector-failed'
      gaps.push({ table: 'events', because, detail: thrown instanceof ToolError ? name : messageOf(thrown) })
      if (thrown instanceof ToolError) problems.push(thrown)
    }
  }
  const logs = read.flatMap(({ name, log }): NamedLog[] =>
    log.of === 'calls' ? [{ name, log: log.calls }] : [],
  )
  const hars = read.flatMap(({ name, log }) => (log.of === 'requests' ? [{ name, har: log.requests }] : []))
  const ownNames = [
    ...(input.android === undefined ? [] : await ownNamesOf(input.android)),
    ...logs.flatMap(({ log }) => log.run.package ?? []),
  ]
  const { rows, cut } = eventRows(logs, input.vocabulary, codeOwners(input.vocabulary, ownNames))
  const noPhase = logs.filter(({ log }) => log.calls.every(({ phase }) => phase === undefined))
  if (cut) gaps.push({ table: 'events', because: 'cap-reached' })
  gaps.push(
    ...logs
      .filter(({ log }) => log.cut)
      .map(({ name }): Gap => ({ table: 'events', because: 'cap-reached', detail: name })),
    ...noPhase.map(({ name }): Gap => ({ table: 'events', because: 'log-without-phase', detail: name })),
    ...hars
      .filter(({ har }) => har.cut)
      .map(({ name }): Gap => ({ table: 'flows', because: 'cap-reached', detail: name })),
  )
  return {
    rows: {
      ...(logs.length === 0 ? {} : { events: rows }),
      ...(hars.length === 0 ? {} : { flows: hars.flatMap(({ name, har }) => flowRowsOf(name, har)) }),
    },
    complete: [],
    gaps,
    evidence: read.map(({ kept }) => kept),
    problems,
  }
}

/**
 * What hooks and proxies wrote while the app ran. A log that cannot be read is told by one line, and the others are read all the same.
 * No log proves that something did not happen.
 */
export const runtimeCollector: Collector = {
  name: 'runtime',
  version: 1,
  fills: ['events', 'flows'],
  wants: () => true,
  async collect(input) {
    const { runtime = [] } = input.reference
    if (runtime.length === 0)
      return { rows: {}, complete: [], gaps: [{ table: 'events', because: 'no-runtime-log' }] }
    return collect(runtime, input)
  },
}
