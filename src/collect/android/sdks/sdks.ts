import type { Completeness, Gap } from '../../../facts/facts.ts'
import type { RowOf } from '../../../facts/index.ts'
import { entry, type Locator } from '../../../facts/locator.ts'
import type { Sdk } from '../../../vocabulary/sdk-schema.ts'
import type { Collected, Collector, Input } from '../../collector.ts'
import { type AndroidPackage, MANIFEST } from '../android-package.ts'
import { known } from '../manifest-context.ts'
import { type PackageReading, packageReading } from './package-reading.ts'
import type { SdkInCode } from './sdk-code.ts'
import { type SdkIndex, sdkIndex } from './sdk-index.ts'
import { versionsInCode, versionsInFiles } from './sdk-version.ts'

type Row = RowOf<'sdks'>

/** Names of one SDK that manifest and entries show. */
interface Traces {
  readonly components: Set<string>
  /** Whether a component's class is in the code that the platform loads. */
  componentInCode: boolean
  readonly starters: Set<string>
  readonly actions: Set<string>
  readonly keys: Set<string>
  readonly libraries: Map<string, string>
  readonly files: Set<string>
  /** Where it was seen first. */
  source: Locator | undefined
}

const noTraces = (): Traces => ({
  components: new Set(),
  componentInCode: false,
  starters: new Set(),
  actions: new Set(),
  keys: new Set(),
  libraries: new Map(),
  files: new Set(),
  source: undefined,
})

const descriptorOf = (className: string): string => `L${className.replaceAll('.', '/')};`
const LIBRARY = /^lib\/[^/]+\/([^/]+\.so)$/

/**
 * What starts by itself when a process begins: the platform creates providers before the app's own code runs. One that only hands
 * out files does nothing until somebody asks.
 */
const startsByItself = (sdk: Sdk | undefined, kind: string | undefined, name: string): boolean =>
  (kind === 'provider' && !name.endsWith('FileProvider')) || sdk?.startsBy?.components.includes(name) === true

/** What manifest and entries show, by the SDK's place in the index. */
const tracesOf = (
  { names, entries, code }: PackageReading,
  index: SdkIndex,
  source: Locator,
): Map<number, Traces> => {
  const all = new Map<number, Traces>()
  const at = (owner: number, seenAt: Locator): Traces => {
    const traces = all.get(owner) ?? noTraces()
    traces.source ??= seenAt
    all.set(owner, traces)
    return traces
  }
  const ownerOfClass = (name: string): number =>
    index.components.ownerOf(name) ?? index.classes.ownerOf(descriptorOf(name))
  for (const { kind, name, target, actions, source: place, enabled } of names?.components ?? []) {
    const className = target ?? name ?? ''
    const owner = ownerOfClass(className)
    if (owner >= 0) {
      const traces = at(owner, place)
      traces.components.add(className)
      if (code?.rootClasses.has(descriptorOf(className))) traces.componentInCode = true
      if (enabled !== false && startsByItself(index.sdks[owner], kind, className))
        traces.starters.add(className)
    }
    for (const action of actions ?? []) {
      const asked = index.actions.ownerOf(action)
      if (asked !== undefined) at(asked, place).actions.add(action)
    }
  }
  const off = new Set(names?.metaData.flatMap(({ name, value }) => (value === 'false' ? (name ?? []) : [])))
  for (const { name = '', source: place } of names?.metaData ?? []) {
    const owner = index.keys.ownerOf(name)
    if (owner !== undefined) at(owner, place).keys.add(name)
    // androidx.startup: an initialiser is named by a key, and runs in the provider of the library.
    const initialiser = index.sdks.findIndex((sdk) => sdk.startsBy?.components.includes(name))
    if (initialiser >= 0) at(initialiser, place).starters.add(name)
  }
  for (const path of entries) {
    const library = LIBRARY.exec(path)?.[1]
    const owner = library === undefined ? index.files.ownerOf(path) : index.libraries.ownerOf(library)
    if (owner === undefined) continue
    const traces = at(owner, entry(source, path))
    if (library === undefined) traces.files.add(path)
    else traces.libraries.set(library, path)
  }
  for (const [owner, traces] of all)
    if (index.sdks[owner]?.startsBy?.offSwitches?.some((key) => off.has(key))) traces.starters.clear()
  return all
}

/** The strongest that code, libraries and manifest show together. */
const gradeOf = (traces: Traces, code: SdkInCode | undefined): NonNullable<Row['grade']> => {
  const there =
    (code?.classes ?? 0) > 0 || traces.componentInCode || traces.libraries.size > 0 || traces.files.size > 0
  if (there) return code?.called === true && code.classes > 0 ? 'called' : 'embedded'
  return code?.referenced === true ? 'referenced' : 'declared'
}

