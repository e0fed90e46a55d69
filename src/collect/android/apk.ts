import type { Locator } from '../../facts/locator.ts'
import { type Budget, BudgetExceeded } from '../budget.ts'
import { type IntegrityNote, noteBook } from '../integrity-note.ts'
import { once } from '../once.ts'
import { ArchiveError } from '../package/archive-error.ts'
import type { ByteSource } from '../package/byte-source.ts'
import { type Archive, openArchive } from '../package/zip.ts'
import { type Reading, read, unread } from '../reading.ts'
import type { XmlElement } from './axml.ts'
import { readAxml } from './axml-reader.ts'
import { type CodeIndex, openCode } from './dex/code.ts'
import { beginSearch, type Looked } from './dex/find-code.ts'
import { workHere } from './file-work.ts'
import { digestPackage, type PackageDigests } from './package-digests.ts'
import { readTableChunks, type TableChunks } from './resource-chunks.ts'
import { type NamedInXml, namedInXml } from './xml-classes.ts'

export const MANIFEST = 'AndroidManifest.xml'
export const RESOURCES = 'resources.arsc'
/** The largest compiled XML that is read: the platform's own manifest has 0.2 MB. */
const MOST_XML = 32 << 20
/** The largest resource table: that of the platform has 32 MB. */
const MOST_RESOURCES = 256 << 20
/** Entries of one name that are compared; more are an attack on time. */
const MOST_TWINS = 8

/** The stable code of why a part could not be read. Defects of the tool are thrown on. */
const reasonOf = (thrown: unknown): string => {
  if (thrown instanceof ArchiveError) return thrown.code
  if (thrown instanceof BudgetExceeded) return 'cap-reached'
  throw thrown
}

/** Where an APK lies, and how it is let go. */
export interface ApkPlace {
  /** Name of its file, without a folder. */
  readonly name: string
  readonly source: Locator
  close(): Promise<void>
}

/** One APK. Its parts are read when first asked for and kept; what goes wrong in one never spoils another. */
export interface Apk extends ApkPlace {
  /** Size in bytes. */
  readonly bytes: number
  readonly archive: Archive
  /** Oddities met so far; complete only after every part was asked for. */
  readonly notes: readonly IntegrityNote[]
  /** Writes down an oddity that a reader of a part met. */
  note(note: IntegrityNote): void
  manifest(): Promise<Reading<XmlElement>>
  /** The chunks of its resource table. */
  tables(): Promise<Reading<TableChunks>>
  /** A compiled XML entry as a tree, with its strings still unresolved references where they are such. */
  xml(path: string): Promise<Reading<XmlElement>>
  /** What the compiled XML entries name that were read by now, by their paths. */
  readonly named: ReadonlyMap<string, NamedInXml>
  /** The bytes of an entry, inflated; not kept. `because` as for `xml`. */
  entry(path: string): Promise<Reading<Uint8Array>>
  /** All its DEX code, nested code too. Throws `BudgetExceeded` when it takes too long. */
  code(): Promise<CodeIndex>
  /** What the one pass over the whole file gives: its digests, and those that its signers signed. */
  passed(): Promise<PackageDigests>
  /** Begins what takes long and can be done beside the rest. What went wrong is told to those who ask for it. */
  begin(): void
}

/**
 * Opens an APK by random access, whether or not it has a manifest. Only its directory is read now. Throws `ArchiveError` (`not-a-zip`,
 * `truncated`, `too-large`) or `BudgetExceeded`.
 * @param workOn does what takes long with the whole file.
 */
export const openApk = (bytes: ByteSource, place: ApkPlace, budget: Budget, workOn = workHere): Apk => {
  const notes = noteBook()
  const archive = openArchive(bytes, budget, notes)
  const work = workOn(bytes)
  let looked: Looked | undefined
  const entry = async (name: string, most?: number): Promise<Reading<Uint8Array>> => {
    const found = archive.find(name)
    if (!found) return unread('entry-missing')
    try {
      const bytes = await archive.read(found, budget, most)
      for (const twin of archive.twins(name).slice(0, MOST_TWINS)) {
        // Which of them a phone would take depends on its version: neither is believed.
        if (Buffer.compare(await archive.read(twin, budget, most), bytes) === 0) continue
        notes.add({ code: 'entry-twice', part: name, weight: 'unreadable' })
        return unread('entry-twice')
      }
      return read(bytes)
    } catch (thrown) {
      const because = reasonOf(thrown)
      notes.add({ code: because, part: name, weight: 'unreadable' })
      return unread(because)
    }
  }
  const named = new Map<string, NamedInXml>()
  const xml = async (name: string): Promise<Reading<XmlElement>> => {
    const bytes = await entry(name, MOST_XML)
    if (!bytes.ok) return bytes
    const tree = readAxml(bytes.value, name, notes)
    if (tree.ok) named.set(name, namedInXml(tree.value))
    else notes.add({ code: tree.because, part: name, weight: 'unreadable' })
    return tree
  }
  const passed = once(() => digestPackage(archive, work))
  return {
    ...place,
    bytes: bytes.size,
    archive,
    get notes() {
      return notes.notes
    },
    note: (note) => notes.add(note),
    manifest: once(() => xml(MANIFEST)),
    tables: once(async () => {
      const found = await entry(RESOURCES, MOST_RESOURCES)
      if (!found.ok) return found
      const chunks = readTableChunks(found.value, RESOURCES, notes)
      if (!chunks.ok) notes.add({ code: chunks.because, part: RESOURCES, weight: 'unreadable' })
      return chunks
    }),
    xml,
    named,
    entry: (name) => entry(name),
    code: once(() => openCode(archive, place.source, budget, notes, looked)),
    passed,
    begin() {
      looked = beginSearch(archive, budget, work.codeWords)
      passed().catch(() => undefined)
    },
  }
}
