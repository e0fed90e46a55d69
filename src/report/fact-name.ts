import { type Words, wordFor } from '../words/words.ts'
import { factParts } from './supply.ts'

/** A table, scope or column as people say it: `screens/first-run` is 首次运行界面. */
export const factName = (words: Words, fact: string): string => {
  const { table, scope, column } = factParts(fact)
  const name = wordFor(words.facts.tables, table)
  if (scope !== undefined)
    return Object.hasOwn(words.facts.scopes, scope)
      ? wordFor(words.facts.scopes, scope)
      : words.facts.field(name, scope)
  if (column === undefined) return name
  return Object.hasOwn(words.facts.columns, fact)
    ? wordFor(words.facts.columns, fact)
    : words.facts.field(name, column)
}
