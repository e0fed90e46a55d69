import { spawnSync } from 'node:child_process'
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
const folder = (): string => mkdtempSync(join(tmpdir(), 'mingshi-doctor-'))
const doctor = (environment: NodeJS.ProcessEnv, ...args: string[]) =>
  spawnSync(process.execPath, [MAIN, 'doctor', ...args], {
    env: { LANG: 'zh_CN.UTF-8', ...environment },
    encoding: 'utf8',
  })

describe('doctor', () => {
  test('names what is missing, what is lost without it, and how to install it', () => {
    const bin = folder()
    symlinkSync('/bin/true', join(bin, 'apt-get'))
    const { status, stdout } = doctor({ PATH: bin })
    expect(status).toBe(0)
    expect(stdout).toMatch(/✓ Node\.js/)
    expect(stdout).toMatch(/· 浏览器[^\n]*\n {4}[^\n]*隐私政策[^\n]*\n {4}安装：apt-get install chromium/)
    expect(stdout).toContain('安装：apt-get install adb')
  })

  test.each([0o644, 0o755])(
    'finds the browser that CHROME_PATH names, and says where it does not start (mode %i)',
    (mode) => {
      const browser = join(folder(), 'my-browser')
      writeFileSync(browser, '', { mode })
      const { stdout } = doctor({ PATH: '', CHROME_PATH: browser }, '--lang', 'en')
      expect(stdout).toContain(`✗ Browser (Chromium or Chrome): ${browser}`)
      expect(stdout).toContain('MINGSHI_BROWSER_SANDBOX=off')
    },
  )
})
