import { Worker } from 'node:worker_threads'
import { usualCompiler } from '../../patient-compiler.ts'
import { type FilePass, type MakePass, passOver } from './file-pass.ts'
import type { PassOrder } from './file-pass-thread.ts'

/** Bytes from which a pass takes longer than starting a thread for it. */
const WORTH_A_THREAD = 2 << 20
const THREAD = new URL('./file-pass-thread.cjs', import.meta.url)

/** Makes the pass in a thread of its own while the package is read here; here, where a thread would not pay or cannot be had. */
export const passAside: MakePass = (source, plan) => {
  const { descriptor, size } = source
  if (descriptor === undefined || size < WORTH_A_THREAD) return passOver(source, plan)
  const order: PassOrder = { descriptor, size, plan }
  return new Promise<FilePass>((resolve, reject) => {
    let passed: FilePass | undefined
    const settle = () => {
      try {
        resolve(passed ?? passOver(source, plan))
      } catch (thrown) {
        reject(thrown)
      }
    }
    const goOn = usualCompiler()
    const thread = new Worker(THREAD, { workerData: order, execArgv: [], env: {} })
    thread.once('online', goOn)
    thread.once('message', (pass: FilePass) => {
      passed = pass
    })
    thread.on('error', () => undefined)
    thread.once('exit', settle)
  })
}
