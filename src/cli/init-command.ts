import type { Command } from 'commander'
import { loadVocabulary } from '../vocabulary/load.ts'
import type { Language, Words } from '../words/words.ts'
import { CONFIG_NAME } from './config.ts'
import { type Answers, configText } from './config-text.ts'
import { detectProject } from './detect-project.ts'
import { writeConfig } from './init.ts'
import { commandIn } from './options.ts'
import { EXIT } from './outcome.ts'
import { print } from './present.ts'
import { languageAsked } from './presentation.ts'
import { askerOn } from './question.ts'

interface InitOptions {
  readonly type?: string
  readonly accounts?: boolean
  readonly domains?: string
  readonly force?: boolean
  readonly lang?: string
}

const list = (text: string): string[] =>
  text
    .split(/[,，、;；\s]+/)
    .map((one) => one.trim())
    .filter(Boolean)

/** Asks only what was not said on the command line, and only a person at a terminal. */
const ask = async (options: InitOptions, { init }: Words['cli']): Promise<Answers> => {
  const live = process.stdin.isTTY === true && process.stdout.isTTY === true
  const terminal = live ? askerOn(process.stdin, process.stdout) : undefined
  const answer = async (said: string | undefined, question: string): Promise<string> =>
    said ?? (await terminal?.ask(question)) ?? ''
  try {
    const types = list(await answer(options.type, init.askTypes))
    const accounts =
      options.accounts === undefined
        ? await answer(undefined, init.askAccounts)
        : options.accounts
          ? 'y'
          : 'n'
    const domains = list(await answer(options.domains, init.askDomains))
    return {
      types,
      ...(accounts === '' ? {} : { hasAccounts: /^[y是有]/i.test(accounts) }),
      operatorDomains: domains,
    }
  } finally {
    terminal?.close()
  }
}

/** `mingshi init`: a commented configuration, from a few questions and from what lies in the folder. */
export const initCommand = (words: Words, environment: Language, done: (code: number) => void): Command => {
  const { init, lang } = words.cli
  return commandIn(words, 'init')
    .description(init.about)
    .option('--type <types>', init.type)
    .option('--accounts', init.accounts)
    .option('--no-accounts', init.noAccounts)
    .option('--domains <hosts>', init.domains)
    .option('--force', init.force)
    .option('--lang <language>', lang)
    .action(async (options: InitOptions) => {
      const spoken = languageAsked(options.lang, environment)
      const project = detectProject(process.cwd())
      const answers = await ask(options, words.cli)
      const text = configText(answers, project, await loadVocabulary(), spoken)
      writeConfig(CONFIG_NAME, text, options.force === true)
      const apk = project.packages[0] ?? 'app.apk'
      await print(
        [
          init.written(CONFIG_NAME),
          ...(project.framework === undefined ? [] : [init.framework(project.framework)]),
          init.next(`mingshi scan ${apk} --fail-on violation`),
        ].join('\n'),
      )
      done(EXIT.fine)
    })
}
