import type { Clause, ClauseFamily, Statement } from './clause.ts'
import { isPreamble } from './sections.ts'

const MEASURE =
  /加密|技术[^，。；]{0,6}组织[^，。；]{0,4}措施|SSL|https|脱敏|防火墙|访问控制|权限控制|安全认证|应急|制度|等级保护|encrypt|firewall/i
/** What others must do, and what is collected to keep the service safe, protects no information. */
const NOT_PROTECTING =
  /(?:要求|督促|约束)[^。；]{0,60}(?:其|他们|第三方|合作伙伴|服务商)?[^。；]{0,20}(?:保密|安全)[^。；]{0,4}措施|(?:安全|风险)[^。；]{0,60}(?:会|需要|可能|将)[^。；]{0,10}(?:收集|获取|使用您的|使用或整合)|上述信息将被用于|(?:验证|核实)您的身份|(?:审慎|谨慎)选择第三方|(?:去世|逝世|已故)[^。；]{0,8}用户|cookie|keep[^.]{0,24}(?:secure|safe)/i

/** What every preamble promises: 深知个人信息的重要性，并会尽全力保护. */
const PLATITUDE = /深知[^。；]{0,30}重要|尽(?:全|最大|一切)[^。；，]{0,6}(?:力|努力)[^。；]{0,6}保护您/

/** Whether a sentence in a part of this kind tells how information is protected; 采取相应的措施 in a preamble does not. */
export const protects = ({ text, section }: Pick<Statement['sentence'], 'text' | 'section'>): boolean => {
  if (section.kind === 'security' && !NOT_PROTECTING.test(text)) return true
  if (MEASURE.test(text)) return true
  return !(isPreamble(section) || PLATITUDE.test(text) || NOT_PROTECTING.test(text))
}

/** Who a child is, and that their information is sensitive, is said in passing. */
const DEFINED =
  /(?:儿童|未成年人)[”"」]?\s?(?:[:：]\s?)?(?:是?指|means)|敏感[^。]{0,160}(?:以及|和|及)[^。，]{0,8}不满十四周岁/

/** Whether a sentence only says who a child is, or that children's information is sensitive. */
export const definesChildren = ({
  text,
  section,
}: Pick<Statement['sentence'], 'text' | 'section'>): boolean =>
  section.kind !== 'children' && DEFINED.test(text)

/** What comes from others, what users share of their own, and whose policy applies then, is no giving to third parties. */
const NOT_GIVING =
  /(?:从|自)[^，。]{0,24}(?:第三方|合作|关联)[^，。]{0,16}(?:获取|获得|取得|收集)|其他方[^，。]{0,16}(?:所提供|分享)|请您?(?:妥善|谨慎|务必)|(?:适用|阅读|查阅|了解)[^，。]{0,16}第三方[^。]{0,20}(?:政策|条款)|您[^，。]{0,16}(?:自行|主动)[^，。]{0,6}(?:上传|发布|分享|共享)|时所共享/
const GIVES = /我们(?:可能|会|将|需要|也|还)*(?:向|与|将|把|对外)[^。]{0,24}(?:共享|提供|转让|披露)/

/** Whether a sentence tells of giving information to others. */
export const givesToOthers = (text: string): boolean => !NOT_GIVING.test(text) || GIVES.test(text)

/** Sentences on children, security, cookies and sharing. */
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
  if (
    mentions.has('sharing') &&
    givesToOthers(text) &&
    (section.kind === 'sharing' ||
      section.kind === 'sdk-list' ||
      /共享|转让|披露|第三方|share|disclos/i.test(text))
  ) {
    clauses.push({ kind: 'sharing' })
  }
  return clauses
}
