import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
const run = (...args: string[]) =>
  spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'zh_CN.UTF-8' },
  })

const folder = mkdtempSync(join(tmpdir(), 'mingshi-completion-'))
writeFileSync(join(folder, 'completion.bash'), run('completion', 'bash').stdout)
writeFileSync(join(folder, 'app.apk'), '')

/** What bash itself offers for the last of these words. */
const offered = (...words: string[]): string[] =>
  spawnSync(
    'bash',
    [
      '--norc',
      '-c',
      `source ./completion.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _mingshi; printf "%s\\n" "\${COMPREPLY[@]}"`,
      'bash',
      'mingshi',
      ...words,
    ],
    { cwd: folder, encoding: 'utf8' },
  )
    .stdout.split('\n')
    .filter((line) => line !== '')

describe('completion', () => {
  test('bash offers commands, those below them, options and files', () => {
    expect(offered('sc')).toEqual(['scan'])
    expect(offered('rules', 'li')).toEqual(expect.arrayContaining(['list', 'lint']))
    expect(offered('scan', 'app.apk', '--scr')).toEqual(['--screens'])
    expect(offered('scan', 'ap')).toEqual(['app.apk'])
    expect(offered('policy', 'diff', '--form')).toEqual(['--format'])
  })

  test('every shell gets a script that names every command; another shell is a slip', () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { stdout, status } = run('completion', shell)
      expect(status).toBe(0)
      for (const command of ['scan', 'watch', 'reject', 'bulletin']) expect(stdout).toContain(command)
    }
    const wrong = run('completion', 'bsh')
    expect(wrong.status).toBe(2)
    expect(wrong.stderr).toContain('是否为“bash”')
  })
})
