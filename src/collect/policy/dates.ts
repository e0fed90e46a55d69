/** Dates a document tells of itself, as written. */
export interface DocumentDates {
  readonly publishedOn?: string
  readonly updatedOn?: string
  readonly effectiveOn?: string
}

const DATE =
  '((?:[【\\[]?\\s?(?:19|20)\\d{2}\\s?[】\\]]?\\s?[年./-]\\s?[【\\[]?\\s?\\d{1,2}\\s?[】\\]]?\\s?[月./-]\\s?[【\\[]?\\s?\\d{1,2}\\s?[】\\]]?\\s?日?)|(?:(?:19|20)\\d{2}\\s?年\\s?\\d{1,2}\\s?月)|(?:(?:19|20)\\d{2}\\s?[./-]\\s?\\d{1,2}(?![\\d.]))|(?:20\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d))|(?:[二〇零○一三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)|(?:[A-Z][a-z]{2,8}\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d{2})|(?:[A-Z][a-z]{2,8} (?:19|20)\\d{2})|(?:\\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? (?:19|20)\\d{2}))'
const LABEL_GAP = '[^\\d。A-Z]{0,8}?'

const labelled = (labels: string): RegExp => new RegExp(`(?:${labels})${LABEL_GAP}\\s{0,3}${DATE}`, 'i')
const before = (verbs: string): RegExp => new RegExp(`${DATE}\\s?(?:起|开始|正式|日起)?\\s?(?:${verbs})`, 'i')

const PUBLISHED = [
  labelled(
    '发布日期|发布时间|公布日期|公布时间|发布于|版本日期|签订日期|制定日期|publish(?:ed)?(?: on)?|release date|date of release|posted(?: on)?',
  ),
  before('发布|公布|制定'),
  labelled('启用于|启用日期|启用时间'),
]
const UPDATED = [
  labelled(
    '更新日期|更新[（(]日期|更新时间|最近更新|最后更新|最后修改|最后修订|最新更新|更新于|修订日期|修订时间|修改日期|最近修订|最近一次更新|最近一次修订|版本更新|last updated|updated(?: on)?|last modified|last revised|revised|revision date',
  ),
  before('更新|修订|修改'),
]
const EFFECTIVE = [
  labelled(
    '生效日期|生效时间|生效日|施行日期|实施日期|生效于|effective date|effective(?: as of| from| on)?|date effective|^date',
  ),
  before('生效|施行|实施|起生效|起施行'),
]

const first = (patterns: readonly RegExp[], text: string): string | undefined => {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[1]
    if (found) return found.replace(/\s+/g, ' ').trim()
  }
  return undefined
}

const BARE = new RegExp(DATE)
/** A line that holds a date and hardly anything else, as the last of a document: 某某公司 2022年4月15日. */
const LONGEST_SIGNATURE = 36
const SIGNED_WITHIN = 3

/** A line of its own, 生效日期：2022年2月25日, tells of the document wherever it stands: pages begin with menus. */
const LONGEST_LINE = 60

/** Reads the dates from the head and the foot of a document, where they stand, and from lines that tell nothing else. */
export const datesOf = (texts: readonly string[]): DocumentDates => {
  const head = texts.slice(0, 60).map((text) => text.slice(0, 300))
  const foot = texts.slice(-12).map((text) => text.slice(-300))
  const lines = texts.filter((text) => text.length <= LONGEST_LINE)
  const find = (patterns: readonly RegExp[]): string | undefined => {
    for (const text of [...head, ...foot, ...lines]) {
      const date = first(patterns, text)
      if (date) return date
    }
    return undefined
  }
  const signed = texts
    .slice(-SIGNED_WITHIN)
    .filter((text) => text.length <= LONGEST_SIGNATURE && !/©|copyright|版权|备案/i.test(text))
    .map((text) => first([BARE], text))
    .find((date) => date !== undefined)
  const publishedOn = find(PUBLISHED) ?? signed
  const updatedOn = find(UPDATED)
  const effectiveOn = find(EFFECTIVE)
  return {
    ...(publishedOn ? { publishedOn } : {}),
    ...(updatedOn ? { updatedOn } : {}),
    ...(effectiveOn ? { effectiveOn } : {}),
  }
}
