import { setFlagsFromString } from 'node:v8'

/**
 * How V8 is to optimise: for a command that is over within a second or two, and for a process that scans app after app. The budget is
 * the bytes of bytecode that a function goes through before it is optimised, where V8 11's own setting is 132 kB. What is optimised for
 * a command does not take in the functions it calls, which makes compiling it several times dearer: a tenth of a large scan.
 */
export const PATIENCE = {
  command: ['--interrupt-budget=600000', '--no-turbo-inlining'],
  process: ['--interrupt-budget=1000000'],
} as const
/** From here on Node has a compiler in the middle that is quick, and keeps its own measure. */
const HAS_MIDDLE_TIER = 22

/**
 * Lets the optimising compiler wait for functions that stay busy. By the usual measure it takes as much of the processor as the
 * scan itself, in threads beside it, for code that by then has done its work.
 */
export const makeCompilerPatient = (flags: readonly string[], version = process.versions.node): void => {
  if (Number.parseInt(version, 10) < HAS_MIDDLE_TIER) for (const flag of flags) setFlagsFromString(flag)
}
