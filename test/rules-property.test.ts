import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { judgeFor } from '../src/engine/evaluate.ts'
import { loadRuleBook } from '../src/engine/rule-book.ts'
import type { Completeness, Facts } from '../src/facts/facts.ts'
import { TABLE_NAMES, TABLES, type TableName } from '../src/facts/index.ts'
import { file } from '../src/facts/locator.ts'
import { type Column, EVIDENCE } from '../src/facts/table.ts'
import { loadVocabulary } from '../src/vocabulary/load.ts'

const [book, vocabulary] = await Promise.all([loadRuleBook(), loadVocabulary()])

/** Words that rules look for, so that random texts are not always beside the point. */
const WORDS = [
  ...[...vocabulary.phrases.values()].flatMap(({ zh }) => zh.slice(0, 1)),
  ...[...vocabulary.permissions.keys()].slice(0, 12),
  ...[...vocabulary.kinds.keys()].slice(0, 12),
  '',
  '同意',
]
const word = fc.constantFrom(...WORDS)
const CELLS: Readonly<Record<Exclude<Column['type'], 'rows'>, fc.Arbitrary<unknown>>> = {
  text: word,
  flag: fc.boolean(),
  whole: fc.integer({ min: -2, max: 40_000 }),
  number: fc.double({ min: 0, max: 30, noNaN: true }),
  texts: fc.array(word, { maxLength: 3 }),
}

const cellOf = ({ type, values, table }: Column): fc.Arbitrary<unknown> => {
  if (type === 'rows')
    return fc.option(fc.subarray([0, 1, 2].map((at) => `${table}-${at}`)), { nil: undefined })
  return fc.option(values === undefined ? CELLS[type] : fc.constantFrom(...values), {
    nil: undefined,
    freq: 5,
  })
}

const rowOf = (table: TableName): fc.Arbitrary<object> =>
  fc.record({
    evidence: fc.constantFrom(...EVIDENCE),
    ...Object.fromEntries(
      Object.entries(TABLES[table].columns).map(([name, column]) => [name, cellOf(column)]),
    ),
  })

const rowsOf = (table: TableName): fc.Arbitrary<readonly object[] | undefined> =>
  fc.option(
    fc
      .array(rowOf(table), { maxLength: TABLES[table].single ? 1 : 3 })
      .map((rows) => rows.map((row, at) => ({ id: `${table}-${at}`, source: file('x'), ...row }))),
    { nil: undefined, freq: 8 },
  )

const claimsOf = (table: TableName): fc.Arbitrary<readonly Completeness[]> =>
  fc
    .subarray([undefined, ...TABLES[table].scopes])
    .map((scopes) => scopes.map((scope) => (scope === undefined ? { table } : { table, scope })))

const facts: fc.Arbitrary<Facts> = fc
  .tuple(
    fc.record(Object.fromEntries(TABLE_NAMES.map((table) => [table, rowsOf(table)]))),
    fc.tuple(...TABLE_NAMES.map(claimsOf)),
  )
  .map(([rows, claims]) => {
    const known = Object.fromEntries(Object.entries(rows).filter(([, value]) => value !== undefined))
    const complete = claims.flat().filter(({ table }) => Object.hasOwn(known, table))
    return { rows: known, complete, gaps: [] } as unknown as Facts
  })

describe('the rules of the book, over random facts', () => {
  test('none proves both sides, and none fails', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { judge } = judgeFor(given, vocabulary)
        const faults = book.rules.flatMap((rule) =>
          judge(rule)
            .filter(({ verdict }) => verdict === 'error')
            .map(({ fault }) => `${rule.id}: ${fault}`),
        )
        expect(faults).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('a rule that people decide is never broken nor kept by facts', () => {
    const people = book.rules.filter(({ decidedBy }) => decidedBy === 'people')
    fc.assert(
      fc.property(facts, (given) => {
        const { judge } = judgeFor(given, vocabulary)
        const said = people.flatMap((rule) => judge(rule).map(({ verdict }) => verdict))
        expect(said.filter((verdict) => !['untested', 'review', 'not-applicable'].includes(verdict))).toEqual(
          [],
        )
      }),
      { numRuns: 50 },
    )
  })

  test('none judges without facts', () => {
    const { judge } = judgeFor({ rows: {}, complete: [], gaps: [] }, vocabulary)
    const judged = book.rules.filter((rule) => judge(rule).some(({ verdict }) => verdict !== 'untested'))
    expect(judged.map(({ id }) => id)).toEqual([])
  })

  test('none passes an app because rows are missing from tables that nobody read wholly', () => {
    const rows = Object.fromEntries(
      TABLE_NAMES.filter((table) => !TABLES[table].single).map((table) => [table, []]),
    )
    const { judge } = judgeFor({ rows, complete: [], gaps: [] } as unknown as Facts, vocabulary)
    const judged = book.rules.filter((rule) => judge(rule).some(({ verdict }) => verdict !== 'untested'))
    expect(judged.map(({ id }) => id)).toEqual([])
  })
})
