import { expect, test } from '@jest/globals'
import { judgeFor } from '../../src/engine/evaluate.ts'
import { loadRuleBook } from '../../src/engine/rule-book.ts'
import type { Rule } from '../../src/engine/rule-schema.ts'
import { factsOf } from '../../src/engine/rule-tests.ts'
import type { Facts } from '../../src/facts/facts.ts'
import type { RowHead } from '../../src/facts/table.ts'
import { loadVocabulary } from '../../src/vocabulary/load.ts'
import { wordsOf } from '../../src/words/words.ts'

const [book, vocabulary] = await Promise.all([loadRuleBook(), loadVocabulary()])
const ALWAYS = new Set(['id', 'source', 'evidence'])

const without = (row: RowHead, column: string): RowHead =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== column)) as unknown as RowHead

/** The facts of a test, each time without one column of one table. */
const poorer = (facts: Facts): Facts[] =>
  Object.entries(facts.rows as Record<string, readonly RowHead[]>).flatMap(([table, rows]) =>
    [...new Set(rows.flatMap(Object.keys))]
      .filter((column) => !ALWAYS.has(column))
      .map((column) => ({
        ...facts,
        rows: { ...facts.rows, [table]: rows.map((row) => without(row, column)) },
      })),
  )

/** Columns whose absence leaves a rule untested. */
const columnsMissed = (rule: Rule): string[] =>
  rule.tests
    .flatMap((one) => poorer(factsOf(one)))
    .flatMap((facts) => judgeFor(facts, vocabulary).judge(rule))
    .filter(({ verdict }) => verdict === 'untested')
    .flatMap(({ missing }) => missing ?? [])
    .map(({ fact }) => fact)
    .filter((fact) => fact.includes('.'))

test('whatever column a rule may lack has a name in the report', () => {
  const missed = [...new Set(book.rules.flatMap(columnsMissed))]
  const { columns } = wordsOf('zh').facts
  expect(missed.length).toBeGreaterThan(100)
  expect(missed.filter((fact) => !Object.hasOwn(columns, fact))).toEqual([])
})
