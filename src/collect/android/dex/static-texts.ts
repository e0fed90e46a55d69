import { lebReader } from './defined-methods.ts'
import type { DexFile } from './dex-file.ts'

const STRING = 0x17
const NULL = 0x1e
const BOOLEAN = 0x1f
/** No class that is read here has more. */
const MOST_FIELDS = 4096

/**
 * Constant strings of a class's static fields, by name. Stops where the initial values hold anything but numbers, strings, null and
 * booleans, whose sizes the header byte tells (dex-format, "encoded_value").
 */
export const staticTexts = (dex: DexFile, classIndex: number): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>()
  const { bytes } = dex
  const data = dex.classData(classIndex)
  const values = dex.staticValues(classIndex)
  if (data === 0 || values === 0 || data >= bytes.length || values >= bytes.length) return texts
  const fields = lebReader(bytes)
  fields.seek(data)
  const staticFields = Math.min(fields.next(), MOST_FIELDS)
  for (let skipped = 0; skipped < 3; skipped++) fields.next()
  const initial = lebReader(bytes)
  initial.seek(values)
  const count = Math.min(initial.next(), staticFields)
  let at = initial.at
  let field = 0
  for (let nth = 0; nth < count && at < bytes.length; nth++) {
    field += fields.next()
    fields.next()
    const head = bytes[at++] ?? 0
    const type = head & 0x1f
    if (type === NULL || type === BOOLEAN) continue
    if (type > STRING) break
    const size = (head >> 5) + 1
    if (type === STRING) {
      let index = 0
      for (let byte = 0; byte < size; byte++) index += (bytes[at + byte] ?? 0) * 2 ** (8 * byte)
      texts.set(dex.fieldName(field), dex.string(index))
    }
    at += size
  }
  return texts
}
