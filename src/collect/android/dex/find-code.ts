import { entry, type Locator } from '../../../facts/locator.ts'
import { type Budget, BudgetExceeded } from '../../budget.ts'
import type { NoteBook } from '../../integrity-note.ts'
import { once } from '../../once.ts'
import type { ArchiveEntry } from '../../package/archive-entry.ts'
import { ArchiveError } from '../../package/archive-error.ts'
import { bytesSource } from '../../package/byte-source.ts'
import { type Archive, openArchive } from '../../package/zip.ts'
import { COMPACT_DEX, codeWordIn, codeWords, DEX, type EntryPlaces, ODEX, placesOf } from './code-words.ts'
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
const CODE_NAME = /\.(?:dex|jar|apk|zip|aar)$/i

/** Whether an entry is large enough for code. */
const mayHold = (item: ArchiveEntry): boolean =>
  item.size >= HEADER_BYTES || item.compressedSize >= HEADER_BYTES

/** Why what begins so is not read. Code of another form is made for one device, and no package carries it. */
const reasonNot = (word: number): string | undefined =>
  word === 0 ? 'not-code' : word === ODEX ? 'optimised-dex' : word === COMPACT_DEX ? 'compact-dex' : undefined

const reasonOf = (thrown: unknown): string => {
  if (thrown instanceof ArchiveError) return thrown.code
  if (thrown instanceof BudgetExceeded) return 'cap-reached'
  throw thrown
}

/** The platform stops at the first number that is missing; what lies behind is never loaded by itself. */
const loadedByItself = (archive: Archive): readonly string[] => {
  const loaded: string[] = []
  for (let nth = 1; ; nth++) {
    const name = nth === 1 ? 'classes.dex' : `classes${nth}.dex`
    if (archive.find(name) === undefined) return loaded
    loaded.push(name)
  }
}

/** What the entries of an archive begin with that are large enough to hold code. */
export interface Looked {
  /** Those that the platform loads by itself, in the order in which it does; what they hold shows when they are read. */
  readonly roots: readonly ArchiveEntry[]
  /** First words of the others, as `codeWords` tells them. */
  words(): Promise<ReadonlyMap<ArchiveEntry, number>>
}

type Look = (places: EntryPlaces) => Uint32Array | Promise<Uint32Array>

const lookInto = (archive: Archive, loaded: readonly string[], look: Look): Looked => {
  const roots = loaded.flatMap((name) => archive.find(name) ?? []).filter(mayHold)
  const asRoots = new Set(loaded)
  const others = archive.entries
    .filter((item) => archive.find(item.name) === item && mayHold(item) && !asRoots.has(item.name))
    .sort((a, b) => a.offset - b.offset)
  const words = look(placesOf(others))
  return {
    roots,
    words: async () => {
      const told = await words
      return new Map(others.map((item, nth) => [item, told[nth] ?? 0]))
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
export const beginSearch = (archive: Archive, budget: Budget, look = lookHere(archive)): Looked => {
  const looked = lookInto(archive, loadedByItself(archive), look)
  archive.readAhead(looked.roots, budget)
  return looked
}

/**
 * Finds all code in a package: what the platform loads, in the order in which it does, then what lies elsewhere, in archives too. Of
 * that, an entry is looked into by its first bytes only, and read when they are those of code.
 * @param looked what the entries of the package begin with, where somebody looks already.
 */
export async function* findCode(
  archive: Archive,
  source: Locator,
  budget: Budget,
  notes: NoteBook,
  looked = beginSearch(archive, budget),
): AsyncGenerator<FoundCode> {
  type Head = Pick<FoundCode, 'part' | 'source' | 'root' | 'named'>
  /** What an entry holds that begins with `word`; of one that was not looked into yet, its content tells. */
  async function* within(
    outer: Archive,
    item: ArchiveEntry,
    head: Head,
    depth: number,
    word?: number,
  ): AsyncGenerator<FoundCode> {
    try {
      const content = once(() => outer.read(item, budget))
      const begins = word ?? codeWordIn(await content())
      const because = reasonNot(begins)
      if (because !== undefined) {
        yield { ...head, because }
        return
      }
      if (begins === DEX) {
        yield { ...head, bytes: await content() }
        return
      }
      if (depth === MAX_DEPTH) {
        yield { ...head, because: 'nested-too-deep' }
        return
      }
      const inner = openArchive(bytesSource(await content()), budget, notes, `${head.part}!`)
      yield* search(inner, lookInto(inner, [], lookHere(inner)), head.source, `${head.part}!`, depth + 1)
    } catch (thrown) {
      yield { ...head, because: reasonOf(thrown) }
    }
  }
  async function* search(
    archive: Archive,
    { roots, words }: Looked,
    at: Locator,
    prefix: string,
    depth: number,
  ): AsyncGenerator<FoundCode> {
    const headOf = ({ name }: ArchiveEntry, root: boolean): Head => ({
      part: prefix + name,
      source: entry(at, name),
      root,
      named: CODE_NAME.test(name),
    })
    if (!archive.whole)
      yield { part: prefix, source: at, root: depth === 0, named: false, because: 'directory-cut' }
    for (const item of roots) yield* within(archive, item, headOf(item, true), depth)
    const looked = [...(await words())]
      // What its name calls code and is none: encrypted, or made for something else.
      .filter(([{ name }, word]) => word !== 0 || CODE_NAME.test(name))
      .sort(([a], [b]) => (a.name < b.name ? -1 : 1))
    for (const [item, word] of looked) yield* within(archive, item, headOf(item, false), depth, word)
  }
  yield* search(archive, looked, source, '', 0)
}
