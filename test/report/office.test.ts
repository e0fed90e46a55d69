import { describe, expect, test } from '@jest/globals'
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
