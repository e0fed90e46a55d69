#!/usr/bin/env node
import { CommanderError } from 'commander'
import { messageOf, ToolError } from '../errors.ts'
import { wordsOf } from '../words/words.ts'
import { environmentLanguage } from './language.ts'
import { programIn } from './options.ts'
import { EXIT } from './outcome.ts'
import { problemLine } from './present.ts'

const environment = environmentLanguage(process.env)

/** The language is needed before the arguments are parsed: help and errors speak it too. */
const spoken = (args: readonly string[]) => {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const asked = at < 0 ? undefined : args[at]?.includes('=') ? args[at]?.slice(7) : args[at + 1]
  return asked === 'en' || asked === 'zh' ? asked : environment
}

/** Runs the command line and gives the exit code. */
const run = async (args: readonly string[]): Promise<number> => {
  const lang = spoken(args)
  const words = wordsOf(lang)
  let code: number = EXIT.fine
  const done = (value: number): void => {
    code = value
  }
  const [{ scanCommand }, { judgeCommand }, { rulesCommand }] = await Promise.all([
    import('./scan-command.ts'),
    import('./judge-command.ts'),
    import('./rules-command.ts'),
  ])
  const program = programIn(words)
    .addCommand(scanCommand(words, environment, done))
    .addCommand(judgeCommand(words, environment, done))
    .addCommand(rulesCommand(words, environment, done))
  for (const command of [
    program,
    ...program.commands,
    ...program.commands.flatMap(({ commands }) => commands),
  ]) {
    command.exitOverride().configureOutput({ outputError: () => undefined })
  }
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (thrown) {
    if (thrown instanceof CommanderError) {
      if (thrown.exitCode === 0) return EXIT.fine
      if (thrown.code === 'commander.help') return EXIT.fault
      console.error(words.cli.error(usageText(thrown, words.cli.usageErrors)))
      return EXIT.fault
    }
    console.error(
      thrown instanceof ToolError ? problemLine(thrown, lang) : words.cli.defect(messageOf(thrown)),
    )
    if (args.includes('--debug')) console.error(thrown)
    return EXIT.fault
  }
  return code
}

/** The sentence for a slip on the command line; commander's own where there is none. */
const usageText = (
  thrown: CommanderError,
  sentences: Readonly<Record<string, (what: string) => string>>,
): string => {
  const what = /'([^']*)'/.exec(thrown.message)?.[1] ?? ''
  const sentence = sentences[thrown.code]
  return sentence ? sentence(what) : thrown.message.replace(/^error: /, '')
}

process.exitCode = await run(process.argv.slice(2))
