import { CommanderError } from 'commander'
import { fileTrouble, messageOf, ToolError } from '../errors.ts'
import { makeCompilerPatient, PATIENCE } from '../patient-compiler.ts'
import { wordsOf } from '../words/words.ts'
import { programFor } from './commands.ts'
import { environmentLanguage } from './language.ts'
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
  const program = await programFor(args, words, environment, done)
  makeCompilerPatient(PATIENCE.command)
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
    const told = thrown instanceof ToolError ? thrown : fileTrouble(thrown)
    console.error(told === undefined ? words.cli.defect(messageOf(thrown)) : problemLine(told, lang))
    if (args.includes('--debug')) console.error(thrown)
    return EXIT.fault
  }
  return code
}

/** The sentence for a slip on the command line, with what was probably meant; commander's own where there is none. */
const usageText = (
  thrown: CommanderError,
  sentences: Readonly<Record<string, (what: string, near?: string) => string>>,
): string => {
  const what = /'([^']*)'/.exec(thrown.message)?.[1] ?? ''
  const near = /\(Did you mean (?:one of )?(.+)\?\)/.exec(thrown.message)?.[1]
  const sentence = sentences[thrown.code]
  return sentence ? sentence(what, near) : thrown.message.replace(/^error: /, '')
}

// Whoever reads the output may stop early, as head(1) does; the rest is then nobody's.
process.stdout.on('error', (thrown: NodeJS.ErrnoException) => {
  process.exit(thrown.code === 'EPIPE' ? EXIT.fine : EXIT.fault)
})
/** Ends when all that was said is written. What V8 still has in hand, collecting a heap and taking it down, is nobody's any more. */
const end = (code: number): void => {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)))
}
void run(process.argv.slice(2)).then(end)
