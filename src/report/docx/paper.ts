import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Verdict } from '../../verdict.ts'
import { MARKS } from '../../words/marks.ts'
import type { Words } from '../../words/words.ts'
import { pngSize } from '../html/picture.ts'
import { visible } from '../visible.ts'

/** Colours of verdicts on white paper; mark and word say the same. */
const INKS: Readonly<Record<Verdict, string>> = {
  violation: 'B42318',
  suspected: 'B54708',
  error: '7A271A',
  review: '175CD3',
  untested: '475467',
  compliant: '067647',
  'not-applicable': '667085',
}

/** Width between the margins of A4, in twentieths of a point. */
const TEXT_WIDTH = 9_070
/** Room for a screen and for the part of it beside, in pixels of 1/96 inch. */
const PICTURE = { width: 170, height: 330 }
const DETAIL = { width: 360, height: 220 }

export interface Style {
  readonly bold?: boolean
  readonly color?: string
  readonly size?: number
  readonly font?: string
}

/** A run of text; line feeds break the line, hidden characters are spelt out. */
export const runs = (text: string, style: Style = {}): TextRun[] =>
  visible(text)
    .split('\n')
    .map((line, at) => new TextRun({ text: line, ...style, ...(at === 0 ? {} : { break: 1 }) }))

export const paragraph = (text: string, style: Style = {}): Paragraph =>
  new Paragraph({ children: runs(text, style), spacing: { after: 80 } })

/** A paragraph that begins with its label. @param keepNext whether it stays on one page with what follows. */
export const labelled = (label: string, text: string, { keepNext = false } = {}): Paragraph =>
  new Paragraph({
    children: [...runs(label, { bold: true }), ...runs(text)],
    spacing: { before: 60, after: 80 },
    keepNext,
    keepLines: keepNext,
  })

export const small = (text: string): Paragraph =>
  new Paragraph({ children: runs(text, { size: 18, color: '475467' }), spacing: { before: 60, after: 80 } })

/** What a table shows, on the page where it begins. */
export const caption = (text: string): Paragraph =>
  new Paragraph({
    children: runs(text, { size: 18, color: '475467' }),
    spacing: { after: 80 },
    keepNext: true,
  })

/** In a font that Word and LibreOffice have everywhere, or one as wide in its place. */
const MONO = 'Courier New'

/** A statement or program, in its lines. */
export const program = (text: string): Paragraph =>
  new Paragraph({
    children: runs(text, { size: 16, font: MONO }),
    shading: { type: ShadingType.CLEAR, fill: 'F2F4F7', color: 'auto' },
    spacing: { line: 252, lineRule: LineRuleType.AUTO, after: 160 },
  })

/** A line of a program's names, with what is said of it behind. */
export const mono = (name: string, says: string): Paragraph =>
  new Paragraph({
    children: [...runs(name, { size: 18, font: MONO }), ...runs(says, { size: 18, bold: true })],
    spacing: { after: 20 },
  })

export const bullet = (text: string, style: Style = {}): Paragraph =>
  new Paragraph({ children: runs(text, style), bullet: { level: 0 }, spacing: { after: 60 } })

export const heading = (text: string, level: 1 | 2 | 3, { newPage = false } = {}): Paragraph =>
  new Paragraph({
    children: runs(text),
    heading:
      [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level - 1] ??
      HeadingLevel.HEADING_3,
    keepNext: true,
    pageBreakBefore: newPage,
  })

/** A line below the title, in the middle. */
export const subtitle = (text: string): Paragraph =>
  new Paragraph({
    children: runs(text, { bold: true, size: 28 }),
    alignment: AlignmentType.CENTER,
    spacing: { after: 360 },
  })

export const title = (text: string): Paragraph =>
  new Paragraph({ children: runs(text), heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER })

/** Mark and word of a verdict, in its colour. */
export const verdictRuns = (verdict: Verdict, words: Words): TextRun[] =>
  runs(`${MARKS[verdict]} ${words.verdicts[verdict]}`, { color: INKS[verdict], bold: true })

const BORDER = { style: BorderStyle.SINGLE, size: 4, color: 'D0D5DD' }
const BORDERS = { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER }

export type CellContent = string | readonly TextRun[] | readonly Paragraph[]

/** Lines stand closer in tables. */
const IN_TABLES = { line: 276, lineRule: LineRuleType.AUTO }

const inCell = (content: CellContent, right: boolean): Paragraph[] => {
  if (typeof content === 'string') {
    const side = right ? { alignment: AlignmentType.RIGHT } : {}
    return [new Paragraph({ children: runs(content, { size: 19 }), spacing: IN_TABLES, ...side })]
  }
  const [first] = content
  return first instanceof Paragraph
    ? (content as readonly Paragraph[]).slice()
    : [new Paragraph({ children: (content as readonly TextRun[]).slice(), spacing: IN_TABLES })]
}

const cell = (content: CellContent, width: number, head: boolean, right: boolean): TableCell =>
  new TableCell({
    children: inCell(content, right),
    width: { size: width, type: WidthType.DXA },
    borders: BORDERS,
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    ...(head ? { shading: { type: ShadingType.CLEAR, fill: 'F2F4F7', color: 'auto' } } : {}),
  })

/**
 * A table. @param shares widths of its columns, in parts of their sum. @param headed whether the first row is a head, and
 * not the first column. @param right which columns stand right.
 */
export const table = (
  rows: readonly (readonly CellContent[])[],
  shares: readonly number[],
  headed = true,
  right: readonly boolean[] = [],
): Table => {
  const sum = shares.reduce((a, b) => a + b, 0)
  const widths = shares.map((share) => Math.round((share / sum) * TEXT_WIDTH))
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: rows.map(
      (row, at) =>
        new TableRow({
          cantSplit: true,
          tableHeader: headed && at === 0,
          children: row.map((content, column) =>
            cell(content, widths[column] ?? 1_000, headed ? at === 0 : column === 0, right[column] === true),
          ),
        }),
    ),
  })
}

/** PNGs side by side, each no larger than its share of what a phone's screen looks like on paper; nothing for what is none. */
export const pictures = (each: readonly Uint8Array[], about: string): Paragraph | undefined => {
  const sized = each.flatMap((bytes) => {
    const size = pngSize(bytes)
    return size === undefined ? [] : [{ bytes, ...size }]
  })
  if (sized.length === 0) return undefined
  const images = sized.map(({ bytes, width, height }, at) => {
    const room = at === 0 ? PICTURE : DETAIL
    const scale = Math.min(1, room.width / width, room.height / height)
    return new ImageRun({
      type: 'png',
      data: bytes,
      transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
      altText: { title: about, description: about, name: about },
    })
  })
  return new Paragraph({
    children: images.flatMap((image, at) => (at === 0 ? [image] : [new TextRun('  '), image])),
    // A line is as high as the picture in it: without the rule, some office programs show one line of the picture.
    spacing: { after: 80, line: 240, lineRule: LineRuleType.AUTO },
  })
}

export type Block = FileChild
