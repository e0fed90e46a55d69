import { messageOf } from '../../errors.ts'
import { isTableName, TABLES } from '../../facts/index.ts'
import { citesOf, splitEach } from '../compile.ts'
import { checker, nodesOf, parseExpression, treeOf } from '../expression.ts'
import { expressionsOf, parseTemplate, TemplateError } from '../template.ts'
import type { LintContext, RuleFile } from './rule-file.ts'
import type { Path } from './source-file.ts'

/** One condition of a rule: where it stands and what it says. */
export interface Condition {
  readonly path: Path
  readonly source: string
  /** Where the source begins inside the value at `path`. */
  readonly start: number
  readonly kind: 'condition' | 'list' | 'text' | 'let'
}

const CONDITIONS = ['applies', 'where', 'violation', 'suspected', 'needs', 'compliant'] as const

const embedded = (file: RuleFile, path: Path, text: string): Condition[] => {
  try {
    return expressionsOf(parseTemplate(text).parts).map(({ expression, start }) => ({
      path,
      source: expression.source,
      start,
      kind: 'text',
    }))
  } catch (thrown) {
    if (!(thrown instanceof TemplateError)) throw thrown
    file.complain(path, thrown.message, thrown.start)
    return []
  }
}

/** Every condition and embedded expression of a rule, in the order in which names are declared. */
export const conditionsOf = (file: RuleFile): Condition[] => {
  const { rule } = file
  const found: Condition[] = []
  if (rule.each !== undefined) {
    const { list, start } = splitEach(rule.each)
    found.push({ path: ['each'], source: list, start, kind: 'list' })
  }
  for (const [name, source] of Object.entries(rule.let ?? {}))
    found.push({ path: ['let', name], source, start: 0, kind: 'let' })
  for (const name of CONDITIONS) {
    const source = rule[name]
    if (source !== undefined) found.push({ path: [name], source, start: 0, kind: 'condition' })
  }
  citesOf(rule).forEach((source, index) => {
    const path = typeof rule.cite === 'string' ? ['cite'] : ['cite', index]
    found.push({ path, source, start: 0, kind: 'list' })
  })
  for (const key of ['finding', 'case'] as const) {
    const texts = rule[key]
    if (texts)
      for (const lang of ['zh', 'en'] as const) found.push(...embedded(file, [key, lang], texts[lang]))
  }
  rule.explanations?.forEach(({ where, excluded, by }, index) => {
    const path = ['explanations', index]
    if (where !== undefined)
      found.push({ path: [...path, 'where'], source: where, start: 0, kind: 'condition' })
    if (excluded !== undefined)
      found.push({ path: [...path, 'excluded'], source: excluded, start: 0, kind: 'condition' })
    if (by !== undefined)
      for (const lang of ['zh', 'en'] as const) found.push(...embedded(file, [...path, 'by', lang], by[lang]))
  })
  return found
}

const REFUSED = {
  matches: 'matches() can hang on hostile text; use like()',
  has: 'has() cannot tell unknown from absent',
}

const checkCalls = (
  file: RuleFile,
  { path, source, start }: Condition,
  { vocabulary }: LintContext,
): void => {
  for (const node of nodesOf(treeOf(parseExpression(source)))) {
    if (node.op !== 'call' && node.op !== 'rcall') continue
    const name = node.args[0]
    const complain = (message: string): void => file.complain(path, message, start + node.range.start)
    if (Object.hasOwn(REFUSED, name)) complain(REFUSED[name as keyof typeof REFUSED])
    const literals = (node.op === 'call' ? node.args[1] : node.args[2]).map((argument) =>
      argument.op === 'value' ? String(argument.args) : undefined,
    )
    const [first, second] = literals
    if (name === 'mentions' && (first === undefined || !vocabulary.phrases.has(first))) {
      complain(`no such phrase list: ${first ?? 'name it by a literal'}`)
    }
    if (name === 'complete') {
      if (first === undefined || !isTableName(first))
        complain(`no such table: ${first ?? 'name it by a literal'}`)
      else if (second !== undefined && !TABLES[first].scopes.includes(second))
        complain(`${first} has no scope ${second}`)
    }
    if (node.op === 'call' && name === 'settings') complain('settings is no function')
  }
}

const checkSettings = (file: RuleFile, { path, source, start }: Condition): void => {
  for (const node of nodesOf(treeOf(parseExpression(source)))) {
    if (node.op !== '.' || node.args[0].op !== 'id' || node.args[0].args !== 'settings') continue
    if (!Object.hasOwn(file.rule.settings ?? {}, node.args[1])) {
      file.complain(path, `no such setting: ${node.args[1]}`, start + node.range.start)
    }
  }
}

const WANTED = { condition: 'bool', list: 'list', text: '', let: '' }

/** Checks names, types and calls of every condition against the tables' columns. */
export const lintConditions = (file: RuleFile, context: LintContext): readonly Condition[] => {
  const check = checker()
  check.declare('settings', 'map<string, dyn>')
  const declare = (path: Path, name: string, type: string): void => {
    try {
      check.declare(name, type)
    } catch (thrown) {
      file.complain(path, `cannot be a name: ${messageOf(thrown)}`)
    }
  }
  const conditions = conditionsOf(file)
  const sound: Condition[] = []
  for (const condition of conditions) {
    const { path, source, start, kind } = condition
    const result = check.check(source)
    if ('message' in result) {
      file.complain(path, result.message, start + result.start)
      if (kind === 'let') declare(path, String(path[1]), 'dyn')
      if (path[0] === 'each' && file.rule.each) declare(path, splitEach(file.rule.each).name, 'dyn')
      continue
    }
    const wanted = WANTED[kind]
    if (wanted && result.type !== 'dyn' && !result.type.startsWith(wanted)) {
      const singleRow = path[0] === 'cite' && result.type.endsWith('Row')
      if (!singleRow) file.complain(path, `should be a ${wanted}, is a ${result.type}`, start)
    }
    if (kind === 'let') declare(path, String(path[1]), result.type)
    if (path[0] === 'each' && file.rule.each) {
      declare(path, splitEach(file.rule.each).name, /^list<(.+)>$/.exec(result.type)?.[1] ?? 'dyn')
    }
    checkCalls(file, condition, context)
    checkSettings(file, condition)
    sound.push(condition)
  }
  return sound
}
