import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'

const BUILD = fileURLToPath(new URL('../samples/tools/build.mjs', import.meta.url))
/** What the build ends with when Debian's tools are not there. */
const TOOLS_MISSING = 3

test('the committed packages are what their sources build', () => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [BUILD, '--check'], { encoding: 'utf8' })
  if (status === TOOLS_MISSING && process.env.CI !== 'true') {
    console.warn(`The sample packages were not built again: ${stderr.trim()}`)
    return
  }
  expect(`${stdout}${stderr}${String(status)}`).toMatch(/0$/)
}, 300_000)
