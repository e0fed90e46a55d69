import type { Budget } from '../budget.ts'
import type { NoteBook } from '../integrity-note.ts'
import type { ArchiveEntry } from './archive-entry.ts'
import { type ByteSource, bytesSource } from './byte-source.ts'
import { readDirectory } from './zip-directory.ts'
import { inflateAhead, peekEntry, readEntry, storedSource } from './zip-entry.ts'

/** An opened ZIP archive. It owns nothing: who opened the source closes it. */
export interface Archive {
  /** In the order of the central directory; a name may stand twice. */
  readonly entries: readonly ArchiveEntry[]
  /** Where the central directory begins: what lies before it is entries and the APK Signing Block. */
  readonly directoryStart: number
  /** Where the end-of-central-directory record begins. */
  readonly endRecord: number
  /** False when entries that the archive counts were not found. */
  readonly whole: boolean
  readonly source: ByteSource
  /** The entry for a name: the first one, as the platform's own tools take it; undefined when there is none. */
  find(name: string): ArchiveEntry | undefined
  /** The further entries of a name that `find` does not give; nearly always none. */
  twins(name: string): readonly ArchiveEntry[]
  /**
   * The content, inflated; its bytes are taken from `budget` before they are. Throws `ArchiveError`
   * (`entry-damaged`, `entry-too-large`) or `BudgetExceeded`.
   * @param most bytes that it may have; half a gigabyte by default.
   */
  read(entry: ArchiveEntry, budget: Budget, most?: number): Promise<Uint8Array>
  /** Begins to inflate entries that will be read, in threads of their own, as far as that is little. */
  readAhead(entries: readonly ArchiveEntry[], budget: Budget): void
  /** The content as a source: where it lies, when it is stored as it is, else inflated. Throws as `read` does. */
  open(entry: ArchiveEntry, budget: Budget): Promise<ByteSource>
  /** The first bytes that its content may have, likelier first: to see what it is before it is read. Never throws. */
  peek(entry: ArchiveEntry): readonly Uint8Array[]
}

/** Bytes that are inflated before they are asked for, in all. */
const MOST_AHEAD = 128 << 20
/** Entries that are: an inflater takes 40 kB of its own, and no real package has as many files of code. */
const MOST_ENTRIES_AHEAD = 256

/**
 * Opens an archive by its central directory; no entry is read. Oddities go to `notes` under the entry's name, or `prefix` of
 * an archive inside another. Throws `ArchiveError` (`not-a-zip`, `truncated`, `too-large`) or `BudgetExceeded`.
 */
export const openArchive = (source: ByteSource, budget: Budget, notes: NoteBook, prefix = ''): Archive => {
  const directory = readDirectory(source, budget, notes, prefix)
  const ahead = new Map<ArchiveEntry, Promise<Uint8Array | undefined>>()
  const read: Archive['read'] = async (entry, reading, most) => {
    const begun = ahead.get(entry)
    ahead.delete(entry)
    return readEntry(source, entry, directory.start, reading, notes, prefix, most, await begun)
  }
  return {
    entries: directory.entries,
    directoryStart: directory.start,
    endRecord: directory.endRecord,
    whole: directory.whole,
    source,
    find: (name) => directory.byName.get(name),
    twins: (name) => directory.twins.get(name) ?? [],
    peek: (entry) => peekEntry(source, entry),
    read,
    readAhead(entries, budget) {
      let left = Math.min(MOST_AHEAD, budget.left)
      for (const entry of entries.slice(0, MOST_ENTRIES_AHEAD)) {
        if (ahead.has(entry) || entry.size > left) continue
        left -= entry.size
        ahead.set(entry, inflateAhead(source, entry, left + entry.size))
      }
    },
    open: async (entry, reading) => storedSource(source, entry) ?? bytesSource(await read(entry, reading)),
  }
}
