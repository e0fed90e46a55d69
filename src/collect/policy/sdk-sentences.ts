import type { RowOf } from '../../facts/index.ts'
import type { SdkField } from './sdk-fields.ts'
import { sdkNamesIn } from './sdk-names.ts'
import type { SectionKind } from './sections.ts'
import type { Sentence } from './sentences.ts'

/** An SDK as one part of a document tells of it. */
export interface ListedSdk {
  readonly name: string
  readonly form: NonNullable<RowOf<'policySdks'>['form']>
  readonly fields: ReadonlyMap<SdkField, string>
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Names of SDKs that the vocabulary knows, as they stand in a text. */
export type KnownSdks = (text: string) => readonly string[]

export const LINK = /https?:\/\/[^\s，。；;）)】」”"'<>|]{4,300}/i
const COMPANY =
  /[\u4e00-\u9fffA-Za-z（）()·]{2,30}?(?:有限责任公司|股份有限公司|有限公司|集团|Inc\.?|LLC|Ltd\.?)/
const PURPOSE =
  /(?:用于|用以|以便|目的(?:是|为)|为了|以实现|以完成|实现|来(?=实现|完成|进行)|used? (?:to|for))([^。；;]{2,80}?)(?=[，,]?(?:其|具体)?(?:隐私|详见|链接|请见|https?:)|[。；;]|$)/i
const COLLECTS =
  /(?:收集|获取|采集|读取|需要|传输|共享)([^。；;]{2,200}?)(?=[，,]?(?:用于|用以|以便|目的|为了|隐私|详见|https?:)|[。；;]|$)/
const DENIES =
  /(?:未|没有|不会?|从未)(?:使用|接入|集成|嵌入|引入|包含|内嵌|添加)|(?:do|does|did) not (?:use|integrate|include|contain|embed)|without (?:any )?third/i

/** A known product without the word SDK counts where parties are told of: 集成了友盟统计, a part on third parties. */
const TELLS_OF_PARTIES = /集成|接入|嵌入|第三方(?:服务|统计|平台|组件|代码|工具)|third[- ]party/i
const PART_ON_PARTIES = /第三方|SDK|合作方|third[- ]party/i

const SPEAKS_OF_SDKS = /SDK|软件(?:工具)?开发/i
/** A line of a list of SDKs that may be no more than a name. */
const LONGEST_LINE = 24

/** In a part on SDKs: 本应用集成了 StoreKit 用于处理应用内购买. */
const TAKEN_IN =
  /(?:集成|接入|嵌入|使用)了?\s?([A-Za-z][\w.+-]{2,23}(?:\s[A-Z][\w.+-]{1,15})?)\s?(?:用于|以|来|为|，|提供)/

/** Whoever runs the app uses it: 我们使用 Firebase 存储数据, 广告由 AdMob 提供, 数据分析服务商（如 Amplitude）. */
const USED =
  /(?<!(?:您|你|用户)[^，。；]{0,4})(?:使用|采用|借助|选用)[^，。；]{0,16}$|\bwe use [^.,;]{0,24}$|(?:服务商|供应商|提供商|平台|工具)[（(](?:如|例如|包括)?\s?$/i
const PROVIDED = /由[^，。；]{0,12}$/
const PROVIDES = /^[^，。；]{0,10}(?:提供|投放|托管|处理)/
/** Web beacons are no product. */
const OTHER_SENSE = /(?:web|网络|网站)\s?$/i
/** Parts that tell of the person's own acts and of the document. */
const NO_USE: ReadonlySet<SectionKind> = new Set(['rights', 'update', 'definitions', 'terms'])

const isUsed = (text: string, name: string): boolean => {
  const at = text.indexOf(name)
  const before = text.slice(Math.max(0, at - 40), at)
  if (OTHER_SENSE.test(before)) return false
  return USED.test(before) || (PROVIDED.test(before) && PROVIDES.test(text.slice(at + name.length)))
}

/** The app does use third-party services:, and the lines after it that are no more than a name. */
const ANNOUNCES = /第三方[^。；]{0,16}(?:服务|SDK|提供商|平台)|third[- ]party (?:services?|sdks?|providers?)/i
const LINES_AFTER = 12
const LONGEST_NAME = 40

const isListed = (sentence: Sentence, names: readonly string[], all: readonly Sentence[]): boolean => {
  const { text, section, index } = sentence
  if (text.length > LONGEST_NAME || names.join('').length * 2 < text.length) return false
  return all
    .slice(Math.max(0, index - LINES_AFTER), index)
    .some((before) => before.section === section && ANNOUNCES.test(before.text) && !DENIES.test(before.text))
}

const namesIn = (sentence: Sentence, known: KnownSdks, all: readonly Sentence[]): readonly string[] => {
  const { text, section, mentions } = sentence
  if (SPEAKS_OF_SDKS.test(text)) {
    const named = sdkNamesIn(text).map(({ name }) => name)
    return named.length > 0 ? named : known(text)
  }
  const told =
    TELLS_OF_PARTIES.test(text) ||
    (section.kind === 'sdk-list' && text.length <= LONGEST_LINE) ||
    (section.path.some((heading) => PART_ON_PARTIES.test(heading)) &&
      (mentions.has('collection-verb') || PURPOSE.test(text)))
  const named = known(text)
  if (!told) {
    const used = !NO_USE.has(section.kind) && named.some((name) => isUsed(text, name))
    return used || isListed(sentence, named, all) ? named : []
  }
  const taken = /SDK/i.test(section.heading) ? TAKEN_IN.exec(text)?.[1] : undefined
  return named.length > 0 || taken === undefined ? named : [taken]
}

/** SDKs that sentences name, with what they tell of them. */
export const sdksOfSentences = (sentences: readonly Sentence[], known: KnownSdks): ListedSdk[] =>
  sentences.flatMap((sentence) => {
    const { text, start, end, section, block } = sentence
    if (block.cells || DENIES.test(text)) return []
    return namesIn(sentence, known, sentences).map((name) => {
      const fields = new Map<SdkField, string>()
      const vendor = COMPANY.exec(text)?.[0].replace(
        /^.*?(?:由|是|使用了?|接入了?|集成了?|嵌入了?|引入了?|与|和|的|向)/,
        '',
      )
      const purpose = PURPOSE.exec(text)?.[1]
      const kinds = COLLECTS.exec(text)?.[1]
      const link = LINK.exec(text)?.[0]
      if (vendor) fields.set('vendor', vendor)
      if (purpose) fields.set('purpose', purpose)
      if (kinds && section.kind !== 'security') fields.set('kinds', kinds)
      if (link) fields.set('link', link)
      return { name, form: 'sentence' as const, fields, start, end, text }
    })
  })
