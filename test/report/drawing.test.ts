import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { load } from 'cheerio'
import { DRAWING_TYPE, readDrawing } from '../../src/facts/drawing.ts'
import type { Case } from '../../src/findings/case.ts'
import { renderHtml } from '../../src/report/html.ts'
import { HOSTILE, medicalCase } from './fixture.ts'
import { BOX, drawing } from './layout-drawing.ts'

const bytesOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value))

/** The page of a case whose first exhibit cites this drawing. */
const pageOf = (bytes: Uint8Array, view: string | undefined = BOX, mediaType: string = DRAWING_TYPE) => {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const [first, ...others] = medicalCase.exhibits
  const { picture: _none, ...rest } = first ?? ({} as never)
  const cited = { ...rest, drawing: { sha256, ...(view === undefined ? {} : { view }) } }
  const theCase: Case = { ...medicalCase, exhibits: [cited, ...others] }
  const text = renderHtml(theCase, { lang: 'zh', evidence: new Map([[sha256, { bytes, mediaType }]]) })
  return { text, page: load(text) }
}

describe('drawn layouts', () => {
  test('the control is framed in its drawing, whole and near', () => {
    const { page } = pageOf(bytesOf(drawing))
    const shown = page('.pictures.drawn')
    expect(shown).toHaveLength(1)
    expect(
      shown
        .find('use')
        .map((_at, use) => page(use).attr('href'))
        .get(),
    ).toEqual(['#layout-1', '#layout-1'])
    const frame = shown.find('.screen .frame')
    expect([frame.attr('x'), frame.attr('y'), frame.attr('width'), frame.attr('height')].map(Number)).toEqual(
      [18, 398, 184, 36],
    )
    expect(shown.find('figcaption').first().text()).toContain('布局示意图，方框标出所指控件')
    expect(page('#layout-1 .tick.on')).toHaveLength(1)
    expect(page('#layout-1 .tick-mark')).toHaveLength(1)
  })

  test('texts are escaped', () => {
    const { text, page } = pageOf(bytesOf(drawing))
    expect(text).not.toContain(HOSTILE.script)
    expect(page('#layout-1 text').last().text()).toBe(HOSTILE.script)
  })

  test('a view that is not in the drawing leaves it unframed', () => {
    const { page } = pageOf(bytesOf(drawing), 'LinearLayout/Other')
    expect(page('.pictures.drawn .frame')).toHaveLength(0)
    expect(page('.pictures.drawn figcaption').text()).toContain('布局示意图')
  })

  test('what is no drawing is not drawn', () => {
    const crowd = { ...drawing, views: Array.from({ length: 501 }, () => drawing.views[0]) }
    const wrong = [
      Buffer.from('not json'),
      bytesOf({ ...drawing, width: 1e9 }),
      bytesOf({ ...drawing, views: [{ ...drawing.views[0], box: [0, 0, '1" onload="alert(1)', 1] }] }),
      bytesOf({ ...drawing, views: [{ ...drawing.views[0], role: '"><script>' }] }),
      bytesOf({ ...drawing, views: [{ ...drawing.views[1], textSize: '1"' }] }),
      bytesOf(crowd),
    ]
    for (const bytes of wrong) {
      expect(readDrawing(bytes)).toBeUndefined()
      expect(pageOf(bytes).page('.drawn')).toHaveLength(0)
    }
    expect(pageOf(bytesOf(drawing), BOX, 'image/png').page('.drawn')).toHaveLength(0)
  })

  test('its colours are those of the page, so that it can be read in the dark', () => {
    const { text } = pageOf(bytesOf(drawing))
    const rules = [...text.matchAll(/\.layout [^{]*\{([^}]*)\}/g)].map((hit) => hit[1] ?? '')
    expect(rules.length).toBeGreaterThan(8)
    for (const rule of rules) expect(rule).not.toMatch(/#[0-9a-f]{3,6}|rgb|white|black/i)
  })
})
