import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import type { EvidenceFile } from '../collect/evidence-file.ts'
import { loadRuleBook, type RuleBook } from '../engine/rule-book.ts'
import type { Case } from '../findings/case.ts'
import { decide } from '../findings/decide.ts'
import type { Confirmation, Decision } from '../findings/decision.ts'
import type { Finding } from '../findings/finding.ts'
import { type Language, type Words, wordsOf } from '../words/words.ts'
import { readCase, readKeptFiles, writeReports } from './case-folder.ts'
import { decisionForm, earlierLine, type OpenFinding, openFindings } from './decision-form.ts'
import { attachmentAt, DECISIONS_NAME, decisionsText, readDecisions } from './decisions-file.ts'
import { commandIn } from './options.ts'
import { EXIT } from './outcome.ts'
import { print, setAsideLines } from './present.ts'
import { languageAsked } from './presentation.ts'
import { type Asker, askerOn } from './question.ts'

interface DecideOptions {
  readonly decisions?: string
  readonly form?: string
  readonly by?: string
  readonly rules?: string
  readonly lang?: string
}

const VERDICT_OF: Readonly<Record<string, Decision['verdict']>> = {
  v: 'violation',
  c: 'compliant',
  n: 'not-applicable',
}

const askRecord = async (asker: Asker, { cli: { ask } }: Words): Promise<Confirmation | undefined> => {
  const device = await asker.ask(ask.device)
  const system = await asker.ask(ask.system)
  const cleared = await asker.ask(ask.cleared)
  const repeated = Number(await asker.ask(ask.repeated))
  const good = cleared?.toLowerCase() === 'y' && Number.isInteger(repeated) && repeated >= 2
  if (!good || !device || !system || device.length < 2 || system.length < 2) return undefined
  return { device, system, clearedInstall: true, repeated }
}

const askFiles = async (asker: Asker, { cli: { ask } }: Words): Promise<EvidenceFile[] | undefined> => {
  for (;;) {
    const given = await asker.ask(ask.evidence)
    if (given === undefined) return undefined
    const names = given
      .split(/[,，]/)
      .map((name) => name.trim())
      .filter((name) => name !== '')
    const missing = names.find((name) => !existsSync(name))
    if (missing === undefined) return names.map((name) => attachmentAt('.', name))
    console.error(ask.noFile(missing))
  }
}

interface Answer {
  readonly decision: Decision
  readonly files: readonly EvidenceFile[]
}

const show = (open: OpenFinding, words: Words, lang: Language): string => {
  const { result, finding } = open
  return [
    '',
    `${words.verdicts[finding.verdict]}  ${result.title[lang]}`,
    `  ${words.cli.basis}${words.report.colon}${result.clauses.map(({ cite }) => cite[lang]).join(words.report.semicolon)}`,
    ...(finding.fact === undefined ? [] : [`  ${finding.fact[lang]}`]),
    ...(result.questions ?? []).map((question, at) => `  ${at + 1}. ${question[lang]}`),
    `  ${words.cli.manual}${words.report.colon}${result.manual[lang]}`,
    ...earlierLine(open, words).map((line) => `  ${line}`),
    `  ${words.cli.ask.choices}`,
  ].join('\n')
}

/** Asks about one finding. `quit` ends the round; nothing means that it stays undecided. */
const askOne = async (
  open: OpenFinding,
  by: string,
  asker: Asker,
  words: Words,
): Promise<Answer | 'quit' | undefined> => {
  const { ask } = words.cli
  const { result, finding, basis } = open
  const letter = (await asker.ask(ask.choice))?.toLowerCase()
  if (letter === undefined || letter === 'q') return 'quit'
  const verdict = VERDICT_OF[letter]
  if (verdict === undefined) return undefined
  const note = await asker.ask(ask.note)
  if (!note) return note === undefined ? 'quit' : undefined
  const files = await askFiles(asker, words)
  if (files === undefined) return 'quit'
  const recorded = verdict === 'violation' && result.behaviour === true
  if (recorded) console.error(ask.record)
  const confirmation = recorded ? await askRecord(asker, words) : undefined
  if (recorded && confirmation === undefined) {
    console.error(ask.noRecord)
    return undefined
  }
  const decision: Decision = {
    rule: result.rule,
    finding: finding.fingerprint,
    basis,
    verdict,
    by,
    on: new Date().toISOString().slice(0, 10),
    note,
    evidence: files.map(({ name, sha256 }) => ({ name, sha256 })),
    ...(confirmation === undefined ? {} : { confirmation }),
  }
  return { decision, files }
}

const askAll = async (
  theCase: Case,
  given: string | undefined,
  words: Words,
  lang: Language,
): Promise<readonly Answer[]> => {
  const open = openFindings(theCase)
  const { ask } = words.cli
  if (open.length === 0) {
    console.error(ask.nothing)
    return []
  }
  const asker = askerOn(process.stdin, process.stderr)
  const answers: Answer[] = []
  try {
    const by = given ?? (await asker.ask(ask.by))
    if (!by) return []
    for (const [at, one] of open.entries()) {
      console.error(`${show(one, words, lang)}\n  ${ask.progress(at + 1, open.length)}`)
      const answer = await askOne(one, by, asker, words)
      if (answer === 'quit') break
      if (answer !== undefined) answers.push(answer)
    }
  } finally {
    asker.close()
  }
  return answers
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
      const answers = options.decisions === undefined ? await askAll(start, options.by, spoken, lang) : []
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
