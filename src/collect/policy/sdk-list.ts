import type { RowOf } from '../../facts/index.ts'
import type { Evidence } from '../../facts/table.ts'
import { rowId } from '../screens/row-id.ts'
import type { Place } from './clauses.ts'
import type { KindFinder } from './kinds.ts'
import { type Labelled, labelledFields, type SdkField, sdkFieldOf } from './sdk-fields.ts'
import { sdkName, sdkNamesIn } from './sdk-names.ts'
import { type KnownSdks, LINK, type ListedSdk, sdksOfSentences } from './sdk-sentences.ts'
import type { Section } from './sections.ts'
import type { Sentence } from './sentences.ts'
import type { Block } from './text/block.ts'

type Row = RowOf<'policySdks'>

const ABOUT_SDKS = /SDK|软件(?:工具)?开发(?:工具)?包|插件|第三方(?:代码|服务|组件)|software development kit/i
/** Lines without a label that may stand inside one entry of a list. */
const LONGEST_GAP = 3

const cellOf = (cells: readonly string[], head: readonly string[], field: SdkField): string =>
  head
    .map((heading, index) => (sdkFieldOf(heading) === field ? (cells[index] ?? '') : ''))
    .filter((cell) => cell !== '' && cell !== '/' && cell !== '-')
    .join('；')

/** A row that names a company in full is one of the list, however short its cells are. */
const IN_FULL = /有限(?:责任)?公司|(?:Inc|Ltd|LLC)\.?$/

const isHead = (cells: readonly string[]): boolean => {
  const fields = new Set(cells.map(sdkFieldOf).filter((field) => field !== undefined))
  return (
    cells.every((cell) => cell.length <= 24 && !IN_FULL.test(cell)) &&
    fields.size >= 2 &&
    (fields.has('name') || fields.has('vendor'))
  )
}

const fromTables = (section: Section): ListedSdk[] => {
  const found: ListedSdk[] = []
  let head: readonly string[] | undefined
  let about = false
  for (const block of section.blocks) {
    const { cells } = block
    if (!cells) {
      head = undefined
      continue
    }
    if (isHead(cells)) {
      head = cells
      about =
        section.kind === 'sdk-list' ||
        ABOUT_SDKS.test(`${cells.join(' ')}${section.heading}`) ||
        (section.kind === 'sharing' && cells.some((cell) => /合作|厂商|公司|主体/.test(cell)))
      continue
    }
    if (!head || !about) continue
    const columns = head
    const own = (field: SdkField): string => cellOf(cells, columns, field)
    const name = sdkName(own('name')) ?? sdkNamesIn(cells.join('，'))[0]?.name ?? sdkName(own('vendor'))
    if (name === undefined) continue
    const fields = new Map<SdkField, string>()
    for (const field of ['vendor', 'kinds', 'purpose', 'link'] as const)
      if (own(field) !== '') fields.set(field, own(field))
    found.push({ name, form: 'table-row', fields, start: block.start, end: block.end, text: block.text })
  }
  return found
}

/** 保护我们的权利, 业务转让: why and when information is given away. */
const NO_PRODUCT =
  /我们|您|权利|权益|义务|转让|合并|收购|法律|法规|遵守|履行|同意|邮箱|地址|电话|联系|注销|接口|调用|指引|^https?$/

/** 友盟统计SDK as a line of its own, or before its labels: 1. 友盟SDK：使用目的：…. */
const titleOf = (text: string, inList: boolean): string | undefined => {
  if (text.length > 60) return undefined
  const line = text.split(/[:：]/)[0] ?? ''
  if (!(ABOUT_SDKS.test(line) || (inList && line.length <= 20))) return undefined
  if (/方式|范围|名称|包名|附录|^第?三方|如下|以下|列表|目录|清单/.test(line)) return undefined
  if (ABOUT_SDKS.test(line)) return sdkName(line)
  return sdkFieldOf(line) === undefined && !NO_PRODUCT.test(line) ? sdkName(line) : undefined
}

