import type { Block, TextDocument } from './block.ts'
import { blockBuilder, LONGEST_TEXT } from './block-builder.ts'
import { linesOf } from './plain-blocks.ts'

const RULE = /^\s{0,3}(?:[-*_=]\s{0,3}){3,60}$/
const ROW = /^\s{0,12}\|.*\|\s{0,9}$/
const ROW_RULE = /^\s{0,12}\|?[\s:|-]{3,400}$/

/** Marks that are not text: emphasis, code, links, images, tags, markers of lists and quotations. */
const MARKS =
  /!?\[([^\]\n]{0,400})\]\([^)\n]{0,800}\)|<\/?[A-Za-z][^>\n]{0,400}>|\*{1,3}|`{1,3}|~~|__|\\(?=[*_#.[\]()-])/g

const addWithoutMarks = (
  text: string,
  from: number,
  bold: boolean,
  add: (text: string, from: number, bold: boolean) => void,
): void => {
  let done = 0
  for (const found of text.matchAll(MARKS)) {
    if (found.index > done) add(text.slice(done, found.index), from + done, bold)
    if (found[1]) add(found[1], from + found.index + found[0].indexOf('[') + 1, bold)
    done = found.index + found[0].length
  }
  if (done < text.length) add(text.slice(done), from + done, bold)
}

/** Lines of one paragraph follow each other; where writing has spaces, a line that ends within a sentence runs on. */
const runsOn = (before: string, line: string): boolean =>
  /[A-Za-z,;’”"]\s{0,9}$/.test(before.slice(-12)) && /^[A-Za-z“"'(]/.test(line)

/** What site generators keep before the text: its title, dates and tags, as YAML between two rules. */
const FRONT_MATTER =
  /^---[ \t]{0,9}\r?\n(?:(?:[A-Za-z][\w-]{0,40}:|[ \t]|- )[^\n]{0,800}\n){0,60}---[ \t]{0,9}(?:\r?\n|$)/
const TITLE = /^title:[ \t]{0,9}(['"]?)([^\r\n]{1,200}?)\1[ \t]{0,9}\r?$/m

/** Reads Markdown: headings, rows of tables and lines of text. */
export const markdownBlocks = (source: string): TextDocument => {
  const blocks: Block[] = []
  const builder = blockBuilder()
  let total = 0
  let cut = false
  const front = FRONT_MATTER.exec(source)?.[0] ?? ''
  let title = ''
  const flush = (heading = 0, item = false, cells?: readonly string[]): void => {
    const block = builder.finish({ heading, foot: false, item, ...(cells ? { cells } : {}) })
    if (!block) return
    if (heading === 1 && title === '') title = block.text
    cut = total + block.text.length >= LONGEST_TEXT
    if (total < LONGEST_TEXT) blocks.push(block)
    total += block.text.length
  }
  let open: { readonly heading: number; readonly item: boolean } | undefined
  let before = ''
  const end = (): void => {
    if (open) flush(open.heading, open.item)
    open = undefined
  }
  for (const line of linesOf(source)) {
    if (cut) break
    const { text, start } = line
    if (start < front.length) continue
    if (ROW.test(text)) {
      end()
      if (ROW_RULE.test(text)) continue
      const cells: string[] = []
      let at = text.indexOf('|') + 1
      for (const cell of text.slice(at, text.lastIndexOf('|')).split('|')) {
        if (cells.length > 0) builder.mark(' | ', start + at)
        const from = builder.length
        addWithoutMarks(cell, start + at, false, builder.add)
        cells.push(builder.since(from).trim())
        at += cell.length + 1
      }
      flush(0, false, cells.length > 1 ? cells : undefined)
      continue
    }
    if (RULE.test(text)) {
      end()
      continue
    }
    const head = /^\s{0,3}(#{1,6})\s{0,9}/.exec(text)
    const lead = head ?? /^\s{0,40}(?:>\s{0,3})?(?:[-*+•]\s{1,9})?/.exec(text)
    const skip = lead?.[0].length ?? 0
    const body = text.slice(skip)
    const item = /[-*+•]\s{1,9}$/.test(lead?.[0] ?? '')
    const joined = open?.heading === 0 && head === null && !item && runsOn(before, body)
    if (joined) builder.add(' ', start + skip - 1, false)
    else end()
    const bold = head !== null || /^(?:\*\*|__).{1,200}(?:\*\*|__)\s{0,9}$/.test(body)
    addWithoutMarks(head ? body.replace(/\s{0,3}#{1,6}\s{0,3}$/, '') : body, start + skip, bold, builder.add)
    if (!joined) open = { heading: head?.[1]?.length ?? 0, item }
    before = body
  }
  end()
  return { title: title || (TITLE.exec(front)?.[2] ?? ''), blocks, scripted: false, pictures: 0, cut }
}
