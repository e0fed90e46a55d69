import type { Budget } from '../../budget.ts'
import { noteBook } from '../../integrity-note.ts'
import { ArchiveError } from '../../package/archive-error.ts'
import { bytesSource } from '../../package/byte-source.ts'
import { openArchive } from '../../package/zip.ts'
import { decodeXml, type XmlTag, xmlTags } from '../../screens/xml-tokens.ts'
import { type Sheet, sheetBook, WorkbookError } from './sheet.ts'

const LONGEST_XML = 200_000_000

/** `x:row` → `row`: some writers give the main namespace a prefix. */
const bare = ({ name }: XmlTag): string => name.slice(name.indexOf(':') + 1)

/** What XML cannot hold stands as `_x000D_` (ECMA-376, ST_Xstring). */
const textOf = (xml: string): string =>
  decodeXml(xml).replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )

/** `BC12` → its column and row, counted from 0. */
const placeOf = (reference: string): readonly [row: number, column: number] | undefined => {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference) ?? []
  if (letters === '') return undefined
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return [Number(digits) - 1, column]
}

/** The shared strings, in their order; phonetic readings are none of them. */
const sharedStrings = (xml: string, budget: Budget): string[] => {
  const strings: string[] = []
  let parts: string[] = []
  let reading = false
  let from = -1
  for (const tag of xmlTags(xml)) {
    const name = bare(tag)
    if (name === 'si') {
      if (!tag.end && !tag.empty) parts = []
      else {
        strings.push(parts.join(''))
        parts = []
        if ((strings.length & 0xfff) === 0) budget.tick('workbook')
      }
    } else if (name === 'rPh') reading = !tag.end && !tag.empty
    else if (name === 't' && !reading) {
      if (!tag.end) from = tag.empty ? -1 : tag.after
      else if (from >= 0) {
        parts.push(textOf(xml.slice(from, tag.at)))
        from = -1
      }
    }
  }
  return strings
}

/** Puts the cells of one sheet: shared, inline and plain values. */
const readSheet = (
  xml: string,
  strings: readonly string[],
  put: (row: number, column: number, text: string) => void,
  budget: Budget,
): void => {
  let row = -1
  let column = -1
  let kind = ''
  let from = -1
  let inline = ''
  for (const tag of xmlTags(xml)) {
    const name = bare(tag)
    if (name === 'row' && !tag.end) {
      row = Number(tag.attributes.get('r') ?? row + 2) - 1
      column = -1
      if ((row & 0xfff) === 0) budget.tick('workbook')
    } else if (name === 'c') {
      if (!tag.end) {
        const place = placeOf(tag.attributes.get('r') ?? '')
        row = place?.[0] ?? row
        column = place?.[1] ?? column + 1
        kind = tag.attributes.get('t') ?? 'n'
        inline = ''
      } else if (inline !== '') put(row, column, inline)
    } else if (name === 'v' || name === 't') {
      if (!tag.end) {
        from = tag.empty ? -1 : tag.after
        continue
      }
      if (from < 0) continue
      const text = textOf(xml.slice(from, tag.at))
      from = -1
      if (name === 't') inline += text
      else if (kind === 's') put(row, column, strings[Number(text)] ?? '')
      else put(row, column, text)
    }
  }
}

/**
 * The sheets of an XLSX workbook (ECMA-376), as text. Formulas, styles and whatever else is in it are not looked at. Throws
 * `WorkbookError` where it is none.
 */
export const readXlsx = async (file: Uint8Array, budget: Budget): Promise<Sheet[]> => {
  try {
    const archive = openArchive(bytesSource(file), budget, noteBook())
    const read = async (path: string): Promise<string | undefined> => {
      const entry = archive.find(path)
      if (!entry || entry.size > LONGEST_XML) return undefined
      return new TextDecoder().decode(await archive.read(entry, budget))
    }
    const workbook = await read('xl/workbook.xml')
    if (workbook === undefined) throw new WorkbookError('workbook-damaged', 'no xl/workbook.xml')
    const targets = new Map<string, string>()
    for (const tag of xmlTags((await read('xl/_rels/workbook.xml.rels')) ?? '')) {
      const target = tag.attributes.get('Target') ?? ''
      if (bare(tag) === 'Relationship')
        targets.set(tag.attributes.get('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    }
    const shared = await read('xl/sharedStrings.xml')
    const strings = shared === undefined ? [] : sharedStrings(shared, budget)
    const book = sheetBook(budget)
    for (const tag of xmlTags(workbook)) {
      if (bare(tag) !== 'sheet' || tag.end) continue
      const id = [...tag.attributes].find(([name]) => name.endsWith(':id'))?.[1] ?? ''
      const xml = await read(targets.get(id) ?? '')
      if (xml === undefined) continue
      if (!book.begin(tag.attributes.get('name') ?? '')) break
      readSheet(xml, strings, book.put, budget)
    }
    return book.sheets()
  } catch (thrown) {
    if (thrown instanceof ArchiveError) throw new WorkbookError('workbook-damaged', thrown.message)
    throw thrown
  }
}
