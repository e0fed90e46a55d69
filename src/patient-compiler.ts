import { setFlagsFromString } from 'node:v8'

/**
 * How V8 is to optimise: for a command that is over within a second or two, and for a process that scans app after app. The budget is
 * the bytes of bytecode that a function goes through before it is optimised. What is optimised for a command does not take in the
 * functions it calls, which makes compiling it several times dearer: a tenth of a large scan.
 */
export const PATIENCE = {
  command: ['--interrupt-budget=600000', '--no-turbo-inlining'],
  process: ['--interrupt-budget=1000000'],
} as const
/** The same settings as V8 11 has them by itself: `node --v8-options`. */
const USUAL = ['--interrupt-budget=67584', '--turbo-inlining']
/** From here on Node has a compiler in the middle that is quick, and keeps its own measure. */
const HAS_MIDDLE_TIER = 22

/** What is bundled holds this module more than once, and V8 has one set of settings: what was set stands where all see it. */
const PATIENT = Symbol.for('mingshi.patient-compiler')
const shared = globalThis as { [PATIENT]?: readonly string[] }

const set = (flags: readonly string[]): void => {
  for (const flag of flags) setFlagsFromString(flag)
}

/**
 * Lets the optimising compiler wait for functions that stay busy. By the usual measure it takes as much of the processor as the
 * scan itself, in threads beside it, for code that by then has done its work.
 */
export const makeCompilerPatient = (flags: readonly string[], version = process.versions.node): void => {
  if (Number.parseInt(version, 10) >= HAS_MIDDLE_TIER) return
  set(flags)
  shared[PATIENT] = flags
}

/**
 * Goes back to V8's own settings, if others were made, and gives what returns to those. V8 takes compiled code only under the settings
 * that it was compiled under: Node's own modules for a thread, ours from where they are kept.
 */
export const usualCompiler = (): (() => void) => {
  const flags = shared[PATIENT]
  if (flags === undefined) return () => undefined
  set(USUAL)
  return () => set(flags)
}
