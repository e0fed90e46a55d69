import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A clock that a program is given in place of the machine's, and that can be set while it runs. */
export interface JumpingClock {
  /** For the environment of the program. */
  readonly options: string
  /** Sets it apart from the machine's by so many seconds. */
  set(seconds: number): void
}

/** The embedded database and the libraries take their time from `Date`. */
const PROGRAM = (file: string): string => `import { readFileSync } from 'node:fs'
const RealDate = Date
const apart = () => { try { return Number(readFileSync(${JSON.stringify(file)}, 'utf8')) * 1000 } catch { return 0 } }
globalThis.Date = class extends RealDate {
  constructor(...given) { if (given.length === 0) super(RealDate.now() + apart()); else super(...given) }
  static now() { return RealDate.now() + apart() }
}
`

export const jumpingClock = (folder: string): JumpingClock => {
  const [program, file] = [join(folder, 'clock.mjs'), join(folder, 'clock')]
  writeFileSync(program, PROGRAM(file))
  const set = (seconds: number): void => writeFileSync(file, String(seconds))
  set(0)
  return { options: `--import=${pathToFileURL(program).href}`, set }
}
