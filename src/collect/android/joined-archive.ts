import type { ArchiveEntry } from '../package/archive-entry.ts'
import type { Archive } from '../package/zip.ts'
import type { Apk } from './apk.ts'

/** What every APK has for itself: of a split, these say nothing of the app's own entries of the same name. */
const OF_ITS_OWN = /^(?:AndroidManifest\.xml|resources\.arsc|classes\d*\.dex|META-INF\/.*)$/

/**
 * The archives of a base and its splits as one, so that whoever looks through the entries sees libraries, assets and resources
 * of all of them. The file behind it, and manifest, table, code and signatures, are those of the base.
 */
export const joinArchives = ([base, ...splits]: readonly [Apk, ...Apk[]]): Archive => {
  if (splits.length === 0) return base.archive
  const holders = new Map<ArchiveEntry, Archive>()
  const byName = new Map<string, ArchiveEntry>()
  const entries = [...base.archive.entries]
  for (const { archive } of splits) {
    for (const entry of archive.entries) {
      if (OF_ITS_OWN.test(entry.name)) continue
      entries.push(entry)
      holders.set(entry, archive)
      if (archive.find(entry.name) === entry && !byName.has(entry.name)) byName.set(entry.name, entry)
    }
  }
  const holderOf = (entry: ArchiveEntry | undefined): Archive => (entry && holders.get(entry)) ?? base.archive
  const find = (name: string): ArchiveEntry | undefined => base.archive.find(name) ?? byName.get(name)
  return {
    ...base.archive,
    entries,
    whole: [base, ...splits].every(({ archive }) => archive.whole),
    find,
    twins: (name) => holderOf(find(name)).twins(name),
    read: (entry, budget, most) => holderOf(entry).read(entry, budget, most),
    readAhead(entries, budget) {
      for (const entry of entries) holderOf(entry).readAhead([entry], budget)
    },
    open: (entry, budget) => holderOf(entry).open(entry, budget),
    peek: (entry) => holderOf(entry).peek(entry),
  }
}
