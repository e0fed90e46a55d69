import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { loadRuleBook } from '../../src/engine/rule-book.ts'
import { anonymise } from '../../src/findings/anonymise.ts'
import type { Case } from '../../src/findings/case.ts'
import { renderHtml } from '../../src/report/html.ts'
import { printPdf } from '../../src/report/pdf.ts'
import { scan } from '../../src/scan.ts'
import { loadVocabulary } from '../../src/vocabulary/load.ts'
import { wordsOf } from '../../src/words/words.ts'
import { identifying } from '../findings/identifying.ts'

const SAMPLE = fileURLToPath(new URL('../../samples/06-case-6-meeting-pre-ticked/', import.meta.url))
const [ruleBook, vocabulary] = await Promise.all([loadRuleBook(), loadVocabulary()])

/** Prints a case and opens what came out by another reader of PDF. */
const printed = async (theCase: Case): Promise<PDFDocumentProxy> => {
  const pdf = await printPdf(renderHtml(theCase, { lang: 'zh', evidence: new Map() }))
  if (!pdf.ok) throw new Error(String(pdf.because))
  return getDocument({ data: pdf.bytes }).promise
}

/** Text of every page, without the spaces that stand between glyphs. */
const textOf = async (pdf: PDFDocumentProxy): Promise<string> => {
  const pages = Array.from({ length: pdf.numPages }, (_, at) => at + 1)
  const texts = await Promise.all(
    pages.map(async (number) => {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join('')
    }),
  )
  return texts.join('').replace(/\s/g, '')
}

let theCase: Case
beforeAll(async () => {
  const reference = { package: `${SAMPLE}app.apk`, screens: `${SAMPLE}screens`, types: ['远程会议'] }
  const cover = { number: 'JC-2026-0001', client: '某委托单位甲', tested: '钱七' }
  ;({ case: theCase } = await scan(reference, ruleBook, { vocabulary, cover, day: '2026-11-24' }))
})

describe('the printed report', () => {
  test('has text that can be selected and bookmarks by its chapters', async () => {
    const pdf = await printed(theCase)
    const text = await textOf(pdf)
    const bookmarks = (await pdf.getOutline()) as readonly { title: string }[] | null
    const { chapters } = wordsOf('zh').report
    const named = JSON.stringify(bookmarks)
    expect(pdf.numPages).toBeGreaterThan(5)
    for (const title of [chapters.summary, chapters.problems, chapters.custody]) {
      expect(text).toContain(title)
      expect(named).toContain(title)
    }
    expect(text).toContain('JC-2026-0001')
  })

  test('keeps the name of a permission whole beside a long call', async () => {
    const permission = 'ACCESS_BACKGROUND_LOCATION'
    const row = {
      id: 'location',
      evidence: 'static' as const,
      source: { at: 'file' as const, name: 'app.apk' },
      kind: 'location',
      name: '位置信息',
      permissions: [`android.permission.${permission}`],
      calledByApp: ['com.google.android.gms.location.FusedLocationProviderClient.requestLocationUpdates'],
      calledBySdk: [],
    }
    const rows = { ...theCase.facts.rows, kindCoverage: [row] }
    const pdf = await printed({ ...theCase, facts: { ...theCase.facts, rows } })
    const lines: string[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      lines.push(...items.map((item) => ('str' in item ? item.str : '')))
    }
    expect(lines.filter((line) => line.includes('ACCESS_'))).toContain(permission)
  })

  test('for publication tells nothing of the app, in text, title or properties', async () => {
    const open = anonymise(theCase)
    const nobody = anonymise({ ...theCase, facts: { rows: {}, complete: [] } })
    const signs = identifying(theCase, renderHtml(nobody, { lang: 'zh', evidence: new Map() }))
    const pdf = await printed(open)
    const said = `${await textOf(pdf)}${JSON.stringify(await pdf.getMetadata())}`
    expect(signs.length).toBeGreaterThan(50)
    expect(said).toContain('某远程会议App')
    expect(signs.filter((sign) => said.includes(sign.replace(/\s/g, '')))).toEqual([])
  })
})
