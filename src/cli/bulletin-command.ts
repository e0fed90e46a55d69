import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { fileMissing } from '../batch/package-hash.ts'
import { bulletinFigures } from '../batch/statistics.ts'
import { loadRuleBook } from '../engine/rule-book.ts'
import { ToolError } from '../errors.ts'
import { checkable, checkNotices, type Remark } from '../report/bulletin/check-notice.ts'
import { composeBulletin } from '../report/bulletin/compose.ts'
import { GROUP_BY } from '../report/bulletin/figures.ts'
import { readNotices } from '../report/bulletin/read-notice.ts'
import { writeCount } from '../report/bulletin/written-number.ts'
import { openStore } from '../store/database.ts'
import { type Language, type Words, wordsOf } from '../words/words.ts'
import { documentFormat, writeDocument } from './document-output.ts'
import { oneOf } from './one-of.ts'
import { commandIn } from './options.ts'
import { EXIT } from './outcome.ts'
import { periodOf } from './period.ts'
import { positive } from './pool-options.ts'
import { print } from './present.ts'
import { languageAsked } from './presentation.ts'
import { addStoreOptions, placeOf, type StoreOptions } from './store-options.ts'

interface BulletinOptions extends StoreOptions {
  readonly period?: string
  readonly by: string
  readonly minApps: string
  readonly format: string
  readonly out?: string
  readonly rules?: string
  readonly lang?: string
}

/** A bulletin of a month in which nothing was tested would say of nothing that it has no problems. */
const nothingTested = (period: string): ToolError =>
  new ToolError('nothing-tested', {
    zh: wordsOf('zh').batch.noCases(period),
    en: wordsOf('en').batch.noCases(period),
  })

const writeBulletin = async (options: BulletinOptions, lang: Language): Promise<void> => {
  const period = periodOf(options.period)
  const by = oneOf(options.by, GROUP_BY, { zh: '分类方式', en: 'category' })
  const format = documentFormat(options.format)
  const fewest = Math.ceil(positive('--min-apps', options.minApps))
  const ruleBook = await loadRuleBook(options.rules)
  const store = await openStore(placeOf(options), 'existing')
  try {
    const figures = await bulletinFigures(store.db, ruleBook, { period, by, fewest })
    if (
      figures.totals.refused +
        figures.totals.failed +
        figures.totals.unreadable +
        figures.totals.evaluated ===
      0
    )
      throw nothingTested(period)
    const blocks = composeBulletin(figures, wordsOf(lang), lang)
    await writeDocument(blocks, figures, { format, out: options.out }, lang)
  } finally {
    await store.close()
  }
}

const amount = (value: number, percent: boolean): string =>
  percent ? `${(value * 100).toFixed(2)}%` : writeCount(Math.round(value))

const remarkLine = (
  { kind, period, subject, written, expected, percent, unit }: Remark,
  { bulletin }: Words,
): string => {
  const range = bulletin.between(amount(expected.low, percent), amount(expected.high, percent))
  const said = bulletin.remark[kind](subject, written, range)
  const hint = unit === undefined ? '' : bulletin.unitMissing(unit)
  return `${bulletin.remarkPeriod(period.year, period.month)}  ${said}${hint}`
}

const readText = (path: string): string => {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8')
  } catch (thrown) {
    throw fileMissing(path, (thrown as NodeJS.ErrnoException).code ?? '')
  }
}

const checkCommand = (words: Words, environment: Language, done: (code: number) => void): Command =>
  commandIn(words, 'check')
    .description(words.batch.bulletinCheck)
    .argument('<text>', words.batch.bulletinText)
    .option('--lang <language>', words.cli.lang)
    .action(async (path: string, options: { readonly lang?: string }) => {
      const spoken = wordsOf(languageAsked(options.lang, environment))
      const notices = readNotices(readText(path))
      const statements = checkable(notices)
      const remarks = checkNotices(notices)
      const wrong = remarks.filter(({ weight }) => weight === 'wrong').length
      const { bulletin } = spoken
      await print(
        [
          ...remarks.map((remark) => remarkLine(remark, spoken)),
          statements === 0
            ? bulletin.checkNothing
            : remarks.length === 0
              ? bulletin.checkClean(statements)
              : bulletin.checkFound(wrong, remarks.length - wrong, statements),
        ].join('\n'),
      )
      done(statements === 0 ? EXIT.fault : wrong > 0 ? EXIT.findings : EXIT.fine)
    })

/** `mingshi bulletin --period 2026-10` and `mingshi bulletin check TEXT` */
export const bulletinCommand = (
  words: Words,
  environment: Language,
  done: (code: number) => void,
): Command => {
  const { batch, cli } = words
  const command = commandIn(words, 'bulletin')
    .description(batch.bulletin)
    .option('--period <month>', batch.period)
    .option('--by <category>', batch.by, 'type')
    .option('--min-apps <number>', batch.minApps, '5')
    .option('--format <format>', batch.bulletinFormat, 'markdown')
    .option('--out <file>', batch.bulletinOut)
    .option('--rules <folder>', cli.rules)
    .option('--lang <language>', cli.lang)
    .option('--debug', cli.debug)
    .addCommand(checkCommand(words, environment, done))
    .enablePositionalOptions()
  return addStoreOptions(command, words).action(async (options: BulletinOptions) => {
    await writeBulletin(options, languageAsked(options.lang, environment))
    done(EXIT.fine)
  })
}
