import type { Words } from '../../words/words.ts'
import type { Sheet } from '../sheets.ts'
import { renderXlsx } from '../xlsx.ts'
import { type Block, chartTable, cited } from './block.ts'

/** Names of sheets must differ, whatever the headings say. */
const numbered = (sheets: readonly Sheet[]): Sheet[] =>
  sheets.map((sheet, i) => ({ ...sheet, title: `${i + 1} ${sheet.title}` }))

/** The document as a workbook: its text on the first sheet, each table on one of its own, statements on the last. */
export const documentXlsx = (blocks: readonly Block[], { sheets: said }: Words): Promise<Uint8Array> => {
  const text: string[][] = []
  const tables: Sheet[] = []
  const statements: string[][] = []
  let head = ''
  for (const block of blocks.flatMap((one) => (one.kind === 'chart' ? chartTable(one) : [one]))) {
    if (block.kind === 'heading') {
      head = block.text
      text.push([block.text])
    } else if (block.kind === 'paragraph') text.push([`${block.text}${cited(block.query)}`])
    else if (block.kind === 'list') text.push(...block.items.map((item) => [item]))
    else if (block.kind === 'code') statements.push([block.name, block.text])
    else if (block.kind === 'table')
      tables.push({
        id: String(tables.length),
        title: `${head}${cited(block.query).replace(' [', '（').replace(']', '）')}`,
        heads: block.heads,
        shares: true,
        rows: block.rows,
      })
  }
  const [title = [''], ...rest] = text
  return renderXlsx(
    numbered([
      { id: 'text', title: said.text, heads: title, rows: rest },
      ...tables,
      ...(statements.length === 0
        ? []
        : [{ id: 'statements', title: said.statements, heads: said.statementHeads, rows: statements }]),
    ]),
  )
}
