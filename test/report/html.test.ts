import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { type CheerioAPI, load } from 'cheerio'
import type { Case } from '../../src/findings/case.ts'
import { cssString } from '../../src/report/html/page-style.ts'
import { cropAround, pngSize } from '../../src/report/html/picture.ts'
import { renderHtml } from '../../src/report/html.ts'
import { visible } from '../../src/report/visible.ts'
import { evidence, HOSTILE, medicalCase } from './fixture.ts'
import { loginPicture } from './picture.ts'

const render = (theCase: Case = medicalCase, lang: 'zh' | 'en' = 'zh'): CheerioAPI =>
  load(renderHtml(theCase, { lang, evidence }))

const $ = render()
const stated = medicalCase.results
  .filter(({ verdict }) => !['untested', 'compliant', 'not-applicable'].includes(verdict))
  .flatMap(({ findings }) => findings)
  .filter(({ verdict }) => ['violation', 'suspected', 'review'].includes(verdict))

/** The case with one hostile text wherever an app, a policy or a person can put one. */
const poisoned = (text: string): Case => {
  const poison = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => poison(item, key))
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poison(inner, name)]))
    }
    const closed = [
      'verdict',
      'severity',
      'evidence',
      'role',
      'provenance',
      'format',
      'at',
      'scheme',
      'kind',
      'outcome',
      'weight',
      'startedAt',
      'law',
      'number',
      'typesChosenBy',
      'framework',
      'language',
      'how',
      'channel',
      'retention',
      'dayKind',
      'completeWalks',
      'rule',
      'rules',
      'exhibits',
      'sha256',
      'object',
      'period',
      'fingerprint',
    ]
    return typeof value === 'string' && !closed.includes(key) ? `${value}${text}` : value
  }
  return poison(medicalCase, '') as Case
}

