import { open, writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { type CaseRow, caseRows, namedApps } from '../batch/case-rows.ts'
import { exportLines } from '../batch/export-lines.ts'
import { loadRuleBook, type RuleBook } from '../engine/rule-book.ts'
import { CSV_START, csvLine, csvOf } from '../report/csv.ts'
import type { Cell, Sheet } from '../report/sheets.ts'
import { openStore, type Store } from '../store/database.ts'
import { type Language, type Words, wordFor, wordsOf } from '../words/words.ts'
import { needsOut } from './document-output.ts'
import { oneOf } from './one-of.ts'
import { commandIn } from './options.ts'
import { EXIT } from './outcome.ts'
import { periodOf } from './period.ts'
import { languageAsked } from './presentation.ts'
import { addStoreOptions, placeOf, type StoreOptions } from './store-options.ts'

interface ExportOptions extends StoreOptions {
  readonly period?: string
  readonly format: string
  readonly out?: string
  readonly rules?: string
  readonly lang?: string
}

/** Takes text as it stands, and has taken it when that is over. */
type Put = (text: string) => Promise<void>

const put: Put = (text) => new Promise((done) => process.stdout.write(text, () => done()))

/** Lets `write` put its text into the file that is named, or on standard output. */
const putting = async (out: string | undefined, write: (put: Put) => Promise<void>): Promise<void> => {
  if (out === undefined) return write(put)
  const file = await open(out, 'w')
  try {
    await write(async (text) => {
      await file.write(text)
    })
  } finally {
    await file.close()
  }
}

const cells = (row: CaseRow, { batch, verdicts }: Words): Cell[] => [
  row.list_id ?? '',
  row.package ?? '',
  row.label ?? '',
  row.version_name ?? '',
  row.store ?? '',
  row.types.join('；'),
  row.operator ?? '',
  row.sha256 ?? '',
  wordFor(batch.outcomes, row.outcome),
  row.verdict === null ? '' : wordFor(verdicts, row.verdict),
  row.violations,
  row.suspected,
  row.review,
]

const exportTable = async (store: Store, period: string, words: Words, put: Put): Promise<void> => {
  await put(CSV_START + csvLine(words.batch.exportHeads))
  for await (const row of caseRows(store.db, period)) await put(csvLine(cells(row, words)))
}

const exportWorkbook = async (store: Store, period: string, out: string, words: Words): Promise<void> => {
  const rows: Cell[][] = []
  for await (const row of caseRows(store.db, period)) rows.push(cells(row, words))
  const { renderXlsx } = await import('../report/xlsx.ts')
  await writeFile(
    out,
    await renderXlsx([{ id: 'export', title: period, heads: words.batch.exportHeads, rows }]),
  )
}

/** `mingshi export --period 2026-10` */
export const exportCommand = (words: Words, environment: Language, done: (code: number) => void): Command => {
  const { batch, cli } = words
  const command = commandIn(words, 'export')
    .description(batch.export)
    .option('--period <month>', batch.period)
    .option('--format <format>', batch.exportFormat, 'ndjson')
    .option('--out <file>', batch.bulletinOut)
    .option('--lang <language>', cli.lang)
    .option('--debug', cli.debug)
  return addStoreOptions(command, words).action(async (options: ExportOptions) => {
    const format = oneOf(options.format, ['ndjson', 'csv', 'xlsx'], { zh: '输出格式', en: 'format' })
    if (format === 'xlsx' && options.out === undefined) throw needsOut(format)
    const period = periodOf(options.period)
    const spoken = wordsOf(languageAsked(options.lang, environment))
    const store = await openStore(placeOf(options), 'existing')
    try {
      if (format === 'xlsx') await exportWorkbook(store, period, options.out ?? '', spoken)
      else
        await putting(options.out, async (into) => {
          if (format === 'csv') return exportTable(store, period, spoken, into)
          for await (const line of exportLines(store, period)) await into(line)
        })
    } finally {
      await store.close()
    }
    done(EXIT.fine)
  })
}

/** The named list as one table. */
const listSheet = async (
  db: Store['db'],
  period: string,
  ruleBook: RuleBook,
  words: Words,
  lang: Language,
): Promise<Sheet> => {
  const titles = new Map(ruleBook.rules.map(({ id, title }) => [id, title[lang]]))
  const apps = await namedApps(db, period)
  return {
    id: 'list',
    title: words.batch.listTitle(words.bulletin.month(period)),
    heads: words.batch.listHeads,
    rows: apps.map(({ label, operators, stores, version, rules }, i) => [
      i + 1,
      label ?? '',
      operators,
      stores,
      version ?? '',
      rules
        .map(
          ({ rule, verdict }) =>
            `${titles.get(rule) ?? rule}${verdict === 'suspected' ? words.batch.suspectedOnly : ''}`,
        )
        .join('；'),
    ]),
  }
}

const writeList = async (
  sheet: Sheet,
  format: string,
  out: string | undefined,
  words: Words,
): Promise<void> => {
  if (format === 'csv' && out === undefined) return put(csvOf(sheet))
  if (out === undefined) throw needsOut(format)
  if (format === 'csv') await writeFile(out, csvOf(sheet))
  else if (format === 'xlsx')
    await writeFile(out, await (await import('../report/xlsx.ts')).renderXlsx([sheet]))
  else {
    const { documentDocx } = await import('../report/document/docx.ts')
    const { title, heads, rows } = sheet
    const blocks = [
      { kind: 'heading', level: 1, text: title } as const,
      { kind: 'table', heads, rows } as const,
    ]
    await writeFile(out, await documentDocx(blocks, words))
  }
}

/** `mingshi notice-list --period 2026-10`: the named list that an agency publishes. */
export const noticeListCommand = (
  words: Words,
  environment: Language,
  done: (code: number) => void,
): Command => {
  const { batch, cli } = words
  const command = commandIn(words, 'notice-list')
    .description(batch.noticeList)
    .option('--period <month>', batch.period)
    .option('--format <format>', batch.listFormat, 'csv')
    .option('--out <file>', batch.bulletinOut)
    .option('--rules <folder>', cli.rules)
    .option('--lang <language>', cli.lang)
    .option('--debug', cli.debug)
  return addStoreOptions(command, words).action(async (options: ExportOptions) => {
    const period = periodOf(options.period)
    const format = oneOf(options.format, ['csv', 'xlsx', 'docx'], { zh: '输出格式', en: 'format' })
    const lang = languageAsked(options.lang, environment)
    const spoken = wordsOf(lang)
    const ruleBook = await loadRuleBook(options.rules)
    const store = await openStore(placeOf(options), 'existing')
    try {
      await writeList(await listSheet(store.db, period, ruleBook, spoken, lang), format, options.out, spoken)
    } finally {
      await store.close()
    }
    done(EXIT.fine)
  })
}
