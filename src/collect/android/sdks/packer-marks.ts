import type { Packer } from '../../../vocabulary/packer-schema.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import { namePatterns } from './name-patterns.ts'
import { packagePrefixes } from './package-prefixes.ts'

/** The marks of one packer that a package bears. */
export interface PackerMarks {
  readonly packer: Packer
  readonly libraries: readonly string[]
  readonly files: readonly string[]
  readonly classes: readonly string[]
  /** Whether the app's own code is hidden, and not just one file of the packer's name there. */
  readonly hidesCode: boolean
}

/** What a package shows to compare with marks. */
export interface PackageTraces {
  readonly entries: readonly string[]
  readonly applicationClasses: readonly string[]
  /** Descriptors of the classes that the platform loads. */
  readonly rootClasses: Iterable<string>
  /** Whether most components that the manifest declares have no class there. */
  readonly componentsMissing: boolean
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Native libraries of packers lie where the system looks for libraries, or in assets, from where the stub copies them. */
const mayBeLibrary = (path: string): boolean => path.startsWith('lib/') || path.startsWith('assets/')

/**
 * Marks of packers. A stub that is the application hides the code behind it; so do marks of two kinds together, or one mark in a
 * package whose components are not in its code. One library alone may be a leftover, or belong to a part of the app.
 */
export const packerMarks = (
  { packers }: Vocabulary,
  { entries, applicationClasses, rootClasses, componentsMissing }: PackageTraces,
): PackerMarks[] => {
  const all = [...packers.values()]
  const patterns = (part: 'libraries' | 'files') =>
    namePatterns(all.flatMap((packer, owner) => (packer[part] ?? []).map((text) => ({ text, owner }))))
  const libraries = patterns('libraries')
  const files = patterns('files')
  const classes = packagePrefixes(
    all.flatMap((packer, owner) =>
      (packer.classes ?? []).map((text) => ({ prefix: text.replace(/\.$/, ''), owner })),
    ),
  )
  const found = all.map(() => ({
    libraries: new Set<string>(),
    files: new Set<string>(),
    classes: new Set<string>(),
    isApplication: false,
  }))
  for (const path of entries) {
    if (mayBeLibrary(path)) found[libraries.ownerOf(fileName(path)) ?? -1]?.libraries.add(fileName(path))
    found[files.ownerOf(path) ?? -1]?.files.add(path)
  }
  for (const descriptor of rootClasses)
    found[classes.ownerOf(descriptor)]?.classes.add(descriptor.slice(1, -1).replaceAll('/', '.'))
  for (const name of applicationClasses) {
    const owner = found[classes.ownerOf(`L${name.replaceAll('.', '/')};`)]
    if (!owner) continue
    owner.classes.add(name)
    owner.isApplication = true
  }
  return all.flatMap((packer, at) => {
    const marks = found[at]
    if (!marks) return []
    const kinds = [marks.libraries, marks.files, marks.classes].filter(({ size }) => size > 0).length
    if (kinds === 0) return []
    const sorted = (names: ReadonlySet<string>): string[] => [...names].sort()
    return [
      {
        packer,
        libraries: sorted(marks.libraries),
        files: sorted(marks.files),
        classes: sorted(marks.classes),
        hidesCode: marks.isApplication || kinds > 1 || componentsMissing,
      },
    ]
  })
}
