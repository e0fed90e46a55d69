import { codeOwners } from '../../collect/android/dex/code-owners.ts'
import { type Facts, isComplete } from '../../facts/facts.ts'
import type { RowOf } from '../../facts/index.ts'
import { stepsTo } from '../../facts/nearest-call.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Rejection } from './read-rejection.ts'

type Call = RowOf<'apiCalls'>
type SdkRow = RowOf<'sdks'>

/** Whose code the complaint is about. */
export interface Blamed {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly ofApp: boolean
}

/** What a package has of what a complaint names. */
export interface Held {
  readonly blamed: readonly Blamed[]
  /** Calls of the package that answer to it, those that run earliest first. */
  readonly calls: readonly Call[]
  /** The SDKs those calls, or the complaint, belong to. */
  readonly sdks: readonly SdkRow[]
  /** Whether "no such call" can be said: all code was read, and the complaint names something to look for. */
  readonly conclusive: boolean
}

/** Frames of the platform and of plain Java are nobody's. */
const OF_PLATFORM =
  /^(?:android|java|javax|dalvik|libcore|kotlin|kotlinx|sun|com\.android\.internal|androidx)\./
const MOST_CALLS = 12
const PHASES = ['before-consent', 'behind-guard', undefined, 'later', 'unreached']

/** Those that run earliest first, and of them those to which the shortest way leads. */
const earliestFirst = (a: Call, b: Call): number =>
  PHASES.indexOf(a.reach) - PHASES.indexOf(b.reach) || stepsTo(a) - stepsTo(b)

/** Whose code the frames and names point to. */
export const blamedIn = (
  { frames, sdks }: Rejection,
  vocabulary: Vocabulary,
  appPackage: string | undefined,
): Blamed[] => {
  const ownerOf = codeOwners(vocabulary, appPackage === undefined ? [] : [appPackage])
  const found = new Map<string, Blamed>()
  for (const { className } of frames) {
    if (OF_PLATFORM.test(className)) continue
    const { owner, ownerName, ownerNameEnglish, ofApp } = ownerOf(className)
    found.set(owner, { id: owner, zh: ownerName, en: ownerNameEnglish, ofApp })
  }
  for (const id of sdks) {
    const name = vocabulary.sdks.get(id)?.name
    if (name !== undefined) found.set(id, { id, ...name, ofApp: false })
  }
  return [...found.values()]
}

/** Holds a complaint against a package: the calls it names, by those it names, and the ways that lead there. */
export const holdAgainst = (rejection: Rejection, facts: Facts, vocabulary: Vocabulary): Held => {
  const blamed = blamedIn(rejection, vocabulary, facts.rows.app?.[0]?.package)
  const owners = new Set(blamed.filter(({ ofApp }) => !ofApp).map(({ id }) => id))
  const named = ({ api = '', kinds = [] }: Call): boolean =>
    rejection.apis.includes(api) || kinds.some((kind) => rejection.kinds.includes(kind))
  const byBlamed = ({ owner = '' }: Call): boolean => owners.size === 0 || owners.has(owner)
  const calls = (facts.rows.apiCalls ?? [])
    .filter((call) => call.grade !== 'none' && named(call) && byBlamed(call))
    .sort(earliestFirst)
    .slice(0, MOST_CALLS)
  const about = new Set([...owners, ...calls.flatMap(({ sdk }) => sdk ?? [])])
  return {
    blamed,
    calls,
    sdks: (facts.rows.sdks ?? []).filter(({ sdk = '' }) => about.has(sdk)),
    conclusive: isComplete(facts, 'apiCalls') && (rejection.apis.length > 0 || rejection.kinds.length > 0),
  }
}
