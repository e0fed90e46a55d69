import { type Expression, type Node, treeOf } from './expression.ts'
import { rowBehind } from './fact-row.ts'
import type { Truth } from './truth.ts'

/**
 * Most conditions over rows only compare cells with words: `call.act == 'asks' && call.reach in ['before-consent']`. These are
 * decided here, straight from the row, since an expression evaluator costs tens of times as much for each of thousands of rows.
 * Whatever else a condition holds, and every missing cell, stays unknown here and is left to the evaluator: what is decided
 * here, three-valued logic decides the same way.
 */
type CellTest = (cells: Readonly<Record<string, unknown>>) => Truth

const UNDECIDED: CellTest = () => 'unknown'

const isWord = (node: Node): boolean => node.op === 'value' && typeof node.args === 'string'

/** The column, where the node is a cell of the row. */
const columnOf = (node: Node, name: string): string | undefined =>
  node.op === '.' && node.args[0].op === 'id' && node.args[0].args === name ? node.args[1] : undefined

const flagTest =
  (column: string): CellTest =>
  (cells) => {
    const value = cells[column]
    return typeof value === 'boolean' ? value : 'unknown'
  }

const wordTest =
  (column: string, words: ReadonlySet<unknown>): CellTest =>
  (cells) => {
    const value = cells[column]
    return typeof value === 'string' ? words.has(value) : 'unknown'
  }

const listTest =
  (column: string, word: unknown): CellTest =>
  (cells) => {
    const value = cells[column]
    return Array.isArray(value) ? value.includes(word) : 'unknown'
  }

const not =
  (test: CellTest): CellTest =>
  (cells) => {
    const truth = test(cells)
    return truth === 'unknown' ? truth : !truth
  }

/** Kleene's `&&` where `absorbing` is false, his `||` where it is true. */
const joined =
  (absorbing: boolean, left: CellTest, right: CellTest): CellTest =>
  (cells) => {
    const first = left(cells)
    if (first === absorbing) return absorbing
    const second = right(cells)
    return second === absorbing ? absorbing : first === 'unknown' ? first : second
  }

const comparison = (left: Node, right: Node, name: string): CellTest => {
  const column = columnOf(left, name)
  return column !== undefined && isWord(right) ? wordTest(column, new Set([right.args])) : UNDECIDED
}

const membership = (left: Node, right: Node, name: string): CellTest => {
  const column = columnOf(left, name)
  if (column !== undefined)
    return right.op === 'list' && right.args.every(isWord)
      ? wordTest(column, new Set(right.args.map((word) => word.args)))
      : UNDECIDED
  const list = columnOf(right, name)
  return list !== undefined && isWord(left) ? listTest(list, left.args) : UNDECIDED
}

const testOf = (node: Node, name: string): CellTest => {
  switch (node.op) {
    case 'value': {
      const value = node.args
      return typeof value === 'boolean' ? () => value : UNDECIDED
    }
    case '.': {
      const column = columnOf(node, name)
      return column === undefined ? UNDECIDED : flagTest(column)
    }
    case '!_':
      return not(testOf(node.args, name))
    case '&&':
      return joined(false, testOf(node.args[0], name), testOf(node.args[1], name))
    case '||':
      return joined(true, testOf(node.args[0], name), testOf(node.args[1], name))
    case '==':
      return comparison(node.args[0], node.args[1], name)
    case '!=':
      return not(comparison(node.args[0], node.args[1], name))
    case 'in':
      return membership(node.args[0], node.args[1], name)
    default:
      return UNDECIDED
  }
}

const tests = new WeakMap<Expression, CellTest>()
const NO_CELLS = {}

/**
 * What a condition comes to by the cells of a row alone; unknown where it takes the evaluator to tell.
 * @param name what the rule calls the row; absent for a rule over the app as a whole.
 */
export const cellTruth = (expression: Expression, name: string | undefined, row: unknown): Truth => {
  let test = tests.get(expression)
  if (test === undefined) {
    test = testOf(treeOf(expression), name ?? '')
    tests.set(expression, test)
  }
  return test((rowBehind(row)?.row as Readonly<Record<string, unknown>> | undefined) ?? NO_CELLS)
}
