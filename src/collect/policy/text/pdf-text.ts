import type { Budget } from '../../budget.ts'
import { rulesOf } from './pdf-rules.ts'
import { cellAt, type Grid, gridsOf } from './pdf-tables.ts'

const MOST_PAGES = 300
const LONGEST_TEXT = 1_000_000
/** A line at least so full runs on into the next one. */
const FULL = 0.86

interface Line {
  text: string
  y: number
  right: number
  size: number
}

interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

/** Fonts map common characters to radicals that look the same; those of the supplement have no equivalent in Unicode. */
const RADICALS = new Map(
  [
    ...'⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙',
  ].flatMap((char, i, all) => (i % 2 === 0 ? [[char, all[i + 1] ?? char] as const] : [])),
)
const withoutRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf]/g, (radical) => RADICALS.get(radical) ?? radical.normalize('NFKC'))

const isText = (item: object): item is TextItem => 'str' in item

/** Lines of a page from its pieces of text: pieces of one height stand in one line. */
const linesOf = (items: readonly object[]): Line[] => {
  const lines: Line[] = []
  for (const item of items) {
    if (!isText(item) || item.str.trim() === '') continue
    const [, , , , x = 0, y = 0] = item.transform
    const last = lines.at(-1)
    const size = item.height || 10
    if (last && Math.abs(last.y - y) < size / 2) {
      last.text += (x - last.right > size * 1.5 ? '  ' : '') + item.str
      last.right = x + item.width
    } else lines.push({ text: item.str, y, right: x + item.width, size })
  }
  return lines
}

/** Lines broken by the width of the page become paragraphs again. */
const paragraphsOf = (lines: readonly Line[], edge: number): string[] => {
  const paragraphs: string[] = []
  let open = ''
  lines.forEach(({ text, right, size }, i) => {
    const latin = /[A-Za-z,]$/.test(open) && /^[A-Za-z]/.test(text)
    open += (latin ? ' ' : '') + text.trim()
    const next = lines[i + 1]
    const runsOn = right > edge * FULL && !/[。；！？:：;]$/.test(text.trim()) && next?.size === size
    if (runsOn) return
    paragraphs.push(open)
    open = ''
  })
  if (open !== '') paragraphs.push(open)
  return paragraphs
}

const edgeOf = (lines: readonly Line[]): number => lines.reduce((edge, { right }) => Math.max(edge, right), 1)

/** Text of a cell: its lines were broken by its width. */
const cellText = (items: readonly TextItem[]): string =>
  linesOf(items).reduce(
    (text, { text: line }) =>
      text + (/[A-Za-z0-9]$/.test(text) && /^[A-Za-z]/.test(line) ? ' ' : '') + line.trim(),
    '',
  )

/** The rows of a table as lines between bars; undefined where a piece of text runs over a rule. */
const rowsOf = (grid: Grid, items: readonly TextItem[]): string[] | undefined => {
  const cells = grid.rows.slice(1).map(() => grid.columns.slice(1).map((): TextItem[] => []))
  for (const item of items) {
    const [, , , , x = 0, y = 0] = item.transform
    const cell = cellAt(grid, x, y)
    if (!cell || x + item.width > (grid.columns[cell.column + 1] ?? 0) + item.height / 2) return undefined
    cells[cell.row]?.[cell.column]?.push(item)
  }
  return cells
    .map((row) => row.map((of) => cellText(of).replace(/[|｜]/g, '/')))
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => `| ${row.join(' | ')} |`)
}

/** A page: its tables where all their cells are ruled, as rows, and the paragraphs before, between and after them. */
const textOfPage = (items: readonly object[], grids: readonly Grid[]): string[] => {
  const texts = items.filter(isText).filter(({ str }) => str.trim() !== '')
  const inGrid = (item: TextItem): Grid | undefined =>
    grids.find((grid) => cellAt(grid, item.transform[4] ?? 0, item.transform[5] ?? 0))
  const tables = new Map<Grid, readonly string[]>()
  for (const grid of grids) {
    const rows = rowsOf(
      grid,
      texts.filter((item) => inGrid(item) === grid),
    )
    if (rows) tables.set(grid, rows)
  }
  const edge = edgeOf(linesOf(texts))
  const text: string[] = []
  const told = new Set<Grid>()
  let open: TextItem[] = []
  const flush = (): void => {
    text.push(...paragraphsOf(linesOf(open), edge))
    open = []
  }
  for (const item of texts) {
    const grid = inGrid(item)
    const rows = grid && tables.get(grid)
    if (!grid || !rows) open.push(item)
    else if (!told.has(grid)) {
      flush()
      told.add(grid)
      text.push(...rows)
    }
  }
  flush()
  return text
}

/**
 * The text layer of a PDF, one paragraph a line; undefined where it cannot be opened, and empty where its pages are
 * pictures. Fonts and scripts of the file are not used.
 */
export const textOfPdf = async (bytes: Uint8Array, budget: Budget): Promise<string | undefined> => {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document = await loading.promise
    const paragraphs: string[] = []
    let length = 0
    for (
      let number = 1;
      number <= Math.min(document.numPages, MOST_PAGES) && length < LONGEST_TEXT;
      number++
    ) {
      budget.tick('pdf')
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      for (const paragraph of textOfPage(items, gridsOf(await rulesOf(page)))) {
        paragraphs.push(paragraph)
        length += paragraph.length
      }
      page.cleanup()
    }
    return withoutRadicals(paragraphs.join('\n'))
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'BudgetExceeded') throw thrown
    return undefined
  } finally {
    await loading.destroy().catch(() => undefined)
  }
}