describe('what it tells', () => {
  test('every stated finding once, in its chapter', () => {
    const shown = $('[data-finding]')
      .toArray()
      .map((one) => $(one).attr('data-finding'))
    expect(shown.sort()).toEqual(stated.map(({ fingerprint }) => fingerprint).sort())
  })

  test('every rule has one place that links lead to', () => {
    const anchors = $('[id^=problem-], [id^=review-], [id^=open-], [id^=clean-]')
      .toArray()
      .map((one) => $(one).attr('id') ?? '')
      .filter((id) => /-\d+$/.test(id))
    expect(anchors).toHaveLength(medicalCase.results.length)
  })

  test('the matrix has six rows and 31 cells, with mark and word', () => {
    const matrix = $('.matrix').first()
    expect(matrix.find('tbody tr')).toHaveLength(6)
    const cells = matrix.find('a.cell')
    expect(cells).toHaveLength(31)
    for (const cell of cells.toArray()) {
      expect($(cell).find('.word').text().trim()).not.toBe('')
      expect($($(cell).attr('href') ?? '')).toHaveLength(1)
    }
    expect(matrix.find('a.cell.violation').first().text()).toContain('不符合')
  })

  test('the tally adds up to 31', () => {
    const counts = $('.tally strong')
      .toArray()
      .map((one) => Number($(one).text()))
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(31)
  })

  test('every link inside leads somewhere, and every id stands once', () => {
    const ids = $('[id]')
      .toArray()
      .map((one) => $(one).attr('id') ?? '')
    expect(new Set(ids).size).toBe(ids.length)
    const broken = $('a[href]')
      .toArray()
      .map((one) => $(one).attr('href') ?? '')
      .filter((href) => !ids.includes(href.slice(1)))
    expect(broken).toEqual([])
  })

  test('what nobody supplied stays blank', () => {
    expect($('.cover .blank').length).toBeGreaterThanOrEqual(10)
    expect($('.cover').text()).not.toMatch(/undefined|null|NaN/)
    expect($('body').text()).not.toMatch(/undefined|\[object/)
  })

  test('never claims to be an audit report, and prints no penalty', () => {
    expect($('body').text()).not.toMatch(/审计报告|案件|罚款|责令|违法。/)
    expect($('h1').text()).toContain('App个人信息保护合规检测报告')
  })

  test('an exhibit cited twice is shown once and linked', () => {
    expect($('.exhibit').filter((_, one) => $(one).text().includes('02-login.xml'))).toHaveLength(1)
    expect($('.exhibit-again').text()).toContain('E-01')
  })

  test('a case that knows nothing renders too', () => {
    const bare = render({
      ...medicalCase,
      facts: { rows: {}, complete: [] },
      results: [],
      exhibits: [],
      norms: [],
      inputs: [],
      collectors: [],
    })
    expect(bare('h2')).toHaveLength(11)
    expect(bare('body').text()).not.toMatch(/undefined|NaN/)
  })
})

describe('what it keeps out', () => {
  test.each(Object.entries(HOSTILE).filter(([name]) => name !== 'long'))(
    '%s never becomes markup',
    (_, text) => {
      const page = render(poisoned(text))
      expect(page('h1 + .subject').text()).toContain(visible(text).slice(0, 12))
      expect(page('script')).toHaveLength(1)
      expect(page('style')).toHaveLength(2)
      expect(page('img, iframe, object, embed, link, base, form, video, audio')).toHaveLength(0)
      expect(page('[style]')).toHaveLength(0)
      const attributes = page('*')
        .toArray()
        .flatMap((one) => ('attribs' in one ? Object.entries(one.attribs) : []))
      expect(attributes.filter(([name]) => name.startsWith('on'))).toEqual([])
      const loads = attributes.filter(
        ([name, value]) =>
          ['src', 'href', 'srcset', 'xlink:href', 'poster', 'action'].includes(name) &&
          !/^(#|data:image\/png;base64,)/.test(value),
      )
      expect(loads).toEqual([])
    },
  )

  test('hidden characters are spelt out', () => {
    const page = renderHtml(poisoned(HOSTILE.direction), { lang: 'zh', evidence })
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/)
    expect(page).toContain('⟦U+202E⟧')
  })

  test('a name in the running head cannot leave its string', () => {
    const app = [{ ...medicalCase.facts.rows.app?.[0], label: HOSTILE.css }]
    const page = render({
      ...medicalCase,
      facts: { ...medicalCase.facts, rows: { ...medicalCase.facts.rows, app: app as never } },
    })
    expect(page('style').eq(1).text()).not.toContain('url(')
    expect(cssString('a"\\}')).toBe('"a\\22 \\5c \\7d "')
  })

  test('the security policy knows style and script by their hash and allows nothing else', () => {
    const policy = $('meta[http-equiv="Content-Security-Policy"]').attr('content') ?? ''
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    for (const style of $('style').toArray()) expect(policy).toContain(hash($(style).text()))
    expect(policy).toContain(hash($('script').text()))
  })

  test('a long word is cut and says how long it is', () => {
    expect($('body').text()).not.toContain('长'.repeat(700))
    expect($('body').text()).toContain('原文共 10000 字')
  })
})

describe('for everybody', () => {
  test('headings step down one level at a time', () => {
    const levels = $('main')
      .find('h1, h2, h3, h4')
      .toArray()
      .map((one) => Number(('tagName' in one ? one.tagName : 'h0').slice(1)))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 1) + 1)).toEqual([])
  })

  test('tables have captions and heads with a scope', () => {
    for (const table of $('table').toArray()) {
      expect($(table).find('caption').text().trim()).not.toBe('')
      expect($(table).find('th:not([scope])')).toHaveLength(0)
      expect($(table).find('thead th').length).toBeGreaterThan(1)
    }
  })

  test('pictures have a name, landmarks one too', () => {
    expect($('svg[role=img]').length).toBeGreaterThan(0)
    for (const one of $('[aria-labelledby]').toArray()) {
      expect(
        $(`[id="${$(one).attr('aria-labelledby')}"]`)
          .text()
          .trim(),
      ).not.toBe('')
    }
    for (const one of $('svg:not([role=img])').toArray()) expect($(one).attr('aria-hidden')).toBe('true')
    expect($('main, nav, header.side')).toHaveLength(3)
  })

  test('both languages are there, and the page is in that of the run', () => {
    expect($('html').attr('lang')).toBe('zh-CN')
    expect(render(medicalCase, 'en')('html').attr('lang')).toBe('en')
    expect($('h1 [lang="zh-CN"]').text()).toBe('App个人信息保护合规检测报告')
    expect($('h1 [lang="en"]').text()).toBe('App personal-information compliance test report')
  })

  test('the same case gives the same bytes', () => {
    const page = (): string => renderHtml(medicalCase, { lang: 'zh', evidence })
    expect(page()).toBe(page())
  })
})

