import { entry, type Locator } from '../../../facts/locator.ts'
import { type Budget, BudgetExceeded } from '../../budget.ts'
import type { NoteBook } from '../../integrity-note.ts'
import type { ArchiveEntry } from '../../package/archive-entry.ts'
import { ArchiveError } from '../../package/archive-error.ts'
import { bytesSource } from '../../package/byte-source.ts'
import { type Archive, openArchive } from '../../package/zip.ts'
import { COMPACT_DEX, codeWords, DEX, type EntryPlaces, ODEX, placesOf } from './code-words.ts'
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

/** Archives in archives in archives: plug-ins of plug-ins exist, more is a bomb. */
const MAX_DEPTH = 3
/** What lies in an archive inside a package, the platform does not load by itself. */
const NONE: ReadonlySet<string> = new Set()
const CODE_NAME = /\.(?:dex|jar|apk|zip|aar)$/i

/** Whether an entry is large enough for code. */
const mayHold = (item: ArchiveEntry): boolean =>
  item.size >= HEADER_BYTES || item.compressedSize >= HEADER_BYTES

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

/** What the entries of an archive begin with that are large enough to hold code. */
export interface Looked {
  /** Names of those that the platform loads by itself. */
  readonly loaded: ReadonlySet<string>
  /** First words as `codeWords` tells them. */
  words(): Promise<ReadonlyMap<ArchiveEntry, number>>
}

type Look = (places: EntryPlaces) => Uint32Array | Promise<Uint32Array>

const lookInto = (archive: Archive, loaded: ReadonlySet<string>, budget: Budget, look: Look): Looked => {
  const items = archive.entries
    .filter((item) => archive.find(item.name) === item && mayHold(item))
    .sort((a, b) => a.offset - b.offset)
  archive.readAhead(
    items.filter(({ name }) => loaded.has(name)),
    budget,
  )
  const words = look(placesOf(items))
  return {
    loaded,
    words: async () => {
      const told = await words
      return new Map(items.map((item, nth) => [item, told[nth] ?? 0]))
    },
  }
}

const lookHere =
  ({ source }: Archive): Look =>
  (places) =>
    codeWords(source, places)

/**
 * Looks what the entries of a package begin with, and begins to inflate what the platform loads.
 * @param look how that is seen; here and at once where absent.
 */
export const beginSearch = (archive: Archive, budget: Budget, look = lookHere(archive)): Looked =>
  lookInto(archive, loadedByItself(archive), budget, look)

/**
 * Finds all code in a package: what the platform loads, in the order in which it does, then what lies elsewhere, in archives too. An
 * entry is looked into by its first bytes only, and read when they are those of code.
 * @param looked what the entries of the package begin with, where somebody looks already.
 */
export const findCode = async (
  archive: Archive,
  source: Locator,
  budget: Budget,
  notes: NoteBook,
  looked = beginSearch(archive, budget),
): Promise<FoundCode[]> => {
  const found: FoundCode[] = []
  const search = async (
    within: Archive,
    { loaded, words }: Looked,
    at: Locator,
    prefix: string,
    depth: number,
  ): Promise<void> => {
    if (!within.whole)
      found.push({ part: prefix, source: at, root: depth === 0, named: false, because: 'directory-cut' })
    const wordOf = await words()
    const items = [...wordOf.keys()]
      .filter((item) => wordOf.get(item) !== 0 || loaded.has(item.name) || CODE_NAME.test(item.name))
      .sort(
        (a, b) =>
          Number(loaded.has(b.name)) - Number(loaded.has(a.name)) ||
          (loaded.has(a.name) ? loadOrder(a.name) - loadOrder(b.name) : a.name < b.name ? -1 : 1),
      )
    for (const item of items) {
      const part = prefix + item.name
      const root = loaded.has(item.name)
      const head = { part, source: entry(at, item.name), root, named: CODE_NAME.test(item.name) }
      const word = wordOf.get(item) ?? 0
      if (word === 0) {
        // What the platform would load, or what its name calls code, and is none: encrypted, or made for something else.
        found.push({ ...head, because: 'not-code' })
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
        const seen = lookInto(inner, NONE, budget, lookHere(inner))
        await search(inner, seen, head.source, `${part}!`, depth + 1)
      } catch (thrown) {
        found.push({ ...head, because: reasonOf(thrown) })
      }
    }
  }
  await search(archive, looked, source, '', 0)
  return found
}
