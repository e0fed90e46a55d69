import { describe, expect, test } from '@jest/globals'
import { TABLES } from '../../src/facts/index.ts'
import { file } from '../../src/facts/locator.ts'
import { csvOf } from '../../src/report/csv.ts'
import { renderDocx } from '../../src/report/docx.ts'
import { type Sheet, sheetsOf } from '../../src/report/sheets.ts'
import { renderXlsx } from '../../src/report/xlsx.ts'
import { wordsOf } from '../../src/words/words.ts'
import { evidence, HOSTILE, medicalCase as theCase } from './fixture.ts'
import { partsOf } from './office-file.ts'

const sheet = (cells: readonly (string | number)[]): Sheet => ({
  id: 's',
  title: 'a/b:c',
  heads: ['x'],
  rows: [cells],
})
const FORMULAS = ['=1+1', '+cmd|x', '-2', '@SUM(A1)', '\t=1', ' =HYPERLINK("http://x")']

describe('CSV', () => {
  test('lets no text pass for a formula and quotes what has to be', () => {
    const lines = csvOf(sheet(FORMULAS)).split('\r\n')
    for (const text of FORMULAS) expect(lines[1]).toContain(`'${text.replaceAll('"', '""')}`)
    expect(csvOf(sheet(['a,b', 'c"d', 'e\nf', -3]))).toContain('"a,b","c""d","e\nf",-3')
  })
})

