import { describe, expect, test } from '@jest/globals'
import { load } from 'cheerio'
import { compareWithBaseline } from '../../src/findings/baseline.ts'
import { renderCodeQuality } from '../../src/report/code-quality.ts'
import { renderJunit } from '../../src/report/junit.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import type { RenderOptions } from '../../src/report/render-options.ts'
import { renderTerminal } from '../../src/report/terminal.ts'
import { HOSTILE, medicalCase } from './fixture.ts'

const options: RenderOptions = {
  lang: 'zh',
  evidence: new Map(),
  columns: 100,
  colour: false,
  all: false,
  failOn: 'violation',
}
const problems = medicalCase.results.flatMap((result) =>
  result.findings.filter(({ verdict }) => verdict === 'violation' || verdict === 'suspected'),
)
const rulesOf = (verdict: string) => medicalCase.results.filter((result) => result.verdict === verdict).length

describe('JUnit', () => {
  const read = (failOn: RenderOptions['failOn'], theCase = medicalCase) =>
    load(renderJunit(theCase, { ...options, failOn }), { xml: true })

  test('a test for each rule; counts are those of the elements', () => {
    const $ = read('violation')
    expect($('testcase')).toHaveLength(medicalCase.results.length)
    for (const name of ['failure', 'error', 'skipped']) {
      const attribute = name === 'skipped' ? 'skipped' : `${name}s`
      expect($(name)).toHaveLength(Number($('testsuite').attr(attribute)))
    }
  })

  test('fails what the run fails on', () => {
    expect(read('violation')('failure')).toHaveLength(rulesOf('violation'))
    expect(read('suspected')('failure')).toHaveLength(rulesOf('violation') + rulesOf('suspected'))
  })

  test('what the baseline knows does not fail', () => {
    const known = compareWithBaseline(medicalCase, medicalCase)
    expect(read('suspected', known)('failure')).toHaveLength(0)
  })

  test("is XML whatever the app's strings are", () => {
    const text = renderJunit(medicalCase, { ...options, failOn: 'suspected' })
    expect(text).not.toContain(HOSTILE.script)
    // XML 1.0, production 2: no control characters but tab and line ends.
    expect([...text].filter((character) => character < ' ' && !'\n\t'.includes(character))).toEqual([])
  })
})

describe('the summary', () => {
  test('shows what is new, and folds what the baseline knows or somebody set aside, with the reason', () => {
    const known = compareWithBaseline(medicalCase, medicalCase)
    const [shown = '', folded = ''] = renderMarkdown(known, options).split('<details>')
    expect(shown).toContain('没有新增的问题。')
    expect(shown).not.toContain('| ◐')
    expect(folded.split('</details>')[0]).toMatch(
      /^<summary>基线已有或者暂不处理的问题 \d+ 项<\/summary>[\s\S]*（基线已有）/,
    )
    const suppressed = { reason: '下一版修复', author: '张三', until: '2027-01-31' }
    const aside = {
      ...medicalCase,
      results: medicalCase.results.map((result) => ({
        ...result,
        findings: result.findings.map((finding) => ({ ...finding, suppressed })),
      })),
    }
    expect(renderMarkdown(aside, options)).toContain('已由张三标记为暂不处理，至 2027-01-31：下一版修复')
    expect(renderTerminal(aside, options)).toContain('  已由张三标记为暂不处理，至 2027-01-31：下一版修复')
    expect(renderMarkdown(medicalCase, options)).not.toContain('没有新增的问题')
  })
})

describe('code quality', () => {
  test('one issue for each problem, with path and line', () => {
    const issues = JSON.parse(renderCodeQuality(medicalCase, options)) as {
      check_name: string
      fingerprint: string
      location: { path: string; lines: { begin: number } }
    }[]
    expect(issues.map(({ fingerprint }) => fingerprint).sort()).toEqual(
      problems.map(({ fingerprint }) => fingerprint).sort(),
    )
    expect(issues.find(({ check_name }) => check_name === 'policy-lacks-update-notice')?.location).toEqual({
      path: 'policy.html',
      lines: { begin: 118 },
    })
  })
})

describe('Markdown', () => {
  test('has a row for each problem and fault', () => {
    const faults = medicalCase.results.flatMap(({ findings }) =>
      findings.filter(({ verdict }) => verdict === 'error'),
    )
    const rows = renderMarkdown(medicalCase, options)
      .split('\n')
      .filter((line) => /^\| [●◐]/.test(line) || line.startsWith('| !'))
    expect(rows.length).toBeGreaterThanOrEqual(problems.length)
    expect(rows.length).toBeLessThanOrEqual(problems.length + faults.length)
  })

  test("the app's strings do not become markup", () => {
    const text = renderMarkdown(medicalCase, options)
    expect(text).not.toContain(HOSTILE.script)
    expect(text).not.toMatch(/<(?!\/?(?:br|details|summary|sub)>)/)
  })
})
