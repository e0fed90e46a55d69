import type { Command } from 'commander'
import type { Language, Words } from '../words/words.ts'
import { addExamples, commandsBelow } from './help-examples.ts'
import { programIn } from './options.ts'

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
  attest: async (...given) => (await import('./attest-command.ts')).attestCommand(...given),
  evidence: async (...given) => (await import('./evidence-command.ts')).evidenceCommand(...given),
  policy: async (...given) => (await import('./policy-command.ts')).policyCommand(...given),
  'store-form': async (...given) => (await import('./store-form-command.ts')).storeFormCommand(...given),
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
  import: async (...given) => (await import('./import-command.ts')).importCommand(...given),
  rejudge: async (...given) => (await import('./rejudge-command.ts')).rejudgeCommand(...given),
  worker: async (...given) => (await import('./worker-command.ts')).workerCommand(...given),
  completion: async (...given) => (await import('./completion-command.ts')).completionCommand(...given),
  doctor: async (...given) => (await import('./doctor-command.ts')).doctorCommand(...given),
}

const loadersFor = ([first = '']: readonly string[]): readonly Load[] => {
  if (first === '--version' || first === '-V') return []
  const named = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined
  return named === undefined ? Object.values(COMMANDS) : [named]
}

/** The program with the command that the arguments name, or with all of them. */
export const programFor = async (
  args: readonly string[],
  words: Words,
  environment: Language,
  done: (code: number) => void,
): Promise<Command> => {
  const program = programIn(words)
  for (const load of loadersFor(args)) program.addCommand(await load(words, environment, done))
  for (const { command } of commandsBelow(program))
    if (command.commands.length === 0) command.helpCommand(false)
  addExamples(program, words)
  return program
}
