import type { AttributeName } from './attribute-ids.ts'
import type { XmlElement } from './axml.ts'
import type { ManifestValues } from './manifest-values.ts'

/** API levels of the code names that previews state in place of a number, by their first letter. */
const CODE_NAMES: Readonly<Record<string, number>> = {
  K: 19,
  L: 21,
  M: 23,
  N: 24,
  O: 26,
  P: 28,
  Q: 29,
  R: 30,
  S: 31,
  T: 33,
  U: 34,
  V: 35,
  B: 36,
}

/** An API level: a number, or the code name of a preview (`Q`, `UpsideDownCake`, `Tiramisu.fingerprint`). */
export const platformVersion = (
  values: ManifestValues,
  element: XmlElement,
  name: AttributeName,
): number | undefined => {
  const number = values.whole(element, name)
  if (number !== undefined) return number
  const codeName = values.text(element, name)
  return codeName !== undefined && /^[A-Z][A-Za-z0-9.]*$/.test(codeName)
    ? CODE_NAMES[codeName.charAt(0)]
    : undefined
}
