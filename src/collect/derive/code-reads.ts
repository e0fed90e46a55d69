import type { Facts } from '../../facts/facts.ts'
import type { RowOf } from '../../facts/index.ts'
import { nearestOf } from '../../facts/nearest-call.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { known } from '../android/manifest-context.ts'

type Call = RowOf<'apiCalls'>
type Read = RowOf<'codeReads'>

/** Kinds that identify a device and that its user cannot reset (GB/T 41391-2022, annex F). */
const FIXED: ReadonlySet<string> = new Set(['imei', 'imsi', 'iccid', 'mac', 'serial'])
const MOST_CALLS = 20

const distinct = (items: readonly string[]): string[] => [...new Set(items)]

/** Whether a call gives nothing before the user granted a permission: each that could open it is granted when asked, or in the settings. */
const needsGrant = ({ needs = [] }: Call, { permissions }: Vocabulary): boolean =>
  needs.length > 0 &&
  needs.every((name) => permissions.get(name)?.runtime === true || permissions.get(name)?.special === true)

/**
 * Whether a call waits for the user: code of a plain library, which sends nothing to anybody, that needs a permission asked for at run
 * time. On a fresh install none is granted, and such code (the night mode of AppCompat) looks first; it reads once the app has asked.
 */
const waitsForGrant = (call: Call, vocabulary: Vocabulary): boolean =>
  vocabulary.sdks.get(call.owner ?? '')?.category === 'library' && needsGrant(call, vocabulary)

/** Code of a plain library asks for the processes that run to learn in which it runs itself. */
const asksForItself = ({ owner, kinds = [] }: Call, vocabulary: Vocabulary): boolean =>
  vocabulary.sdks.get(owner ?? '')?.category === 'library' && kinds.every((kind) => kind === 'running_apps')

const phaseOf = (call: Call, vocabulary: Vocabulary): Call['reach'] =>
  call.reach === 'before-consent' && waitsForGrant(call, vocabulary) ? 'later' : call.reach

/** Whether a call gives personal information: something leads to it, and the platform does not refuse it for want of a permission. */
const gives = ({ act, grade, reach, kinds = [], permissionDeclared }: Call): boolean =>
  act === 'reads' &&
  grade === 'personal' &&
  kinds.length > 0 &&
  reach !== 'unreached' &&
  permissionDeclared !== false

/** Calls that read personal information, by owner and phase. */
const readings = (calls: readonly Call[], vocabulary: Vocabulary): ReadonlyMap<string, readonly Call[]> => {
  const groups = new Map<string, Call[]>()
  for (const call of calls) {
    if (!gives(call) || asksForItself(call, vocabulary)) continue
    const reach = phaseOf(call, vocabulary)
    const key = `${call.owner ?? ''} ${reach ?? ''}`
    const group = groups.get(key)
    const read = reach === undefined ? call : { ...call, reach }
    if (group === undefined) groups.set(key, [read])
    else group.push(read)
  }
  return groups
}

/** Whether a call only tells which processes run. Most code asks that to learn in which it runs itself, so it is not what stands for others. */
const asksForProcesses = ({ kinds = [] }: Call): boolean => kinds.every((kind) => kind === 'running_apps')

/** Calls that the documents of an SDK allow before consent, by class and method, with the SDK. */
const preparations = ({ sdks }: Vocabulary): ReadonlyMap<string, string> =>
  new Map(
    [...sdks.values()].flatMap(({ id, callsBefore = [] }) =>
      callsBefore.map((call) => [call.split('(', 1)[0] ?? call, id] as const),
    ),
  )

/** The preparing call on the way to each of them, where nothing starts its SDK before consent; empty where there is none. */
const preparedBy = (
  group: readonly Call[],
  preparing: ReadonlyMap<string, string>,
  started: ReadonlySet<string>,
): string => {
  const steps = group.map(({ path = [] }) => path.find((step) => preparing.has(step)))
  const [first] = steps
  const isPreparing = (step: string | undefined): boolean =>
    step !== undefined && !started.has(preparing.get(step) ?? '')
  if (first === undefined || group[0]?.reach !== 'before-consent' || !steps.every(isPreparing)) return ''
  return first.split('.').slice(-2).join('.')
}

const kindsOf = (calls: readonly Call[]): string[] => distinct(calls.flatMap(({ kinds }) => kinds ?? []))

const readOf = (id: string, group: readonly Call[], prepared: string, vocabulary: Vocabulary): Read => {
  const telling = group.filter((call) => !asksForProcesses(call))
  const nearest = nearestOf(telling.length > 0 ? telling : group) as Call
  const kinds = kindsOf(group)
  return {
    id,
    evidence: 'static',
    source: nearest.source,
    kinds,
    kindNames: kinds.map((kind) => vocabulary.kinds.get(kind)?.zh ?? kind),
    kindNamesEnglish: kinds.map((kind) => vocabulary.kinds.get(kind)?.en ?? kind),
    fixedIdentifiers: kinds.filter((kind) => FIXED.has(kind)),
    shortest: distinct(
      kinds.map((kind) => nearestOf(group.filter((call) => call.kinds?.includes(kind)))?.id ?? ''),
    ),
    calls: distinct(group.map(({ call }) => call ?? '')).slice(0, MOST_CALLS),
    places: group.length,
    prepared,
    awaitsGrant: group.every((call) => needsGrant(call, vocabulary)),
    nested: group.every(({ nested }) => nested === true),
    ...known<Partial<Read>>({
      owner: nearest.owner,
      ownerName: nearest.ownerName,
      ownerNameEnglish: nearest.ownerNameEnglish,
      ofApp: nearest.ofApp,
      reach: nearest.reach,
      entry: nearest.entry,
      guard: nearest.guard,
      guardIs: nearest.guardIs,
      path: nearest.path,
      way: nearest.way,
    }),
  }
}

const REACH_ORDER: readonly Read['reach'][] = ['before-consent', 'behind-guard', undefined, 'later']

/** An identifier counts where its owner reads it first: not again for the same owner's later phases. */
const saidOnce = (reads: readonly Read[]): Read[] =>
  reads.map((read) => {
    const earlier = reads.filter(
      ({ owner, reach }) =>
        owner === read.owner && REACH_ORDER.indexOf(reach) < REACH_ORDER.indexOf(read.reach),
    )
    const said = new Set(earlier.flatMap(({ fixedIdentifiers = [] }) => fixedIdentifiers))
    return { ...read, fixedIdentifiers: (read.fixedIdentifiers ?? []).filter((kind) => !said.has(kind)) }
  })

/** Puts the reading calls of each owner together, by when they can run. The shortest way stands for all. */
export const codeReads = (facts: Facts, vocabulary: Vocabulary): Facts => {
  const { apiCalls } = facts.rows
  if (apiCalls === undefined) {
    const why = facts.gaps.filter(({ table, scope }) => table === 'apiCalls' && scope === undefined)
    return { ...facts, gaps: [...facts.gaps, ...why.map((gap) => ({ ...gap, table: 'codeReads' as const }))] }
  }
  const preparing = preparations(vocabulary)
  const started = new Set(
    apiCalls.flatMap(({ starts, reach }) =>
      starts !== undefined && reach === 'before-consent' ? [starts] : [],
    ),
  )
  const rows = saidOnce(
    [...readings(apiCalls, vocabulary)].map(([id, group]) =>
      readOf(id, group, preparedBy(group, preparing, started), vocabulary),
    ),
  )
  return { ...facts, rows: { ...facts.rows, codeReads: rows } }
}
