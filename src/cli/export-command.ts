import type { Command } from 'commander'
import { type CaseRow, caseRows, namedApps } from '../batch/case-rows.ts'
import { loadRuleBook } from '../engine/rule-book.ts'
import { CSV_START, csvLine } from '../report/csv.ts'
import { caseLine } from '../report/json.ts'
import { caseOf } from '../store/cases.ts'
import { openStore, type Store } from '../store/database.ts'
import { type Language, type Words, wordsOf } from '../words/words.ts'
import { commandIn } from './options.ts'
import { EXIT } from './outcome.ts'
import { periodOf } from './period.ts'
import { languageAsked } from './presentation.ts'
import { addStoreOptions, placeOf, type StoreOptions } from './store-options.ts'
import { unknownWord } from './usage-error.ts'

interface ExportOptions extends StoreOptions {
  readonly period?: string
  readonly format: string
  readonly rules?: string
  readonly lang?: string
}

/** Writes as it stands and waits until it is taken. */
const put = (text: string): Promise<void> => new Promise((done) => process.stdout.write(text, () => done()))

const cells = (row: CaseRow): (string | number)[] => [
  row.list_id ?? '',
  row.package ?? '',
  row.label ?? '',
  row.version_name ?? '',
  row.store ?? '',
  row.types.join('；'),
  row.operator ?? '',
  row.sha256 ?? '',
  row.outcome,
  row.verdict ?? '',
  row.violations,
  row.suspected,
  row.review,
]

const exportLines = async (store: Store, period: string): Promise<void> => {
  for await (const row of caseRows(store.db, period)) {
    const found = row.identity === null ? undefined : await caseOf(store.db, row.identity)
    const { list_id: id, store: from, types, operator, outcome } = row
    const head = JSON.stringify({ format: 'mingshi-export/1', id, store: from, types, operator, outcome })
    await put(`${head.slice(0, -1)}${found === undefined ? '' : `,"case":${caseLine(found)}`}}\n`)
  }
}

const exportTable = async (store: Store, period: string, { batch }: Words): Promise<void> => {
  await put(CSV_START + csvLine(batch.exportHeads))
  for await (const row of caseRows(store.db, period)) await put(csvLine(cells(row)))
}

/** `mingshi export --period 2026-10` */
export const exportCommand = (words: Words, environment: Language, done: (code: number) => void): Command => {
  const { batch, cli } = words
  const command = commandIn(words, 'export')
    .description(batch.export)
    .option('--period <month>', batch.period)
    .option('--format <format>', batch.exportFormat, 'ndjson')
    .option('--lang <language>', cli.lang)
    .option('--debug', cli.debug)
  return addStoreOptions(command, words).action(async (options: ExportOptions) => {
    const formats = ['ndjson', 'csv']
    if (!formats.includes(options.format)) {
      throw unknownWord('unknown-option-value', { zh: '输出格式', en: 'format' }, options.format, formats)
    }
    const period = periodOf(options.period)
    const spoken = wordsOf(languageAsked(options.lang, environment))
    const store = await openStore(placeOf(options), 'existing')
    try {
      if (options.format === 'csv') await exportTable(store, period, spoken)
      else await exportLines(store, period)
    } finally {
      await store.close()
    }
    done(EXIT.fine)
  })
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
    .option('--rules <folder>', cli.rules)
    .option('--lang <language>', cli.lang)
    .option('--debug', cli.debug)
  return addStoreOptions(command, words).action(async (options: ExportOptions) => {
    const period = periodOf(options.period)
    const lang = languageAsked(options.lang, environment)
    const spoken = wordsOf(lang)
    const ruleBook = await loadRuleBook(options.rules)
    const titles = new Map(ruleBook.rules.map(({ id, title }) => [id, title[lang]]))
    const store = await openStore(placeOf(options), 'existing')
    try {
      await put(CSV_START + csvLine(spoken.batch.listHeads))
      const apps = await namedApps(store.db, period)
      for (const [i, { label, operators, stores, version, rules }] of apps.entries()) {
        const problems = rules.map(
          ({ rule, verdict }) =>
            `${titles.get(rule) ?? rule}${verdict === 'suspected' ? spoken.batch.suspectedOnly : ''}`,
        )
        await put(csvLine([i + 1, label ?? '', operators, stores, version ?? '', problems.join('；')]))
      }
    } finally {
      await store.close()
    }
    done(EXIT.fine)
  })
}
