import { entry, type Locator } from '../../../facts/locator.ts'
import type { Sdk } from '../../../vocabulary/sdk-schema.ts'
import type { PackageReading } from './package-reading.ts'
import type { SdkIndex } from './sdk-index.ts'

/** Names of one SDK that manifest and entries show. */
export interface Traces {
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

export const noTraces = (): Traces => ({
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
export const tracesOf = (
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
