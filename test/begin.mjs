// Before all tests: a folder for everything that they and the programs they start leave behind.
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-tests-'))
  // A database server that tests start runs as another user.
  chmodSync(folder, 0o755)
  process.env.TMPDIR = folder
}
