import { setFlagsFromString } from 'node:v8'

/** Bytes of bytecode that a function goes through before it is optimised; V8 11's own setting is 132 kB. */
const BUDGET = 600_000
/** From here on Node has a compiler in the middle that is quick, and keeps its own measure. */
const HAS_MIDDLE_TIER = 22

/**
 * Lets the optimising compiler wait for functions that stay busy. A command is over within a second or two: compiling by the usual
 * measure takes more of the processor than the scan itself, for code that by then has done its work.
 */
export const makeCompilerPatient = (version = process.versions.node): void => {
  if (Number.parseInt(version, 10) < HAS_MIDDLE_TIER) setFlagsFromString(`--interrupt-budget=${BUDGET}`)
}
