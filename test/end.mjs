// After all tests: takes the folder away that begin.mjs made.
import { rmSync } from 'node:fs'

export default () => {
  try {
    rmSync(process.env.TMPDIR, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  } catch {
    // What a program that outlived its test still writes to stays.
  }
}
