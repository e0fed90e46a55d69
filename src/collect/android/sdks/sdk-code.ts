import { startCallOf } from '../../../vocabulary/sdk-starts.ts'
import type { Budget } from '../../budget.ts'
import type { NoteBook } from '../../integrity-note.ts'
import { type CodeFile, type CodeIndex, classNameOf } from '../dex/code.ts'
import type { DexFile } from '../dex/dex-file.ts'
import { sweptCode } from '../dex/sweep.ts'
import type { SdkIndex } from './sdk-index.ts'

/** What the code shows of one SDK. */
export interface SdkInCode {
  /** Classes of it that are defined, root and nested. */
  classes: number
  /** Whether code speaks of a class of it that is defined nowhere. */
  referenced: boolean
  /** Whether code outside it calls a method of it. */
  called: boolean
  /** Packages of it that hold its classes, as prefixes of the vocabulary or deeper: the first two that were met. */
  readonly packages: Set<string>
  /** Files its classes lie in. */
  readonly parts: Map<string, CodeFile>
  /** Methods of its `callsAfter` and `callsBefore` that are called, as class.method. */
  readonly starts: Set<string>
}

/** What the code shows of all SDKs, by their place in the index. */
export interface SdksInCode {
  readonly found: ReadonlyMap<number, SdkInCode>
  readonly classes: number
  /** Classes whose names tell nothing: in no package, or in packages of one or two letters. */
  readonly nameless: number
  /** Descriptors of the classes that the platform loads. */
  readonly rootClasses: ReadonlySet<string>
}

const NONE = -1
const MOST_PACKAGES = 4

/** `La/b/c;`, `Lc;`: what is left of a name when it was shortened. */
const isNameless = (descriptor: string): boolean => /^L(?:[^/]{1,2}\/){0,3}[^/]*;$/.test(descriptor)

const packageOf = (descriptor: string): string => {
  const name = classNameOf(descriptor)
  return name.slice(0, Math.max(0, name.lastIndexOf('.')))
}

/** Owner of every type of a DEX, or -1. */
const typeOwners = (dex: DexFile, { classes }: SdkIndex): Int32Array => {
  const owners = new Int32Array(dex.typeCount).fill(NONE)
  for (let type = 0; type < dex.typeCount; type++) {
    const descriptor = dex.type(type)
    if (descriptor.charCodeAt(0) === 76) owners[type] = classes.ownerOf(descriptor)
  }
  return owners
}

/** Calls of SDKs that come from outside them. */
const readCalls = (
  { dex, methods }: CodeFile,
  owners: Int32Array,
  at: (owner: number) => SdkInCode,
  starting: ReadonlyMap<string, number>,
  budget: Budget,
  notes: NoteBook,
): void => {
  if (owners.every((owner) => owner === NONE)) return
  const { calls, called } = sweptCode(dex, methods, budget, notes)
  const ownerOfMethod = new Int32Array(dex.methodCount).fill(NONE)
  for (let method = 0; method < dex.methodCount; method++)
    ownerOfMethod[method] = owners[dex.methodClass(method)] ?? NONE
  const outside = new Uint8Array(dex.methodCount)
  for (let method = 0; method < methods.count; method++) {
    const caller = owners[dex.classType(methods.classOf[method] ?? 0)] ?? NONE
    const end = calls[method + 1] ?? 0
    for (let call = calls[method] ?? 0; call < end; call++) {
      const target = called[call] ?? 0
      const owner = ownerOfMethod[target] ?? NONE
      if (owner !== NONE && owner !== caller) outside[target] = 1
    }
  }
  for (let method = 0; method < dex.methodCount; method++) {
    if (outside[method] !== 1) continue
    const owner = ownerOfMethod[method] ?? NONE
    const found = at(owner)
    found.called = true
    const name = `${classNameOf(dex.type(dex.methodClass(method)))}.${dex.methodName(method)}`
    if (starting.get(name) === owner) found.starts.add(name)
  }
}

/** Who owns the classes of all code, what is called from outside, and how much of it has lost its names. */
export const sdksInCode = (index: SdkIndex, code: CodeIndex, budget: Budget, notes: NoteBook): SdksInCode => {
  const found = new Map<number, SdkInCode>()
  const at = (owner: number): SdkInCode => {
    const known = found.get(owner)
    if (known) return known
    const made: SdkInCode = {
      classes: 0,
      referenced: false,
      called: false,
      packages: new Set(),
      parts: new Map(),
      starts: new Set(),
    }
    found.set(owner, made)
    return made
  }
  const starting = new Map(
    index.sdks.flatMap((sdk, owner) =>
      [...(sdk.callsAfter ?? []), ...(sdk.callsBefore ?? [])].map((call) => {
        const { className, method } = startCallOf(call)
        return [`${className}.${method}`, owner] as const
      }),
    ),
  )
  const rootClasses = new Set<string>()
  let classes = 0
  let nameless = 0
  for (const file of code.files) {
    const { dex } = file
    const owners = typeOwners(dex, index)
    for (let nth = 0; nth < dex.classCount; nth++) {
      const type = dex.classType(nth)
      const descriptor = dex.type(type)
      classes += 1
      if (file.root) rootClasses.add(descriptor)
      const owner = owners[type] ?? NONE
      if (owner === NONE) {
        if (isNameless(descriptor)) nameless += 1
        continue
      }
      const sdk = at(owner)
      sdk.classes += 1
      sdk.parts.set(dex.part, file)
      if (sdk.packages.size < MOST_PACKAGES) sdk.packages.add(packageOf(descriptor))
    }
    for (const owner of owners) if (owner !== NONE) at(owner).referenced = true
    readCalls(file, owners, at, starting, budget, notes)
  }
  return { found, classes, nameless, rootClasses }
}
