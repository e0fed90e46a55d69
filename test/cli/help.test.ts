import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { commandTree } from '../../src/cli/command-tree.ts'
import { programFor } from '../../src/cli/commands.ts'
import { commandsBelow } from '../../src/cli/help-examples.ts'
import { manualPage } from '../../src/cli/manual.ts'
import { displayWidth } from '../../src/report/width.ts'
import { VERSION } from '../../src/version.ts'
import { wordsOf } from '../../src/words/words.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

describe.each(['zh', 'en'] as const)('help in %s', (lang) => {
  const words = wordsOf(lang)
  const program = programFor([], words, lang, () => undefined)

  test('every command has an example, and every example is of a command', async () => {
    const names = commandsBelow(await program).map(({ name }) => name)
    expect(names.filter((name) => !Object.hasOwn(words.examples, name))).toEqual([])
    expect(Object.keys(words.examples).filter((name) => !names.includes(name))).toEqual([])
  })

  test('no line of help is wider than a terminal', async () => {
    const wide = commandsBelow(await program).flatMap(({ command }) =>
      (command.helpInformation().split('\n\n').slice(1).join('\n\n') as string)
        .split('\n')
        .filter((line) => displayWidth(line) > 80),
    )
    expect(wide).toEqual([])
  })

  test('examples use options that are there', async () => {
    const commands = commandsBelow(await program)
    const wrong = Object.values(words.examples)
      .flat()
      .flatMap(([, line]) => {
        const [, ...said] = line.split(' ')
        const two = commands.find(({ name }) => name === `${said[0]} ${said[1]}`)
        const command = two ?? commands.find(({ name }) => name === said[0])
        const known = command?.command.options.flatMap(({ long }) => long ?? [])
        return said
          .filter((word) => word.startsWith('--') && known?.includes(word) !== true)
          .map((word) => `${line}: ${word}`)
      })
    expect(wrong).toEqual([])
  })

  test('the manual page is what the commands say, and formats without a warning', async () => {
    const page = manualPage(commandTree(await program), words, lang, VERSION)
    const path = `${ROOT}docs/man/${lang === 'zh' ? 'zh/' : ''}mingshi.1`
    expect(readFileSync(path, 'utf8')).toBe(page)
    const groff = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-K', 'utf8', path], { encoding: 'utf8' })
    // That a long option breaks no line well is no fault of the page.
    const warnings = (groff.stderr ?? '')
      .split('\n')
      .filter((line) => line !== '' && !/(?:adjust|break) line/.test(line))
    expect(warnings).toEqual([])
  })
})

test('the version is told without loading any command', async () => {
  for (const flag of ['--version', '-V'])
    expect((await programFor([flag], wordsOf('zh'), 'zh', () => undefined)).commands).toEqual([])
  const { stdout, status } = spawnSync(process.execPath, [`${ROOT}dist/cli/main.js`, '--version'], {
    encoding: 'utf8',
  })
  expect({ stdout, status }).toEqual({ stdout: `${VERSION}\n`, status: 0 })
})
