import type { Command } from 'commander'
import { lawFiles, loadRuleBook, type RuleBook, ruleFiles } from '../engine/rule-book.ts'
import { ToolError } from '../errors.ts'
import { nearestName } from '../nearest-name.ts'
import { loadVocabulary, RULES_FOLDER } from '../vocabulary/load.ts'
import { type Language, type Words, wordsOf } from '../words/words.ts'
import { commandIn } from './options.ts'
import { EXIT } from './outcome.ts'
import { print } from './present.ts'
import { languageAsked } from './presentation.ts'
import { coveragePage } from './rules-coverage.ts'
import { writeNewRule } from './rules-new.ts'
import { rulePages } from './rules-pages.ts'
import { explainRule, listRules } from './rules-text.ts'

interface RulesOptions {
  readonly rules?: string
  readonly lang?: string
  readonly topic?: string
}

type Action = (options: RulesOptions, words: Words, lang: Language, argument: string) => Promise<number>

const lint: Action = async ({ rules: folder }, words) => {
  const [{ lintRuleFile, showComplaint }, { lintLawFile }, { lintPackers, lintSdkFiles }, book, vocabulary] =
    await Promise.all([
      import('../engine/lint/lint.ts'),
      import('../engine/lint/law-file.ts'),
      import('../engine/lint/vocabulary-files.ts'),
      loadRuleBook(folder),
      loadVocabulary(folder),
    ])
  const files = ruleFiles(folder ?? RULES_FOLDER)
  const complaints = (
    await Promise.all([
      ...lawFiles(folder ?? RULES_FOLDER).map(lintLawFile),
      ...files.map((path) => lintRuleFile(path, { vocabulary, laws: book.laws })),
      lintSdkFiles(folder ?? RULES_FOLDER, vocabulary),
      lintPackers(folder ?? RULES_FOLDER),
    ])
  ).flat()
  if (complaints.length === 0) {
    await print(words.cli.lintClean(files.length))
    return EXIT.fine
  }
  await print([...complaints.map(showComplaint), words.cli.lintFound(complaints.length)].join('\n'))
  return EXIT.findings
}

const test: Action = async ({ rules: folder }, words) => {
  const [{ runRuleTests }, book, vocabulary] = await Promise.all([
    import('../engine/rule-tests.ts'),
    loadRuleBook(folder),
    loadVocabulary(folder),
  ])
  const outcomes = book.rules.flatMap((rule) => runRuleTests(rule, vocabulary))
  const failed = outcomes.filter(({ problems }) => problems.length > 0)
  const lines = failed.map(({ rule, test: name, problems }) => `${rule} › ${name}: ${problems.join('; ')}`)
  lines.push(
    failed.length === 0
      ? words.cli.testsPassed(outcomes.length, book.rules.length)
      : words.cli.testsFailed(failed.length, outcomes.length),
  )
  await print(lines.join('\n'))
  return failed.length === 0 ? EXIT.fine : EXIT.findings
}

const ruleNamed = (book: RuleBook, id: string) => {
  const rule = book.rules.find((candidate) => candidate.id === id)
  if (rule) return rule
  const near = nearestName(
    id,
    book.rules.map((candidate) => candidate.id),
  )
  throw new ToolError('unknown-rule', {
    zh: `没有“${id}”这条规则${near ? `，是否为“${near}”` : ''}。用 mingshi rules list 查看全部规则。`,
    en: `No rule "${id}"${near ? `; did you mean "${near}"` : ''}. See mingshi rules list.`,
  })
}

const explain: Action = async ({ rules: folder }, words, lang, id) => {
  const book = await loadRuleBook(folder)
  await print(explainRule(ruleNamed(book, id), book, words, lang))
  return EXIT.fine
}

const list: Action = async ({ rules: folder }, words, lang) => {
  await print(listRules(await loadRuleBook(folder), words, lang))
  return EXIT.fine
}

const docs: Action = async ({ rules: folder }, _words, lang) => {
  await print(Object.values(await rulePages(await loadRuleBook(folder), lang)).join('\n'))
  return EXIT.fine
}

const coverage: Action = async ({ rules: folder }, words, lang) => {
  await print(coveragePage(await loadRuleBook(folder), words, lang))
  return EXIT.fine
}

const begin: Action = async ({ rules: folder, topic }, words, _lang, id) => {
  const path = await writeNewRule(folder ?? RULES_FOLDER, topic ?? 'consent', id)
  await print(words.cli.created(path))
  return EXIT.fine
}

/** `mingshi rules list|lint|test|explain ID|new ID|docs|coverage` */
export const rulesCommand = (words: Words, environment: Language, done: (code: number) => void): Command => {
  const { cli } = words
  const group = commandIn(words, 'rules').description(cli.rulesCommand)
  const add = (name: string, about: string, action: Action, argument?: string): void => {
    const command = commandIn(words, name)
      .description(about)
      .option('--rules <folder>', cli.rules)
      .option('--lang <language>', cli.lang)
      .option('--debug', cli.debug)
    if (argument !== undefined) command.argument(`<${argument}>`, cli.ruleId)
    if (name === 'new') command.option('--topic <folder>', cli.topic)
    command.action(async (...given: unknown[]) => {
      const [id, options] = argument === undefined ? ['', given[0]] : [String(given[0]), given[1]]
      const asked = options as RulesOptions
      const lang = languageAsked(asked.lang, environment)
      done(await action(asked, wordsOf(lang), lang, id))
    })
    group.addCommand(command)
  }
  add('list', cli.rulesList, list)
  add('lint', cli.rulesLint, lint)
  add('test', cli.rulesTest, test)
  add('explain', cli.rulesExplain, explain, 'id')
  add('new', cli.rulesNew, begin, 'id')
  add('docs', cli.rulesDocs, docs)
  add('coverage', cli.rulesCoverage, coverage)
  return group
}
