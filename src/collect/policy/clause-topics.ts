import type { Clause, ClauseFamily, Statement } from './clause.ts'
import { isPreamble } from './sections.ts'
import { givesPath } from './ways.ts'

const CHOICE = /关闭|拒绝|退订|取消|不接收|选择|opt out|turn off|disable/i

const MEASURE = /加密|SSL|https|脱敏|防火墙|访问控制|权限控制|安全认证|应急|制度|等级保护|encrypt|firewall/i
/** What others must do, and what is collected to keep the service safe, protects no information. */
const NOT_PROTECTING =
  /(?:要求|督促|约束)[^。；]{0,60}(?:其|他们|第三方|合作伙伴|服务商)?[^。；]{0,20}(?:保密|安全)[^。；]{0,4}措施|(?:安全|风险)[^。；]{0,60}(?:会|需要|可能|将)[^。；]{0,10}(?:收集|获取|使用您的|使用或整合)|上述信息将被用于|(?:验证|核实)您的身份/

/** Whether a sentence in a part of this kind tells how information is protected; 采取相应的措施 in a preamble does not. */
export const protects = ({ text, section }: Pick<Statement['sentence'], 'text' | 'section'>): boolean =>
  section.kind === 'security' && !NOT_PROTECTING.test(text)
    ? true
    : MEASURE.test(text) || !(isPreamble(section) || NOT_PROTECTING.test(text))

/** Who a child is, and that their information is sensitive, is said in passing. */
const DEFINED =
  /(?:儿童|未成年人)[”"」]?\s?(?:[:：]\s?)?(?:是?指|means)|敏感[^。]{0,160}(?:以及|和|及)[^。，]{0,8}不满十四周岁/

/** Whether a sentence only says who a child is, or that children's information is sensitive. */
export const definesChildren = ({
  text,
  section,
}: Pick<Statement['sentence'], 'text' | 'section'>): boolean =>
  section.kind !== 'children' && DEFINED.test(text)

/** Sentences on children, security, cookies, personalised content and sharing. */
export const topicClauses: ClauseFamily = (statement) => {
  const { mentions, section, text } = statement.sentence
  const clauses: Clause[] = []
  if (mentions.has('children') && !definesChildren(statement.sentence)) clauses.push({ kind: 'children' })
  if (
    mentions.has('security') &&
    protects(statement.sentence) &&
    (section.kind === 'security' ||
      section.kind === 'storage' ||
      /加密|安全(?:措施|防护|技术|手段)|encrypt|secur/i.test(text))
  ) {
    clauses.push({ kind: 'security' })
  }
  if (mentions.has('cookies')) clauses.push({ kind: 'cookies' })
  if (mentions.has('personalised')) {
    clauses.push({
      kind: 'personalised',
      channel: CHOICE.test(text) && givesPath(statement) ? 'path-given' : 'right-only',
    })
  }
  if (
    mentions.has('sharing') &&
    (section.kind === 'sharing' ||
      section.kind === 'sdk-list' ||
      /共享|转让|披露|第三方|share|disclos/i.test(text))
  ) {
    clauses.push({ kind: 'sharing' })
  }
  return clauses
}
