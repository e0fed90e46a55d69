import { describe, expect, test } from '@jest/globals'
import { lintRuleFile, showComplaint } from '../src/engine/lint/lint.ts'
import { loadRuleBook, ruleFiles } from '../src/engine/rule-book.ts'
import { runRuleTests } from '../src/engine/rule-tests.ts'
import { loadVocabulary, RULES_FOLDER } from '../src/vocabulary/load.ts'

const [book, vocabulary] = await Promise.all([loadRuleBook(), loadVocabulary()])

describe('the rule book', () => {
  test('is well written', async () => {
    const context = { vocabulary, laws: book.laws }
    const complaints = (
      await Promise.all(ruleFiles(RULES_FOLDER).map((path) => lintRuleFile(path, context)))
    ).flat()
    expect(complaints.map(showComplaint)).toEqual([])
  })

  test.each(book.rules.map((rule) => [rule.id, rule] as const))('%s passes its own tests', (_id, rule) => {
    const failed = runRuleTests(rule, vocabulary).filter(({ problems }) => problems.length > 0)
    expect(failed).toEqual([])
  })

  test('every published case has a rule', () => {
    const cases = new Set(book.rules.flatMap(({ seedCases }) => seedCases ?? []))
    expect([...cases].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  test('the assessment criteria are whole: six categories, 31 items', () => {
    const sizes = book.laws
      .get('cn-app-method-2019')
      ?.groups.map(({ articles }) => Object.keys(articles).length)
    expect(sizes).toEqual([4, 4, 9, 6, 3, 5])
  })

  test('every permission, type and kind that is named exists', () => {
    const unknownKinds = [...vocabulary.permissions.values()].flatMap(({ name, kinds, group }) => [
      ...kinds.filter((kind) => !vocabulary.kinds.has(kind)).map((kind) => `${name}: ${kind}`),
      ...(vocabulary.permissionGroups.has(group) ? [] : [`${name}: ${group}`]),
    ])
    expect(unknownKinds).toEqual([])
    const lost = [...vocabulary.appTypes.values()].flatMap(({ id, necessary }) =>
      necessary.filter(({ kind }) => !vocabulary.kinds.has(kind)).map(({ kind }) => `${id}: ${kind}`),
    )
    expect(lost).toEqual([])
    expect(vocabulary.appTypes.size).toBe(39)
    const listed = [...vocabulary.permissions.values()].flatMap(({ tableA1 }) => tableA1 ?? [])
    expect(listed.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1))
  })
})
