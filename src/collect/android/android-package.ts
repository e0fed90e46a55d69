import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { ToolError } from '../../errors.ts'
import { file, type Locator } from '../../facts/locator.ts'
import { type Budget, BudgetExceeded } from '../budget.ts'
import { type IntegrityNote, noteBook } from '../integrity-note.ts'
import { ArchiveError } from '../package/archive-error.ts'
import { fileSource } from '../package/byte-source.ts'
import { refuseOtherKinds } from '../package/kinds.ts'
import { type Archive, openArchive } from '../package/zip.ts'
import { type Reading, read, unread } from '../reading.ts'
import type { XmlElement } from './axml.ts'
import { readAxml } from './axml-reader.ts'
import { type CodeIndex, openCode } from './dex/code.ts'
import type { FileDigests } from './file-digests.ts'
import { digestPackage, type PackageDigests } from './package-digests.ts'
import { openResources, type ResourceTable } from './resources.ts'

/**
 * An Android package, opened once for all collectors. Parts are read when first asked for and kept; what goes
 * wrong in one part never spoils another.
 */
export interface AndroidPackage {
  /** Name of the file, without its folder. */
  readonly name: string
  /** Size in bytes. */
  readonly bytes: number
  /** The file, as locators name it. */
  readonly source: Locator
  readonly archive: Archive
  /** Oddities met so far; complete only after every part was asked for. */
  readonly notes: readonly IntegrityNote[]
  /** Writes down an oddity that a reader of a part met. */
  note(note: IntegrityNote): void
  manifest(): Promise<Reading<XmlElement>>
  resources(): Promise<Reading<ResourceTable>>
  /** A compiled XML entry as a tree, with its strings still unresolved references where they are such. */
  xml(path: string): Promise<Reading<XmlElement>>
  /** The bytes of an entry, inflated; not kept. `because` as for `xml`. */
  entry(path: string): Promise<Reading<Uint8Array>>
  /** All DEX code, nested code too. Throws `BudgetExceeded` when it takes too long. */
  code(): Promise<CodeIndex>
  /** Digests of the whole file, lower-case hexadecimal. */
  digests(): Promise<FileDigests>
  /** What the one pass over the whole file gives: its digests, and those that its signers signed. */
  passed(): Promise<PackageDigests>
  close(): Promise<void>
}

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

const hex = (bytes: Uint8Array): string =>
  [...bytes.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')

const refusal = (path: string, thrown: unknown): unknown => {
  const name = basename(path)
  if (thrown instanceof BudgetExceeded || (thrown instanceof ArchiveError && thrown.code === 'too-large')) {
    return new ToolError('package-too-large', {
      zh: `${name} 的目录过大，未读取。请确认它是安装包。`,
      en: `The directory of ${name} is too large to read. Check that it is an app package.`,
    })
  }
  if (!(thrown instanceof ArchiveError)) return thrown
  if (thrown.code === 'truncated') {
    return new ToolError('truncated', {
      zh: `${name} 不完整：缺少压缩包的目录。请重新下载或复制。`,
      en: `${name} is cut short: the archive's directory is missing. Download or copy it again.`,
    })
  }
  const first = thrown.firstBytes ?? new Uint8Array()
  const seen = first.length === 0 ? '' : hex(first)
  const page = first.find((byte) => byte > 0x20) === 0x3c
  return new ToolError('not-a-zip', {
    zh: `${name} 不是安装包${seen === '' ? '：文件为空' : `：开头字节为 ${seen}${page ? '，疑似网页' : ''}`}。请提供 .apk 文件。`,
    en: `${name} is not an app package${seen === '' ? ': the file is empty' : `: it begins with ${seen}${page ? ', like a web page' : ''}`}. Give an .apk file.`,
  })
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

/**
 * Opens an APK by random access; only its directory is read now. Throws `ToolError` when there is no such file, when it is not an
 * archive or is cut short (`not-a-zip`, `truncated`), when it is another kind of package (`package-kind-not-supported`), and
 * when it has no manifest (`not-an-apk`). A package that was tampered with opens; `notes` and the readings tell.
 */
export const openAndroidPackage = async (path: string, budget: Budget): Promise<AndroidPackage> => {
  const handle = await open(path, 'r').catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code !== 'ENOENT' && thrown.code !== 'ENOTDIR') {
      throw new ToolError('file-not-readable', {
        zh: `无法读取 ${path}（${thrown.code}）。请检查权限。`,
        en: `${path} cannot be read (${thrown.code}). Check its permissions.`,
      })
    }
    throw new ToolError('file-not-found', {
      zh: `找不到文件 ${path}。请检查路径。`,
      en: `There is no file ${path}. Check the path.`,
    })
  })
  try {
    if (!(await handle.stat()).isFile()) {
      throw new ToolError('not-a-file', {
        zh: `${path} 是文件夹，不是文件。请给出 .apk 文件的路径。`,
        en: `${path} is not a file. Give the path of an .apk file.`,
      })
    }
    const source = await fileSource(handle)
    const notes = noteBook()
    let archive: Archive
    try {
      archive = openArchive(source, budget, notes)
    } catch (thrown) {
      throw refusal(path, thrown)
    }
    refuseOtherKinds(archive, basename(path), MANIFEST)

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
    const xml = async (name: string): Promise<Reading<XmlElement>> => {
      const bytes = await entry(name, MOST_XML)
      if (!bytes.ok) return bytes
      const tree = readAxml(bytes.value, name, notes)
      if (!tree.ok) notes.add({ code: tree.because, part: name, weight: 'unreadable' })
      return tree
    }
    const passed = once(async () => digestPackage(archive))
    return {
      name: basename(path),
      bytes: source.size,
      source: file(basename(path)),
      archive,
      get notes() {
        return notes.notes
      },
      note: (note) => notes.add(note),
      manifest: once(() => xml(MANIFEST)),
      resources: once(async () => {
        const bytes = await entry(RESOURCES, MOST_RESOURCES)
        if (!bytes.ok) return bytes
        const table = openResources(bytes.value, RESOURCES, notes, budget)
        if (!table.ok) notes.add({ code: table.because, part: RESOURCES, weight: 'unreadable' })
        return table
      }),
      xml,
      entry: (name) => entry(name),
      code: once(() => openCode(archive, file(basename(path)), budget, notes)),
      digests: async () => (await passed()).file,
      passed,
      close: () => handle.close(),
    }
  } catch (thrown) {
    await handle.close()
    throw thrown
  }
}
