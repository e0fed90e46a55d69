import { describe, expect, test } from '@jest/globals'
import { clauseOn } from '../src/engine/legal-basis.ts'
import { lintLawFile } from '../src/engine/lint/law-file.ts'
import { lintRuleFile, showComplaint } from '../src/engine/lint/lint.ts'
import { lintPackers, lintSdkFiles } from '../src/engine/lint/vocabulary-files.ts'
import { lawFiles, loadRuleBook, ruleFiles } from '../src/engine/rule-book.ts'
import { meansTo, meansToDecide } from '../src/engine/rule-means.ts'
import { runRuleTests } from '../src/engine/rule-tests.ts'
import { loadVocabulary, RULES_FOLDER } from '../src/vocabulary/load.ts'

const [book, vocabulary] = await Promise.all([loadRuleBook(), loadVocabulary()])

describe('the rule book', () => {
  test('is well written', async () => {
    const context = { vocabulary, laws: book.laws }
    const complaints = (
      await Promise.all([
        ...lawFiles(RULES_FOLDER).map(lintLawFile),
        ...ruleFiles(RULES_FOLDER).map((path) => lintRuleFile(path, context)),
      ])
    ).flat()
    expect(complaints.map(showComplaint)).toEqual([])
  })

  test.each(book.rules.map((rule) => [rule.id, rule] as const))('%s passes its own tests', (_id, rule) => {
    const failed = runRuleTests(rule, vocabulary).filter(({ problems }) => problems.length > 0)
    expect(failed).toEqual([])
  })

  test('SDKs and packers are well described', async () => {
    const said = [...(await lintSdkFiles(RULES_FOLDER, vocabulary)), ...(await lintPackers(RULES_FOLDER))]
    expect(said.map(showComplaint)).toEqual([])
  })

  test('every published case has a rule', () => {
    const cases = new Set(book.rules.flatMap(({ seedCases }) => seedCases ?? []))
    expect([...cases].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  // The items a tool can confirm on stated evidence; questions to people alone do not count.
  const DECIDABLE = [
    '1.1',
    '1.2',
    '1.3',
    '2.1',
    '3.1',
    '3.2',
    '3.3',
    '3.4',
    '4.2',
    '4.6',
    '5.1',
    '6.3',
    '6.5',
  ]
  test.each(DECIDABLE)('item %s can be found not conforming, and without a problem', (item) => {
    const looking = book.rules.filter(
      (rule) =>
        rule.legalBasis.includes(`cn-app-method-2019/${item}`) && (rule.status ?? 'stable') === 'stable',
    )
    expect(looking.filter((rule) => meansToDecide(rule) !== undefined)).not.toHaveLength(0)
  })

  test('a rule that finds something not conforming says what else could have made it look so', () => {
    const silent = book.rules.filter(
      (rule) => meansTo(rule, 'violation') !== undefined && rule.explanations === undefined,
    )
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  test('the assessment criteria are whole: six categories, 31 items', () => {
    const sizes = book.laws
      .get('cn-app-method-2019')
      ?.groups.map(({ articles }) => Object.keys(articles).length)
    expect(sizes).toEqual([4, 4, 9, 6, 3, 5])
  })

  test('the self-assessment guide is whole: six points, 28 sub-points', () => {
    const sizes = book.laws
      .get('cn-tc260-pg-20202a')
      ?.groups.map(({ articles }) => Object.keys(articles).length)
    expect(sizes).toEqual([5, 4, 10, 4, 2, 3])
  })

  test('the Cybersecurity Law is cited by the number in force on the day', () => {
    const cited = (day: string) => clauseOn(book.laws, 'cn-csl/collection-principles', day).cite.zh
    expect(cited('2025-12-31')).toBe('《网络安全法》第四十一条')
    expect(cited('2026-01-01')).toBe('《网络安全法》第四十三条')
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
