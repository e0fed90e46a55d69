import { statSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { usualCompiler } from '../../patient-compiler.ts'
import type { ByteSource } from '../package/byte-source.ts'
import type { FilePass } from './file-pass.ts'
import { type FileWork, type WorkOn, workHere } from './file-work.ts'
import type { FileAnswer, FileOrder, OpenedFile } from './file-work-thread.ts'

/** Bytes from which the work takes longer than starting a thread for it. */
const WORTH_A_THREAD = 2 << 20
const THREAD = new URL('./file-work-thread.cjs', import.meta.url)

const beginThread = (): Worker => {
  const goOn = usualCompiler()
  const thread = new Worker(THREAD, { execArgv: [], env: {} })
  thread.once('online', goOn)
  thread.on('error', () => undefined)
  return thread
}

/** A thread that was begun for a file which is not opened yet. */
let spare: Worker | undefined

/** Begins a thread for a file that is going to be opened, where it is worth one: that takes as long as reading the rule book. */
export const expectWork = (path: string): void => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (spare !== undefined || !found?.isFile() || found.size < WORTH_A_THREAD) return
  spare = beginThread()
  spare.unref()
}

const takeThread = (): Worker => {
  const thread = spare ?? beginThread()
  spare = undefined
  thread.ref()
  return thread
}

const inThread = (file: OpenedFile): ((order: FileOrder) => Promise<FileAnswer | undefined>) => {
  const thread = takeThread()
  thread.postMessage(file)
  const waiting: ((answer: FileAnswer | undefined) => void)[] = []
  thread.on('message', (answer: FileAnswer) => waiting.shift()?.(answer))
  let ended = false
  thread.once('exit', () => {
    ended = true
    for (const give of waiting.splice(0)) give(undefined)
  })
  return (order) => {
    if (ended) return Promise.resolve(undefined)
    thread.postMessage(order)
    return new Promise((give) => waiting.push(give))
  }
}

/** Whoever waits is told of what went wrong; nobody need wait. */
const unwatched = <T>(promise: Promise<T>): Promise<T> => {
  promise.catch(() => undefined)
  return promise
}

const asideOf = (source: ByteSource, file: OpenedFile): FileWork => {
  const here = workHere(source)
  let ask: ReturnType<typeof inThread> | undefined
  const answerTo = (order: FileOrder): Promise<FileAnswer | undefined> => {
    ask ??= inThread(file)
    return ask(order)
  }
  return {
    codeWords: (places) =>
      unwatched(
        answerTo({ places }).then((words) => (words instanceof Uint32Array ? words : here.codeWords(places))),
      ),
    pass: (plan) =>
      unwatched(answerTo({ plan }).then((pass) => (pass as FilePass | undefined) ?? here.pass(plan))),
  }
}

/** Does it in a thread of its own while the package is read here; here, where a thread would not pay or cannot be had. */
export const workAside: WorkOn = (source) => {
  const { descriptor, size } = source
  return descriptor === undefined || size < WORTH_A_THREAD
    ? workHere(source)
    : asideOf(source, { descriptor, size })
}
