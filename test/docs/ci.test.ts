import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

/** Recipes are run as they stand, with the built program in place of the published one. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const MINGSHI = `${process.execPath} ${join(ROOT, 'dist/cli/main.js')}`
const SAMPLE = join(ROOT, 'samples', '06-case-6-meeting-pre-ticked')
const APK = join(SAMPLE, 'app.apk')
const folder = (): string => mkdtempSync(join(tmpdir(), 'mingshi-ci-'))
const bash = (script: string, cwd: string, environment: Record<string, string>) =>
  spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'zh_CN.UTF-8', ...environment },
  })

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
  readonly runs: {
    readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[]
  }
}
const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Action

const runAction = (given: Readonly<Record<string, string>>) => {
  const cwd = folder()
  const files = { GITHUB_OUTPUT: join(cwd, 'output'), GITHUB_STEP_SUMMARY: join(cwd, 'summary') }
  for (const path of Object.values(files)) writeFileSync(path, '')
  const [step] = action.runs.steps
  if (!step) throw new Error('no step')
  const environment = Object.fromEntries(
    Object.entries(step.env).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value)?.[1] ?? ''
      return [name, given[input] ?? action.inputs[input]?.default ?? '']
    }),
  )
  return { ...bash(step.run, cwd, { ...environment, ...files }), cwd, files }
}

describe('the GitHub action', () => {
  test('fails on a violation, and leaves a report, SARIF and a summary', () => {
    const { status, cwd, files } = runAction({
      command: MINGSHI,
      apk: APK,
      screens: join(SAMPLE, 'screens'),
      types: '远程会议\n即时通信',
      lang: 'zh',
    })
    expect(status).toBe(1)
    const outputs = readFileSync(files.GITHUB_OUTPUT, 'utf8')
    expect(outputs).toBe('report=mingshi-report/index.html\nsarif=mingshi-report/problems.sarif\n')
    const sarif = JSON.parse(readFileSync(join(cwd, 'mingshi-report/problems.sarif'), 'utf8')) as {
      runs: { results: { ruleId: string }[] }[]
    }
    expect(sarif.runs[0]?.results.map(({ ruleId }) => ruleId)).toContain('pre-checked-consent')
    expect(readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8')).toContain('默认')
  })

  test('passes on what the baseline knows', () => {
    const first = runAction({ command: MINGSHI, apk: APK, screens: join(SAMPLE, 'screens') })
    const baseline = join(first.cwd, 'mingshi-report/case.json')
    const given = { command: MINGSHI, apk: APK, screens: join(SAMPLE, 'screens'), baseline }
    expect(runAction(given).status).toBe(0)
  })

  test('a package that is none fails with 2; no input is taken for shell', () => {
    const { status, cwd } = runAction({ command: MINGSHI, apk: '$(touch taken)"; touch taken; "' })
    expect(status).toBe(2)
    expect(existsSync(join(cwd, 'taken'))).toBe(false)
  })
})

describe.each(['ci.md', 'ci.zh-CN.md'])('docs/%s', (name) => {
  const text = readFileSync(join(ROOT, 'docs', name), 'utf8')
  const blocks = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(
    (match) => parse(match[1] ?? '') as unknown,
  )

  test('the GitHub recipe gives inputs that the action has', () => {
    const [step] = blocks[0] as { with: object }[]
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step?.with ?? {})))
  })

  test('the GitLab recipe runs', () => {
    const { mingshi } = blocks[1] as {
      mingshi: {
        script: string[]
        after_script: string[]
        artifacts: { reports: { codequality: string; junit: string } }
      }
    }
    const cwd = folder()
    copyFileSync(join(SAMPLE, 'screens', 'policy.html'), join(cwd, 'policy.html'))
    const script = (lines: string[]) => lines.join('\n').replaceAll('npx --yes mingshi@0.1', MINGSHI)
    const environment = { APK, POLICY: 'policy.html' }
    expect(bash(script(mingshi.script), cwd, environment).status).toBe(0)
    bash(script(mingshi.after_script), cwd, environment)
    const { codequality, junit } = mingshi.artifacts.reports
    expect(JSON.parse(readFileSync(join(cwd, codequality), 'utf8'))).toEqual(expect.any(Array))
    expect(readFileSync(join(cwd, junit), 'utf8')).toContain('<testsuites')
  })
})