describe('pictures', () => {
  test('stand in the file once, however often they are cited', () => {
    expect($('image')).toHaveLength(1)
    expect($('use').length).toBeGreaterThan(1)
  })

  test('only a PNG with sane sides is drawn', () => {
    expect(pngSize(loginPicture())).toEqual({ width: 1080, height: 2340 })
    expect(pngSize(new Uint8Array(100))).toBeUndefined()
    const huge = Buffer.from(loginPicture())
    huge.writeUInt32BE(0xffffffff, 16)
    expect(pngSize(huge)).toBeUndefined()
  })

  test('without the file its hash is told instead', () => {
    const page = load(renderHtml(medicalCase, { lang: 'zh', evidence: new Map() }))
    expect(page('svg[role=img]')).toHaveLength(0)
    expect(page('.exhibit').text()).toContain('截图未随本报告附上')
  })

  test.each([
    [[0, 0, 10, 10]],
    [[1000, 2300, 1080, 2340]],
    [[0, 0, 1080, 2340]],
    [[500, 10, 540, 2300]],
  ] as const)('the part around %p holds it and lies on the picture', (box) => {
    const [left, top, right, bottom] = cropAround(box, { width: 1080, height: 2340 })
    expect(left).toBeGreaterThanOrEqual(0)
    expect(top).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(1080)
    expect(bottom).toBeLessThanOrEqual(2340)
    expect(left <= box[0] && top <= box[1] && right >= box[2] && bottom >= box[3]).toBe(true)
  })
})

describe('the policy', () => {
  const source = { at: 'file' as const, name: 'policy.html' }
  const head = (id: string) => ({ id, evidence: 'supplied' as const, source })
  const { facts } = medicalCase
  const page = render({
    ...medicalCase,
    facts: {
      ...facts,
      rows: {
        ...facts.rows,
        clauses: [
          { ...head('u1'), kind: 'update', how: 'unsaid', text: '我们可能会修改本政策。' },
          { ...head('u2'), kind: 'update', how: 'published-only', text: '修改后的政策会公布。' },
          { ...head('u3'), kind: 'update', how: 'notified', text: '我们会以弹窗通知您。' },
        ],
        kindCoverage: [
          { ...head('k1'), name: '昵称', stated: true },
          { ...head('k2'), name: '身份证号码', stated: true, sensitive: true },
          { ...head('k3'), name: '位置信息', stated: false, permissions: ['ACCESS_FINE_LOCATION'] },
        ],
      },
    },
  })

  test('shows of many sentences on one matter the most telling first', () => {
    const wordings = page('table:has(#completeness) .wording')
      .map((_, element) => page(element).text())
      .get()
    expect(wordings.map((wording) => /弹窗|公布/.exec(wording)?.[0])).toEqual(['弹窗', '公布'])
  })

  test('shows the text that was read out of a PDF, with the sentences marked', () => {
    const policy = {
      ...head('policy'),
      found: true,
      document: 'd1',
      name: 'policy.pdf',
      sha256: 'a',
      textSha256: 'b',
    }
    const clause = { ...head('c1'), document: 'd1', kind: 'update' as const, text: '我们会以弹窗通知您。' }
    const kept = new Map([
      ['a', { bytes: Buffer.from('%PDF-1.7'), mediaType: 'application/pdf' }],
      ['b', { bytes: Buffer.from('政策更新\n我们会以弹窗通知您。谢谢。'), mediaType: 'text/plain' }],
    ])
    const rows = { ...facts.rows, policy: [policy], clauses: [clause] }
    const shown = load(
      renderHtml({ ...medicalCase, facts: { ...facts, rows } }, { lang: 'zh', evidence: kept }),
    )
    expect(shown('.policy-text mark').text()).toBe('我们会以弹窗通知您。')
    expect(shown('.policy-text').text()).not.toContain('%PDF')
  })

  test('shows first where policy and app differ, then what is sensitive', () => {
    const kinds = page('table:has(#kind-matrix) tbody tr')
      .map((_, row) => page(row).children().first().text())
      .get()
    expect(kinds.map((kind) => kind.trim().slice(0, 4))).toEqual(['位置信息', '身份证号', '昵称'])
  })
})
