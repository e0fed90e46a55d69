import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { loadRuleBook, type RuleBook } from '../engine/rule-book.ts'
import { decide } from '../findings/decide.ts'
import type { Decision } from '../findings/decision.ts'
import type { Finding } from '../findings/finding.ts'
import { type Language, type Words, wordsOf } from '../words/words.ts'
import { readCase, readKeptFiles, writeReports } from './case-folder.ts'
import { askDecisions } from './decide-questions.ts'
import { decisionForm, openFindings } from './decision-form.ts'
import { DECISIONS_NAME, decisionsText, readDecisions } from './decisions-file.ts'
import { commandIn } from './options.ts'
import { EXIT } from './outcome.ts'
import { print, setAsideLines } from './present.ts'
import { languageAsked } from './presentation.ts'
import { finishWriting } from './whole-write.ts'

interface DecideOptions {
  readonly decisions?: string
  readonly form?: string
  readonly by?: string
  readonly rules?: string
  readonly lang?: string
}

/** Decisions on other findings: one whose evidence changed is replaced by what is said now. */
const withoutThose = (
  decisions: readonly Decision[],
  findings: readonly Pick<Finding, 'rule' | 'fingerprint'>[],
): Decision[] =>
  decisions.filter(
    (one) => !findings.some(({ rule, fingerprint }) => rule === one.rule && fingerprint === one.finding),
  )

const known = async (folder: string, options: DecideOptions, ruleBook: RuleBook) => {
  const kept = join(folder, DECISIONS_NAME)
  const path = options.decisions ?? (existsSync(kept) ? kept : undefined)
  return path === undefined ? { decisions: [], files: [] } : readDecisions(path, ruleBook)
}

/** `mingshi decide CASE_DIR` */
export const decideCommand = (words: Words, environment: Language, done: (code: number) => void): Command => {
  const { cli } = words
  return commandIn(words, 'decide')
    .description(cli.decide)
    .argument('<folder>', cli.caseFolder)
    .option('--decisions <file>', cli.decisions)
    .option('--form <file>', cli.form)
    .option('--by <name>', cli.by)
    .option('--rules <folder>', cli.rules)
    .option('--lang <language>', cli.lang)
    .option('--debug', cli.debug)
    .action(async (folder: string, options: DecideOptions) => {
      finishWriting(folder)
      const lang = languageAsked(options.lang, environment)
      const spoken = wordsOf(lang)
      const ruleBook = await loadRuleBook(options.rules)
      const before = await known(folder, options, ruleBook)
      const start = decide(readCase(folder), before.decisions)
      if (options.form !== undefined) {
        const again = openFindings(start).map(({ finding }) => finding)
        const text = decisionForm(
          start,
          await decisionsText(withoutThose(before.decisions, again)),
          spoken,
          lang,
        )
        writeFileSync(options.form, text)
        await print(spoken.cli.ask.written(openFindings(start).length, options.form))
        return done(EXIT.fine)
      }
      const answers =
        options.decisions === undefined ? await askDecisions(start, options.by, spoken, lang) : []
      const now = answers.map(({ decision }) => decision)
      const anew = now.map(({ rule, finding }) => ({ rule, fingerprint: finding }))
      const decisions = [...withoutThose(before.decisions, anew), ...now]
      const files = [...readKeptFiles(folder), ...before.files, ...answers.flatMap((answer) => answer.files)]
      const decided = decide(start, decisions)
      await writeReports(folder, decided, files, lang)
      for (const line of setAsideLines(decided, lang)) console.error(line)
      await print(spoken.cli.ask.kept(decisions.length, join(folder, DECISIONS_NAME)))
      done(EXIT.fine)
    })
}
