import { setFlagsFromString } from 'node:v8'

/**
 * Bytes of bytecode that a function goes through before V8 optimises it, where V8 11's own setting is 132 kB: for a command that is
 * over within a second or two, and for a process that scans app after app.
 */
export const BUDGET = { command: 600_000, process: 1_000_000 } as const
/** From here on Node has a compiler in the middle that is quick, and keeps its own measure. */
const HAS_MIDDLE_TIER = 22

/**
 * Lets the optimising compiler wait for functions that stay busy. By the usual measure it takes as much of the processor as the
 * scan itself, in threads beside it, for code that by then has done its work.
 */
export const makeCompilerPatient = (budget: number, version = process.versions.node): void => {
  if (Number.parseInt(version, 10) < HAS_MIDDLE_TIER) setFlagsFromString(`--interrupt-budget=${budget}`)
}
