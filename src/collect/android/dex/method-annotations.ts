import { lebReader } from './defined-methods.ts'
import type { DexFile } from './dex-file.ts'

/** `annotation_item.visibility`: code can ask for the annotation while it runs (dex-format, "Visibility values"). */
const RUNTIME = 1
const DIRECTORY_WORDS = 4
/** Annotations that only tell compilers and people something. */
const PLAIN: ReadonlySet<string> = new Set([
  'Ljava/lang/Deprecated;',
  'Ljava/lang/SafeVarargs;',
  'Ljava/lang/FunctionalInterface;',
  'Lkotlin/Deprecated;',
])
/** A class or method with more is damaged. */
const MOST = 65_536

/** Whether one of the annotations of a set can make other code call what bears them. */
const calls = (dex: DexFile, set: number): boolean => {
  const { words, bytes } = dex
  if (set % 4 !== 0 || set + 4 > bytes.length) return false
  const count = Math.min(words[set >> 2] ?? 0, MOST)
  for (let nth = 1; nth <= count && (set >> 2) + nth < words.length; nth++) {
    const item = words[(set >> 2) + nth] ?? 0
    if (item + 1 >= bytes.length || bytes[item] !== RUNTIME) continue
    const leb = lebReader(bytes)
    leb.seek(item + 1)
    if (!PLAIN.has(dex.type(leb.next()))) return true
  }
  return false
}

/**
 * Indices of the methods of a class that code may find by their annotations and call: what a page may call, subscribers of events
 * (dex-format, `annotations_directory_item`).
 */
export const annotatedMethods = (dex: DexFile, definition: number): readonly number[] => {
  const directory = dex.classAnnotations(definition)
  const { words, bytes } = dex
  if (directory === 0 || directory % 4 !== 0 || directory + DIRECTORY_WORDS * 4 > bytes.length) return []
  const at = directory >> 2
  const fields = Math.min(words[at + 1] ?? 0, MOST)
  const count = Math.min(words[at + 2] ?? 0, MOST)
  const first = at + DIRECTORY_WORDS + fields * 2
  const found: number[] = []
  for (let nth = 0; nth < count && first + nth * 2 + 1 < words.length; nth++)
    if (calls(dex, words[first + nth * 2 + 1] ?? 0)) found.push(words[first + nth * 2] ?? 0)
  return found
}
