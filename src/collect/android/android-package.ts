import { entry, type Locator } from '../../facts/locator.ts'
import type { Budget } from '../budget.ts'
import type { IntegrityNote } from '../integrity-note.ts'
import { once } from '../once.ts'
import type { Archive } from '../package/zip.ts'
import { type Reading, read, unread } from '../reading.ts'
import { type Apk, RESOURCES } from './apk.ts'
import type { XmlElement } from './axml.ts'
import type { CodeIndex } from './dex/code.ts'
import type { FileDigests } from './file-digests.ts'
import { joinArchives } from './joined-archive.ts'
import type { ResourceTable } from './resource-table.ts'
import { resourceTable } from './resources.ts'
import type { NamedInXml } from './xml-classes.ts'

/**
 * An Android app as it was handed in: one APK, or a base with its splits, which are read as one, as a phone that has them all
 * would. Opened once for all collectors; parts are read when first asked for and kept.
 */
export interface AndroidPackage {
  /** Name of the file, without its folder. */
  readonly name: string
  /** Size in bytes. */
  readonly bytes: number
  /** The base; what lies in the app is named by `at`. */
  readonly source: Locator
  /** The APKs that make it up, the base first; nearly always one alone. */
  readonly parts: readonly [base: Apk, ...splits: Apk[]]
  /** The entries of all parts; manifests, tables, code and signatures are those of the base. */
  readonly archive: Archive
  /** Writes down an oddity that a reader of the base met; the notes are kept by the parts. */
  note(note: IntegrityNote): void
  /** An entry, as locators name it: in the base, else in the split that has it. */
  at(path: string): Locator
  /** The manifest of the base, with what its splits declare of components in applications of their own. */
  manifest(): Promise<Reading<XmlElement>>
  resources(): Promise<Reading<ResourceTable>>
  /** A compiled XML entry as a tree, with its strings still unresolved references where they are such. */
  xml(path: string): Promise<Reading<XmlElement>>
  /** What the compiled XML entries name that were read by now, by their paths. */
  namedInXml(): ReadonlyMap<string, NamedInXml>
  /** The bytes of an entry, inflated; not kept. `because` as for `xml`. */
  entry(path: string): Promise<Reading<Uint8Array>>
  /** All DEX code, nested code too. Throws `BudgetExceeded` when it takes too long. */
  code(): Promise<CodeIndex>
  /** Digests of the whole file that was handed in, lower-case hexadecimal. */
  digests(): Promise<FileDigests>
  close(): Promise<void>
}

/** The file that was handed in, which may hold the APKs rather than be one. */
export type Handed = Pick<AndroidPackage, 'name' | 'bytes' | 'digests' | 'close'>

/** The manifest of the base, and each split's components in an application element of its own, without its attributes. */
const joinManifests = async ([base, ...splits]: AndroidPackage['parts']): Promise<Reading<XmlElement>> => {
  const own = await base.manifest()
  if (!own.ok || splits.length === 0) return own
  const more: XmlElement[] = []
  for (const split of splits) {
    const manifest = await split.manifest()
    if (!manifest.ok) continue
    for (const child of manifest.value.children)
      if (child.name === 'application' && child.children.length > 0) more.push({ ...child, attributes: [] })
  }
  return read({ ...own.value, children: [...own.value.children, ...more] })
}

/** The tables of all parts as one; one that is damaged is left out where the base's is not, and noted by its part. */
const joinResources = async (
  parts: AndroidPackage['parts'],
  budget: Budget,
): Promise<Reading<ResourceTable>> => {
  const [base, ...splits] = parts
  const own = await base.tables()
  if (!own.ok && own.because !== 'entry-missing') return own
  const tables = own.ok ? [{ part: 0, chunks: own.value }] : []
  for (const [index, split] of splits.entries()) {
    const chunks = await split.tables()
    if (chunks.ok) tables.push({ part: index + 1, chunks: chunks.value })
  }
  if (tables.length === 0) return own.ok ? unread('entry-missing') : own
  return read(resourceTable(tables, RESOURCES, { add: (note) => base.note(note) }, budget))
}

/** The APKs of one app as one package. What is asked for by name is taken from the base, else from the first split that has it. */
export const androidPackage = (
  parts: AndroidPackage['parts'],
  handed: Handed,
  budget: Budget,
): AndroidPackage => {
  const [base, ...splits] = parts
  const holder = (path: string): Apk => parts.find(({ archive }) => archive.find(path) !== undefined) ?? base
  return {
    ...handed,
    source: base.source,
    parts,
    archive: joinArchives(parts),
    note: (note) => base.note(note),
    at: (path) => entry(holder(path).source, path),
    manifest: once(() => joinManifests(parts)),
    resources: once(() => joinResources(parts, budget)),
    xml: (path) => holder(path).xml(path),
    namedInXml: () => (splits.length === 0 ? base.named : new Map(parts.flatMap(({ named }) => [...named]))),
    entry: (path) => holder(path).entry(path),
    code: once(async () => {
      const found = []
      for (const part of parts) found.push(await part.code())
      return {
        files: found.flatMap(({ files }) => files),
        unread: found.flatMap(({ unread }) => unread),
      }
    }),
  }
}
