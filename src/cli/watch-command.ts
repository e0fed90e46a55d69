import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Command } from 'commander'
import type { AppReference } from '../collect/app-reference.ts'
import { projectFiles } from '../collect/source/project-files.ts'
import { ToolError } from '../errors.ts'
import type { Case } from '../findings/case.ts'
import { type Language, type Words, wordsOf } from '../words/words.ts'
import { readBaseline, withBaseline } from './baseline-file.ts'
import { CONFIG_NAME } from './config.ts'
import { commandIn } from './options.ts'
import { present, problemLine } from './present.ts'
import {
  addScanOptions,
  type Bench,
  benchOf,
  mustBeNamed,
  type PreparedScan,
  prepareScan,
  type ScanInput,
} from './scan-input.ts'

/** Between two looks at the files, in milliseconds. Looking works where notices of the system do not: network and container folders. */
const LOOK_EVERY = 150
/** Most files looked at. */
const MOST_FILES = 2_000

const filesBelow = (path: string): string[] => {
  const from = statSync(path, { throwIfNoEntry: false })
  if (from?.isDirectory() !== true) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .slice(0, MOST_FILES)
    .map((name) => join(path, name))
}

/** What the inputs are now: changes when one of them is written, replaced, added or removed. */
const stateOf = (paths: readonly string[]): string =>
  paths
    .flatMap(filesBelow)
    .map((path) => {
      const at = statSync(path, { throwIfNoEntry: false })
      return at === undefined ? `${path} -` : `${path} ${at.size} ${at.mtimeMs} ${at.ino}`
    })
    .join('\n')

const isAddress = (from: string): boolean => /^[a-z]+:\/\//i.test(from)

/** Files of a project; they are listed once, for a project of many folders takes longer to list than to look at. */
const filesOfProject = async (folder: string | undefined): Promise<readonly string[]> =>
  folder === undefined
    ? []
    : (await projectFiles(folder)).slice(0, MOST_FILES).map((name) => join(folder, name))

const watched = ({ package: apk, documents = [], screens, filing, runtime = [] }: AppReference): string[] => [
  ...(apk === undefined ? [] : [apk]),
  ...documents.map(({ from }) => from).filter((from) => !isAddress(from)),
  ...(screens === undefined ? [] : [screens]),
  ...(filing === undefined ? [] : [filing]),
  ...runtime,
]

/** Waits until the inputs differ from that state and have stood still for one look: half a package is not read. */
const changed = async (paths: readonly string[], before: string, stop: AbortSignal): Promise<string> => {
  let last = before
  for (;;) {
    await pause(LOOK_EVERY, undefined, { signal: stop })
    const now = stateOf(paths)
    if (now !== before && now === last) return now
    last = now
  }
}

interface Round {
  readonly prepared: PreparedScan
  readonly case: Case
  readonly code: number
}

/** `mingshi watch app.apk`: scans, and scans again whenever an input changes, until it is interrupted. */
export const watchCommand = (words: Words, environment: Language, done: (code: number) => void): Command =>
  addScanOptions(commandIn(words, 'watch').description(words.cli.watch), words).action(
    async (path: string | undefined, options: ScanInput) => {
      mustBeNamed(path, options)
      const bench: Bench = await benchOf(options)
      const baseline = options.baseline === undefined ? undefined : readBaseline(options.baseline)
      const round = async (before: Case | undefined): Promise<Round> => {
        const prepared = await prepareScan(path, options, environment, bench)
        const result = await prepared.run()
        const code = await present(withBaseline(result, before ?? baseline), result.problems, prepared.how)
        return { prepared, case: result.case, code }
      }
      const stop = new AbortController()
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
      let last = await round(undefined)
      const paths = [
        ...watched(last.prepared.reference),
        ...(await filesOfProject(last.prepared.reference.source)),
        options.config ?? CONFIG_NAME,
        ...(options.decisions === undefined ? [] : [options.decisions]),
      ]
      const { watching } = wordsOf(last.prepared.how.lang).cli
      let state = stateOf(paths)
      for (;;) {
        console.error(watching)
        try {
          state = await changed(paths, state, stop.signal)
        } catch (thrown) {
          if (!stop.signal.aborted) throw thrown
          return done(last.code)
        }
        try {
          mustBeNamed(path, options)
          last = await round(last.case)
        } catch (thrown) {
          // A build that removes the package before it writes the next, or a slip in the configuration: said, and waited for.
          if (!(thrown instanceof ToolError)) throw thrown
          console.error(problemLine(thrown, last.prepared.how.lang))
        }
      }
    },
  )
