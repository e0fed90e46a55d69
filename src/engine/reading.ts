import { cellTruth } from './cell-truth.ts'
import type { CompiledRule } from './compile.ts'
import { type Expression, evaluateTruth, type Host } from './expression.ts'
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
  for (const [name, expression] of compiled.lets) {
    Object.defineProperty(variables, name, {
      get(this: Record<string, unknown>) {
        const value: unknown = expression.run(this)
        Object.defineProperty(this, name, { value })
        return value
      },
    })
  }
  return variables
}

/** What conditions and texts read of one row, or of the app; one for each language, since a part may hold words. */
export interface Reading {
  /** Undefined for the app as a whole. */
  readonly row: unknown
  variables(lang: 'zh' | 'en'): object
}

export const readingOf = ({ each }: CompiledRule, parts: object, row?: unknown): Reading => {
  const made: { zh?: object; en?: object } = {}
  return {
    row,
    variables(lang) {
      const known = made[lang]
      if (known !== undefined) return known
      const variables = Object.create(parts) as Record<string, unknown>
      if (each) variables[each.name] = row
      made[lang] = variables
      return variables
    },
  }
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