/** 合作伙伴：我们可能会与合作伙伴共享… is a sentence, not a field of an entry. */
const SAYS_A_SENTENCE =
  /^(?:我们|您|为了?|在|如|当|仅|与|向|将|协助|帮助|用于|负责)|，(?:须|需|应|将|会)|。.{12,}。|[^。]{60,}。$/
const isField = ({ field, value }: Labelled): boolean => field !== 'vendor' || !SAYS_A_SENTENCE.test(value)

const isList = ({ kind, path, blocks }: Section): boolean =>
  kind === 'sdk-list' ||
  kind === 'sharing' ||
  path.some((heading) => ABOUT_SDKS.test(heading)) ||
  blocks.some(({ text }) => ABOUT_SDKS.test(text))

interface Entry {
  name: string
  fields: Map<SdkField, string>
  from: Block
  to: Block
  gap: number
  lines: string[]
  /** Whether it goes by the name of its company. */
  readonly byVendor: boolean
}

const fromLabels = (section: Section): ListedSdk[] => {
  const found: ListedSdk[] = []
  const inList = isList(section)
  let entry: Entry | undefined
  const heading = section.headingBlock && titleOf(section.heading, inList)
  let title: { readonly name: string; readonly block: Block } | undefined =
    heading && section.headingBlock ? { name: heading, block: section.headingBlock } : undefined
  const close = (): void => {
    // A company by itself is whoever runs the app.
    const bare = entry?.byVendor && entry.fields.size === 1
    if (entry && entry.name !== '' && entry.fields.size > 0 && !bare)
      found.push({
        name: entry.name,
        form: 'labelled',
        fields: entry.fields,
        start: entry.from.start,
        end: entry.to.end,
        text: entry.lines.join(' ').slice(0, 2000),
      })
    entry = undefined
  }
  for (const block of section.blocks) {
    if (block.cells && block.cells.length > 2) continue
    const labels = labelledFields(block.cells ? block.cells.join('：') : block.text).filter(isField)
    if (labels.length === 0) {
      const name = titleOf(block.text, inList)
      if (name !== undefined) title = { name, block }
      if (entry && (name !== undefined || ++entry.gap > LONGEST_GAP)) close()
      else if (entry) entry.lines.push(block.text)
      continue
    }
    const lead = titleOf(block.text, inList)
    if (labels.length > 1 && lead !== undefined && labels[0]?.field !== 'name') title = { name: lead, block }
    for (const { field, value } of labels) {
      // Where entries are headed by their companies, the company stands for the name.
      const byVendor = field === 'vendor' && inList && (entry?.fields.has('vendor') ?? true)
      if (field === 'name' || title !== undefined || byVendor) {
        close()
        entry = {
          name: title?.name ?? sdkName(value) ?? '',
          fields: new Map(),
          from: title?.block ?? block,
          to: block,
          gap: 0,
          byVendor: byVendor && title === undefined,
          lines: title && title.block !== block ? [title.block.text] : [],
        }
        title = undefined
      }
      if (!entry) continue
      if (field !== 'name' && value !== '' && !entry.fields.has(field)) entry.fields.set(field, value)
      entry.to = block
      entry.gap = 0
    }
    entry?.lines.push(block.text)
  }
  close()
  return found
}

/** One SDK is told once: 友盟统计SDK and 友盟统计 are one name. */
const keyOf = (name: string): string => name.replace(/SDK|软件开发包|[\s（()）·-]/gi, '').toLowerCase()

/** The SDKs a document names: those of tables and labelled lists with what is told there, the rest by sentences. */
export const findSdks = (
  sections: readonly Section[],
  sentences: readonly Sentence[],
  known: KnownSdks,
): ListedSdk[] => {
  const sdks = new Map<string, ListedSdk>()
  const listed = sections.flatMap((section) => [...fromTables(section), ...fromLabels(section)])
  for (const sdk of [...listed, ...sdksOfSentences(sentences, known)]) {
    const before = sdks.get(keyOf(sdk.name))
    if (!before) sdks.set(keyOf(sdk.name), sdk)
    else if (before.form === sdk.form)
      sdks.set(keyOf(sdk.name), { ...before, fields: new Map([...sdk.fields, ...before.fields]) })
  }
  return [...sdks.values()]
}

