import { describe, expect, test } from '@jest/globals'
import { withBrowser } from '../../../../src/collect/browser/browser.ts'
import { findBrowser } from '../../../../src/collect/browser/find-browser.ts'
import { budgetOf } from '../../../../src/collect/budget.ts'
import { knownSdks } from '../../../../src/collect/policy/known-sdks.ts'
import { findSdks } from '../../../../src/collect/policy/sdk-list.ts'
import type { Rule } from '../../../../src/collect/policy/text/pdf-rules.ts'
import { cellAt, gridsOf } from '../../../../src/collect/policy/text/pdf-tables.ts'
import { textOfPdf } from '../../../../src/collect/policy/text/pdf-text.ts'
import { FILLER, readAs, vocabulary } from '../read.ts'

/** A PDF of one page that holds these drawing operators. */
const pdfOf = (content: string): Uint8Array => {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const at = text.length
    text += `${i + 1} 0 obj${object}endobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(
    `${text}xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>startxref\n${text.length}\n%%EOF`,
  )
}
const write = (x: number, y: number, words: string): string => `BT /F 10 Tf ${x} ${y} Td (${words}) Tj ET`
const draw = (...line: readonly [number, number, number, number]): string =>
  `${line[0]} ${line[1]} m ${line[2]} ${line[3]} l S`
const WORDS = [
  write(60, 760, 'Before the table'),
  write(105, 685, 'Name'),
  write(205, 685, 'Purpose'),
  write(105, 655, 'Star SDK'),
  write(205, 655, 'counts the'),
  write(205, 643, 'launches'),
  write(60, 560, 'After the table'),
].join('\n')
const ACROSS = [700, 670, 630].map((y) => draw(100, y, 300, y)).join('\n')
const UPRIGHT = [100, 200, 300].map((x) => draw(x, 700, x, 630)).join('\n')
const ROWS = 'Before the table\n| Name | Purpose |\n| Star SDK | counts the launches |\nAfter the table'
const textOf = (content: string): Promise<string | undefined> => textOfPdf(pdfOf(content), budgetOf())

describe('tables of a PDF', () => {
  test('come back as rows where lines rule every cell', async () => {
    expect(await textOf(`0.5 w\n${ACROSS}\n${UPRIGHT}\n${WORDS}`)).toBe(ROWS)
  })

  test('boxes around the cells, thin filled ones, and another scale rule them as well', async () => {
    const boxes = [
      [100, 670, 100, 30],
      [200, 670, 100, 30],
      [100, 630, 100, 40],
      [200, 630, 100, 40],
    ]
    expect(await textOf(`${boxes.map((box) => `${box.join(' ')} re S`).join('\n')}\n${WORDS}`)).toBe(ROWS)
    const bars = [
      ...[700, 670, 630].map((y) => `100 ${y} 200 0.5 re f`),
      ...[100, 200, 300].map((x) => `${x} 630 0.5 70 re f`),
    ].join('\n')
    expect(await textOf(`${bars}\n${WORDS}`)).toBe(ROWS)
    const halved = [350, 335, 315]
      .map((y) => draw(50, y, 150, y))
      .concat([50, 100, 150].map((x) => draw(x, 350, x, 315)))
    expect(await textOf(`q 2 0 0 2 0 0 cm ${halved.join(' ')} Q\n${WORDS}`)).toBe(ROWS)
  })

  test('a cell that spans others, a word over a rule, and rules without cells leave lines as they are', async () => {
    const lines = /^Before the table\nName {2,}Purpose/
    const torn = [draw(100, 700, 100, 630), draw(200, 670, 200, 630), draw(300, 700, 300, 630)].join('\n')
    expect(await textOf(`${ACROSS}\n${torn}\n${WORDS}`)).toMatch(lines)
    expect(
      await textOf(`${ACROSS}\n${UPRIGHT}\n${WORDS}\n${write(105, 640, 'words that run over the rule')}`),
    ).toMatch(lines)
    expect(await textOf(`${ACROSS}\n${WORDS}`)).toMatch(lines)
    expect(await textOf(`100 630 200 70 re S\n${WORDS}`)).toMatch(lines)
  })

  test('rules that do not meet are two tables, and thousands are none', () => {
    const grid = (x: number): Rule[] => [
      ...[0, 50, 100].map((at) => ({ upright: true, at: x + at, from: 0, to: 60 })),
      ...[0, 30, 60].map((at) => ({ upright: false, at, from: x, to: x + 100 })),
    ]
    expect(gridsOf([...grid(0), ...grid(200)])).toHaveLength(2)
    expect(
      gridsOf(
        Array.from({ length: 2000 }, (_, i) => ({ upright: i % 2 === 0, at: i * 5, from: 0, to: 9999 })),
      ),
    ).toEqual([])
    const [first] = gridsOf(grid(0))
    expect(
      first && [cellAt(first, 60, 40), cellAt(first, 10, 10), cellAt(first, 150, 10), cellAt(first, 10, 90)],
    ).toEqual([{ row: 0, column: 1 }, { row: 1, column: 0 }, undefined, undefined])
  })
})

const withChromium = findBrowser() === undefined ? describe.skip : describe

withChromium('a list of SDKs that a browser printed', () => {
  test('keeps name, provider, purpose and kinds in their rows, though cells are broken over lines and one is empty', async () => {
    const html = `<style>table{border-collapse:collapse}td,th{border:1px solid #333;padding:6px}</style><h1>青禾记账隐私政策</h1><p>${FILLER}</p><h2>五、第三方SDK目录</h2><table>
      <tr><th>SDK名称</th><th>提供方</th><th>使用目的</th><th>收集的信息</th></tr>
      <tr><td>星河统计SDK</td><td>杭州星河科技有限公司</td><td>统计应用的使用情况，分析崩溃的原因，了解各项功能的使用频率，以便改进</td><td>设备型号、操作系统版本、IP地址、网络类型、运营商名称</td></tr>
      <tr><td>远山推送SDK</td><td>北京远山网络有限公司</td><td></td><td>设备型号</td></tr></table><p>如有疑问，请联系客服。</p>`
    const printed = await withBrowser({}, (browser) => browser.render({ html }, ({ page }) => page.pdf()))
    if (!printed.ok || !printed.value.ok) throw new Error('no browser')
    const { sections, sentences } = readAs((await textOfPdf(printed.value.value, budgetOf())) ?? '')
    const told = findSdks(sections, sentences, knownSdks(vocabulary)).map(({ name, form, fields }) => [
      name,
      form,
      fields.get('vendor'),
      fields.get('purpose') ?? '',
      fields.get('kinds'),
    ])
    expect(told).toEqual([
      [
        '星河统计SDK',
        'table-row',
        '杭州星河科技有限公司',
        '统计应用的使用情况，分析崩溃的原因，了解各项功能的使用频率，以便改进',
        '设备型号、操作系统版本、IP地址、网络类型、运营商名称',
      ],
      ['远山推送SDK', 'table-row', '北京远山网络有限公司', '', '设备型号'],
    ])
  })
})
