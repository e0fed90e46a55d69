import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import { type Budget, BudgetExceeded } from '../../budget.ts'
import { noteBook } from '../../integrity-note.ts'
import type { AndroidPackage } from '../android-package.ts'
import { type ManifestNames, manifestNames } from './manifest-names.ts'
import { type PackerMarks, packerMarks } from './packer-marks.ts'
import { type SdksInCode, sdksInCode } from './sdk-code.ts'
import { sdkIndex } from './sdk-index.ts'

/** Why the code may hold more than was read. */
export interface Hidden {
  /** `code-packed`, `code-missing`, `components-without-code`, `code-nameless`, `cap-reached`, or why a file was not read. */
  readonly because: string
  readonly detail?: string
}

/** What manifest, code and entries of a package show to recognise SDKs and packers by. */
export interface PackageReading {
  /** Undefined where the manifest cannot be read. */
  readonly names: ManifestNames | undefined
  /** Undefined where a cap was reached. */
  readonly code: SdksInCode | undefined
  readonly entries: readonly string[]
  readonly packers: readonly PackerMarks[]
  readonly hidden: readonly Hidden[]
}

/** Fewer declared components than this say nothing by being absent from the code. */
const FEWEST_COMPONENTS = 3
/** From this share on, names in the code no longer tell whose it is. Ours: no measure of shortened names is agreed on. */
const NAMELESS_SHARE = 1 / 3

const descriptorOf = (className: string): string => `L${className.replaceAll('.', '/')};`

/** How many of the components of the app the code that the platform loads lacks. */
const missingComponents = (
  names: ManifestNames | undefined,
  code: SdksInCode,
): { missing: number; of: number } => {
  const declared = new Set(names?.components.flatMap(({ name, target }) => target ?? name ?? []))
  const missing = [...declared].filter((name) => !code.rootClasses.has(descriptorOf(name)))
  return { missing: missing.length, of: declared.size }
}

const readCode = async (
  android: AndroidPackage,
  vocabulary: Vocabulary,
  budget: Budget,
): Promise<{ code?: SdksInCode; hidden: Hidden[] }> => {
  try {
    const found = await android.code()
    const unread = found.unread.map(({ part, because }): Hidden => ({ because, detail: part }))
    const none = found.files.every(({ root }) => !root) && found.unread.every(({ root }) => !root)
    // What code is damaged is noted by those who read it for its calls.
    const code = sdksInCode(sdkIndex(vocabulary), found, budget, noteBook())
    return { code, hidden: none ? [...unread, { because: 'code-missing' }] : unread }
  } catch (thrown) {
    if (!(thrown instanceof BudgetExceeded)) throw thrown
    return { hidden: [{ because: 'cap-reached', detail: thrown.what }] }
  }
}

const readPackage = async (
  android: AndroidPackage,
  vocabulary: Vocabulary,
  budget: Budget,
): Promise<PackageReading> => {
  const names = await manifestNames(android)
  const { code, hidden } = await readCode(android, vocabulary, budget)
  const entries = android.archive.entries.map(({ name }) => name)
  const { missing, of } = code === undefined ? { missing: 0, of: 0 } : missingComponents(names, code)
  const componentsMissing = of >= FEWEST_COMPONENTS && missing * 2 > of
  const packers = packerMarks(vocabulary, {
    entries,
    applicationClasses: names?.applicationClasses ?? [],
    rootClasses: code?.rootClasses ?? [],
    componentsMissing,
  })
  const packer = packers.find(({ hidesCode }) => hidesCode)
  if (packer) hidden.push({ because: 'code-packed', detail: packer.packer.name.zh })
  else if (componentsMissing) hidden.push({ because: 'components-without-code', detail: `${missing}/${of}` })
  if (code && code.nameless > code.classes * NAMELESS_SHARE)
    hidden.push({ because: 'code-nameless', detail: `${Math.round((100 * code.nameless) / code.classes)}%` })
  return { names, code, entries, packers, hidden }
}

const readings = new WeakMap<AndroidPackage, Promise<PackageReading>>()

/** Reads what SDKs and packers are recognised by; done once for a package. */
export const packageReading = (
  android: AndroidPackage,
  vocabulary: Vocabulary,
  budget: Budget,
): Promise<PackageReading> => {
  const known = readings.get(android)
  if (known) return known
  const made = readPackage(android, vocabulary, budget)
  readings.set(android, made)
  return made
}
