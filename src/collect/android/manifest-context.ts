import { type Locator, xpath } from '../../facts/locator.ts'
import type { XmlElement } from './axml.ts'
import type { ManifestValues } from './manifest-values.ts'

/** What the readers of single tables need of a manifest. */
export interface ManifestContext {
  readonly root: XmlElement
  /** Application elements; the platform allows one. */
  readonly applications: readonly XmlElement[]
  readonly packageName: string
  readonly minSdk: number
  readonly targetSdk: number
  readonly values: ManifestValues
  /** The manifest entry, as locators name it. */
  readonly entry: Locator
}

/** Makes ids unique: the second `a` becomes `a~2`. */
export const uniqueIds = (): ((id: string) => string) => {
  const seen = new Map<string, number>()
  return (id) => {
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}~${count}`
  }
}

/** Where an element stands in the manifest: its path, with its name where it has one. */
export const placeOf = (entry: Locator, path: string, name: string | undefined): Locator =>
  xpath(entry, name === undefined ? path : `${path}[@android:name="${name}"]`)

/** The cells that are known: those that are undefined are left out. */
export const known = <T extends object>(cells: { [K in keyof T]: T[K] | undefined }): T => {
  const kept: Partial<T> = {}
  for (const key of Object.keys(cells) as (keyof T)[]) {
    const cell = cells[key]
    if (cell !== undefined) kept[key] = cell
  }
  return kept as T
}