const ELSEWHERE =
  /(?:详见|请见|参见|参阅|请?查看|查阅|点击|访问|见)[^。；]{0,30}(?:SDK|sdk|第三方[^。；]{0,8}(?:共享|信息)?(?:清单|目录|列表)|共享(?:个人)?信息?(?:清单|目录))|《[^》]{0,30}(?:SDK|共享|第三方|合作(?:方|伙伴))[^》]{0,12}(?:清单|目录|列表|名单|说明|情况)[^》]{0,4}》|(?:SDK|sdk)[^。；]{0,12}(?:清单|目录|列表|名单)[^。；]{0,20}(?:链接|https?:|详见|点击|见)/

/** The sentence that points to a list of SDKs kept elsewhere, where the document does. */
export const listElsewhere = (sentences: readonly Sentence[]): Sentence | undefined =>
  sentences.find(({ text, block }) => !block.cells && ELSEWHERE.test(text))

const NO_SDK =
  /(?:未|没有|不会?|从不)(?:使用|接入|集成|嵌入|引入|包含|内嵌|添加|存在)[^，。；]{0,16}(?:第三方)?[^，。；]{0,6}(?:SDK|软件(?:工具)?开发(?:工具)?包|插件|第三方[^，。；]{0,4}(?:分析|广告|统计|追踪|推送|服务|合作|组件|代码|库|工具))/i

/** The sentence that says there are no third-party SDKs. */
export const denialOfSdks = (sentences: readonly Sentence[]): Sentence | undefined =>
  sentences.find(({ text }) => NO_SDK.test(text) && !/除|以外|之外/.test(text))

/** What designers leave for others to fill in, and what points away. */
const NOT_FILLED_IN = /填写|^(?:详?见|参见|请见|点击)|^[^\u4e00-\u9fffA-Za-z]*$/
const tells = (value: string): boolean => value.length > 1 && !NOT_FILLED_IN.test(value)

/** 使用场景描述：数据统计收集个人信息类型：… where two fields run into one another. */
const SAYS_WHAT_FOR = /(?:场景|用途|目的|功能|作用)[^:：。；]{0,6}[:：]\s?[^\s。；]{2,}|用于|以便/

const NOTHING_COLLECTED = /不(?:会|涉及|收集|获取|采集)[^，。]{0,8}(?:个人信息|信息|数据|收集)|^无$|不涉及/

/** SDKs as rows. */
export const sdkRows = (
  sdks: readonly ListedSdk[],
  document: string,
  kindsOf: KindFinder,
  evidence: Evidence,
  place: Place,
): Row[] =>
  sdks.map(({ name, form, fields, start, end, text }) => {
    const kindsText = fields.get('kinds') ?? ''
    const kinds = [...new Set(kindsOf(kindsText).map(({ kind }) => kind))].sort()
    const vendor = fields.get('vendor')
    const link = LINK.exec(fields.get('link') ?? text)?.[0]
    return {
      id: rowId('policy-sdk', document, name),
      evidence,
      source: place({ start, end }),
      document,
      name,
      ...(vendor ? { vendor } : {}),
      kinds,
      kindsText,
      purpose: fields.get('purpose') ?? '',
      ...(link ? { link } : {}),
      form,
      vendorTold: vendor !== undefined,
      kindsTold:
        tells(kindsText) ||
        NOTHING_COLLECTED.test(kindsText) ||
        NOTHING_COLLECTED.test(text) ||
        kindsOf(text).length > 0,
      purposeTold: tells(fields.get('purpose') ?? '') || SAYS_WHAT_FOR.test(text),
      text,
    }
  })
