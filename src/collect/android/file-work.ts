import type { ByteSource } from '../package/byte-source.ts'
import { codeWords, type EntryPlaces } from './dex/code-words.ts'
import { type FilePass, type PassPlan, passOver } from './file-pass.ts'

/** What takes long with the file of a package and needs nothing else of it, so that it can be done beside the rest. */
export interface FileWork {
  /** What entries begin with, as `codeWords` tells. */
  codeWords(places: EntryPlaces): Uint32Array | Promise<Uint32Array>
  /** The pass over the whole file; nothing is asked for after it. */
  pass(plan: PassPlan): FilePass | Promise<FilePass>
}

/** Begins such work on a file. */
export type WorkOn = (source: ByteSource) => FileWork

/** Does it where it is asked for, when it is. */
export const workHere: WorkOn = (source) => ({
  codeWords: (places) => codeWords(source, places),
  pass: (plan) => passOver(source, plan),
})
