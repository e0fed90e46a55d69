import type { RowOf } from '../../facts/index.ts'
import type { Locator } from '../../facts/locator.ts'
import { rowId } from '../screens/row-id.ts'
import type { ReadDocument } from './document.ts'
import type { Section } from './sections.ts'
import type { Sentence } from './sentences.ts'
import { isTableHead, tableOf } from './table-head.ts'
import { type Block, sourceOffset } from './text/block.ts'
import { type Duty, dutyOf } from './unfilled-duty.ts'
import { type Line, openPlacesIn } from './unfilled-forms.ts'

type Row = RowOf<'unfilledPlaces'>

/** More places of the same words than this are counted, not shown. */
const SHOWN = 20
/** Words shown on either side of a place. */
const AROUND = 12

/** A line of the document with where it stands. */
interface Placed extends Omit<Line, 'page'> {
  readonly section: Section
  readonly block: Block
  /** Where it begins in the text of its block. */
  readonly at: number
  readonly column: string
  readonly row: string
}

/** The cells of a row, each with the name of its column. */
const cellsOf = (sentence: Sentence, cells: readonly string[]): Placed[] => {
  const { section, block, at } = sentence
  const head = tableOf(sentence)
  const below = !isTableHead(sentence)
  const ofSdks = head?.some((name) => /SDK/i.test(name)) ? 'SDK ' : ''
  let from = at
  return cells.map((text, i) => {
    const placed = {
      text,
      section,
      block,
      at: from,
      cell: below,
      heading: false,
      column: below ? `${ofSdks}${head?.[i] ?? ''}` : '',
      row: below && i > 0 ? (cells[0] ?? '') : '',
    }
    from += text.length + ' | '.length
    return placed
  })
}

const linesOf = ({ sections, sentences }: ReadDocument): Placed[] => [
  ...sections.flatMap((section) =>
    section.headingBlock
      ? [
          {
            text: section.heading,
            section,
            block: section.headingBlock,
            at: 0,
            cell: false,
            heading: true,
            column: '',
            row: '',
          },
        ]
      : [],
  ),
  ...sentences.flatMap((sentence) => {
    const { text, section, block, at } = sentence
    return block.cells && text === block.text
      ? cellsOf(sentence, block.cells)
      : [{ text, section, block, at, cell: false, heading: false, column: '', row: '' }]
  }),
]

interface Found {
  readonly of: Duty
  readonly form: NonNullable<Row['form']>
  readonly certain: boolean
  readonly written: string
  readonly words: string
  readonly line: Placed
  readonly source: Locator
}

const findIn = (document: ReadDocument, line: Placed): Found[] =>
  openPlacesIn({ ...line, page: document.isPage }).map(({ form, from, to, certain }) => {
    const { text, block, at, section, column, row } = line
    const written = text.slice(from, to)
    const before = text.slice(Math.max(0, from - 40), from)
    const after = text.slice(to, to + 20)
    return {
      of: dutyOf({ written, before, after, section: section.kind, column, row }),
      form,
      certain,
      written,
      words: text.slice(Math.max(0, from - AROUND), to + AROUND).trim(),
      line,
      source: document.place({
        start: sourceOffset(block, at + from),
        end: sourceOffset(block, at + to - 1) + 1,
      }),
    }
  })

/** What a template left open in a document; the same words for the same thing are one row, the certain ones first. */
export const unfilledRows = (document: ReadDocument): Row[] => {
  const groups = new Map<string, Found[]>()
  for (const line of linesOf(document))
    for (const found of findIn(document, line)) {
      const key = `${found.of} ${found.written}`
      const group = groups.get(key)
      if (group) group.push(found)
      else groups.set(key, [found])
    }
  const { id, evidence } = document.row
  return [...groups].flatMap(([key, group]) => {
    const [first, ...others] = [...group].sort((a, b) => Number(b.certain) - Number(a.certain))
    if (!first) return []
    const { of, form, certain, written, words, line, source } = first
    return [
      {
        id: rowId('unfilled', id, key),
        evidence,
        source,
        ...(others.length > 0
          ? { also: others.slice(0, SHOWN).map((other) => ({ evidence, source: other.source })) }
          : {}),
        document: id,
        of,
        form,
        certain,
        written,
        words,
        heading: line.section.heading,
        times: group.length,
        text: line.text,
      },
    ]
  })
}
