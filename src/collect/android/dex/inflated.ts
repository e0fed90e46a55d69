import type { AndroidPackage } from '../android-package.ts'
import { descriptorOf } from './catalogue.ts'

/** Classes of views and fragments that the platform makes of layouts, without code that names them. */
export interface Inflated {
  /** Descriptors of all of them. */
  readonly all: ReadonlySet<string>
  /** Of those in the layout of a resource id, and in the layouts that it includes. */
  ofLayout(id: number): readonly string[]
}

export const NOTHING_INFLATED: Inflated = { all: new Set(), ofLayout: () => [] }

/** As far as the layouts of a package were read by now. */
export const inflatedIn = async (android: AndroidPackage): Promise<Inflated> => {
  const table = await android.resources()
  const paths = new Map<number, string[]>()
  for (const { id, path } of table.ok ? table.value.layouts() : [])
    paths.set(id, [...(paths.get(id) ?? []), path])
  const all = new Set<string>()
  for (const { classes } of android.namedInXml().values())
    for (const name of classes) all.add(descriptorOf(name))
  return {
    all,
    ofLayout(id) {
      const found = new Set<string>()
      const seen = new Set([id])
      for (const layout of seen)
        for (const path of paths.get(layout) ?? []) {
          const named = android.namedInXml().get(path)
          for (const name of named?.classes ?? []) found.add(descriptorOf(name))
          for (const other of named?.included ?? []) seen.add(other)
        }
      return [...found]
    },
  }
}
