import type { Locator } from '../../../facts/locator.ts'
import type { Budget } from '../../budget.ts'
import type { NoteBook } from '../../integrity-note.ts'
import type { Archive } from '../../package/zip.ts'
import { type DefinedMethods, readDefinedMethods } from './defined-methods.ts'
import { type DexFile, openDex } from './dex-file.ts'
import { headerOffsets } from './dex-header.ts'
import { findCode, type Looked } from './find-code.ts'

/** All code of a package, found and opened once for whoever asks: who owns the classes, what they call, when it runs. */
export interface CodeIndex {
  /** Readable DEX files: first what the platform loads, in its order, then nested ones by their path. */
  readonly files: readonly CodeFile[]
  /** Places that hold code, or should, and were not read. */
  readonly unread: readonly UnreadCode[]
}

export interface CodeFile {
  readonly dex: DexFile
  /** The DEX as locators name it. */
  readonly source: Locator
  /** The platform loads it by itself. */
  readonly root: boolean
  /** Its name, or that of the archive it lies in, tells that it is code. */
  readonly named: boolean
  readonly methods: DefinedMethods
}

export interface UnreadCode {
  readonly part: string
  readonly source: Locator
  readonly root: boolean
  /** `directory-cut`, `not-code`, `optimised-dex`, `compact-dex`, `nested-too-deep`, `cap-reached`, or why the entry or the DEX is damaged. */
  readonly because: string
}

/**
 * Finds and opens all code. What is damaged is noted under its part and listed as unread; the rest is read all the same.
 * @param looked what the entries begin with, where somebody looks already.
 */
export const openCode = async (
  archive: Archive,
  source: Locator,
  budget: Budget,
  notes: NoteBook,
  looked?: Looked,
): Promise<CodeIndex> => {
  const files: CodeFile[] = []
  const unread: UnreadCode[] = []
  for await (const { bytes, part, because, ...head } of findCode(archive, source, budget, notes, looked)) {
    if (bytes === undefined) {
      unread.push({ part, source: head.source, root: head.root, because: because ?? 'entry-damaged' })
      continue
    }
    headerOffsets(bytes).forEach((at, nth) => {
      const name = nth === 0 ? part : `${part}#${nth + 1}`
      const dex = openDex(bytes, name, notes, at)
      if (!dex.ok) {
        notes.add({ code: dex.because, part: name, weight: 'unreadable' })
        unread.push({ part: name, source: head.source, root: head.root, because: dex.because })
        return
      }
      files.push({ dex: dex.value, methods: readDefinedMethods(dex.value, notes), ...head })
    })
  }
  return { files, unread }
}

/** Descriptors of the classes a DEX defines, in its order: `Lcom/umeng/commonsdk/UMConfigure;`. */
export function* definedClasses(dex: DexFile): Generator<string> {
  for (let index = 0; index < dex.classCount; index++) yield dex.type(dex.classType(index))
}

/** Descriptors of all types a DEX names, defined in it or not, arrays and primitive types among them. */
export function* namedTypes(dex: DexFile): Generator<string> {
  for (let index = 0; index < dex.typeCount; index++) yield dex.type(index)
}

/** `Lcom/a/B$C;` → `com.a.B$C`; what is no class stays as it is. */
export const classNameOf = (descriptor: string): string =>
  descriptor.startsWith('L') && descriptor.endsWith(';')
    ? descriptor.slice(1, -1).replaceAll('/', '.')
    : descriptor
