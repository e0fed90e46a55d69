import { entry, type Locator } from '../../../facts/locator.ts'
import { type Budget, BudgetExceeded } from '../../budget.ts'
import type { NoteBook } from '../../integrity-note.ts'
import type { ArchiveEntry } from '../../package/archive-entry.ts'
import { ArchiveError } from '../../package/archive-error.ts'
import { bytesSource } from '../../package/byte-source.ts'
import { firstLiterals } from '../../package/first-literals.ts'
import { type Archive, openArchive } from '../../package/zip.ts'
import { HEADER_BYTES } from './dex-header.ts'

/** A file that holds code, found by its first bytes wherever it lies and whatever it is called. */
export interface FoundCode {
  /** `classes2.dex`, `assets/plugin.jar!classes.dex`. */
  readonly part: string
  readonly source: Locator
  /** The platform loads it by itself: classes.dex, classes2.dex … of the package. */
  readonly root: boolean
  /** The name tells that it is code or an archive. */
  readonly named: boolean
  /** Absent where it was not read; then `because` says why. */
  readonly bytes?: Uint8Array
  readonly because?: string
}

const DEX = 0x0a786564
const ODEX = 0x0a796564
const COMPACT_DEX = 0x78656463
const ZIP = 0x04034b50
const FIRST_BYTES = new Set([DEX, ODEX, COMPACT_DEX, ZIP].map((word) => word & 0xff))
/** Archives in archives in archives: plug-ins of plug-ins exist, more is a bomb. */
const MAX_DEPTH = 3
const STORED = 0
const DEFLATED = 8
/** Enough of a deflate stream to hold the tables of a block and the first bytes behind them. */
const PEEK_BYTES = 512
const CODE_NAME = /\.(?:dex|jar|apk|zip|aar)$/i

/** The first four bytes of an entry's content, little-endian, those of code where they may be so; undefined when there are none. */
const firstWord = (archive: Archive, item: ArchiveEntry): number | undefined => {
  const data = archive.packedHead(item, PEEK_BYTES)
  const plain = wordIn(data)
  if (isCode(plain) || (item.method === STORED && item.size === item.compressedSize)) return plain
  // No two bytes of what code begins with are equal: they are all literals. The method may lie.
  const inflated = wordIn(firstLiterals(data, 4, FIRST_BYTES))
  return item.method === DEFLATED || isCode(inflated) ? inflated : plain
}

const wordIn = (bytes: Uint8Array): number | undefined =>
  bytes.length < 4 ? undefined : new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true)

const isCode = (word: number | undefined): word is number =>
  word === DEX || word === ODEX || word === COMPACT_DEX || word === ZIP

/** Whether an entry is large enough for code. */
const mayHold = (item: ArchiveEntry): boolean =>
  item.size >= HEADER_BYTES || item.compressedSize >= HEADER_BYTES

/** The first words of those entries that may hold code, looked at in the order in which they lie in the file. */
const firstWords = (
  archive: Archive,
  entries: readonly ArchiveEntry[],
): ReadonlyMap<ArchiveEntry, number | undefined> =>
  new Map(
    entries
      .filter(mayHold)
      .sort((a, b) => a.offset - b.offset)
      .map((item) => [item, firstWord(archive, item)]),
  )

/** Why code of another form is not read: it is made for one device and no package carries it. */
const otherForm = (word: number): string | undefined =>
  word === ODEX ? 'optimised-dex' : word === COMPACT_DEX ? 'compact-dex' : undefined

const reasonOf = (thrown: unknown): string => {
  if (thrown instanceof ArchiveError) return thrown.code
  if (thrown instanceof BudgetExceeded) return 'cap-reached'
  throw thrown
}

const loadOrder = (name: string): number => Number(/^classes(\d+)\.dex$/.exec(name)?.[1] ?? 1)

/** The platform stops at the first number that is missing; what lies behind is never loaded by itself. */
const loadedByItself = (archive: Archive): ReadonlySet<string> => {
  const loaded = new Set<string>()
  for (let nth = 1; ; nth++) {
    const name = nth === 1 ? 'classes.dex' : `classes${nth}.dex`
    if (archive.find(name) === undefined) return loaded
    loaded.add(name)
  }
}

/**
 * Finds all code in a package: what the platform loads, in the order in which it does, then what lies elsewhere, in archives too. An
 * entry is looked into by its first bytes only, and read when they are those of code.
 */
export const findCode = async (
  archive: Archive,
  source: Locator,
  budget: Budget,
  notes: NoteBook,
): Promise<FoundCode[]> => {
  const found: FoundCode[] = []
  const search = async (within: Archive, at: Locator, prefix: string, depth: number): Promise<void> => {
    if (!within.whole)
      found.push({ part: prefix, source: at, root: depth === 0, named: false, because: 'directory-cut' })
    const loaded = depth === 0 ? loadedByItself(within) : new Set<string>()
    const items = [...within.entries]
      .filter((item) => within.find(item.name) === item)
      .sort(
        (a, b) =>
          Number(loaded.has(b.name)) - Number(loaded.has(a.name)) ||
          (loaded.has(a.name) ? loadOrder(a.name) - loadOrder(b.name) : a.name < b.name ? -1 : 1),
      )
    const roots = firstWords(within, items.slice(0, loaded.size))
    within.readAhead(
      [...roots].flatMap(([item, word]) => (word === DEX ? [item] : [])),
      budget,
    )
    const words = new Map([...roots, ...firstWords(within, items.slice(loaded.size))])
    for (const item of items) {
      const part = prefix + item.name
      const root = loaded.has(item.name)
      const named = CODE_NAME.test(item.name)
      const head = { part, source: entry(at, item.name), root, named }
      if (!mayHold(item)) continue
      const word = words.get(item)
      if (!isCode(word)) {
        // What the platform would load, or what its name calls code, and is none: encrypted, or made for something else.
        if (root || named) found.push({ ...head, because: 'not-code' })
        continue
      }
      const other = otherForm(word)
      if (other !== undefined) {
        found.push({ ...head, because: other })
        continue
      }
      try {
        const bytes = await within.read(item, budget)
        if (word === DEX) {
          found.push({ ...head, bytes })
          continue
        }
        if (depth === MAX_DEPTH) {
          found.push({ ...head, because: 'nested-too-deep' })
          continue
        }
        const inner = openArchive(bytesSource(bytes), budget, notes, `${part}!`)
        await search(inner, head.source, `${part}!`, depth + 1)
      } catch (thrown) {
        found.push({ ...head, because: reasonOf(thrown) })
      }
    }
  }
  await search(archive, source, '', 0)
  return found
}
