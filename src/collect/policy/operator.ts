import { isPreamble, type Section, type SectionKind } from './sections.ts'
import type { Sentence } from './sentences.ts'

/** Who runs the service, as the document names it. */
export interface Operator {
  readonly operator?: string
  readonly named: boolean
}

const FORMS =
  '股份有限公司|有限责任公司|有限公司|合伙企业|集团公司|工作室|事务所|研究院|研究所(?![必需])|出版社|报社|杂志社|通讯社|广播电视台|广播电台|电视台|委员会|管理局|人民医院|医院|大学|学院|银行|分公司|商行|经营部|基金会|协会|Co\\.,? ?Ltd\\.?|Inc\\.?|LLC|Limited|GmbH|Corporation'
const COMPANY = new RegExp(`[\\u4e00-\\u9fffA-Za-z0-9（）()·&.-]{2,30}?(?:${FORMS})`, 'g')
const EN_COMPANY =
  /(?:[A-Z][\w&.-]{0,30},? ){1,5}(?:Co\.,? ?Ltd\.?|Inc\.?|LLC|Ltd\.?|Limited|GmbH|Corporation|Technology Co)/g
/** What stands before a name without being part of it. */
const LEAD =
  /^.{0,24}?(?:适用于|(?:运营|开发|主办|管理)(?:主体|方|者|单位|商)|主体为|双方为|公司为|名称为|是指|系指|指的是|即为|由|即|系|是|指|(?:协议|政策|声明|条款|应用|软件|产品|平台|网站|小程序)为|[:：“”"]|欢迎您?(?:使用|访问|选择)|版权所有|归属于?|属于|称|[（(]|与|和|向|本公司|我们|感谢您?|for(?=[\u4e00-\u9fff]))/
const NO_NAME =
  /^(?:一家|的|该|本|其他|我|贵|此|上述|第三方|这|母|子|关联|某|任何|具有|作为|相关|指定|有关|不同|以下|国内|境内|境外)/
/** Institutions stand in addresses too: only a definition or a label makes one the operator. */
const INSTITUTION =
  /(?:研究院|研究所|出版社|报社|杂志社|通讯社|电台|电视台|委员会|管理局|医院|大学|学院|银行|协会|基金会|商行|经营部)$/
const PLACEHOLDER =
  /[【[（(<{]\s?(?:公司|企业|单位|运营者?|开发者|主体|app|产品|应用)(?:全称|名称|名)?\s?[】\])）>}]|[xX×*＊]{2,}\s?(?:公司|科技|网络|有限|集团|信息)|(?:某某|示例|XX|xx)[^，。]{0,8}公司|[_＿]{2,}\s?(?:有限)?公司|【\s?】|\{\{[^}]{1,30}\}\}|\$\{[^}]{1,30}\}|\[app name\]|(?<![A-Za-z0-9])[A-Z](?:科技|网络|信息)?有限公司|\[company|your company|company name/i
const LABELLED =
  /(?:运营主体|声明主体|运营者|运营方|开发者|开发商|公司名称|主办单位|运营单位|主体名称|个人信息处理者|企业名称|公司全称|信息处理者|服务提供者|公司全名|developer|operator|data controller|company)(?:名称|姓名|全称|为|是| name)?\s?[:：]\s?([^。；;|，,（(]{2,40})/i
const ELSEWHERE: ReadonlySet<SectionKind> = new Set(['sdk-list', 'sharing', 'cookies', 'permissions'])
/** Parts that name other companies more often than the operator. */
const DEEP: ReadonlySet<SectionKind> = new Set([
  'collection',
  'use',
  'storage',
  'security',
  'rights',
  'children',
  'terms',
])
const OF_OTHERS =
  /第三方|合作|SDK|sdk|供应商|支付宝|银联|友盟|极光|极验|腾讯云|服务商|微信支付|关联公司[^，。]{0,6}$|例如|如[:：]|Google|Apple|仲裁|法院|通信管理|投诉至|监管/

/** A name holds no bracket that it does not open, and is more than its form. */
const isWhole = (name: string): boolean => {
  const opened = name.search(/[（(]/)
  const closed = name.search(/[)）]/)
  return name.length >= (/工作室$/.test(name) ? 4 : 7) && (closed < 0 || (opened >= 0 && opened < closed))
}

/** Cuts what stands before the name, as long as a whole name is left: 名片由某某科技有限公司 → 某某科技有限公司. */
const withoutLead = (match: string): string => {
  let name = match
  for (let cut = LEAD.exec(name); cut; cut = LEAD.exec(name)) {
    const rest = name.slice(cut[0].length)
    if (!isWhole(rest)) break
    name = rest
  }
  return name.replace(/^[\d)）.、（(\s-]+/, '').trim()
}

const companiesOf = (text: string): string[] => {
  const names: string[] = []
  for (const pattern of [COMPANY, EN_COMPANY]) {
    for (const found of text.matchAll(pattern)) {
      const name = withoutLead(found[0])
      if (name.length < 5 || NO_NAME.test(name) || PLACEHOLDER.test(name) || /[xX×*＊]{2,}|某/.test(name))
        continue
      names.push(name)
    }
  }
  return names
}

/** 以下简称“某某”或“我们”: the document defines its author, wherever it stands. */
const DEFINED = /(?:以下|下文?)?(?:简)?称[^）)。]{0,16}[“"‘]我们/

/** 某某公司及其关联公司（下文简称“我们”）: a company that calls itself 我们 is named, though not in full. */
const CALLED_WE =
  /([\u4e00-\u9fffA-Za-z]{2,20}?公司)(?:及其?[^，。（(]{1,12})?[（(]\s?(?:以下|下文?)(?:统|简)?称[^）)。]{0,16}我们/
const BEFORE_NAME = /^.*(?:规定了|说明了|阐述了|介绍了|适用于|[是由为])/

/** 本应用是某某公司所研发的: who made it is told, wherever it stands. */
const MADE_BEFORE = /(?:^|[^，。；]{2,30})(?:是|由|系|为|归)$/
const MADE_AFTER = /^(?:所|自主|独立|负责)?(?:研发|开发|运营|推出|所有|拥有)/

/** Microtech Designs（“我们”）: whoever calls itself 我们, though no form of a company is in its name. */
const CALLED_WE_ABROAD =
  /(?<![A-Za-z])([A-Z][\w&.'-]{1,30}(?: [A-Z][\w&.'-]{0,30}){0,4})\s?[（(]\s?(?:以下)?(?:简?称)?\s?[“"‘]我们[”"’]\s?[）)]/

/** People publish apps too: 由某人独立开发, 某人（以下简称“我们”）作为本应用的开发者. */
const AUTHORS = [
  /由\s?([^，。；：:（(\s“”"《]{2,20}?)\s?(?:[（(][^）)]{0,40}[）)])?\s?(?:独立|自主|个人|负责)?(?:开发|研发|运营|制作)(?:[的并和、，。]|$)/,
  /(?:^|\s)([A-Z][\w.'-]{1,30}(?: [A-Z][\w.'-]{0,30}){0,4}) (?:built|created|developed|operates) (?:the |an? )?[^.]{1,80}? (?:as an?|app|game|application)\b/,
  /([\u4e00-\u9fffA-Za-z·.]{2,20})\s?[（(](?:以下|下)?(?:简)?称[^）)]{0,8}我们[^）)]{0,6}[）)]\s?作为[^。]{0,40}(?:开发者|运营者|运营方|提供者)/,
]
const NO_AUTHOR =
  /^(?:We|I|They|It|You|Google|Apple)$|我|公司|团队|第三方|合作|其|用户|本|该|此|独立|自主|官方|开发|人员|社区|服务|平台|软件/

const authorIn = (text: string): string | undefined => {
  for (const pattern of AUTHORS) {
    const name = pattern.exec(text)?.[1]?.replace(/^.{0,16}(?:阐述了|说明了|介绍了|是由?|由)/, '')
    if (name !== undefined && name.length >= 2 && !NO_AUTHOR.test(name)) return name
  }
  return undefined
}

/** Weight of a name by what stands around it: a label, a definition, a plain mention. */
/** 某某公司不承担任何法律责任, 授权某某公司接收您提供的信息, 联系我们某某公司电话：…. */
const ANSWERS_AFTER =
  /^(?:概?不|将不)?(?:承担|对)[^，。；]{0,10}责任|^(?:接收|收集|使用|存储)[^，。；]{0,10}(?:您|你|用户)|^\s?(?:联系)?(?:电话|地址|邮箱|邮编|邮件)\s?[:：]/

const weightOf = (sentence: Sentence, name: string): number => {
  const { text, section } = sentence
  const at = text.indexOf(name)
  const around = text.slice(Math.max(0, at - 30), at + name.length + 70)
  if (ELSEWHERE.has(section.kind) || section.path.some((heading) => /第三方|SDK/i.test(heading))) return 0
  if (OF_OTHERS.test(text.slice(Math.max(0, at - 24), at))) return 0
  if (/关联公司[^，。]{0,4}$|我们的(?:母|子)?公司$/.test(text.slice(Math.max(0, at - 12), at))) return 0
  if (LABELLED.test(around)) return 5
  if (DEFINED.test(around)) return 5
  if (MADE_BEFORE.test(text.slice(0, at)) && MADE_AFTER.test(text.slice(at + name.length))) return 4
  if (ANSWERS_AFTER.test(text.slice(at + name.length))) return 4
  if (DEEP.has(section.kind)) return 1
  if (
    /以下简称|下称|简称|我们|运营|开发|提供|版权所有|所有权|copyright|operated|developed|\(["“]?we/i.test(
      around,
    )
  )
    return 4
  if (INSTITUTION.test(name)) return 1
  if (/^(?:introduction|contact|definitions)$/.test(section.kind) || section.level === 0) return 3
  return text.length < name.length + 12 && !DEEP.has(section.kind) ? 3 : 1
}

/** Finds the operator by company names near words of running, defining and contact. `tail` is the foot of the page. */
export const operatorOf = (
  sentences: readonly Sentence[],
  sections: readonly Section[],
  title: string,
  tail: readonly string[],
): Operator => {
  let best: { name: string; weight: number } | undefined
  let placeholder = false
  const offer = (name: string, weight: number): void => {
    if (weight > 0 && (!best || weight > best.weight)) best = { name, weight }
  }
  for (const sentence of sentences) {
    const { text } = sentence
    if (PLACEHOLDER.test(text)) placeholder = true
    for (const name of companiesOf(text)) offer(name, weightOf(sentence, name))
    const author = isPreamble(sentence.section) || sentence.section.level === 0 ? authorIn(text) : undefined
    if (author !== undefined) offer(author, 3)
    const abroad = ELSEWHERE.has(sentence.section.kind) ? undefined : CALLED_WE_ABROAD.exec(text)?.[1]
    if (abroad !== undefined && !NO_AUTHOR.test(abroad)) offer(abroad, 4)
    const itself = CALLED_WE.exec(text)?.[1]?.replace(BEFORE_NAME, '')
    if (itself !== undefined && itself.length > 4 && !NO_NAME.test(itself) && !PLACEHOLDER.test(itself))
      offer(itself, 4)
    const labelled = ELSEWHERE.has(sentence.section.kind) ? undefined : LABELLED.exec(text)?.[1]?.trim()
    if (
      labelled &&
      !PLACEHOLDER.test(labelled) &&
      !/^[xX*_＿【[]/.test(labelled) &&
      /[\u4e00-\u9fffA-Za-z]{2}/.test(labelled) &&
      !/https?:|@/.test(labelled)
    )
      offer(labelled, 4)
  }
  for (const section of sections) for (const name of companiesOf(section.heading)) offer(name, 3)
  for (const text of [title, ...tail]) for (const name of companiesOf(text)) offer(name, 3)
  // A name met only once, deep in the text, is somebody else's as likely as the operator's.
  if (best && best.weight >= 3) return { operator: best.name, named: true }
  return { named: false, ...(placeholder ? { operator: '' } : {}) }
}
