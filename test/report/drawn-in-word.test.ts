import { createHash } from 'node:crypto'
import { afterEach, describe, expect, test } from '@jest/globals'
import { pngPixels } from '../../src/collect/screens/png-pixels.ts'
import { DRAWING_TYPE } from '../../src/facts/drawing.ts'
import type { Case } from '../../src/findings/case.ts'
import { framedPng } from '../../src/report/docx/framed-png.ts'
import { picturedLayouts } from '../../src/report/docx/pictured-layouts.ts'
import { renderDocx } from '../../src/report/docx.ts'
import { medicalCase } from './fixture.ts'
import { BOX, drawing } from './layout-drawing.ts'
import { partsOf } from './office-file.ts'

const bytes = Buffer.from(JSON.stringify(drawing))
const sha256 = createHash('sha256').update(bytes).digest('hex')
const evidence = new Map([[sha256, { bytes, mediaType: DRAWING_TYPE }]])

/** A case whose exhibits without a picture cite the drawing. */
const theCase: Case = {
  ...medicalCase,
  exhibits: medicalCase.exhibits.map(({ picture: _none, ...rest }) => ({
    ...rest,
    drawing: { sha256, view: BOX },
  })),
}
const bodyOf = async (of: Case) => {
  const parts = await partsOf(await renderDocx(of, { lang: 'zh', evidence }))
  return {
    body: parts.get('word/document.xml') ?? '',
    pictures: [...parts.keys()].filter((name) => name.startsWith('word/media/')).length,
  }
}

const { CHROME_PATH } = process.env
afterEach(() => {
  if (CHROME_PATH === undefined) delete process.env.CHROME_PATH
  else process.env.CHROME_PATH = CHROME_PATH
})

describe('drawn layouts in the Word document', () => {
  test('are pictures of their own size, with places in pixels', async () => {
    const drawn = await picturedLayouts(theCase.exhibits, evidence)
    const layout = drawn.ok ? drawn.value.get(sha256) : undefined
    expect(layout?.boxes.get(BOX)).toEqual([40, 800, 400, 864])
    const pixels = pngPixels(layout?.png ?? new Uint8Array())
    expect([pixels?.width, pixels?.height]).toEqual([720, 1280])
    // Something is drawn inside the box, and its frame can be laid around it.
    const row = (pixels?.rgb ?? new Uint8Array()).subarray(832 * 720 * 3 + 40 * 3, 832 * 720 * 3 + 400 * 3)
    expect(new Set(row).size).toBeGreaterThan(2)
    expect(framedPng(layout?.png ?? new Uint8Array(), layout?.boxes.get(BOX))).toBeDefined()
  })

  test('stand under their exhibits, whole and near, and the caption says what they are', async () => {
    const [plain, drawn] = [await bodyOf(medicalCase), await bodyOf(theCase)]
    expect(plain.body).not.toContain('布局示意图')
    expect(drawn.body).toMatch(/E-\d+ 布局示意图，方框标出所指控件。示意图按布局文件所载尺寸绘制/)
    expect(drawn.pictures).toBe(plain.pictures + 2)
  })

  test('are told in words where no browser is there', async () => {
    process.env.CHROME_PATH = '/nowhere/chromium'
    const { body, pictures } = await bodyOf(theCase)
    expect(body).toMatch(/E-\d+ 布局示意图未绘制：没有可用的浏览器/)
    expect(pictures).toBe(0)
  })

  test('start no browser where nothing is drawn', async () => {
    process.env.CHROME_PATH = '/nowhere/chromium'
    expect(await picturedLayouts(medicalCase.exhibits, evidence)).toEqual({ ok: true, value: new Map() })
  })
})
