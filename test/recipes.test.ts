import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { programFor } from '../src/cli/commands.ts'
import { commandsBelow } from '../src/cli/help-examples.ts'
import { wordsOf } from '../src/words/words.ts'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const RECIPES = join(ROOT, 'recipes')

/** A repository with the hook in it, its tool a program that writes down what it was called with. */
const repository = (code: number) => {
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-hook-'))
  const git = (...args: string[]) => spawnSync('git', args, { cwd: folder, encoding: 'utf8' })
  git('init', '-q')
  git('config', 'user.email', 'a@example.com')
  git('config', 'user.name', 'a')
  mkdirSync(join(folder, '.git', 'hooks'), { recursive: true })
  const hook = join(folder, '.git', 'hooks', 'pre-commit')
  copyFileSync(join(RECIPES, 'pre-commit'), hook)
  chmodSync(hook, 0o755)
  const tool = join(folder, 'tool.sh')
  writeFileSync(
    tool,
    `#!/bin/sh\necho "$@" >> "${folder}/called"\ncat "$2" >> "${folder}/bytes"\nexit ${code}\n`,
    { mode: 0o755 },
  )
  const commit = () =>
    spawnSync('git', ['commit', '-qm', 'x'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, MINGSHI: tool, MINGSHI_POLICY: 'privacy.html' },
    }).status
  return { folder, git, commit }
}

describe('the hook before a commit', () => {
  test('audits each staged package, whatever its name, as it is staged', () => {
    const { folder, git, commit } = repository(0)
    writeFileSync(join(folder, 'a b.apk'), 'staged')
    writeFileSync(join(folder, 'other.txt'), 'no package')
    git('add', 'a b.apk', 'other.txt')
    writeFileSync(join(folder, 'a b.apk'), 'changed later')
    expect(commit()).toBe(0)
    expect(readFileSync(join(folder, 'bytes'), 'utf8')).toBe('staged')
    expect(readFileSync(join(folder, 'called'), 'utf8')).toMatch(
      /^scan \S+app\.apk --policy privacy\.html --no-out --fail-on violation\n$/,
    )
  })

  test('keeps a commit back where the audit fails', () => {
    const { folder, git, commit } = repository(1)
    writeFileSync(join(folder, 'app.apk'), 'x')
    git('add', 'app.apk')
    expect(commit()).toBe(1)
  })
})

test('every line of a recipe that starts the tool uses commands and options that are there', async () => {
  const words = wordsOf('en')
  const commands = commandsBelow(await programFor([], words, 'en', () => undefined))
  const wrong = readdirSync(RECIPES).flatMap((name) => {
    const text = readFileSync(join(RECIPES, name), 'utf8')
      .replace(/'\s*,\s*\n?\s*/g, "' ")
      .replaceAll("'", ' ')
    return [...text.matchAll(/mingshi(?:@[\d.]+)?\s+(scan|judge)\b([^\n|>]*)/g)].flatMap(
      ([line, command, rest = '']) => {
        const known = commands
          .find((one) => one.name === command)
          ?.command.options.flatMap(({ long }) => long ?? [])
        return [...rest.matchAll(/--[a-z-]+/g)].flatMap(([option]) =>
          known?.includes(option) ? [] : [`${name}: ${line}`],
        )
      },
    )
  })
  expect(wrong).toEqual([])
})

test('the image runs as nobody special', () => {
  const text = readFileSync(join(RECIPES, 'Dockerfile'), 'utf8')
  expect(text.lastIndexOf('\nUSER node')).toBeGreaterThan(text.lastIndexOf('\nRUN'))
})
