import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The embedded database and the libraries take their time from `Date`. */
const PROGRAM = (counted: string, apart: readonly number[]): string => `import { readdirSync } from 'node:fs'
const RealDate = Date
const apart = ${JSON.stringify(apart)}
const entries = () => { try { return readdirSync(${JSON.stringify(counted)}).length } catch { return 0 } }
const now = () => RealDate.now() + apart[Math.min(entries(), apart.length - 1)] * 1000
globalThis.Date = class extends RealDate {
  constructor(...given) { if (given.length === 0) super(now()); else super(...given) }
  static now() { return now() }
}
`

/**
 * The options of Node.js that give a program a clock in place of the machine's: apart from it by the first of these
 * seconds while the folder holds no entry, by the second once it holds one, and so on. So the clock jumps with what the
 * program has done, however slow the machine is.
 */
export const jumpingClock = (folder: string, counted: string, apart: readonly number[]): string => {
  const program = join(folder, 'clock.mjs')
  writeFileSync(program, PROGRAM(counted, apart))
  return `--import=${pathToFileURL(program).href}`
}
