import type { Facts } from '../../facts/facts.ts'
import type { RowOf } from '../../facts/index.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

type Read = RowOf<'codeReads'>
type Event = RowOf<'events'>

const distinct = (items: readonly string[]): string[] => [...new Set(items)].sort()

/** For each kind, the first call that gave it. */
const firstOfEachKind = (events: readonly Event[]): string[] => [
  ...new Set(
    events
      .flatMap(({ kinds = [] }) => kinds)
      .flatMap((kind) => events.find(({ kinds }) => kinds?.includes(kind))?.id ?? []),
  ),
]

/** The method that calls what is read: the last but one of a way, `a.b.C.m`. */
const callerOn = ({ path = [] }: Read): string | undefined => path.at(-2)

const joined = (read: Read, events: readonly Event[]): Read => {
  const shown = events.reduce((best, event) =>
    (event.stack?.length ?? 0) < (best.stack?.length ?? 0) ? event : best,
  )
  const caller = callerOn(read)
  return {
    ...read,
    evidence: 'runtime',
    source: shown.source,
    also: [
      ...events.filter((event) => event !== shown).map(({ evidence, source }) => ({ evidence, source })),
      ...(read.evidence === 'static' ? [{ evidence: read.evidence, source: read.source }] : []),
      ...(read.also ?? []),
    ],
    seenKinds: distinct(events.flatMap(({ kinds = [] }) => kinds)),
    seenCalls: distinct(events.flatMap(({ call }) => call ?? [])),
    seenTimes: events.reduce((sum, { count = 0 }) => sum + count, 0),
    chains:
      caller === undefined
        ? 'log-only'
        : events.some(({ stack = [] }) => stack.includes(caller))
          ? 'agree'
          : 'differ',
    seenAs: firstOfEachKind(events),
    shortest: read.shortest ?? [],
    ...(shown.way === undefined ? {} : { stackWay: shown.way }),
    runs: distinct(events.flatMap(({ logs = [] }) => logs)).length,
    confirmed: events.some((event) => event.confirmed === true),
  }
}

/** A row for what only the logs show: code that was packed, native, looked up by name, or not read. */
const seenOnly = (events: readonly Event[], vocabulary: Vocabulary): Read => {
  const [first] = events
  const kinds = distinct(events.flatMap((event) => event.kinds ?? []))
  const { owner = '', ownerName = '', ownerNameEnglish = '', ofApp, source } = first ?? {}
  return {
    id: `${owner} before-consent`,
    evidence: 'runtime',
    source: source ?? { at: 'file', name: '' },
    owner,
    ownerName,
    ownerNameEnglish,
    ...(ofApp === undefined ? {} : { ofApp }),
    reach: 'before-consent',
    kinds,
    kindNames: kinds.map((kind) => vocabulary.kinds.get(kind)?.zh ?? kind),
    kindNamesEnglish: kinds.map((kind) => vocabulary.kinds.get(kind)?.en ?? kind),
    calls: distinct(events.flatMap(({ call }) => call ?? [])),
  }
}

/**
 * Joins what the code can read before consent with what run-time logs show that it read then: one row for each owner, with both chains
 * of evidence. What was seen before consent was reached before consent, whatever the code was held to do.
 */
export const seenRunning = (facts: Facts, vocabulary: Vocabulary): Facts => {
  const early = (facts.rows.events ?? []).filter(
    ({ act, grade, phase, owner }) =>
      act === 'reads' && grade === 'personal' && phase === 'before-consent' && owner !== undefined,
  )
  if (early.length === 0) return facts
  const left = new Map<string, Event[]>()
  for (const event of early) left.set(event.owner ?? '', [...(left.get(event.owner ?? '') ?? []), event])
  const reads = facts.rows.codeReads ?? []
  const filled = reads.map((read): Read => {
    const events = left.get(read.owner ?? '')
    if (events === undefined || read.reach !== 'before-consent') return read
    left.delete(read.owner ?? '')
    return joined(read, events)
  })
  const added = [...left.values()].map((events) => joined(seenOnly(events, vocabulary), events))
  return { ...facts, rows: { ...facts.rows, codeReads: [...filled, ...added] } }
}
