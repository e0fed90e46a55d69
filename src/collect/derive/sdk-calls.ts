import { type Facts, isComplete } from '../../facts/facts.ts'
import type { RowOf } from '../../facts/index.ts'
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

/**
 * Fills whose SDK makes each call, and whether an SDK that the system starts is seen in its code to read personal information then; what
 * its vendor says of that stands before what its code shows.
 */
export const sdkCalls = (facts: Facts, vocabulary: Vocabulary): Facts => {
  const { apiCalls, sdks } = facts.rows
  if (apiCalls === undefined) return facts
  const calls = withOwners(apiCalls, vocabulary)
  const startIsKnown = isComplete(facts, 'apiCalls', 'start')
  const filled = sdks?.map((sdk): SdkRow => {
    if (sdk.startCollects !== undefined || (sdk.starters ?? []).length === 0) return sdk
    const startCollects = startReads(sdk, calls, startIsKnown)
    return startCollects === undefined ? sdk : { ...sdk, startCollects, startKnownBy: 'code' }
  })
  return {
    ...facts,
    rows: { ...facts.rows, apiCalls: calls, ...(filled === undefined ? {} : { sdks: filled }) },
  }
}
