import { cellTruth } from './cell-truth.ts'
import type { CompiledRule } from './compile.ts'
import { type Expression, evaluateTruth, type Host, nodesOf, treeOf } from './expression.ts'
import type { Rule } from './rule-schema.ts'
import type { Truth } from './truth.ts'

/** Thresholds that a user sets, by `rule-id.name`. */
export type Settings = Readonly<Record<string, number>>

/** What conditions and texts can call, by the language of the words. */
export type Hosts = Readonly<Record<'zh' | 'en', Host>>

/** Thresholds as conditions read them: integers are BigInt there. */
export const settingsOf = (rule: Rule, overrides: Settings): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(rule.settings ?? {}).map(([name, { default: ours }]) => {
      const value = overrides[`${rule.id}.${name}`] ?? ours
      return [name, Number.isInteger(value) ? BigInt(value) : value]
    }),
  )

/**
 * The variables of the app with the lazy `let` parts of the rule added: a part is worked out once for each object
 * made from these, by what that object holds.
 */
export const withParts = (compiled: CompiledRule, base: object): object => {
  const variables = Object.create(base) as object
  for (const [name, expression] of compiled.lets) definePart(variables, name, expression)
  return variables
}

/** A part that is worked out when it is first read. */
const definePart = (variables: object, name: string, expression: Expression): void => {
  Object.defineProperty(variables, name, {
    configurable: true,
    get(this: Record<string, unknown>) {
      const value: unknown = expression.run(this)
      Object.defineProperty(this, name, { value })
      return value
    },
  })
}

const GIVE_WORDS: ReadonlySet<string> = new Set<keyof Host>([
  'screenName',
  'evidenceName',
  'permissionName',
  'groupName',
  'kindName',
  'ownerName',
  'names',
])

/** Whether an expression calls what gives words of a language, or names a part that does. */
const holdsWords = (expression: Expression, spoken: CompiledRule['lets']): boolean =>
  [...nodesOf(treeOf(expression))].some(
    (node) =>
      (node.op === 'call' && GIVE_WORDS.has(node.args[0])) || (node.op === 'id' && spoken.has(node.args)),
  )

const spokenOf = new WeakMap<CompiledRule, CompiledRule['lets']>()

/** The `let` parts that differ by language; found once for a rule. */
const spokenParts = (compiled: CompiledRule): CompiledRule['lets'] => {
  const known = spokenOf.get(compiled)
  if (known !== undefined) return known
  const spoken = new Map<string, Expression>()
  for (let before = -1; before < spoken.size; ) {
    before = spoken.size
    for (const [name, expression] of compiled.lets)
      if (holdsWords(expression, spoken)) spoken.set(name, expression)
  }
  spokenOf.set(compiled, spoken)
  return spoken
}

/**
 * What conditions and texts read of one row, or of the app; one for each language, since a part may hold words. English reads what
 * was worked out in Chinese, which comes first, but for the parts that hold words.
 */
export interface Reading {
  /** Undefined for the app as a whole. */
  readonly row: unknown
  variables(lang: 'zh' | 'en'): object
}

export const readingOf = (compiled: CompiledRule, parts: object, row?: unknown): Reading => {
  let chinese: object | undefined
  let english: object | undefined
  const inChinese = (): object => {
    if (chinese !== undefined) return chinese
    const variables = Object.create(parts) as Record<string, unknown>
    if (compiled.each) variables[compiled.each.name] = row
    chinese = variables
    return variables
  }
  const inEnglish = (): object => {
    if (english !== undefined) return english
    english = inChinese()
    const spoken = spokenParts(compiled)
    if (spoken.size === 0) return english
    english = Object.create(english) as object
    for (const [name, expression] of spoken) definePart(english, name, expression)
    return english
  }
  return { row, variables: (lang) => (lang === 'zh' ? inChinese() : inEnglish()) }
}

/** Conditions are evaluated with Chinese words, by the cells of the row alone where these tell. */
export const truthOf = (
  compiled: CompiledRule,
  condition: Expression,
  reading: Reading,
  hosts: Hosts,
): Truth => {
  const byCells = cellTruth(condition, compiled.each?.name, reading.row)
  return byCells === 'unknown' ? evaluateTruth(condition, reading.variables('zh'), hosts.zh) : byCells
}
