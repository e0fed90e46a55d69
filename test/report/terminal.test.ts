import { describe, expect, test } from '@jest/globals'
import { compareWithBaseline } from '../../src/findings/baseline.ts'
import type { Case } from '../../src/findings/case.ts'
import { renderTerminal } from '../../src/report/terminal.ts'
import { displayWidth, wrap } from '../../src/report/width.ts'
import { HOSTILE, medicalCase } from './fixture.ts'

const render = (
  given: Partial<Parameters<typeof renderTerminal>[1]> = {},
  theCase: Case = medicalCase,
): string => renderTerminal(theCase, { lang: 'zh', columns: 100, colour: false, all: false, ...given })

describe('the terminal', () => {
  test.each([
    ['zh', 80],
    ['zh', 120],
    ['en', 80],
    ['en', 100],
  ] as const)('in %s keeps to %i columns', (lang, columns) => {
    for (const all of [false, true]) {
      const widths = render({ lang, columns, all }).split('\n').map(displayWidth)
      expect(Math.max(...widths)).toBeLessThanOrEqual(columns)
      expect(Math.max(...widths)).toBeGreaterThan(columns - 12)
    }
  })

  test('counts add up to the items of the norm, worst first', () => {
    const line =
      render()
        .split('\n')
        .find((one) => one.startsWith('《认定方法》')) ?? ''
    const [total = 0, ...counts] = [...line.matchAll(/ ?(\d+)/g)].map((hit) => Number(hit[1]))
    expect(total).toBe(31)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(31)
    expect(line).toBe(
      '《认定方法》31 项：不符合 2｜疑似不符合 4｜待核验 1｜未检测 20｜未发现问题 3｜不适用 1',
    )
  })

  test('what an earlier run knew is told by its name alone, what is new in full', () => {
    const [first] = medicalCase.results.filter(({ verdict }) => verdict === 'violation')
    const earlier = { ...medicalCase, results: medicalCase.results.filter((result) => result !== first) }
    const since = compareWithBaseline(medicalCase, earlier)
    const facts = (text: string) => text.split('\n').filter((line) => line.startsWith('  事实：')).length
    const named = (text: string) => text.split('\n').filter((line) => /^[✗◐]/.test(line)).length
    expect(facts(render({}, since))).toBeLessThan(facts(render()))
    expect(facts(render({}, since))).toBeGreaterThan(0)
    expect(named(render({}, since))).toBe(named(render()))
    expect(facts(render({ all: true }, since))).toBe(facts(render({ all: true })))
  })

  test('open items add up too, each under what would decide it', () => {
    expect(render()).toContain(
      '待核验与未检测 21 项，需补充：权限申请过程 1 项（--screens）、人工判断 20 项。',
    )
  })

  test('tells clause, fact, evidence and remedy of each problem', () => {
    const text = render()
    expect(text).toContain('● 不符合 默认勾选同意隐私政策   风险等级：高')
    expect(text).toContain('  依据：《认定方法》三、4；《个人信息保护法》第十四条')
    expect(text).toContain('  证据：E-01 02-login.xml')
    expect(text.indexOf('● 不符合')).toBeLessThan(text.indexOf('◐ 疑似不符合'))
  })

  test('lists ten problems, then how many more; all of them when asked', () => {
    const one = medicalCase.results.find((result) => result.verdict === 'suspected')
    const many = Array.from({ length: 14 }, (_, at) => ({ ...(one ?? fail()), rule: `rule-${at}` }))
    const theCase = { ...medicalCase, results: many }
    expect(render({}, theCase).match(/◐/g)).toHaveLength(10)
    expect(render({}, theCase)).toContain('另有 4 项问题未列出，加 --all 查看全部。')
    expect(render({ all: true }, theCase).match(/◐/g)).toHaveLength(14)
  })

  test('paints only when asked, and the same words', () => {
    expect(render()).not.toContain('\u001b')
    const painted = render({ colour: true })
    expect(painted).toContain('\u001b[1;31m● 不符合')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it takes the colours off again.
    expect(painted.replace(/\u001b\[[0-9;]*m/g, '')).toBe(render())
  })

  test('spells out control and direction characters of the app', () => {
    const app = [{ ...(medicalCase.facts.rows.app?.[0] ?? fail()), label: `\u001b[2J${HOSTILE.direction}` }]
    const text = render(
      {},
      { ...medicalCase, facts: { ...medicalCase.facts, rows: { ...medicalCase.facts.rows, app } } },
    )
    for (const hidden of ['\u001b', '\u202e', '\u200b', '\u0007']) expect(text).not.toContain(hidden)
    expect(text).toContain('⟦U+001B⟧[2J隐私⟦U+202E⟧策政')
  })

  test('says why a package was not read, and what that means', () => {
    const app = [
      {
        id: 'app',
        evidence: 'static' as const,
        source: { at: 'file' as const, name: 'a' },
        readable: false,
        unreadable: 'manifest-entry-missing',
      },
    ]
    const text = render({}, { ...medicalCase, facts: { rows: { app }, complete: [] }, results: [] })
    expect(text).toContain(
      '安装包无法读取：安装包中没有 AndroidManifest.xml。凡需依据安装包判定的项均为“未检测”。',
    )
    expect(text).toContain('签名校验：未取得签名信息')
  })
})

const fail = (): never => {
  throw new Error('the fixture has lost what this test needs')
}

describe('wrapping', () => {
  test('counts Chinese as two cells', () => {
    expect(displayWidth('隐私ab，')).toBe(8)
    expect(displayWidth('e\u0301')).toBe(1)
  })

  test('no line begins with closing punctuation', () => {
    const lines = wrap('甲乙丙丁，戊己庚辛。壬癸子丑（寅卯）辰巳午未', 8)
    expect(lines.every((line) => !/^[，。）]/.test(line))).toBe(true)
    expect(lines.every((line) => !/（$/.test(line))).toBe(true)
    expect(lines.join('')).toBe('甲乙丙丁，戊己庚辛。壬癸子丑（寅卯）辰巳午未')
  })

  test('Latin words stay whole unless they are longer than a line', () => {
    expect(wrap('one twothree four', 10)).toEqual(['one', 'twothree', 'four'])
    expect(wrap('x'.repeat(25), 10)).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)])
  })

  test('a long word of punctuation ends too', () => {
    expect(wrap('。'.repeat(2000), 20).every((line) => displayWidth(line) <= 20)).toBe(true)
  })
})
