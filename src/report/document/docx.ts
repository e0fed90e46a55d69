import { Paragraph } from 'docx'
import type { Words } from '../../words/words.ts'
import { docxFile } from '../docx/file.ts'
import { type Block as Child, heading, paragraph, program, runs, small, table, title } from '../docx/paper.ts'
import { displayWidth } from '../width.ts'
import { type Block, chartTable, cited, rightColumns } from './block.ts'

const said = (text: string | number): string => String(text)

/** Cells a column's longest line counts in full, the least it gets, and what its margins take. */
const WIDEST = 24
const NARROWEST = 6
const MARGINS = 4
/** Of what is longer than that, a root counts: whole sentences get more room than words, yet leave them theirs. */
const rootOf = (cells: number): number => 2 * Math.sqrt(Math.max(0, cells - WIDEST))

/** A digest has no place to break and stands on one line. */
const DIGEST = /[0-9a-f]{40,64}/

/** Columns take room by their longest line, within bounds. */
const sharesOf = (rows: readonly (readonly (string | number)[])[], columns: number): number[] =>
  Array.from({ length: columns }, (_, at) => {
    const lines = rows.flatMap((row) => said(row[at] ?? '').split('\n'))
    const longest = lines.reduce((most, line) => Math.max(most, displayWidth(line)), NARROWEST)
    const digest = Math.max(0, ...lines.map((line) => DIGEST.exec(line)?.[0].length ?? 0))
    return Math.max(Math.min(WIDEST, longest) + rootOf(longest), digest) + MARGINS
  })

const childrenOf = (block: Block, at: number): readonly Child[] => {
  switch (block.kind) {
    case 'heading':
      return [at === 0 ? title(block.text) : heading(block.text, block.level)]
    case 'paragraph':
      return [paragraph(`${block.text}${cited(block.query)}`)]
    case 'list':
      return block.items.map((item) => new Paragraph({ children: runs(item), bullet: { level: 0 } }))
    case 'chart':
      return chartTable(block).flatMap(childrenOf)
    case 'code':
      return [heading(block.name, 3), program(block.text)]
    case 'table': {
      const rows = [block.heads, ...block.rows]
      return [
        table(
          rows.map((row) => row.map(said)),
          sharesOf(rows, block.heads.length),
          true,
          rightColumns(block),
        ),
        block.query === undefined ? new Paragraph({ children: [] }) : small(cited(block.query).trim()),
      ]
    }
  }
}

/** The document as a Word file. */
export const documentDocx = (blocks: readonly Block[], words: Words): Promise<Uint8Array> => {
  const [first] = blocks
  return docxFile(blocks.flatMap(childrenOf), { title: first?.kind === 'heading' ? first.text : '', words })
}
