import type { Verdict } from '../verdict.ts'
import type { Rule, RuleTest } from './rule-schema.ts'

/** What has to be had to decide something, least first: package and documents, recorded screens, a run, people. */
export const MEANS = ['static', 'screens', 'run', 'people'] as const
export type Means = (typeof MEANS)[number]

/** Tables that speak of what was shown, sent or stored in a recorded session. */
const OF_SCREENS: ReadonlySet<string> = new Set([
  'session',
  'screens',
  'controls',
  'permissionRequests',
  'refusals',
  'flows',
  'storage',
])
/** Tables that only a run fills. */
const OF_RUNS: ReadonlySet<string> = new Set(['events'])
/** Tables that people fill by trying something. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['rightsAttempts'])

const more = (a: Means, b: Means): Means => (MEANS.indexOf(a) >= MEANS.indexOf(b) ? a : b)
const less = (a: Means, b: Means): Means => (MEANS.indexOf(a) <= MEANS.indexOf(b) ? a : b)

type Given = RuleTest['given'][string]

const rowsIn = (given: Given): readonly Readonly<Record<string, unknown>>[] => {
  const stated = given as { rows?: unknown }
  if (Array.isArray(given)) return given
  return Array.isArray(stated.rows) ? stated.rows : [given as Readonly<Record<string, unknown>>]
}

/** What a table of a test stands for. Screens count by their rows; where there is none, only a walk tells so. */
const meansOfTable = (table: string, given: Given): Means => {
  if (OF_PEOPLE.has(table)) return 'people'
  if (OF_RUNS.has(table)) return 'run'
  const rows = rowsIn(given)
  const screens = OF_SCREENS.has(table)
  if (rows.length === 0) return screens ? 'screens' : 'static'
  return rows
    .map(({ evidence, sentBy }): Means => {
      if (evidence === 'runtime' || sentBy === 'runtime') return 'run'
      if (sentBy === 'captured') return 'screens'
      return screens && (table === 'session' || evidence === 'captured' || evidence === 'supplied')
        ? 'screens'
        : 'static'
    })
    .reduce(more)
}

const meansOfTest = (test: RuleTest): Means =>
  Object.entries(test.given)
    .map(([table, given]) => meansOfTable(table, given))
    .reduce(more, 'static')

/**
 * The least evidence by which a rule reaches a verdict, as its own tests show; undefined where none does. The tests
 * are run with every build, so what is said here of a rule is what it does.
 */
export const meansTo = (rule: Rule, verdict: Verdict): Means | undefined => {
  const shown = rule.tests.filter(({ expect }) => expect === verdict).map(meansOfTest)
  return shown.length === 0 ? undefined : shown.reduce(less)
}

/** The least evidence by which a rule can say both that it is broken and that it is kept. */
export const meansToDecide = (rule: Rule): Means | undefined => {
  const broken = meansTo(rule, 'violation')
  const kept = meansTo(rule, 'compliant')
  return broken === undefined || kept === undefined ? undefined : more(broken, kept)
}
