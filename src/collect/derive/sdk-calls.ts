import { type Facts, isComplete } from '../../facts/facts.ts'
import type { RowOf } from '../../facts/index.ts'
import { nearestOf } from '../../facts/nearest-call.ts'
import { REACHES } from '../../facts/reaches.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { sdkIndex } from '../android/sdks/sdk-index.ts'

type Call = RowOf<'apiCalls'>
type SdkRow = RowOf<'sdks'>

/** Calls with the SDK whose code makes them; a plain library is named too, since the code is not the app's. */
const withOwners = (calls: readonly Call[], vocabulary: Vocabulary): readonly Call[] => {
  const { sdks, classes } = sdkIndex(vocabulary)
  return calls.map((call): Call => {
    const sdk = sdks[classes.ownerOf(`L${(call.callerClass ?? '').replaceAll('.', '/')};`)]
    return sdk
      ? { ...call, sdk: sdk.id, sdkName: sdk.name.zh, sdkNameEnglish: sdk.name.en, sdkCategory: sdk.category }
      : { ...call, sdkCategory: 'none' }
  })
}

/** Whether the code shows that the start of an SDK's own component reads personal information; undefined where it cannot. */
const startReads = (sdk: SdkRow, calls: readonly Call[], startIsKnown: boolean): boolean | undefined => {
  const starters = new Set(sdk.starters)
  const reads = calls.some(
    ({ act, grade, reach, entry }) =>
      act === 'reads' && grade === 'personal' && reach === 'before-consent' && starters.has(entry ?? ''),
  )
  if (reads) return true
  return startIsKnown && (sdk.grade === 'called' || sdk.grade === 'embedded') ? false : undefined
}

/** What run-time logs show to be read before consent below a component by which the system starts an SDK. */
const startSeen = ({ starters = [] }: SdkRow, events: readonly RowOf<'events'>[]): Partial<SdkRow> => {
  const isBelow = ({ stack = [] }: RowOf<'events'>): boolean =>
    stack.some((frame) => starters.includes(frame.slice(0, frame.lastIndexOf('.'))))
  const seen = events.filter(
    (event) =>
      event.act === 'reads' &&
      event.grade === 'personal' &&
      event.phase === 'before-consent' &&
      isBelow(event),
  )
  return seen.length === 0
    ? {}
    : { startCollects: true, startKnownBy: 'log', startSeenAs: seen.map(({ id }) => id) }
}

/** The call that starts an SDK earliest: of all that make it work, the one of the worst phase to which the shortest way leads. */
const earliestStart = (sdk: SdkRow, calls: readonly Call[]): Partial<SdkRow> => {
  const starts = calls.filter((call) => call.starts !== undefined && call.starts === sdk.sdk)
  const reach = REACHES.find((phase) => starts.some((call) => call.reach === phase))
  const first = reach === undefined ? undefined : nearestOf(starts.filter((call) => call.reach === reach))
  if (reach === undefined || first === undefined) return { startSeen: starts.length > 0 }
  return {
    startSeen: true,
    startReach: reach,
    startedBy: [first.id],
    ...(first.way === undefined ? {} : { startWay: first.way }),
    ...(first.guard === undefined ? {} : { startGuard: first.guard }),
    ...(first.guardIs === undefined ? {} : { startGuardIs: first.guardIs }),
  }
}

/**
 * Fills whose SDK makes each call, when code starts each SDK, and whether an SDK that the system starts reads personal information then:
 * what logs show of that stands before what its vendor says, and that before what its code shows.
 */
export const sdkCalls = (facts: Facts, vocabulary: Vocabulary): Facts => {
  const { apiCalls, sdks } = facts.rows
  if (apiCalls === undefined) return facts
  const calls = withOwners(apiCalls, vocabulary)
  const startIsKnown = isComplete(facts, 'apiCalls', 'start')
  const filled = sdks?.map((row): SdkRow => {
    const sdk = { ...row, ...earliestStart(row, calls), ...startSeen(row, facts.rows.events ?? []) }
    if (sdk.startCollects !== undefined || (sdk.starters ?? []).length === 0) return sdk
    const startCollects = startReads(sdk, calls, startIsKnown)
    return startCollects === undefined ? sdk : { ...sdk, startCollects, startKnownBy: 'code' }
  })
  return {
    ...facts,
    rows: { ...facts.rows, apiCalls: calls, ...(filled === undefined ? {} : { sdks: filled }) },
  }
}
