import type { AndroidPackage } from '../android/android-package.ts'
import { VALUE } from '../android/axml.ts'
import type { ResourceTable } from '../android/resource-table.ts'
import { type Budget, BudgetExceeded } from '../budget.ts'
import type { ArchiveEntry } from '../package/archive-entry.ts'
import { ArchiveError } from '../package/archive-error.ts'
import { decode } from './text/decode.ts'

/** A text asset, decoded. */
export interface PackagedText {
  readonly path: string
  readonly bytes: Uint8Array
  readonly text: string
}

/** Larger files are bundles of code or data; a policy is far below. */
const MOST_BYTES = 2_000_000
const MOST_BYTES_IN_ALL = 16_000_000
const FEWEST_BYTES = 16

/** Text has no NUL and hardly a control character; UTF-16 has a mark. */
const looksLikeText = (head: Uint8Array): boolean => {
  const end = Math.min(head.length, 1024)
  if (end >= 2 && ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)))
    return true
  let odd = 0
  for (let at = 0; at < end; at++) {
    const byte = head[at] ?? 0
    if (byte === 0) return false
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) odd++
  }
  return end > 0 && odd * 50 < end
}

/** Entries that may be texts: assets, and raw resources whatever their paths are. */
const candidates = (android: AndroidPackage, resources: ResourceTable | undefined): ArchiveEntry[] => {
  const raw = new Set<string>()
  for (const { variants } of resources?.list('raw') ?? [])
    for (const { value } of variants)
      if (value?.type === VALUE.string && value.rawValue) raw.add(value.rawValue)
  return android.archive.entries.filter(
    ({ name, size }) =>
      (name.startsWith('assets/') || raw.has(name)) && size >= FEWEST_BYTES && size <= MOST_BYTES,
  )
}

/**
 * The small texts among the assets and raw resources, told by their content and not by their names; those that `first` picks come
 * before the others. `cut` is called when a cap ended the reading.
 */
export async function* packagedTexts(
  android: AndroidPackage,
  resources: ResourceTable | undefined,
  budget: Budget,
  first: (path: string) => boolean,
  cut: (what: string) => void,
): AsyncGenerator<PackagedText> {
  const { archive } = android
  const found = candidates(android, resources)
  const ordered = [...found.filter(({ name }) => first(name)), ...found.filter(({ name }) => !first(name))]
  let left = MOST_BYTES_IN_ALL
  for (const entry of ordered) {
    try {
      budget.tick(entry.name)
      if (!archive.peek(entry).some(looksLikeText)) continue
      if (entry.size > left) return cut(entry.name)
      left -= entry.size
      const bytes = await archive.read(entry, budget)
      const { text } = decode(bytes)
      if (text !== undefined) yield { path: entry.name, bytes, text: text.replace(/^\ufeff/, '') }
    } catch (thrown) {
      if (thrown instanceof BudgetExceeded) return cut(thrown.what)
      if (!(thrown instanceof ArchiveError)) throw thrown
    }
  }
}
