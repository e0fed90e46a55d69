import type { Locator } from '../../facts/locator.ts'
import type { IntegrityNote } from '../integrity-note.ts'
import type { Archive } from '../package/zip.ts'
import type { Reading } from '../reading.ts'
import type { XmlElement } from './axml.ts'
import type { ResourceTable } from './resources.ts'

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
  manifest(): Promise<Reading<XmlElement>>
  resources(): Promise<Reading<ResourceTable>>
  /** A compiled XML entry as a tree, with its strings still unresolved references where they are such. */
  xml(path: string): Promise<Reading<XmlElement>>
  /** Digests of the whole file, lower-case hexadecimal, computed in one pass. */
  digests(): Promise<{ readonly md5: string; readonly sha1: string; readonly sha256: string }>
  close(): Promise<void>
}
