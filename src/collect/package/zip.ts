import type { Budget } from '../budget.ts'

/** One entry, as the central directory states it. */
export interface ArchiveEntry {
  readonly name: string
  readonly compressedSize: number
  /** Size once inflated, as stated; a hostile archive may lie. */
  readonly size: number
  readonly method: number
  readonly flags: number
  readonly crc: number
  /** Where the local header lies in the file. */
  readonly offset: number
}

/** An opened ZIP archive. */
export interface Archive {
  /** In the order of the central directory; a name may stand twice. */
  readonly entries: readonly ArchiveEntry[]
  /** The entry the platform takes for a name; undefined when there is none. */
  find(name: string): ArchiveEntry | undefined
  /** The content, inflated; its size is taken from `budget` before it is. */
  read(entry: ArchiveEntry, budget: Budget): Promise<Uint8Array>
}
