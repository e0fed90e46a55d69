import { isTableName, TABLES, type TableName } from '../../facts/index.ts'
import { splitEach } from '../compile.ts'
import { childrenOf, type Node, nodesOf, parseExpression, treeOf } from '../expression.ts'
import type { Condition } from './conditions.ts'
import type { RuleFile } from './rule-file.ts'
import type { Path } from './source-file.ts'

/**
 * Guards against findings that embarrass their reader: thresholds that no norm gives, static evidence taken as
 * proof, absence in evidence that was not complete, and joins that cost n·m or throw on one missing cell.
 */

/** Tables that collectors fill from the package alone. */
const FROM_PACKAGE: ReadonlySet<TableName> = new Set([
  'app',
  'integrity',
  'signers',
  'permissions',
  'definedPermissions',
  'components',
  'intentFilters',
  'features',
  'libraries',
  'metaData',
  'queries',
  'declarations',
  'codeFiles',
  'apiCalls',
  'codeReads',
  'screens',
  'controls',
  'policyMentions',
])
const LOOPS = new Set(['exists', 'all', 'filter', 'map', 'exists_one'])

const idOf = (node: Node): string | undefined => (node.op === 'id' ? node.args : undefined)

/** A rule's conditions as trees, with the named parts they stand on. */
interface Parts {
  readonly trees: ReadonlyMap<string, Node>
  /** Where each of them stands in the file. */
  readonly paths: ReadonlyMap<string, Path>
  /** All nodes of a condition and of the named parts it uses. */
  reach(name: string): Generator<Node>
  /** The list table a list comes from: a table, a filter over one, or a named part that is one. */
  tableOf(node: Node): TableName | undefined
}

const partsOf = (conditions: readonly Condition[]): Parts => {
  const whole = conditions.filter(({ kind }) => kind !== 'text')
  const nameOf = ({ path }: Condition): string => (path.length > 2 ? path.join('.') : String(path.at(-1)))
  const trees = new Map(whole.map((one) => [nameOf(one), treeOf(parseExpression(one.source))]))
  const paths = new Map(whole.map((one) => [nameOf(one), one.path]))
  function* reach(name: string, seen: Set<string>): Generator<Node> {
    const tree = trees.get(name)
    if (!tree || seen.has(name)) return
    seen.add(name)
    for (const node of nodesOf(tree)) {
      yield node
      const id = idOf(node)
      if (id !== undefined && id !== name) yield* reach(id, seen)
    }
  }
  const tableOf = (node: Node, depth: number): TableName | undefined => {
    if (depth > 8) return undefined
    const id = idOf(node)
    if (id !== undefined) {
      if (isTableName(id)) return TABLES[id].single ? undefined : id
      const part = trees.get(id)
      return part ? tableOf(part, depth + 1) : undefined
    }
    return node.op === 'rcall' && LOOPS.has(node.args[0]) ? tableOf(node.args[1], depth + 1) : undefined
  }
  return { trees, paths, reach: (name) => reach(name, new Set()), tableOf: (node) => tableOf(node, 0) }
}

const isCall = (node: Node, name: string): boolean =>
  (node.op === 'call' || node.op === 'rcall') && node.args[0] === name

const isNever = (tree: Node | undefined): boolean => tree?.op === 'value' && tree.args === false

/** `x.size() == 0`, `!x.exists(…)`, `x.all(…)` over rows of a table. */
const absenceIn = (node: Node, parts: Parts): Node | undefined => {
  if (node.op === '==' || node.op === '<' || node.op === '<=') {
    const size = node.args.find((side) => side.op === 'rcall' && side.args[0] === 'size')
    if (size?.op === 'rcall' && parts.tableOf(size.args[1])) return node
  }
  if (node.op === '!_') {
    const inner = childrenOf(node)[0]
    if (inner?.op === 'rcall' && inner.args[0] === 'exists' && parts.tableOf(inner.args[1])) return node
  }
  if (node.op === 'rcall' && node.args[0] === 'all' && parts.tableOf(node.args[1])) return node
  return undefined
}

const guardAbsence = (file: RuleFile, parts: Parts): void => {
  for (const name of ['violation', 'suspected', 'compliant', 'applies'] as const) {
    const nodes = [...parts.reach(name)]
    if (nodes.some((node) => isCall(node, 'complete'))) continue
    const absence = nodes.map((node) => absenceIn(node, parts)).find((node) => node !== undefined)
    if (absence)
      file.complain([name], "absence proves nothing without complete('table') in the same condition")
  }
}

const guardSettings = (file: RuleFile, parts: Parts): void => {
  if ([...parts.reach('violation')].some((node) => idOf(node) === 'settings')) {
    file.complain(
      ['violation'],
      'a threshold that no norm gives cannot prove a violation; use it in suspected',
    )
  }
}

const guardStatic = (file: RuleFile, parts: Parts): void => {
  if (isNever(parts.trees.get('violation')) || file.rule.staticIsBreach) return
  const nodes = [...parts.reach('violation')]
  const each = file.rule.each ? splitEach(file.rule.each).name : undefined
  const eachTable = parts.trees.get('each')
  const tables = new Set<TableName>()
  for (const node of nodes) {
    const id = idOf(node)
    if (id !== undefined && isTableName(id)) tables.add(id)
    const table = id !== undefined && id === each && eachTable ? parts.tableOf(eachTable) : undefined
    if (table) tables.add(table)
  }
  const fromPackage = [...tables].filter((table) => FROM_PACKAGE.has(table))
  if (fromPackage.length === 0) return
  if (nodes.some((node) => node.op === '.' && node.args[1] === 'evidence')) return
  file.complain(
    ['violation'],
    `rows of ${fromPackage.join(', ')} may be static: name their evidence, or say why by staticIsBreach`,
  )
}

const guardJoins = (file: RuleFile, parts: Parts): void => {
  const each = file.rule.each ? splitEach(file.rule.each).name : undefined
  const visit = (node: Node, bound: ReadonlySet<string>, path: string): void => {
    if (node.op === 'rcall' && LOOPS.has(node.args[0]) && parts.tableOf(node.args[1])) {
      const [variable, ...rest] = node.args[2]
      const names = [...nodesOf(node)].map(idOf).filter((id) => id !== undefined)
      if (names.some((name) => bound.has(name))) {
        file.complain(parts.paths.get(path) ?? [], 'joins two tables row by row; derive a column instead')
        return
      }
      const inner = new Set([...bound, ...(variable ? [idOf(variable) ?? ''] : [])])
      for (const child of rest) visit(child, inner, path)
      return
    }
    for (const child of childrenOf(node)) visit(child, bound, path)
  }
  for (const [name, tree] of parts.trees) visit(tree, new Set(each ? [each] : []), name)
}

/** Applies all guards to a rule whose conditions are sound. */
export const lintGuards = (file: RuleFile, conditions: readonly Condition[]): void => {
  const parts = partsOf(conditions)
  guardSettings(file, parts)
  guardStatic(file, parts)
  guardAbsence(file, parts)
  guardJoins(file, parts)
}