describe('the workbook', () => {
  test('holds texts as texts, never as formulas, and opens as a package of sheets', async () => {
    const zip = await partsOf(await renderXlsx([sheet(FORMULAS), { ...sheet([1]), title: 'second' }]))
    const pages = [...zip.keys()].filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    expect(pages).toHaveLength(2)
    for (const name of pages) expect(zip.get(name)).not.toMatch(/<f[ >]/)
  })

  test('has a sheet for findings, permissions, SDKs and calls, and a row for every finding', () => {
    const sheets = sheetsOf(theCase, theCase.facts.rows, 'zh')
    expect(sheets.map(({ id }) => id)).toEqual(['findings', 'permissions', 'sdks', 'calls'])
    expect(sheets[0]?.rows).toHaveLength(theCase.results.flatMap(({ findings }) => findings).length)
    for (const { heads, rows } of sheets) for (const row of rows) expect(row).toHaveLength(heads.length)
  })

  test('prints on A4 laid across, one page wide, its first row on every page', async () => {
    const zip = await partsOf(await renderXlsx([{ ...sheet(['a']), title: "甲's <x>" }, sheet(['b'])]))
    const page = zip.get('xl/worksheets/sheet2.xml') ?? ''
    expect(page).toMatch(/<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>.*<sheetData>/s)
    expect(page).toMatch(
      /<pageSetup (?=[^>]*paperSize="9")(?=[^>]*orientation="landscape")(?=[^>]*fitToHeight="0")/,
    )
    const book = zip.get('xl/workbook.xml') ?? ''
    expect(book.match(/<definedNames>/g)).toHaveLength(1)
    expect(book).toMatch(/Print_Titles" localSheetId="0">'甲''s &lt;x>'!\$1:\$1</)
    expect(book).toMatch(/Print_Titles" localSheetId="1">'a b c'!\$1:\$1</)
  })

  test('folds away what says nothing and what is for those who compute, gives the rest no more than a page, and room for every line', async () => {
    const wide = '个人信息'.repeat(100)
    const rows = [
      ['', 'id', ...Array(6).fill(wide)],
      ['', 'id', 1, ...Array(5).fill('x')],
    ]
    const heads = ['empty', 'aside', 'c', 'd', 'e', 'f', 'g', 'h']
    const zip = await partsOf(await renderXlsx([{ id: 's', title: 's', heads, aside: [1], rows }]))
    const page = zip.get('xl/worksheets/sheet1.xml') ?? ''
    const columns = page.match(/<col [^>]*>/g) ?? []
    expect(columns.map((column) => column.includes('hidden="1"'))).toEqual(heads.map((_, at) => at < 2))
    const widths = columns.slice(2).map((column) => Number(/ width="([\d.]+)"/.exec(column)?.[1]))
    expect(widths.reduce((sum, width) => sum + width)).toBeLessThanOrEqual(200)
    const heights = [...page.matchAll(/<row [^>]*?ht="(\d+)"/g)].map(([, height]) => Number(height))
    expect(heights[1]).toBeGreaterThanOrEqual((800 / (widths[0] ?? 1)) * 14)
    expect(heights[2]).toBe(heights[0])
  })

  test('says everything in one language', () => {
    for (const lang of ['zh', 'en'] as const) {
      const [, , sdks, calls] = sheetsOf(
        theCase,
        {
          sdks: [
            {
              id: 's',
              evidence: 'static',
              source: file('app.apk'),
              name: '友盟',
              nameEnglish: 'Umeng',
              category: 'analytics',
            },
          ],
          apiCalls: [
            {
              id: 'c',
              evidence: 'static',
              source: file('app.apk'),
              ownerName: '甲',
              reach: 'before-consent',
            },
          ],
        },
        lang,
      )
      const cells = [...(sdks?.rows.flat() ?? []), ...(calls?.rows.flat() ?? [])]
      expect(cells.includes('友盟')).toBe(lang === 'zh')
      expect(cells.includes('Umeng')).toBe(lang === 'en')
      expect(cells).toContain('甲')
      expect(cells).toContain({ zh: '统计分析', en: 'statistics' }[lang])
      expect(cells).toContain({ zh: '启动后、同意前', en: 'at start, before consent' }[lang])
    }
  })

  test('has a word for everything that a cell of its sheets may hold', () => {
    for (const lang of ['zh', 'en'] as const) {
      const choices: Readonly<Record<string, object>> = wordsOf(lang).sheets.choices
      for (const table of ['sdks', 'apiCalls'] as const)
        for (const [column, { values }] of Object.entries<{ values?: readonly string[] }>(
          TABLES[table].columns,
        ))
          if (values !== undefined)
            expect(Object.keys(choices[`${table}.${column}`] ?? {}).sort()).toEqual([...values].sort())
    }
  })
})

describe('the Word document', () => {
  test('has real headings, a table of contents, tables, pictures and page numbers', async () => {
    const zip = await partsOf(await renderDocx(theCase, { lang: 'zh', evidence }))
    const body = zip.get('word/document.xml') ?? ''
    expect(body.match(/w:val="Heading1"/g)).toHaveLength(9)
    expect(body).toMatch(/TOC \\h \\o (?:"|&quot;)1-2/)
    expect(body).toContain('<w:tbl>')
    expect(body).toContain('<w:drawing>')
    expect([...zip.keys()].some((name) => /^word\/media\/.+\.png$/.test(name))).toBe(true)
    const footer = [...zip.keys()].find((name) => /^word\/footer\d+\.xml$/.test(name)) ?? ''
    expect(zip.get(footer)).toContain('NUMPAGES')
    for (const { verdict, title } of theCase.results)
      if (verdict === 'violation') expect(body).toContain(title.zh)
  })

  test('says that nothing was judged rather than that nothing was found', async () => {
    const nothing: typeof theCase = {
      ...theCase,
      results: [],
      norms: theCase.norms.map((norm) => ({
        ...norm,
        groups: norm.groups.map((group) => ({
          ...group,
          items: group.items.map((item) => ({ ...item, verdict: 'untested' as const })),
        })),
      })),
    }
    const zip = await partsOf(await renderDocx(nothing, { lang: 'zh', evidence: new Map() }))
    expect(zip.get('word/document.xml')).toContain(wordsOf('zh').report.summary.nothingJudged)
  })

  test('speaks the language asked for and prints no penalty', async () => {
    const text = async (lang: 'zh' | 'en') =>
      (await partsOf(await renderDocx(theCase, { lang, evidence }))).get('word/document.xml') ?? ''
    expect(await text('en')).toContain('What to correct')
    expect(await text('zh')).not.toMatch(/罚款|责令|处罚/)
  })

  test('is well-formed whatever an app calls itself', async () => {
    const rows = { ...theCase.facts.rows }
    const [app] = rows.app ?? []
    if (!app) throw new Error('the fixture has no app')
    for (const label of [...Object.values(HOSTILE), '\u0000\u0008\ud800]]>']) {
      const hostile = { ...theCase, facts: { ...theCase.facts, rows: { ...rows, app: [{ ...app, label }] } } }
      const zip = await partsOf(await renderDocx(hostile, { lang: 'zh', evidence }))
      const body = zip.get('word/document.xml') ?? ''
      expect(body).not.toContain('<script')
      // Characters that XML 1.0 does not allow.
      expect(body).not.toMatch(/(?![\t\r\n])\p{Cc}(?<![\u007f-\u009f])|\ufffe|\uffff/u)
    }
  })
})
