import { existsSync } from 'node:fs'
import { beijingDay } from '../beijing.ts'
import type { EvidenceFile } from '../collect/evidence-file.ts'
import { ToolError } from '../errors.ts'
import type { Case } from '../findings/case.ts'
import type { Confirmation, Decision } from '../findings/decision.ts'
import { clip } from '../report/clip.ts'
import { placesOf } from '../report/place.ts'
import { oneLine } from '../report/visible.ts'
import { displayWidth, wrap } from '../report/width.ts'
import type { Language, Words } from '../words/words.ts'
import { earlierLine, type OpenFinding, openFindings } from './decision-form.ts'
import { attachmentAt } from './decisions-file.ts'
import { type Asker, askerOn } from './question.ts'

const VERDICT_OF: Readonly<Record<string, Decision['verdict']>> = {
  v: 'violation',
  c: 'compliant',
  n: 'not-applicable',
}
/** What ends a round from outside: Ctrl+C, a closed window, a stop. */
const ENDS = ['SIGINT', 'SIGHUP', 'SIGTERM'] as const
/** Exhibits shown of one finding, and the longest line of one, in characters. */
const [SHOWN, LONGEST] = [5, 300]

/** What a person said of one finding, and the files that show it. */
export interface Answer {
  readonly decision: Decision
  readonly files: readonly EvidenceFile[]
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

/** The verdict chosen; nothing where the finding is left open, `gone` where nobody answers any more. What is none of the letters is asked again. */
const askVerdict = async (
  asker: Asker,
  { cli: { ask } }: Words,
): Promise<Decision['verdict'] | 'quit' | 'gone' | undefined> => {
  for (;;) {
    const letter = (await asker.ask(ask.choice))?.toLowerCase().normalize('NFKC')
    if (letter === undefined) return 'gone'
    if (letter === 'q') return 'quit'
    if (letter === '' || letter === 's') return undefined
    const verdict = VERDICT_OF[letter]
    if (verdict !== undefined) return verdict
    console.error(`  ${ask.noChoice(oneLine(letter))}`)
  }
}

/** A head and the text after it, wrapped beneath each other. */
const beneath = (head: string, text: string): string[] => {
  const width = displayWidth(head)
  const lines = wrap(oneLine(text), (process.stderr.columns || 100) - width)
  return lines.map((line, at) => (at === 0 ? head : ' '.repeat(width)) + line)
}

const show = (theCase: Case, open: OpenFinding, words: Words, lang: Language): string => {
  const { result, finding } = open
  const { cli, terminal, report } = words
  const labelled = (label: string, text: string) => beneath(`  ${label}${report.colon}`, text)
  const exhibits = theCase.exhibits.filter(({ number }) => finding.exhibits.includes(number))
  return [
    '',
    `${words.verdicts[finding.verdict]}  ${result.title[lang]}`,
    ...labelled(cli.basis, result.clauses.map(({ cite }) => cite[lang]).join(report.semicolon)),
    ...(finding.fact === undefined ? [] : labelled(terminal.fact, finding.fact[lang])),
    ...exhibits.slice(0, SHOWN).flatMap((exhibit) => {
      const quote = exhibit.quote === undefined ? '' : ` “${oneLine(exhibit.quote)}”`
      const place = `${exhibit.number} ${oneLine(placesOf(exhibit))}`
      return labelled(terminal.evidence, clip(place + quote, LONGEST))
    }),
    ...(result.questions ?? []).flatMap((question, at) => beneath(`  ${at + 1}. `, question[lang])),
    ...labelled(cli.manual, result.manual[lang]),
    ...earlierLine(open, words).flatMap((line) => beneath('  ', line)),
    `  ${cli.ask.choices}`,
  ].join('\n')
}

/** Asks about one finding. `quit` and `gone` end the round; nothing means that it stays undecided. */
const askOne = async (
  open: OpenFinding,
  by: string,
  asker: Asker,
  words: Words,
): Promise<Answer | 'quit' | 'gone' | undefined> => {
  const { ask } = words.cli
  const { result, finding, basis } = open
  const verdict = await askVerdict(asker, words)
  if (verdict === undefined || verdict === 'quit' || verdict === 'gone') return verdict
  let note = await asker.ask(ask.note)
  while (note === '') note = await asker.ask(ask.noNote)
  if (note === undefined) return 'quit'
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
    on: beijingDay(),
    note,
    evidence: files.map(({ name, sha256 }) => ({ name, sha256 })),
    ...(confirmation === undefined ? {} : { confirmation }),
  }
  return { decision, files }
}

const nobodyAnswers = (): ToolError =>
  new ToolError('nobody-answers', {
    zh: '没有终端可供逐项询问，未记录任何意见。请用 --form 写出表格填写，再用 --decisions 带入。',
    en: 'There is no terminal to ask on; nothing was recorded. Write a form by --form, fill it in, and take it up by --decisions.',
  })

/**
 * Walks the findings that people decide, in the terminal. An interruption (Ctrl+C, a closed window) ends the round like `q`: what was
 * answered is kept.
 * @param given who decides; asked for where absent.
 */
export const askDecisions = async (
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
  const end = () => {
    console.error()
    asker.close()
  }
  for (const signal of ENDS) process.once(signal, end)
  const answers: Answer[] = []
  try {
    const by = given ?? (await asker.ask(ask.by))
    if (by === undefined && process.stdin.isTTY !== true) {
      console.error()
      throw nobodyAnswers()
    }
    if (!by) return []
    for (const [at, one] of open.entries()) {
      console.error(`${show(theCase, one, words, lang)}\n  ${ask.progress(at + 1, open.length)}`)
      const answer = await askOne(one, by, asker, words)
      if (answer === 'gone' && at === 0 && process.stdin.isTTY !== true) throw nobodyAnswers()
      if (answer === 'quit' || answer === 'gone') break
      if (answer !== undefined) answers.push(answer)
    }
  } finally {
    for (const signal of ENDS) process.off(signal, end)
    asker.close()
  }
  return answers
}
