import { isTableName, TABLES } from '../../facts/index.ts'
import { splitEach } from '../compile.ts'
import { hasArticle, isDraftArticle } from '../legal-basis.ts'
import type { LintContext, RuleFile } from './rule-file.ts'

const HEAD = new Set(['id', 'evidence', 'source', 'also', 'writtenIn'])

const lintGiven = (file: RuleFile): void => {
  file.rule.tests.forEach((test, i) => {
    for (const [table, given] of Object.entries(test.given)) {
      const path = ['tests', i, 'given', table]
      if (!isTableName(table)) {
        file.complain(path, `no such table: ${table}`)
        continue
      }
      const columns = TABLES[table].columns as Readonly<Record<string, { values?: readonly string[] }>>
      const stated = given as { rows?: unknown }
      const rows = (
        Array.isArray(given) ? given : Array.isArray(stated.rows) ? stated.rows : [given]
      ) as object[]
      for (const [name, value] of rows.flatMap((row) => Object.entries(row))) {
        if (HEAD.has(name)) continue
        const column = columns[name]
        if (!column) file.complain(path, `no such column: ${table}.${name}`)
        else if (column.values && !column.values.includes(String(value))) {
          file.complain(path, `${table}.${name} is never ${String(value)}: ${column.values.join(', ')}`)
        }
      }
    }
  })
}

const lintCoverage = (file: RuleFile): void => {
  const expected = new Set(file.rule.tests.map((test) => test.expect))
  const lacks = (message: string): void => file.complain(['tests'], message)
  if (file.rule.decidedBy === 'people') {
    if (!expected.has('untested')) lacks('no test expects untested')
    if (file.rule.needs !== undefined && !expected.has('review')) lacks('no test expects review')
    return
  }
  if (file.rule.tests.length < 3) lacks('at least three tests are wanted')
  if (!expected.has('violation') && !expected.has('suspected'))
    lacks('no test expects violation or suspected')
  if (!expected.has('compliant')) lacks('no test expects compliant')
  if (!expected.has('untested') && !expected.has('review')) lacks('no test expects untested or review')
}

/** What evidence decides needs both sides; what people decide needs questions, and neither side. */
const lintSides = (file: RuleFile): void => {
  const { rule } = file
  const people = rule.decidedBy === 'people'
  for (const side of ['violation', 'suspected', 'compliant'] as const) {
    if (people && rule[side] !== undefined) file.complain([side], 'people decide this rule, no evidence does')
    if (!people && side !== 'suspected' && rule[side] === undefined) file.complain([], `has no ${side}`)
  }
  if (people !== (rule.questions !== undefined)) {
    file.complain(
      people ? [] : ['questions'],
      people ? 'has no questions' : 'evidence decides this rule, not questions',
    )
  }
  rule.explanations?.forEach(({ excluded, by }, i) => {
    if ((excluded === undefined) !== (by === undefined))
      file.complain(['explanations', i], 'excluded and by go together')
  })
  if (rule.finding === undefined && (!people || rule.needs !== undefined)) file.complain([], 'has no finding')
}

/** Checks what a rule declares: its name, its articles, its scopes and its tests' rows. */
export const lintDeclarations = (file: RuleFile, { laws }: LintContext): void => {
  const { rule } = file
  if (`${rule.id}.yaml` !== file.name)
    file.complain(['id'], `should be the file's name, ${file.name.replace(/\.yaml$/, '')}`)
  rule.legalBasis.forEach((key, i) => {
    const complain = (message: string): void => file.complain(['legalBasis', i], message)
    if (!hasArticle(laws, key)) complain(`no such article: ${key}`)
    else if (rule.status !== 'draft' && isDraftArticle(laws, key)) {
      complain(`${key} is a draft, so the rule is a draft too`)
    }
  })
  rule.settles?.forEach((key, i) => {
    if (!rule.legalBasis.includes(key)) file.complain(['settles', i], `not among legalBasis: ${key}`)
  })
  if (rule.where !== undefined && rule.each === undefined)
    file.complain(['where'], 'narrows rows, so it needs each')
  if (rule.scopes) {
    const table = rule.each ? /^\s*([A-Za-z]+)/.exec(splitEach(rule.each).list)?.[1] : undefined
    const known = table !== undefined && isTableName(table) ? TABLES[table].scopes : []
    rule.scopes.forEach((scope, i) => {
      if (!known.includes(scope)) file.complain(['scopes', i], `${table ?? 'the rule'} has no scope ${scope}`)
    })
  }
  lintSides(file)
  lintGiven(file)
  lintCoverage(file)
}
