import type { KindFinder, KindMention } from './kinds.ts'
import type { Sentence } from './sentences.ts'

/** A denial of collecting. */
export const DENIED =
  /(?:不会|不|未|无需|从不|绝不|没有|并不)(?:主动)?(?:收集|采集|获取|读取|存储|上传|索取|需要(?:您)?提供)|不(?:包含|含有|附带|携带)/
/** A list left open: 等 after a kind, with no count after it. */
const OPEN_AFTER =
  /^[”"）)]?(?:信息|数据|资料|内容|权限)?\s?(?:等等|等)(?!\s?[\d一二两三四五六七八九十]{1,3}\s?(?:类|种|项|个|大类))/
const COUNTED = /^.{0,6}等\s?[\d一二两三四五六七八九十]{1,3}\s?(?:类|种|项|个)/

/** A statement that information is collected, without saying which: 我们会收集您的相关信息. */
export const UNNAMED =
  /(?:收集|获取|采集|提供|填写|提交|collect)[^，。；;]{0,12}?(?:相关|必要|必需|所需|一些|部分|某些|对应|相应|您的|你的|个人|用户|your|personal|some|certain)的?(?:个人)?(?:信息|资料|数据| ?information| ?data)(?![^，。；]{0,4}(?:包括|如下|[:：（(]))/i
/** Whether the sentence says that something is collected. */
export const governs = (sentence: Sentence): boolean =>
  sentence.mentions.has('collection-verb') && !DENIED.test(sentence.text)

const HEADS_COLLECTION = /收集|采集|获取|collect/i
/** A group of information with its kinds behind it: 设备信息：设备型号、操作系统版本、IP地址. */
const GROUP_OF_KINDS =
  /^[^，。；;：:、]{0,20}(?:信息|数据|资料|记录|标识符?|information|data)\s?(?:[（(][^）)]{0,40}[）)])?[：:]\s?\S/i
/** Whether the sentence is an entry of the list that a heading announces, such as 我们收集哪些信息; no verb says it again. */
export const isAnnounced = ({ section, text }: Sentence): boolean =>
  section.kind === 'collection' &&
  GROUP_OF_KINDS.test(text) &&
  !DENIED.test(text) &&
  (HEADS_COLLECTION.test(section.heading) || section.path.some((heading) => HEADS_COLLECTION.test(heading)))

const isOpenAfter = (text: string, { end }: KindMention): boolean => {
  const after = text.slice(end, end + 14)
  return OPEN_AFTER.test(after) && !COUNTED.test(after)
}

export const openIn = (sentence: Sentence, kinds: readonly KindMention[]): boolean => {
  if (kinds.length === 0) return false
  if (sentence.mentions.has('open-list')) return true
  return kinds.some((mention) => isOpenAfter(sentence.text, mention))
}

/** When the function is used, and what the information is for, name things that are not collected there: 当您注册账号时，…用于登录账号. */
const WHEN = /^[^，。；;]{0,60}?(?:当|在|如果?|若|为了?)[^，。；;]{0,40}(?:时|后|过程中|功能|服务)[，,]/
const WHAT_FOR = /(?:用于|用以|以便于?|以实现|以完成|以用于|目的是)[^。；;]{0,200}/g

/** The text with its circumstances blanked, character for character. */
export const collectedText = (text: string): string => {
  const blank = (part: string): string => ' '.repeat(part.length)
  return text.replace(WHEN, blank).replace(WHAT_FOR, blank)
}

/** What sentences say is collected. */
export interface CollectedKinds {
  readonly kinds: readonly KindMention[]
  readonly openList: boolean
  readonly purposeStated: boolean
}

/** Kinds count where a collection verb governs them, or in the list items after a sentence that opens a list. */
export const collectedKinds = (sentences: readonly Sentence[], kindsOf: KindFinder): CollectedKinds => {
  const kinds: KindMention[] = []
  let openList = false
  let purposeStated = false
  let listing = false
  for (const sentence of sentences) {
    const collecting = governs(sentence)
    if (sentence.mentions.has('purpose-told')) purposeStated = true
    if (DENIED.test(sentence.text)) {
      listing = false
      continue
    }
    if (collecting || listing || isAnnounced(sentence)) {
      const here = kindsOf(collectedText(sentence.text))
      kinds.push(...here)
      if (openIn(sentence, here)) openList = true
    }
    if (/[:：]$/.test(sentence.text)) listing = collecting
    else if (/。$/.test(sentence.text) && sentence.text.length > 60) listing = false
  }
  return { kinds, openList, purposeStated }
}

/** Whether the text of a table cell leaves its list of kinds open. */
export const isOpenCell = (text: string, kinds: readonly KindMention[]): boolean =>
  /包括但不限于/.test(text) || kinds.some((mention) => isOpenAfter(text, mention))
