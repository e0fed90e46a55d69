import { type ASTNode, Environment, type ParseResult } from '@marcbachmann/cel-js'
import { TABLE_NAMES, TABLES } from '../facts/index.ts'
import type { Column } from '../facts/table.ts'
import { FactRow, UnknownFact } from './fact-row.ts'
import type { Truth } from './truth.ts'

/**
 * The only file that knows the expression language, CEL. Two environments: a dynamic one that evaluates, and a
 * typed one, one type per table, that checks rules when they are loaded.
 */

/** What the functions of conditions and texts stand on while one is evaluated. */
export interface Host {
  complete(table: string, scope?: string): true
  mentions(text: string, list: string): boolean
  like(text: string, pattern: string): boolean
  /** Words for a row, or for an id, in the language of the text being written. */
  screenName(row: unknown): string
  evidenceName(row: unknown): string
  permissionName(of: unknown): string
  groupName(of: unknown): string
  kindName(of: unknown): string
  ownerName(row: unknown): string
  names(list: readonly unknown[]): string
}

const FUNCTIONS: Readonly<Record<string, (host: Host, ...args: never[]) => unknown>> = {
  'complete(string): bool': (host, table: string) => host.complete(table),
  'complete(string, string): bool': (host, table: string, scope: string) => host.complete(table, scope),
  'string.mentions(string): bool': (host, text: string, list: string) => host.mentions(text, list),
  'string.like(string): bool': (host, text: string, pattern: string) => host.like(text, pattern),
  'screenName(dyn): string': (host, row: unknown) => host.screenName(row),
  'evidenceName(dyn): string': (host, row: unknown) => host.evidenceName(row),
  'permissionName(dyn): string': (host, of: unknown) => host.permissionName(of),
  'groupName(dyn): string': (host, of: unknown) => host.groupName(of),
  'kindName(dyn): string': (host, of: unknown) => host.kindName(of),
  'ownerName(dyn): string': (host, row: unknown) => host.ownerName(row),
  'names(list): string': (host, list: readonly unknown[]) => host.names(list),
}

/** Bounds on what one condition may be. CEL always ends; these keep it small. */
const LIMITS = { maxAstNodes: 2_000, maxDepth: 64, maxListElements: 200, maxCallArguments: 8 }

let host: Host | undefined

const withFunctions = (environment: Environment): Environment => {
  for (const [signature, implementation] of Object.entries(FUNCTIONS)) {
    environment.registerFunction(signature, (...args: unknown[]) => {
      if (host === undefined)
        throw new Error('a function of the rule language was called outside an evaluation')
      return implementation(host, ...(args as never[]))
    })
  }
  return environment
}

const evaluating = withFunctions(
  new Environment({ unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false, limits: LIMITS }),
).registerType('FactRow', { ctor: FactRow })

/** A condition that was parsed. */
export interface Expression {
  readonly source: string
  readonly run: ParseResult
}

/** Parses. Throws an error with `range` when the text is no CEL. */
export const parseExpression = (source: string): Expression => ({ source, run: evaluating.parse(source) })

/** Parses when it is first evaluated or looked into. Then throws as `parseExpression` does. */
export const deferExpression = (source: string): Expression => {
  let run: ParseResult | undefined
  return {
    source,
    get run() {
      run ??= evaluating.parse(source)
      return run
    },
  }
}

/** What an expression came to: a value, or that a fact it needs is unknown. */
export type Outcome = { readonly known: true; readonly value: unknown } | { readonly known: false }

/** Evaluates. Throws what is neither a value nor an unknown fact: a fault of the rule. */
export const evaluate = (expression: Expression, variables: object, functions: Host): Outcome => {
  const outer = host
  host = functions
  try {
    return { known: true, value: expression.run(variables as Record<string, unknown>) }
  } catch (thrown) {
    if (thrown instanceof UnknownFact) return { known: false }
    throw thrown
  } finally {
    host = outer
  }
}

/** Evaluates a condition. Throws when it is not true, false or unknown. */
export const evaluateTruth = (expression: Expression, variables: object, functions: Host): Truth => {
  const outcome = evaluate(expression, variables, functions)
  if (!outcome.known) return 'unknown'
  if (typeof outcome.value !== 'boolean') throw new Error(`not a condition: ${expression.source}`)
  return outcome.value
}

const CEL_TYPES: Readonly<Record<Exclude<Column['type'], 'rows'>, string>> = {
  text: 'string',
  flag: 'bool',
  whole: 'int',
  number: 'double',
  texts: 'list<string>',
}

const rowType = (table: string): string => `${table[0]?.toUpperCase()}${table.slice(1)}Row`

const typeOf = ({ type, table = '' }: Column): string =>
  type === 'rows' ? `list<${rowType(table)}>` : CEL_TYPES[type]

const typedEnvironment = (): Environment => {
  const environment = withFunctions(new Environment({ homogeneousAggregateLiterals: false, limits: LIMITS }))
  for (const table of TABLE_NAMES) {
    const fields: Record<string, string> = { id: 'string', evidence: 'string' }
    for (const [name, column] of Object.entries<Column>(TABLES[table].columns)) fields[name] = typeOf(column)
    environment.registerType(rowType(table), { fields })
    environment.registerVariable(table, TABLES[table].single ? rowType(table) : `list<${rowType(table)}>`)
  }
  return environment
}

let typed: Environment | undefined

/** A mistake in an expression: what, and where in its text, in UTF-16 units. */
export interface Mistake {
  readonly message: string
  readonly start: number
}

/** Checks expressions against the tables' columns, with variables of a rule added. */
export interface Checker {
  /** Declares a variable of the type an earlier check gave. */
  declare(name: string, type: string): void
  /** The type of the expression, or what is wrong with it. */
  check(source: string): { readonly type: string } | Mistake
}

const oneLine = (message: string): string => (message.split('\n')[0] ?? message).trim()

/** A checker for one rule. */
export const checker = (): Checker => {
  typed ??= typedEnvironment()
  const environment = typed.clone()
  return {
    declare(name, type) {
      environment.registerVariable(name, type)
    },
    check(source) {
      const result = environment.check(source)
      if (result.valid) return { type: result.type ?? 'dyn' }
      const message = oneLine(result.error?.message ?? 'not an expression')
      return {
        message: message
          .replace(/^No such key: /, 'no such column: ')
          .replace(/^Unknown variable: /, 'no such name: '),
        start: result.error?.range?.start ?? 0,
      }
    },
  }
}

/** A node of a parsed expression, as lint rules read it. */
export type Node = ASTNode

/** Children of a node, in order. */
export const childrenOf = (node: Node): readonly Node[] => {
  const isNode = (value: unknown): value is Node =>
    typeof value === 'object' && value !== null && 'op' in value && 'args' in value
  const flat = (value: unknown): Node[] =>
    isNode(value) ? [value] : Array.isArray(value) ? value.flatMap(flat) : []
  return flat(node.args)
}

/** Every node of an expression, outer first. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node
  for (const child of childrenOf(node)) yield* nodesOf(child)
}

export const treeOf = (expression: Expression): Node => expression.run.ast

/** Names of variables an expression uses. */
export const namesIn = (expression: Expression): string[] =>
  [...nodesOf(treeOf(expression))].flatMap((node) => (node.op === 'id' ? [node.args] : []))
