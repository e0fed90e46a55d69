import type { Rows } from '../../../facts/index.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import { known } from '../manifest-context.ts'

type ApiCallRow = NonNullable<Rows['apiCalls']>[number]
type CodeReadRow = NonNullable<Rows['codeReads']>[number]

/** Kinds that identify a device and that its user cannot reset (GB/T 41391-2022, annex F). */
const FIXED: ReadonlySet<string> = new Set(['imei', 'imsi', 'iccid', 'mac', 'serial'])
const MOST_CALLS = 20

const distinct = (items: readonly string[]): string[] => [...new Set(items)]

const stepsOf = ({ path }: ApiCallRow): number => path?.length ?? Number.MAX_SAFE_INTEGER
const nearestOf = (calls: readonly ApiCallRow[]): ApiCallRow | undefined =>
  calls.reduce<ApiCallRow | undefined>(
    (best, call) => (best === undefined || stepsOf(call) < stepsOf(best) ? call : best),
    undefined,
  )

/**
 * Whether a call waits for the user: code of a plain library, which sends nothing to anybody, that needs a permission asked for at run
 * time. On a fresh install none is granted, and such code (the night mode of AppCompat) looks first; it reads once the app has asked.
 */
const waitsForGrant = ({ owner, needs = [] }: ApiCallRow, { sdks, permissions }: Vocabulary): boolean =>
  sdks.get(owner ?? '')?.category === 'library' &&
  needs.length > 0 &&
  needs.every((name) => permissions.get(name)?.runtime === true)

/** Calls that read personal information and that something leads to, by owner and phase. */
const readings = (
  calls: readonly ApiCallRow[],
  vocabulary: Vocabulary,
): ReadonlyMap<string, readonly ApiCallRow[]> => {
  const groups = new Map<string, ApiCallRow[]>()
  for (const call of calls) {
    if (call.act !== 'reads' || call.grade !== 'personal' || call.reach === 'unreached') continue
    const reach = waitsForGrant(call, vocabulary) ? 'later' : call.reach
    const key = `${call.owner ?? ''} ${reach ?? ''}`
    const group = groups.get(key)
    const read = reach === undefined ? call : { ...call, reach }
    if (group === undefined) groups.set(key, [read])
    else group.push(read)
  }
  return groups
}

const kindsOf = (calls: readonly ApiCallRow[]): string[] =>
  distinct(calls.flatMap(({ kinds }) => kinds ?? []))

/** Puts the reading calls of each owner together, by when they can run. The shortest way stands for all. */
export const codeReadRows = (calls: readonly ApiCallRow[], vocabulary: Vocabulary): CodeReadRow[] =>
  [...readings(calls, vocabulary)].map(([id, group]): CodeReadRow => {
    const nearest = nearestOf(group) as ApiCallRow
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
      nested: group.every(({ nested }) => nested === true),
      ...known<Partial<CodeReadRow>>({
        owner: nearest.owner,
        ownerName: nearest.ownerName,
        ownerNameEnglish: nearest.ownerNameEnglish,
        ofApp: nearest.ofApp,
        reach: nearest.reach,
        entry: nearest.entry,
        guard: nearest.guard,
        path: nearest.path,
        way: nearest.way,
      }),
    }
  })
