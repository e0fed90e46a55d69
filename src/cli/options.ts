import { Command, Option } from 'commander'
import { displayWidth, wrap } from '../report/width.ts'
import { VERSION } from '../version.ts'
import type { Words } from '../words/words.ts'

/** A command whose help speaks the language of the words. */
export const commandIn = (words: Words, name: string): Command => {
  const { cli } = words
  const titles: Readonly<Record<string, string>> = {
    'Usage:': cli.usage,
    'Arguments:': cli.argumentsTitle,
    'Options:': cli.optionsTitle,
    'Commands:': cli.commandsTitle,
  }
  return new Command(name)
    .helpOption('-h, --help', cli.helpOption)
    .helpCommand('help [command]', cli.helpCommand)
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      styleUsage: cli.usageOf,
      styleSubcommandTerm: cli.usageOf,
      displayWidth,
      boxWrap: (text, columns) =>
        text
          .split('\n')
          .flatMap((line) => wrap(line, columns))
          .join('\n'),
      optionDescription: ({ description, defaultValue }) =>
        typeof defaultValue === 'string' ? description + cli.byDefault(defaultValue) : description,
    })
    .showHelpAfterError(false)
}

/** The program itself. */
export const programIn = (words: Words): Command =>
  commandIn(words, 'mingshi')
    .description(words.cli.about)
    .version(VERSION, '-V, --version', words.cli.versionOption)
    // An option belongs to the command before it, also where a command of commands knows the same one.
    .enablePositionalOptions()

/** Options of every command that shows a case. */
export const addCaseOptions = (command: Command, words: Words): Command => {
  const { cli } = words
  return command
    .option('--config <file>', cli.config)
    .option('--rules <folder>', cli.rules)
    .option('--drafts', cli.drafts)
    .option('--decisions <file>', cli.decisions)
    .option('--lang <language>', cli.lang)
    .option('--format <format>', cli.format, 'terminal')
    .addOption(new Option('--out <folder>', cli.out))
    .option('--no-out', cli.noOut)
    .option('--fail-on <verdict>', cli.failOn)
    .option('--baseline <case.json>', cli.baseline)
    .option('--all', cli.all)
    .option('--quiet', cli.quiet)
    .option('--debug', cli.debug)
}

/** What those options come to, as commander gives them. */
export interface CaseOptions {
  readonly config?: string
  readonly rules?: string
  readonly drafts?: boolean
  readonly decisions?: string
  readonly lang?: string
  readonly format: string
  readonly out?: string | boolean
  readonly failOn?: string
  readonly baseline?: string
  readonly all?: boolean
  readonly quiet?: boolean
  readonly debug?: boolean
}

/** Collects the values of an option that may be repeated. */
export const repeated = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
]
