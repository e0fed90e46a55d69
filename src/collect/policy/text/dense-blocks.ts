import { chineseNumber } from '../periods.ts'
import { type Block, sourceOffset } from './block.ts'

/** A paragraph longer than this that holds numbered parts is a document whose line ends were lost. */
const LONG = 400
const LONGEST_HEADING = 34
const FEWEST_PARTS = 3
/** Numbered parts of one paragraph, and entries of its table of contents, that are looked at. */
const MOST_PARTS = 2000
const MOST_ENTRIES = 60

/** 一、 and 第一条 and （一） and 1. and 1.1 and （1）, where a part may begin. */
const NUMBER =
  /([一二三四五六七八九十]{1,3})\s?[、.．:：](?=[^\d，。；])|第[一二三四五六七八九十\d]{1,3}[章条节部](?:分)?[\s:：、.．]{1,3}|(?<![\d.])\d{1,2}[.．]\d{1,2}(?=[\u4e00-\u9fff“《【])|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）](?=\S)|(?<![\d.])\d{1,2}(?:[.．]\d{1,2}){0,2}[、.．](?=[^\d\s.．])/g
const ENDS = /[。；;：:！!？?”"）)】》\s]/
/** Words that begin a sentence, and so end the heading that stands before them without a mark. */
const OPENER =
  /我们(?:将|会|非常|十分|可能|仅|只|在|不|重视|深知|的|通过|希望|尊重|采取)|您(?:可以|可|有权|在|应|同意|知|享有)|如果|若您|如您|当您|当我们|为了|为(?:给|向|保|您|确|使)|本(?:政策|隐私|应用|平台|软件|公司|协议)|除(?:非|以下|法律|下列)|根据|在(?:您|使用|以下|下列)|请您|请注意|随着|个人信息(?:是指|是以|指)|以下|未经|任何|鉴于|由于|依照|按照|[（(]?[a-z1][)）.、]|1[.、]|（一）/g

const slice = (block: Block, from: number, to: number): Block => {
  const map = [from, sourceOffset(block, from)]
  for (let i = 0; i + 1 < block.map.length; i += 2) {
    const at = block.map[i] ?? 0
    if (at > from && at < to) map.push(at, block.map[i + 1] ?? 0)
  }
  return {
    ...block,
    text: block.text.slice(from, to),
    start: sourceOffset(block, from),
    end: sourceOffset(block, to - 1) + 1,
    map: map.map((value, i) => (i % 2 === 0 ? value - from : value)),
  }
}

interface Mark {
  readonly at: number
  /** Where what is numbered begins. */
  readonly from: number
}

/** Places where numbered parts begin: after the end of a sentence, or counting on from the part before. */
const marksOf = (text: string): Mark[] => {
  const marks: Mark[] = []
  let counted = 0
  for (const found of text.matchAll(NUMBER)) {
    const before = text[found.index - 1] ?? '。'
    const ordinal = found[1] === undefined ? undefined : chineseNumber(found[1])
    const counts = ordinal !== undefined && (ordinal === 1 || ordinal === counted + 1)
    if (!ENDS.test(before) && !(counts && !/[第（(、\d]/.test(before))) continue
    if (ordinal !== undefined && counts) counted = ordinal
    marks.push({ at: found.index, from: found.index + found[0].length })
    if (marks.length >= MOST_PARTS) break
  }
  return marks
}

/** Where the heading of a part ends: as the table of contents has it, or where a sentence begins after its words. */
const endOfHeading = (
  part: string,
  contents: readonly string[],
  isHeading: (words: string) => boolean,
): number | undefined => {
  const listed = contents.find((line) => part.length > line.length && part.startsWith(line))
  if (listed !== undefined) return listed.length
  for (const opener of part.slice(0, LONGEST_HEADING + 8).matchAll(OPENER)) {
    const words = part.slice(0, opener.index)
    if (words.length > LONGEST_HEADING || /[，。；！？]/.test(words)) return undefined
    if (words.length >= 2 && isHeading(words)) return opener.index
  }
  return undefined
}

const cutsOf = (text: string, isHeading: (words: string) => boolean): number[] => {
  const marks = marksOf(text)
  const cuts: number[] = []
  const contents: string[] = []
  marks.forEach(({ at, from }, index) => {
    const part = text.slice(from, marks[index + 1]?.at ?? text.length)
    cuts.push(at)
    const heading = endOfHeading(part, contents, isHeading)
    if (heading !== undefined) cuts.push(from + heading)
    else if (contents.length < MOST_ENTRIES && part.length <= LONGEST_HEADING && isHeading(part))
      contents.push(part)
  })
  return cuts.filter((at) => at > 0)
}

/**
 * Pages copied without their line ends come as one paragraph of thousands of characters. It is cut where its numbered
 * parts begin, and headings are cut from the sentences that follow them.
 */
export const withoutDensity = (
  blocks: readonly Block[],
  isHeading: (words: string) => boolean,
): readonly Block[] =>
  blocks.flatMap((block) => {
    if (block.cells || block.text.length < LONG) return [block]
    const cuts = cutsOf(block.text, isHeading)
    if (cuts.length < FEWEST_PARTS) return [block]
    const bounds = [0, ...cuts, block.text.length]
    return bounds.slice(0, -1).flatMap((from, index) => {
      const to = bounds[index + 1] ?? from
      return to > from ? [slice(block, from, to)] : []
    })
  })
