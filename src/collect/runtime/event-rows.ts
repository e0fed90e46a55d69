import type { RowOf } from '../../facts/index.ts'
import { file, type Locator } from '../../facts/locator.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { CodeOwner } from '../android/dex/code-owners.ts'
import { wayOf } from '../android/dex/code-rows.ts'
import { callFinder } from './known-call.ts'
import type { CallLog, LoggedCall } from './logged-call.ts'
import { isPlatform, splitFrame } from './stack.ts'

type EventRow = RowOf<'events'>

/** A log and the name of its file. */
export interface NamedLog {
  readonly name: string
  readonly log: CallLog
}

/** Rows that are kept; what comes later in the logs is told as cut. */
const MOST_ROWS = 5_000
const MOST_FRAMES = 40
const MOST_ARGUMENTS = 8
const LONGEST_ARGUMENT = 200
const MINUTE = 60
/** Times a behaviour has to be seen on a cleared install before it is held for confirmed. */
const REPETITIONS = 2

/** Where a call stands in its log. */
const placeOf = (name: string, { sheet, line }: LoggedCall): Locator => ({
  at: 'key',
  in: file(name),
  path: sheet === undefined ? `:${line}` : `${sheet}!${line}`,
})

/** What one run adds to a row. */
interface RunSum {
  readonly log: NamedLog
  count: number
  readonly seconds: number[]
}

interface Group {
  readonly row: EventRow
  readonly runs: Map<string, RunSum>
  count: number
  first?: LoggedCall
  last?: LoggedCall
  readonly arguments: Set<string>
}

/** How often at most within one minute, and for how many seconds in all, the calls of one run were made. */
const paceOf = (moments: readonly number[]): { readonly perMinute: number; readonly seconds: number } => {
  const sorted = [...moments].sort((a, b) => a - b)
  let perMinute = 0
  for (let from = 0, to = 0; to < sorted.length; to++) {
    while ((sorted[to] ?? 0) - (sorted[from] ?? 0) >= MINUTE) from++
    perMinute = Math.max(perMinute, to - from + 1)
  }
  return { perMinute, seconds: (sorted.at(-1) ?? 0) - (sorted[0] ?? 0) }
}

const groupsOf = (permissions: readonly string[], vocabulary: Vocabulary): string[] => [
  ...new Set(
    permissions.flatMap((name) => {
      const known = vocabulary.permissions.get(name)
      return known?.opensPersonalInformation === true ? [known.group] : []
    }),
  ),
]

/** Whether the run began from a cleared install of a device that is named. */
const isCleared = ({ log }: NamedLog): boolean =>
  log.run.clearedInstall === true && log.run.device !== undefined && log.run.system !== undefined

/** How long a log goes on, and whether it does so in the background. */
interface Watch {
  readonly seconds?: number
  readonly inBackground?: boolean
}

const watchOf = ({ calls }: CallLog): Watch => {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let inBackground: boolean | undefined
  for (const { seconds, background } of calls) {
    if (seconds !== undefined) {
      first = Math.min(first, seconds)
      last = Math.max(last, seconds)
    }
    if (background !== undefined) inBackground = inBackground === true || background
  }
  return {
    ...(last < first ? {} : { seconds: last - first }),
    ...(inBackground === undefined ? {} : { inBackground }),
  }
}

/**
 * One row for each call by one method in one phase, over all logs, with how often. Where a hook wrote the inner call of an overload
 * beside the outer one, only the outer counts.
 * @param ownerOf whose code a class is.
 */
