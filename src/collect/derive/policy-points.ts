import { type Facts, isComplete } from '../../facts/facts.ts'
import type { RowOf } from '../../facts/index.ts'
import { POLICY_POINTS } from '../../facts/policy-points.ts'

type Row = RowOf<'policyPoints'>
type Clause = RowOf<'clauses'>
type Point = (typeof POLICY_POINTS)[number]

/** What was found of a point: the parts there are, and those that are not. */
interface Part {
  readonly name: string
  readonly found: boolean
  readonly text?: string | undefined
}

/** The parts each point is made of. Where a point has several, the guide asks for all of them. */
const partsOf = (
  facts: Facts,
  policy: RowOf<'policy'>,
  clauses: readonly Clause[],
): Record<Point, Part[]> => {
  const clause = (name: string, holds: (clause: Clause) => boolean): Part => {
    const found = clauses.find(holds)
    return { name, found: found !== undefined, text: found?.text }
  }
  const ofKind = (...kinds: Clause['kind'][]): Part =>
    clause(kinds[0] ?? '', ({ kind }) => kinds.includes(kind))
  const collected = facts.rows.statements?.find(({ negated, act }) => negated !== true && act === 'collect')
  const purpose = facts.rows.statements?.find(({ clarity }) => clarity === 'specific')
  // A list of SDKs that tells who gets what and why is a rule on sharing, though no sentence says so.
  const listed = facts.rows.policySdks?.find(
    ({ document, vendorTold, kindsTold, purposeTold }) =>
      document === policy.document && vendorTold === true && kindsTold === true && purposeTold === true,
  )
  const shared = ofKind('sharing')
  const sharing = shared.found || !listed ? shared : { name: 'sharing', found: true, text: listed.text }
  const reached = ({ channel }: Clause): boolean => channel === 'contact-given' || channel === 'path-given'
  return {
    operator: [
      { name: 'operator', found: policy.operatorNamed === true, text: policy.operator },
      clause('contact', (one) => (one.kind === 'contact' || one.kind === 'complaint') && reached(one)),
    ],
    dates: [{ name: 'dates', found: policy.dated === true, text: policy.effectiveOn ?? policy.updatedOn }],
    purposes: [
      { name: 'kinds', found: collected !== undefined, text: collected?.text },
      { name: 'purposes', found: purpose !== undefined, text: purpose?.text },
    ],
    storage: [
      ofKind('storage-place'),
      clause('retention', ({ kind, retention }) => kind === 'retention' && retention !== 'vague'),
    ],
    profiling: [ofKind('personalised')],
    'cross-border': [ofKind('cross-border')],
    protection: [ofKind('security')],
    sharing: [sharing],
    rights: [
      ofKind('access'),
      ofKind('correction'),
      clause('deletion', ({ kind, object }) => kind === 'deletion' && object !== 'account'),
      clause('cancellation', ({ kind, object }) => kind === 'deletion' && object === 'account'),
      ofKind('withdrawal'),
    ],
    complaint: [
      clause('complaint', (one) => (one.kind === 'complaint' || one.kind === 'contact') && reached(one)),
    ],
  }
}

const ONLY_WHERE_DONE: ReadonlySet<Point> = new Set<Point>(['profiling', 'cross-border'])
const USER_SIDE = (one: Clause): boolean => one.object !== 'cookies' && one.channel !== 'by-platform'

/** The parts of the highest level of which there are several: a title over the whole document is no part of it. */
const chaptersOf = (sections: readonly RowOf<'sections'>[]): RowOf<'sections'>[] => {
  const at = (level: number): RowOf<'sections'>[] => sections.filter((section) => section.level === level)
  const [first, second] = [at(1), at(2)]
  return first.length <= 1 && second.length > 0 ? second : first
}

/** Fills `policyPoints`, where a policy was read. */
export const policyPoints = (facts: Facts): Facts => {
  const policy = facts.rows.policy?.[0]
  if (policy?.found !== true || facts.rows.clauses === undefined) return facts
  const clauses = facts.rows.clauses.filter((one) => one.document === policy.document && USER_SIDE(one))
  const whole = isComplete(facts, 'clauses')
  const sections = (facts.rows.sections ?? []).filter(({ document }) => document === policy.document)
  const searched = chaptersOf(sections).map(({ heading = '' }) => heading)
  const parts = partsOf(facts, policy, clauses)
  const rows = POLICY_POINTS.map((point, index): Row => {
    const lacking = parts[point].filter(({ found }) => !found).map(({ name }) => name)
    const text = parts[point].find((part) => part.found)?.text
    return {
      id: `point-${point}`,
      evidence: policy.evidence,
      source: policy.source,
      ...(policy.document === undefined ? {} : { document: policy.document }),
      point,
      letter: String.fromCharCode(97 + index),
      ...(lacking.length === 0 ? { present: true } : whole ? { present: false } : {}),
      conditional: ONLY_WHERE_DONE.has(point),
      lacking,
      ...(text === undefined ? {} : { text }),
      searched,
    }
  })
  const complete = whole ? [...facts.complete, { table: 'policyPoints' as const }] : facts.complete
  return { ...facts, complete, rows: { ...facts.rows, policyPoints: rows } }
}