const some = (names: Iterable<string>): string[] | undefined => {
  const sorted = [...names].sort()
  return sorted.length === 0 ? undefined : sorted
}

const sourceOf = (traces: Traces, code: SdkInCode | undefined, android: AndroidPackage): Locator =>
  [...(code?.parts.values() ?? [])][0]?.source ?? traces.source ?? entry(android.source, MANIFEST)

const namesOf = (own: { zh: string; en: string }, others: readonly string[] = []): string[] => [
  ...new Set([own.zh, own.en, ...others]),
]

const rowOf = (
  sdk: Sdk,
  traces: Traces,
  code: SdkInCode | undefined,
  codeWasRead: boolean,
  version: string | undefined,
  source: Locator,
): Row => ({
  id: sdk.id,
  evidence: 'static',
  source,
  sdk: sdk.id,
  name: sdk.name.zh,
  nameEnglish: sdk.name.en,
  vendor: sdk.vendor.zh,
  vendorEnglish: sdk.vendor.en,
  category: sdk.category,
  purpose: sdk.purpose.zh,
  purposeEnglish: sdk.purpose.en,
  thirdParty: sdk.category !== 'library',
  grade: gradeOf(traces, code),
  names: namesOf(sdk.name, sdk.aliases),
  vendorNames: namesOf(sdk.vendor, sdk.vendorAliases),
  ...known<Partial<Row>>({
    packages: some(code?.packages ?? []),
    classes: codeWasRead ? (code?.classes ?? 0) : undefined,
    codeFiles: some(code?.parts.keys() ?? []),
    components: some(traces.components),
    actions: some(traces.actions),
    keys: some(traces.keys),
    libraries: some(traces.libraries.keys()),
    files: some(traces.files),
    version,
    kinds: sdk.kinds,
    kindsStatedBy: sdk.kindsStatedBy,
    starters: some(traces.starters),
    startCollects: sdk.startsBy?.collects,
    callsBefore: sdk.callsBefore,
    callsAfter: sdk.callsAfter,
    callsSeen: some(code?.starts ?? []),
    policyUrl: sdk.policyUrl,
  }),
})

/** An app of the vendor itself is not an SDK in somebody's app; a library that is only spoken of is not worth a line. */
const worthTelling = (sdk: Sdk, row: Row, packageName: string, index: SdkIndex, at: number): boolean =>
  index.classes.ownerOf(`L${packageName.replaceAll('.', '/')}/Any;`) !== at &&
  (sdk.category !== 'library' || row.grade === 'embedded' || row.grade === 'called')

const collect = async ({ vocabulary, budget }: Input, android: AndroidPackage): Promise<Collected> => {
  const index = sdkIndex(vocabulary)
  const reading = await packageReading(android, vocabulary, budget)
  const { names, code, hidden } = reading
  const traces = tracesOf(reading, index, android.source)
  const inFiles = await versionsInFiles(android, index)
  const inCode =
    code === undefined ? new Map<number, string>() : versionsInCode((await android.code()).files, index)
  const found = [...new Set([...traces.keys(), ...(code?.found.keys() ?? [])])]
  const rows = found.flatMap((at) => {
    const sdk = index.sdks[at]
    if (!sdk) return []
    const seen = traces.get(at) ?? noTraces()
    const inside = code?.found.get(at)
    const row = rowOf(
      sdk,
      seen,
      inside,
      code !== undefined,
      inFiles.get(at) ?? inCode.get(at),
      sourceOf(seen, inside, android),
    )
    return worthTelling(sdk, row, names?.packageName ?? '', index, at) ? [row] : []
  })
  const gaps: Gap[] = hidden.map((why) => ({ table: 'sdks', scope: 'code', ...why }))
  if (names === undefined) gaps.push({ table: 'sdks', scope: 'manifest', because: 'package-unreadable' })
  const complete: Completeness[] = [
    { table: 'sdks', scope: 'files' },
    ...(names === undefined ? [] : [{ table: 'sdks' as const, scope: 'manifest' }]),
    ...(hidden.length > 0 ? [] : [{ table: 'sdks' as const, scope: 'code' }]),
    ...(gaps.length > 0 ? [] : [{ table: 'sdks' as const }]),
  ]
  return { rows: { sdks: rows }, complete, gaps }
}

/** SDKs that the vocabulary knows and the package holds or names. */
export const sdksCollector: Collector = {
  name: 'sdks',
  version: 1,
  fills: ['sdks'],
  wants: ({ android }) => android !== undefined,
  collect: async (input) =>
    input.android === undefined ? { rows: {}, complete: [], gaps: [] } : collect(input, input.android),
}
