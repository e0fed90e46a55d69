import { parentPort } from 'node:worker_threads'
import { descriptorSource } from '../package/byte-source.ts'
import type { EntryPlaces } from './dex/code-words.ts'
import type { FilePass, PassPlan } from './file-pass.ts'
import { type FileWork, workHere } from './file-work.ts'

/** What the thread is told first: an opened file of this process. */
export interface OpenedFile {
  readonly descriptor: number
  readonly size: number
}

/** What it is asked for; the pass is the last. */
export type FileOrder = { readonly places: EntryPlaces } | { readonly plan: PassPlan }

/** Answers come in the order of what was asked. */
export type FileAnswer = Uint32Array | FilePass

const workOn = (work: FileWork) => (order: FileOrder) => {
  if ('places' in order) return parentPort?.postMessage(work.codeWords(order.places))
  parentPort?.postMessage(work.pass(order.plan))
  parentPort?.close()
}

parentPort?.once('message', ({ descriptor, size }: OpenedFile) => {
  parentPort?.on('message', workOn(workHere(descriptorSource(descriptor, size))))
})
