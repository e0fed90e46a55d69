import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { ToolError } from '../errors.ts'
import { noticeBlocks, problemsOf } from '../report/rectification/notice.ts'
import { keepAnswers } from '../store/answers.ts'
import { type Language, type Words, wordsOf } from '../words/words.ts'
import { answersForm, readAnswers } from './answers-file.ts'
import { withCases } from './case-place.ts'
import { documentFormat, writeDocument } from './document-output.ts'
import { commandIn } from './options.ts'
import { EXIT } from './outcome.ts'
import { print } from './present.ts'
import { languageAsked } from './presentation.ts'
import { addStoreOptions, type StoreOptions } from './store-options.ts'

interface NoticeOptions extends StoreOptions {
  readonly answers?: string
  readonly form?: string
  readonly format: string
  readonly out?: string
  readonly lang?: string
}

const writeNotice = async (place: string, options: NoticeOptions, lang: Language): Promise<void> => {
  const format = documentFormat(options.format)
  const words = wordsOf(lang)
  await withCases([place], options, async ([found]) => {
    if (found === undefined) return
    const { theCase } = found
    if (options.form !== undefined) {
      await writeFile(options.form, answersForm(theCase, words, lang))
      await print(words.rectification.formWritten(options.form))
      return
    }
    const answers =
      options.answers === undefined ? found.answers : await readAnswers(options.answers, theCase)
    const data = { format: 'mingshi-notice/1', case: theCase.id, problems: problemsOf(theCase), answers }
    await writeDocument(noticeBlocks(theCase, answers, words, lang), data, { format, out: options.out }, lang)
  })
}

/** `mingshi notice CASE`: what one operator is told. */
export const noticeCommand = (words: Words, environment: Language, done: (code: number) => void): Command => {
  const { about } = words.rectification
  const command = commandIn(words, 'notice')
    .description(about.notice)
    .argument('<case>', about.case)
    .option('--answers <file>', about.answers)
    .option('--form <file>', about.form)
    .option('--format <format>', about.format, 'markdown')
    .option('--out <file>', about.out)
    .option('--lang <language>', words.cli.lang)
    .option('--debug', words.cli.debug)
  return addStoreOptions(command, words).action(async (place: string, options: NoticeOptions) => {
    await writeNotice(place, options, languageAsked(options.lang, environment))
    done(EXIT.fine)
  })
}

/** `mingshi answer PACKAGE@MONTH FILE`: records what an operator answered. */
export const answerCommand = (words: Words, environment: Language, done: (code: number) => void): Command => {
  const { about } = words.rectification
  const command = commandIn(words, 'answer')
    .description(about.answer)
    .argument('<case>', about.case)
    .argument('<file>', about.answers)
    .option('--lang <language>', words.cli.lang)
    .option('--debug', words.cli.debug)
  return addStoreOptions(command, words).action(
    async (place: string, file: string, options: StoreOptions & { readonly lang?: string }) => {
      await withCases([place], options, async ([found], store) => {
        if (found?.identity === undefined || store === undefined) {
          throw new ToolError('answer-needs-store', {
            zh: '答复登记在数据文件夹或数据库中，请用 包名@月份 指明案例。',
            en: 'Answers are recorded in the store. Name the case as PACKAGE@MONTH.',
          })
        }
        const answers = await readAnswers(file, found.theCase)
        await keepAnswers(store.db, found.identity, answers)
        const spoken = wordsOf(languageAsked(options.lang, environment))
        await print(spoken.rectification.recorded(answers.length))
      })
      done(EXIT.fine)
    },
  )
}
