import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from '@jest/globals'

/** The package as it would be published, installed in an empty folder and used there. */
const ROOT = fileURLToPath(new URL('../', import.meta.url))
const APK = join(ROOT, 'samples', '06-case-6-meeting-pre-ticked', 'app.apk')
const MOST_BYTES = 15 * 1024 * 1024

const home = mkdtempSync(join(tmpdir(), 'mingshi-package-'))
const run = (program: string, args: readonly string[], cwd = home) =>
  spawnSync(program, args, { cwd, encoding: 'utf8', env: { ...process.env, LANG: 'zh_CN.UTF-8' } })

interface Packed {
  readonly filename: string
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string }[]
}
let packed: Packed

beforeAll(() => {
  const { stdout, stderr } = run(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', home],
    ROOT,
  )
  const [first] = JSON.parse(stdout) as Packed[]
  if (!first) throw new Error(stderr)
  packed = first
  run('npm', ['init', '--yes'])
  const installed = run('npm', [
    'install',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    `./${packed.filename}`,
  ])
  if (installed.status !== 0) throw new Error(installed.stderr)
}, 300_000)

describe('the packed package', () => {
  test('holds what a user needs and nothing else', () => {
    const tops = new Set(packed.files.map(({ path }) => path.split('/')[0]))
    expect([...tops].sort()).toEqual(
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'README.zh-CN.md',
        'dist',
        'docs',
        'package.json',
        'reports',
        'rules',
      ].sort(),
    )
    expect(packed.unpackedSize).toBeLessThan(MOST_BYTES)
  })

  test('no dependency runs a script at install', () => {
    const modules = join(home, 'node_modules')
    const folders = readdirSync(modules).flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => join(name, inner)) : [name],
    )
    const scripted = folders.filter((name) => {
      const path = join(modules, name, 'package.json')
      if (!existsSync(path)) return false
      const { scripts = {} } = JSON.parse(readFileSync(path, 'utf8')) as { scripts?: Record<string, string> }
      return ['preinstall', 'install', 'postinstall'].some((script) => Object.hasOwn(scripts, script))
    })
    expect(folders.length).toBeGreaterThan(5)
    expect(scripted).toEqual([])
  })

  test('the command audits an app', () => {
    const { status, stdout } = run('npx', ['mingshi', 'scan', APK, '--no-out'])
    expect(stdout).toContain('默认勾选')
    expect(status).toBe(0)
  })

  test('schemas of cases, decisions, configurations, rules and laws can be imported', () => {
    const names = ['case', 'decisions', 'config', 'rule', 'law']
    const program = names
      .map((name) => `import ${name}Schema from 'mingshi/${name}.schema.json' with { type: 'json' }`)
      .concat(
        `console.log([${names.map((name) => `${name}Schema`).join(', ')}].map((one) => one.type ?? typeof one.properties).join(' '))`,
      )
    const { stdout, stderr } = run(process.execPath, [
      '--no-warnings',
      '--input-type=module',
      '-e',
      program.join('\n'),
    ])
    expect(stderr).toBe('')
    expect(stdout).toBe('object object object object object\n')
  })

  test('the library does the same', () => {
    const program = `
      import { loadRuleBook, loadVocabulary, scan } from 'mingshi'
      const [ruleBook, vocabulary] = await Promise.all([loadRuleBook(), loadVocabulary()])
      const { case: found } = await scan({ package: process.argv[1] }, ruleBook, { vocabulary })
      console.log(found.results.find(({ rule }) => rule === 'pre-checked-consent').verdict)`
    const { stdout } = run(process.execPath, ['--input-type=module', '-e', program, APK])
    expect(stdout.trim()).toBe('suspected')
  })
})
