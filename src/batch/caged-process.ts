import { type ChildProcess, fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { residentMemory } from '../collect/resident-memory.ts'
import type { Message, ProcessSettings, ScanAnswer } from './scan-process.ts'
import type { Ended, Problem, ScanSettings, ScanTask } from './scan-task.ts'

/** What became of one attempt. */
export type Attempt =
  | { readonly outcome: 'done'; readonly answer: ScanAnswer; readonly peak: number }
  | { readonly outcome: 'fault'; readonly problem: Problem }
  | { readonly outcome: 'ended'; readonly ended: Ended }

/** A process of our own that scans one app at a time, and is ended when an app takes too much. */
export interface CagedProcess {
  readonly pid: number
  /** Scans one app. Not called again before it has answered. The process is gone after `ended`. */
  run(task: ScanTask): Promise<Attempt>
  stop(): Promise<void>
}

const PROGRAM = new URL('./scan-process.js', import.meta.url)
/** How often memory is looked at. A process fills a gigabyte in about half a second. */
const WATCH_MS = 50
/** Seconds beyond the cap, in which readers may notice the cap by themselves and keep what they have. */
const GRACE = 5

const heapMegabytes = (memory: number): number => Math.max(64, Math.floor((memory * 0.75) / 1e6))

const untilReady = (child: ChildProcess): Promise<void> =>
  new Promise((ready, failed) => {
    child.once('exit', (code, signal) =>
      failed(new Error(`the scan process did not start (${signal ?? code})`)),
    )
    child.once('message', () => ready())
  })

/** Milliseconds in which a process that is told to stop may end its browser. */
const FAREWELL = 5_000

/** Starts a process. Throws when it cannot load its rules. */
export const startCagedProcess = async (settings: ScanSettings): Promise<CagedProcess> => {
  const { caps } = settings
  // What its browser leaves behind when it is killed goes with it.
  const profiles = await mkdtemp(join(tmpdir(), 'mingshi-scan-'))
  const child = fork(PROGRAM, [JSON.stringify({ ...settings, profiles } satisfies ProcessSettings)], {
    execArgv: [`--max-old-space-size=${heapMegabytes(caps.memory)}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // A Ctrl-C at the terminal is for the program, which lets running apps end.
    detached: true,
  })
  child.on('error', () => undefined)
  const pid = child.pid ?? 0
  const gone = new Promise<void>((done) => child.once('exit', () => done())).then(() =>
    rm(profiles, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined),
  )
  await untilReady(child)

  const run = (task: ScanTask): Promise<Attempt> =>
    new Promise((done) => {
      let ended: Ended | undefined
      let peak = 0
      const end = (why: Ended): void => {
        ended ??= why
        child.kill('SIGKILL')
      }
      const watch = setInterval(async () => {
        const held = (await residentMemory(pid)) ?? 0
        peak = Math.max(peak, held)
        if (held > caps.memory) end('memory')
      }, WATCH_MS)
      const deadline = setTimeout(() => end('time'), (caps.seconds + GRACE) * 1000)
      const finish = (attempt: Attempt): void => {
        clearInterval(watch)
        clearTimeout(deadline)
        child.removeListener('message', answered)
        child.removeListener('exit', exited)
        done(attempt)
      }
      const exited = (): void => finish({ outcome: 'ended', ended: ended ?? 'crash' })
      const answered = (message: Message): void => {
        if ('done' in message) finish({ outcome: 'done', answer: message.done, peak })
        else if ('fault' in message) finish({ outcome: 'fault', problem: message.fault })
      }
      child.on('message', answered)
      child.once('exit', exited)
      if (child.exitCode !== null || child.signalCode !== null) exited()
      else child.send(task, () => undefined)
    })

  const stop = async (): Promise<void> => {
    if (child.connected) child.disconnect()
    const late = setTimeout(() => child.kill('SIGKILL'), FAREWELL)
    await gone
    clearTimeout(late)
  }
  return { pid, run, stop }
}
