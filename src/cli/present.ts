import type { ToolError } from '../errors.ts'
import type { Case } from '../findings/case.ts'
import { RENDERERS, type ReportFormat } from '../report/index.ts'
import { type Language, wordsOf } from '../words/words.ts'
import { type CaseFolder, evidenceMap, writeCaseFolder } from './case-folder.ts'
import { exitCode, type FailOn } from './outcome.ts'

/** How a case is shown and kept. */
export interface Presentation {
  readonly lang: Language
  readonly format: ReportFormat
  /** Folder of the case; none is written where it is absent. */
  readonly out: string | undefined
  readonly failOn: FailOn
  readonly quiet: boolean
  readonly all: boolean
}

/** One line for one problem. */
export const problemLine = (problem: ToolError, lang: Language): string =>
  lang === 'zh' ? `错误：${problem.text.zh}` : `Error: ${problem.text.en}`

const colourWanted = (): boolean =>
  process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'

const rendered = async (
  content: CaseFolder,
  how: Presentation,
  report: string | undefined,
): Promise<string> => {
  const render = await RENDERERS[how.format]()
  return render(content.case, {
    lang: how.lang,
    evidence: evidenceMap(content.files),
    failOn: how.failOn,
    columns: process.stdout.columns || 100,
    colour: colourWanted(),
    all: how.all,
    ...(report === undefined ? {} : { reportPath: report }),
  })
}

/** Writes to standard output and waits until all is taken, so that a pipe gets the whole. */
export const print = (text: string): Promise<void> =>
  new Promise((done) => {
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`, () => done())
  })

/** One line for each decision that does not hold in this case. */
export const setAsideLines = (theCase: Case, lang: Language): string[] =>
  (theCase.decisions ?? []).flatMap(({ state, rule, by }) =>
    state === 'applied' ? [] : [wordsOf(lang).cli.setAside[state](rule, by)],
  )

/** One line for each document that was handed in and could not be read; that a file is not there was told as a problem. */
const unreadLines = ({ facts }: Case, lang: Language): string[] => {
  const { cli, gaps } = wordsOf(lang)
  return (facts.rows.documents ?? []).flatMap(({ provenance, unreadable, url, name }) =>
    provenance === 'supplied' && unreadable !== undefined && unreadable !== 'file-not-found'
      ? [cli.notRead(url ?? name ?? '', gaps[unreadable as keyof typeof gaps] ?? unreadable)]
      : [],
  )
}

/** One line where the folder also holds reports of the case that was there before. */
const earlierLines = async (folder: string, lang: Language): Promise<string[]> => {
  const { unlisted } = await import('./custody.ts')
  const names = unlisted(folder)
  return names.length === 0 ? [] : [wordsOf(lang).cli.ofEarlierCase(names)]
}

/** Shows a case, keeps it, tells what was wrong with its inputs, and gives the exit code. */
export const present = async (
  content: CaseFolder,
  problems: readonly ToolError[],
  how: Presentation,
): Promise<number> => {
  const report = how.out === undefined ? undefined : await writeCaseFolder(how.out, content, how.lang)
  const silent = how.quiet && how.format === 'terminal'
  if (!silent) await print(await rendered(content, how, report))
  for (const problem of problems) console.error(problemLine(problem, how.lang))
  for (const line of unreadLines(content.case, how.lang)) console.error(line)
  for (const line of setAsideLines(content.case, how.lang)) console.error(line)
  if (how.out !== undefined) for (const line of await earlierLines(how.out, how.lang)) console.error(line)
  return exitCode(content.case as Case, how.failOn, problems.length)
}