export const eventRows = (
  logs: readonly NamedLog[],
  vocabulary: Vocabulary,
  ownerOf: (className: string) => CodeOwner,
): { readonly rows: readonly EventRow[]; readonly cut: boolean } => {
  const find = callFinder(vocabulary.apis.values())
  const groups = new Map<string, Group>()
  let cut = false
  const watches = new Map(logs.map(({ name, log }) => [name, watchOf(log)]))
  for (const named of logs) {
    for (const logged of named.log.calls) {
      const { api, call, stack, caller } = find(logged)
      const [inner, outer] = stack
      if (inner !== undefined && inner === outer) continue
      const phase = logged.phase
      const id = [api?.id ?? call, caller ?? logged.subject ?? '', phase ?? '', logged.background ?? '']
        .join(' ')
        .trim()
      let group = groups.get(id)
      if (group === undefined) {
        if (groups.size >= MOST_ROWS) {
          cut = true
          continue
        }
        const owned =
          caller !== undefined
            ? { ...ownerOf(splitFrame(caller).className), ownerKnownBy: 'stack' as const }
            : logged.subject !== undefined
              ? { ...ownerOf(`${logged.subject}.x`), ownerKnownBy: 'log' as const }
              : {}
        group = {
          count: 0,
          runs: new Map(),
          arguments: new Set(),
          row: {
            id,
            evidence: 'runtime',
            source: placeOf(named.name, logged),
            ...(api === undefined
              ? { apiName: logged.said ?? call, apiNameEnglish: logged.said ?? call, kinds: [] }
              : {
                  api: api.id,
                  apiName: api.zh,
                  apiNameEnglish: api.en,
                  act: api.act,
                  grade: api.grade,
                  kinds: api.kinds,
                }),
            call,
            ...owned,
            ...(phase === undefined ? {} : { phase }),
            ...(logged.background === undefined ? {} : { background: logged.background }),
            ...(logged.process === undefined ? {} : { process: logged.process }),
            ...(caller === undefined ? {} : { caller }),
            way: wayOf([...stack.filter((frame) => !isPlatform(frame)).toReversed(), call]),
            stack: stack.slice(0, MOST_FRAMES),
            tool: named.log.tool,
          },
        }
        groups.set(id, group)
      }
      group.count += 1
      const run = group.runs.get(named.name) ?? { log: named, count: 0, seconds: [] }
      run.count += 1
      if (logged.seconds !== undefined) run.seconds.push(logged.seconds)
      group.runs.set(named.name, run)
      for (const text of logged.arguments)
        if (text !== '' && group.arguments.size < MOST_ARGUMENTS)
          group.arguments.add(text.slice(0, LONGEST_ARGUMENT))
      if (logged.seconds !== undefined && group.runs.size === 1) {
        if (logged.seconds < (group.first?.seconds ?? Number.POSITIVE_INFINITY)) group.first = logged
        if (logged.seconds >= (group.last?.seconds ?? Number.NEGATIVE_INFINITY)) group.last = logged
      }
    }
  }
  const rows = [...groups.values()].map(({ row, runs, count, first, last, arguments: given }): EventRow => {
    const all = [...runs.values()]
    const paces = all.filter(({ seconds }) => seconds.length > 0).map(({ seconds }) => paceOf(seconds))
    const repeated = Math.max(0, ...all.map(({ log }) => (isCleared(log) ? (log.log.run.repeated ?? 0) : 0)))
    const clearedRuns = all.filter(({ log }) => isCleared(log)).length
    const watched = all.map(({ log }) => watches.get(log.name) ?? {})
    const longest = Math.max(-1, ...watched.map(({ seconds = -1 }) => seconds))
    const told = watched.flatMap(({ inBackground }) => inBackground ?? [])
    const permissions =
      row.act === 'asks' ? [...given].flatMap((text) => text.match(/[\w.]+\.permission\.\w+/g) ?? []) : []
    return {
      ...row,
      count,
      mostInOneRun: Math.max(...all.map((run) => run.count)),
      runs: all.length,
      clearedRuns,
      confirmed: clearedRuns >= REPETITIONS || (clearedRuns > 0 && repeated >= REPETITIONS),
      ...(longest < 0 ? {} : { logSeconds: longest }),
      ...(told.length === 0 ? {} : { logInBackground: told.includes(true) }),
      logs: all.map(({ log }) => log.name),
      ...(repeated === 0 ? {} : { repeated }),
      ...(given.size === 0 ? {} : { arguments: [...given] }),
      ...(permissions.length === 0 ? {} : { permissions, groups: groupsOf(permissions, vocabulary) }),
      ...(first?.time === undefined ? {} : { firstAt: first.time }),
      ...(last?.time === undefined ? {} : { lastAt: last.time }),
      ...(paces.length === 0
        ? {}
        : {
            perMinute: Math.max(...paces.map(({ perMinute }) => perMinute)),
            seconds: Math.max(...paces.map(({ seconds }) => seconds)),
          }),
    }
  })
  return { rows, cut }
}
