import type { RowOf } from '../../facts/index.ts'
import type { SdkField } from './sdk-fields.ts'
import { sdkNamesIn } from './sdk-names.ts'
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
  /(?:用于|用以|以便|目的(?:是|为)|为了|以实现|以完成|实现|来(?=实现|完成|进行)|used? (?:to|for))([^。；;]{2,80})/i
const COLLECTS = /(?:收集|获取|采集|读取|需要|传输|共享)([^。；;]{2,200})/
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

const namesIn = ({ text, section, mentions }: Sentence, known: KnownSdks): readonly string[] => {
  if (SPEAKS_OF_SDKS.test(text)) {
    const named = sdkNamesIn(text).map(({ name }) => name)
    return named.length > 0 ? named : known(text)
  }
  const told =
    TELLS_OF_PARTIES.test(text) ||
    (section.kind === 'sdk-list' && text.length <= LONGEST_LINE) ||
    (section.path.some((heading) => PART_ON_PARTIES.test(heading)) &&
      (mentions.has('collection-verb') || PURPOSE.test(text)))
  if (!told) return []
  const named = known(text)
  const taken = /SDK/i.test(section.heading) ? TAKEN_IN.exec(text)?.[1] : undefined
  return named.length > 0 || taken === undefined ? named : [taken]
}

/** SDKs that sentences name, with what they tell of them. */
export const sdksOfSentences = (sentences: readonly Sentence[], known: KnownSdks): ListedSdk[] =>
  sentences.flatMap((sentence) => {
    const { text, start, end, section, block } = sentence
    if (block.cells || DENIES.test(text)) return []
    return namesIn(sentence, known).map((name) => {
      const fields = new Map<SdkField, string>()
      const vendor = COMPANY.exec(text)?.[0].replace(/^.*?(?:由|是|使用了?|与|和|的|向)/, '')
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
