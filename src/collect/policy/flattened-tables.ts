import { sdkFieldOf } from './sdk-fields.ts'
import { sdkName } from './sdk-names.ts'
import { type Block, rowOfBlocks } from './text/block.ts'

/** Columns that tell nothing an auditor asks for, but stand between those that do. */
const OTHER_COLUMN =
  /^(?:序号|编号|包名(?:信息|\/签名)?|签名(?:信息)?|(?:收集|共享|获取|处理|使用)?方式|类型|平台|系统|适用系统|备注|频率|期限|时机)$/
const LONGEST_COLUMN = 16
const FEWEST_COLUMNS = 3
/** A column that is there twice, as 使用目的 and 使用场景, makes the heading so much longer than it seems. */
const MOST_DOUBLED = 2
const LONGEST_CELL = 600
const ADDRESS = /https?:|www\.|\.(?:com|cn|net|org)\b|^(?:无|暂无|[/\-—]+)$/i
const COMPANY = /公司|集团|Inc\b|Ltd\b|LLC\b/i
const KINDS = /信息|数据|设备|标识|位置|IMEI|MAC|\bIP\b|^(?:无|[/\-—]+)$/i

const isColumn = ({ text, cells, heading }: Block): boolean =>
  cells === undefined &&
  heading === 0 &&
  text.length <= LONGEST_COLUMN &&
  !/[。；;：:，,]/.test(text) &&
  (sdkFieldOf(text) !== undefined || OTHER_COLUMN.test(text))

/** How many lines from `at` on name columns, each another one; 0 where they are no heading of a list of SDKs. */
const columnsAt = (blocks: readonly Block[], at: number): number => {
  const fields = new Set<string>()
  let end = at
  for (; end < blocks.length; end++) {
    const block = blocks[end]
    if (!block || !isColumn(block)) break
    const field = sdkFieldOf(block.text) ?? block.text
    if (fields.has(field)) break
    fields.add(field)
  }
  const named = fields.has('name') || fields.has('vendor')
  const told = ['purpose', 'kinds', 'link'].some((field) => fields.has(field))
  return named && told && end - at >= FEWEST_COLUMNS ? end - at : 0
}

/** Whether the lines are what the columns call for: a name, and a company, an address or kinds of information. */
const isRow = (cells: readonly Block[], head: readonly Block[]): boolean => {
  if (cells.length < head.length) return false
  if (cells.some((cell) => cell.cells || cell.heading > 0 || cell.text.length > LONGEST_CELL)) return false
  const of = (field: string): string =>
    cells[head.findIndex(({ text }) => sdkFieldOf(text) === field)]?.text ?? ''
  const name = of('name') || of('vendor')
  // 隐私政策链接 in the place of a name is one more column.
  const field = of('name') && sdkFieldOf(name)
  return (
    sdkName(name) !== undefined &&
    (!field || field === 'name' || field === 'vendor') &&
    !/[。；;：:]/.test(name) &&
    (ADDRESS.test(of('link')) || COMPANY.test(of('vendor')) || KINDS.test(of('kinds')))
  )
}

const rowsAfter = (blocks: readonly Block[], at: number, head: readonly Block[]): Block[][] => {
  const rows: Block[][] = []
  for (let from = at; ; from += head.length) {
    const cells = blocks.slice(from, from + head.length)
    if (!isRow(cells, head)) return rows
    rows.push(cells)
  }
}

/**
 * Tables of SDKs that lost their lines when they were pasted: every cell is a paragraph, the columns first. They
 * become rows again.
 */
export const withFlattenedTables = (blocks: readonly Block[]): readonly Block[] => {
  const read: Block[] = []
  let found = false
  for (let at = 0; at < blocks.length; ) {
    const least = columnsAt(blocks, at)
    let rows: Block[][] = []
    for (let width = least; least > 0 && width <= least + MOST_DOUBLED; width++) {
      const head = blocks.slice(at, at + width)
      if (!head.every(isColumn)) break
      const read = rowsAfter(blocks, at + width, head)
      if (read.length * width > rows.flat().length) rows = read
    }
    if (rows.length === 0) {
      const block = blocks[at++]
      if (block) read.push(block)
      continue
    }
    const columns = rows[0]?.length ?? 0
    read.push(rowOfBlocks(blocks.slice(at, at + columns)), ...rows.map(rowOfBlocks))
    at += columns * (rows.length + 1)
    found = true
  }
  return found ? read : blocks
}
