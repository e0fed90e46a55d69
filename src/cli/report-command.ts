import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import type { Command } from 'commander'
import { ToolError } from '../errors.ts'
import { readFacts } from '../facts/ndjson.ts'
import { anonymise } from '../findings/anonymise.ts'
import type { Case } from '../findings/case.ts'
import { type Language, type Words, wordFor, wordsOf } from '../words/words.ts'
import { withProofs } from './attest-command.ts'
import { evidenceMap, readCase, readKeptFiles } from './case-folder.ts'
import { CUSTODY_NAME, custodyText } from './custody.ts'
import { commandIn } from './options.ts'
import { EXIT } from './outcome.ts'
import { print } from './present.ts'
import { languageAsked } from './presentation.ts'
import { unknownWord } from './usage-error.ts'
import { finishWriting, writeWhole } from './whole-write.ts'

interface ReportOptions {
  readonly format?: string
  readonly out?: string
  readonly template?: string
  readonly public?: boolean
  readonly lang?: string
}

/** What a report is made of. */
interface Content {
  readonly theCase: Case
  readonly evidence: ReturnType<typeof evidenceMap>
  readonly rows: Case['facts']['rows']
  readonly lang: Language
}

/** Facts beside the case, which hold tables that the case leaves out. */
const rowsIn = (folder: string): Case['facts']['rows'] => {
  const path = join(folder, 'facts.ndjson')
  return existsSync(path) ? readFacts(readFileSync(path, 'utf8')).facts.rows : {}
}

const sheets = async ({ theCase, rows, lang }: Content) =>
  (await import('../report/sheets.ts')).sheetsOf(theCase, rows, lang)

type Write = (content: Content) => Promise<Readonly<Record<string, Uint8Array | string>>>

/** Each format gives one file, or several, by name. */
const WRITERS: Readonly<Record<string, Write>> = {
  html: async ({ theCase, evidence, lang }) => ({
    'index.html': (await import('../report/html.ts')).renderHtml(theCase, { lang, evidence }),
  }),
  pdf: async ({ theCase, evidence, lang }) => {
    const [{ renderHtml }, { printPdf }] = await Promise.all([
      import('../report/html.ts'),
      import('../report/pdf.ts'),
    ])
    const printed = await printPdf(renderHtml(theCase, { lang, evidence }))
    if (printed.ok) return { 'report.pdf': printed.bytes }
    throw new ToolError('not-printed', {
      zh: `PDF 未能生成：${wordFor(wordsOf('zh').gaps, printed.because)}`,
      en: `The PDF was not made: ${wordFor(wordsOf('en').gaps, printed.because)}`,
    })
  },
  docx: async ({ theCase, evidence, lang }) => ({
    'report.docx': await (await import('../report/docx.ts')).renderDocx(theCase, { lang, evidence }),
  }),
  xlsx: async (content) => ({
    'report.xlsx': await (await import('../report/xlsx.ts')).renderXlsx(await sheets(content)),
  }),
  csv: async (content) => {
    const { csvOf } = await import('../report/csv.ts')
    return Object.fromEntries((await sheets(content)).map((sheet) => [`${sheet.id}.csv`, csvOf(sheet)]))
  },
}

/** The form of the user's own. */
const filled =
  (path: string): Write =>
  async ({ theCase, lang }) => {
    if (!existsSync(path))
      throw new ToolError('no-such-file', { zh: `找不到模板 ${path}。`, en: `There is no form ${path}.` })
    const { fillForm } = await import('../report/form/fill.ts')
    return { 'form.docx': await fillForm(readFileSync(path), path, theCase, lang) }
  }

const formatsIn = (given: string): string[] => {
  const formats = given
    .split(/[,，]/)
    .map((format) => format.trim())
    .filter(Boolean)
  for (const format of formats) {
    if (!Object.hasOwn(WRITERS, format)) {
      throw unknownWord(
        'unknown-option-value',
        { zh: '输出格式', en: 'format' },
        format,
        Object.keys(WRITERS),
      )
    }
  }
  return formats
}

/** What may be published does not lie beside what may not. */
const needsFolder = (): ToolError =>
  new ToolError('public-needs-folder', {
    zh: '公开版须用 --out 另写一个文件夹，以免与报告原件混放。',
    en: 'The public version goes to a folder of its own: name it by --out.',
  })

/** The file that `--out` names: one is made, and the name ends as that one does. */
const fileNamed = (out: string | undefined, made: readonly string[]): string | undefined => {
  const [only, ...others] = made
  if (out === undefined || only === undefined || others.length > 0) return undefined
  const isFolder = existsSync(out) && statSync(out).isDirectory()
  return !isFolder && extname(out).toLowerCase() === extname(only) ? out : undefined
}

/** `mingshi report CASE_DIR --format pdf,docx` */
export const reportCommand = (words: Words, environment: Language, done: (code: number) => void): Command =>
  commandIn(words, 'report')
    .description(words.cli.report)
    .argument('<folder>', words.cli.caseFolder)
    .option('--format <formats>', words.cli.reportFormats)
    .option('--template <form.docx>', words.cli.reportTemplate)
    .option('--out <folder>', words.cli.reportOut)
    .option('--public', words.cli.publicReport)
    .option('--lang <language>', words.cli.lang)
    .option('--debug', words.cli.debug)
    .action(async (folder: string, options: ReportOptions) => {
      const lang = languageAsked(options.lang, environment)
      const formats = formatsIn(options.format ?? (options.template === undefined ? 'docx,pdf' : ''))
      finishWriting(folder)
      const theCase = readCase(folder)
      if (options.public === true && options.out === undefined) throw needsFolder()
      const content: Content =
        options.public === true
          ? { theCase: anonymise(theCase), evidence: new Map(), rows: {}, lang }
          : {
              theCase: withProofs(theCase, folder),
              evidence: evidenceMap(readKeptFiles(folder)),
              rows: rowsIn(folder),
              lang,
            }
      const made = new Map<string, Uint8Array | string>()
      const wanted: Write[] = formats.flatMap((format) => WRITERS[format] ?? [])
      if (options.template !== undefined) wanted.push(filled(options.template))
      for (const write of wanted) {
        for (const [name, bytes] of Object.entries(await write(content))) made.set(name, bytes)
      }
      const out = options.out ?? folder
      const file = fileNamed(options.out, [...made.keys()])
      if (options.out === undefined)
        await writeWhole(folder, (put, begun) => {
          for (const [name, bytes] of made) put(name, bytes)
          put(CUSTODY_NAME, custodyText(theCase, [folder, begun]))
        })
      else if (file !== undefined) {
        mkdirSync(dirname(file), { recursive: true })
        for (const bytes of made.values()) writeFileSync(file, bytes)
      } else {
        mkdirSync(out, { recursive: true })
        for (const [name, bytes] of made) writeFileSync(join(out, name), bytes)
      }
      await print(file ?? [...made.keys()].map((name) => join(out, name)).join('\n'))
      done(EXIT.fine)
    })
