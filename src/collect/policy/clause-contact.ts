import type { Clause, ClauseFamily, Statement } from './clause.ts'
import { isPreamble, type SectionKind } from './sections.ts'
import { givesPath } from './ways.ts'

const NOT_OURS = /第三方|SDK|供应商|合作方|服务商/
const ASKS = /疑问|意见|建议|投诉|问题|联系|联络|咨询|反馈|举报|泄|questions|contact|concerns/i
const OPERATOR_REACHED =
  /联系我们|与我们联系|联系方式|联络|客服|反馈|热线|致电|拨打|发送至|邮寄|联系[^，。]{0,12}(?:负责人|专员|部门|本|平台|开发者)|contact|email us|reach us/i
/** The person's own contact details, which the service collects. */
const COLLECTED =
  /收集|填写您|提供您的|您的(?:联系方式|邮箱|手机|电子邮箱)|注册|需要(?:获取|您)[^。]{0,30}(?:权限|提供)/

const channelOf = (statement: Statement): NonNullable<Clause['channel']> => {
  if (statement.contacts.contacts.length > 0) return 'contact-given'
  const { text } = statement.sentence
  if (
    /(?:意见反馈|帮助与反馈|在线客服|联系客服|反馈|投诉|举报)[^。]{0,20}/.test(text) &&
    givesPath(statement)
  )
    return 'path-given'
  return 'right-only'
}

/** In a preamble, where to find the contact is not the contact: 可通过本政策文末的联系方式与我们联系. */
const POINTS_ELSEWHERE =
  /(?:文末|末尾|文首|第.{1,4}[条节章部]分?|本[^，。]{0,14}(?:提供|公示|公布|载明|列明|所述)的?|以下|下述)[^，。；]{0,16}(?:联系|方式|渠道)/
/** Parts that name other companies; 如有疑问，可发送邮件至… after them, in a text without headings, is still the operator's. */
const OF_OTHERS: ReadonlySet<SectionKind> = new Set(['sharing', 'permissions'])
const ASKED = /(?:疑问|意见|建议|投诉)[^。；]{0,60}(?:联系|联络|致电|拨打|邮箱|邮件|反馈|客服|咨询)/

/** 如有疑问，欢迎与本软件联系, whatever the operator calls itself. */
const ASKED_OF =
  /(?:疑问|问题|意见|建议|疑虑)[^。；]{0,60}(?:与|和|同)[^，。；第]{1,16}(?:取得)?(?:联系|联络|沟通)/

/** Sentences that give, or promise, a way to reach the operator, and those on complaints. */
export const contactClauses: ClauseFamily = (statement) => {
  const { sentence, contacts } = statement
  const { text, mentions, section } = sentence
  const clauses: Clause[] = []
  const foreign =
    section.kind === 'sdk-list' ||
    (OF_OTHERS.has(section.kind) && !(contacts.contacts.length > 0 && ASKED.test(text))) ||
    section.kind === 'definitions' ||
    (contacts.contacts.length === 0 && isPreamble(section) && POINTS_ELSEWHERE.test(text)) ||
    (NOT_OURS.test(text) && section.kind !== 'contact')
  const inContact = section.kind === 'contact'
  // （注册地址：…，以下称“我们”） tells who the operator is, not how to reach it.
  const onlyStands = contacts.onlyAddress && !inContact && !ASKS.test(text)
  const reached = (contacts.contacts.length > 0 && !onlyStands) || contacts.placeholder
  const speaks =
    (mentions.has('contact-us') || ASKED_OF.test(text)) &&
    (inContact || OPERATOR_REACHED.test(text) || ASKED_OF.test(text)) &&
    !/并非|未加密/.test(text)
  const collected = section.kind === 'collection' && COLLECTED.test(text) && contacts.contacts.length === 0
  if (
    !foreign &&
    !collected &&
    (reached || (speaks && (inContact || (ASKS.test(text) && /您|你|请|you/i.test(text)))))
  ) {
    clauses.push({ kind: 'contact', channel: channelOf(statement) })
  }
  if (
    mentions.has('complaint') &&
    !/发生变化|变更时/.test(text) &&
    (section.kind !== 'collection' || contacts.contacts.length > 0) &&
    section.kind !== 'terms' &&
    (/您|你|用户|请|渠道|电话|邮箱|you/i.test(text) || inContact) &&
    !foreign
  ) {
    clauses.push({ kind: 'complaint', channel: channelOf(statement) })
  }
  return clauses
}

const REQUEST = /请求|申请|要求|反馈|来信|邮件|疑问|意见|问题|投诉|举报|答复|回复|身份|request|respond|reply/i

/** Sentences that promise by when requests are answered, where no other clause carries the promise. */
export const responseClauses: ClauseFamily = ({ sentence, period }) =>
  period?.period === 'handling' &&
  REQUEST.test(sentence.text) &&
  !/^(?:terms|sdk-list|collection)$/.test(sentence.section.kind)
    ? [{ kind: 'response' }]
    : []
