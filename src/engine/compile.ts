import type { Bilingual } from '../verdict.ts'
import { deferExpression, type Expression } from './expression.ts'
import type { Rule } from './rule-schema.ts'
import { parseTemplate, type Template } from './template.ts'

export interface BilingualTemplate {
  readonly zh: Template
  readonly en: Template
}

/** A rule whose conditions and texts are parsed when they are first asked for: most rules are done with after one or two. */
export interface CompiledRule {
  readonly rule: Rule
  readonly applies?: Expression
  readonly each?: { readonly name: string; readonly list: Expression }
  readonly where?: Expression
  readonly lets: ReadonlyMap<string, Expression>
  readonly violation: Expression
  readonly suspected?: Expression
  readonly needs?: Expression
  readonly compliant: Expression
  readonly cites: readonly Expression[]
  readonly finding?: () => BilingualTemplate
  readonly published?: () => BilingualTemplate
  readonly explanations: readonly {
    readonly says: Bilingual
    readonly where?: Expression
    /** Absent where no evidence the tool reads rules it out. */
    readonly excluded?: { readonly when: Expression; readonly by: () => BilingualTemplate }
  }[]
}

/** `control in controls` → its two parts. */
export const splitEach = (each: string): { name: string; list: string; start: number } => {
  const match = /^([a-z][A-Za-z0-9_]*)\s+in\s+([\s\S]+)$/.exec(each)
  const name = match?.[1] ?? 'row'
  const list = match?.[2] ?? each
  return { name, list, start: each.length - list.length }
}

/** The lists of rows that a rule cites; none where it leaves that to its conditions. */
export const citesOf = ({ cite }: Rule): readonly string[] =>
  cite === undefined ? [] : typeof cite === 'string' ? [cite] : cite

const template = (texts: Bilingual): (() => BilingualTemplate) => {
  let parsed: BilingualTemplate | undefined
  return () => {
    parsed ??= { zh: parseTemplate(texts.zh), en: parseTemplate(texts.en) }
    return parsed
  }
}

/** What people decide, no fact proves; and nothing lets a person decide it unless the rule says what does. */
const NEVER = deferExpression('false')

const compiled = new WeakMap<Rule, CompiledRule>()

/** Makes a rule ready to judge, once. What is malformed throws when it is asked for; lint says where it is. */
export const compileRule = (rule: Rule): CompiledRule => {
  const known = compiled.get(rule)
  if (known) return known
  const each = rule.each === undefined ? undefined : splitEach(rule.each)
  const needs = rule.needs === undefined ? undefined : deferExpression(rule.needs)
  const made: CompiledRule = {
    rule,
    ...(rule.applies === undefined ? {} : { applies: deferExpression(rule.applies) }),
    ...(each === undefined ? {} : { each: { name: each.name, list: deferExpression(each.list) } }),
    ...(rule.where === undefined ? {} : { where: deferExpression(rule.where) }),
    lets: new Map(Object.entries(rule.let ?? {}).map(([name, source]) => [name, deferExpression(source)])),
    violation: rule.violation === undefined ? NEVER : deferExpression(rule.violation),
    ...(rule.suspected === undefined ? {} : { suspected: deferExpression(rule.suspected) }),
    ...(needs !== undefined ? { needs } : rule.decidedBy === 'people' ? { needs: NEVER } : {}),
    compliant: rule.compliant === undefined ? NEVER : deferExpression(rule.compliant),
    cites: citesOf(rule).map(deferExpression),
    ...(rule.finding === undefined ? {} : { finding: template(rule.finding) }),
    ...(rule.case === undefined ? {} : { published: template(rule.case) }),
    explanations: (rule.explanations ?? []).map(({ says, where, excluded, by }) => ({
      says,
      ...(where === undefined ? {} : { where: deferExpression(where) }),
      ...(excluded === undefined || by === undefined
        ? {}
        : { excluded: { when: deferExpression(excluded), by: template(by) } }),
    })),
  }
  compiled.set(rule, made)
  return made
}
