import type { Budget } from '../../budget.ts'

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
const paragraphsOf = (lines: readonly Line[]): string[] => {
  const edge = Math.max(...lines.map(({ right }) => right), 1)
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
      for (const paragraph of paragraphsOf(linesOf(items))) {
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
