#!/usr/bin/env node
import { type Command, CommanderError } from 'commander'
import { messageOf, ToolError } from '../errors.ts'
import { type Language, type Words, wordsOf } from '../words/words.ts'
import { environmentLanguage } from './language.ts'
import { programIn } from './options.ts'
import { EXIT } from './outcome.ts'
import { makeCompilerPatient } from './patient-compiler.ts'
import { problemLine } from './present.ts'

const environment = environmentLanguage(process.env)

/** The language is needed before the arguments are parsed: help and errors speak it too. */
const spoken = (args: readonly string[]) => {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const asked = at < 0 ? undefined : args[at]?.includes('=') ? args[at]?.slice(7) : args[at + 1]
  return asked === 'en' || asked === 'zh' ? asked : environment
}

type Load = (words: Words, environment: Language, done: (code: number) => void) => Promise<Command>

/** Every command; its module is loaded when the command is named, all of them for help and slips of the pen. */
const COMMANDS: Readonly<Record<string, Load>> = {
  scan: async (...given) => (await import('./scan-command.ts')).scanCommand(...given),
  watch: async (...given) => (await import('./watch-command.ts')).watchCommand(...given),
  judge: async (...given) => (await import('./judge-command.ts')).judgeCommand(...given),
  decide: async (...given) => (await import('./decide-command.ts')).decideCommand(...given),
  report: async (...given) => (await import('./report-command.ts')).reportCommand(...given),
  verify: async (...given) => (await import('./verify-command.ts')).verifyCommand(...given),
  sign: async (...given) => (await import('./verify-command.ts')).signCommand(...given),
  policy: async (...given) => (await import('./policy-command.ts')).policyCommand(...given),
  reject: async (...given) => (await import('./reject-command.ts')).rejectCommand(...given),
  rules: async (...given) => (await import('./rules-command.ts')).rulesCommand(...given),
  capture: async (...given) => (await import('./capture-command.ts')).captureCommand(...given),
  init: async (...given) => (await import('./init-command.ts')).initCommand(...given),
  batch: async (...given) => (await import('./batch-command.ts')).batchCommand(...given),
  bulletin: async (...given) => (await import('./bulletin-command.ts')).bulletinCommand(...given),
  notice: async (...given) => (await import('./notice-command.ts')).noticeCommand(...given),
  answer: async (...given) => (await import('./notice-command.ts')).answerCommand(...given),
  recheck: async (...given) => (await import('./recheck-command.ts')).recheckCommand(...given),
  diff: async (...given) => (await import('./recheck-command.ts')).diffCommand(...given),
  history: async (...given) => (await import('./history-command.ts')).historyCommand(...given),
  'notice-list': async (...given) => (await import('./export-command.ts')).noticeListCommand(...given),
  export: async (...given) => (await import('./export-command.ts')).exportCommand(...given),
  rejudge: async (...given) => (await import('./rejudge-command.ts')).rejudgeCommand(...given),
  worker: async (...given) => (await import('./worker-command.ts')).workerCommand(...given),
  doctor: async (...given) => (await import('./doctor-command.ts')).doctorCommand(...given),
}

const loadersFor = (args: readonly string[]): readonly Load[] => {
  const [first = ''] = args
  const named = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined
  return named === undefined ? Object.values(COMMANDS) : [named]
}

/** Runs the command line and gives the exit code. */
const run = async (args: readonly string[]): Promise<number> => {
  const lang = spoken(args)
  const words = wordsOf(lang)
  let code: number = EXIT.fine
  const done = (value: number): void => {
    code = value
  }
  const program = programIn(words)
  for (const load of loadersFor(args)) program.addCommand(await load(words, environment, done))
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

// Whoever reads the output may stop early, as head(1) does; the rest is then nobody's.
process.stdout.on('error', (thrown: NodeJS.ErrnoException) => {
  process.exit(thrown.code === 'EPIPE' ? EXIT.fine : EXIT.fault)
})
makeCompilerPatient()
process.exitCode = await run(process.argv.slice(2))
