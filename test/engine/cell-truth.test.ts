import { expect, test } from '@jest/globals'
import { cellTruth } from '../../src/engine/cell-truth.ts'
import { evaluateTruth, type Host, parseExpression } from '../../src/engine/expression.ts'
import { type FactRow, factRows, rowBehind } from '../../src/engine/fact-row.ts'

const wrap = factRows(
  'controls',
  (column) => ({ fact: `controls.${column}`, because: 'missing-cell' }),
  () => undefined,
  () => [],
)
const row = (cells: object): FactRow =>
  wrap({ id: 'c1', evidence: 'captured', source: { at: 'file', name: 'x' }, ...cells })

const CELLS = {
  role: ['checkbox', 'button', undefined],
  checkedAtStart: [true, false, undefined],
  names: [['policy'], [], undefined],
}
const ROWS = CELLS.role.flatMap((role) =>
  CELLS.checkedAtStart.flatMap((checkedAtStart) =>
    CELLS.names.map((names) => row({ role, checkedAtStart, names })),
  ),
)

const PARTS = [
  'true',
  'false',
  'control.checkedAtStart',
  "control.role == 'checkbox'",
  "control.role != 'checkbox'",
  "control.role in ['checkbox', 'switch']",
  "'policy' in control.names",
  "control.evidence == 'captured'",
]
const CONDITIONS = PARTS.flatMap((left) => [
  `!(${left})`,
  ...PARTS.flatMap((right) => [`${left} && !(${right})`, `!(${left}) || ${right}`]),
])

test('what cells tell of a condition, the evaluator tells too', () => {
  for (const source of CONDITIONS) {
    const condition = parseExpression(source)
    for (const control of ROWS) {
      const byEvaluator = evaluateTruth(condition, { control }, {} as Host)
      expect([source, rowBehind(control)?.row, cellTruth(condition, 'control', control)]).toEqual([
        source,
        rowBehind(control)?.row,
        byEvaluator,
      ])
    }
  }
})

test.each([
  ['a part of the rule', 'is_vague'],
  ['a cell of another row', "policy.found == 'x'"],
  ['a call', 'control.names.size() > 0'],
  ['a cell that is no flag', 'control.role'],
])('leaves to the evaluator: %s', (_, source) => {
  expect(cellTruth(parseExpression(source), 'control', row({ role: 'checkbox', names: ['policy'] }))).toBe(
    'unknown',
  )
})
