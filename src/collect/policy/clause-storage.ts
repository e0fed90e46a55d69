import type { Clause, ClauseFamily } from './clause.ts'
import type { Sentence } from './sentences.ts'

const KEPT = /个人信息|信息|数据|资料|日志|记录|照片|information|data|logs/i
const ABROAD_SUBJECT = /个人信息|信息|数据|资料|data|information/i
/** Data that moves, or is kept, abroad: not 其他国家的通行做法, nor where an address on the network is shown. */
const MOVED =
  /传输|转移|传送|托管|传至|传递|出境|跨境|存储|储存|披露|提供给|向境外|[至到]境外|境外[^，。]{0,8}(?:提供|访问|接收|主体)|transfer|stored|process|disclos/i
const NOT_MOVED = /通行做法|展示[到至]|归属地|境外注册|跨境(?:汇款|结算|理财|商品|电商|购物|交易|物流|支付)/
/** 可能传送至您所在国家、地区或收集信息的所在地 names no border, and crosses it. */
const MOVED_WHEREVER = /(?:传送|传输|转移|转送)[至到][^。；]{0,24}(?:国家|地区)[^。；]{0,30}所在地/
/** 传输至美国的关联公司, 位于新加坡的服务器 name where it goes; a company of that country, or its users, do not. */
const SENT_TO =
  /(?:传输|转移|传送|提供|发送|存储|储存|保存|托管|处理|transfer|stor|process|host)[^，。；,;]{0,24}$/i
const SERVER_THERE = /^[^，。；,;]{0,10}(?:服务器|数据中心|节点|机房|server|data cent)/i
const goesThere = ({ text, mentions }: Sentence): boolean =>
  mentions
    .of('place-abroad')
    .some(
      ({ start, end }) =>
        (SENT_TO.test(text.slice(Math.max(0, start - 36), start)) &&
          /(?:至|到|给|于|在|向|to|in|at)\s?(?:the )?[^，。；,;]{0,4}$/i.test(
            text.slice(Math.max(0, start - 10), start),
          )) ||
        SERVER_THERE.test(text.slice(end)),
    )

/** Under 跨境: 成员可能处于不同司法辖区. */
const PLACES = /辖区|国家|地区|境[内外]|传输|转移|jurisdiction|countr|region|transfer/i
/** 1.数据收集 | 2.跨境传输 | 3.数据留存: names of parts in a row say nothing. */
const NAMES_PARTS = /(?:\d{1,2}\s?[.、．]\s?[^\d，。；]{2,16}\|?\s?){4}/
const PURPOSE_TERM = /(?:必需|必须|所需|必要|目的)的?(?:最短)?[^，。]{0,8}(?:时间|期限|期间|时限)/
/** 保存数据至目的实现时为止 */
const KEPT_UNTIL =
  /(?:保存|保留|存储|储存|留存)[^。；]{0,20}至[^，。；]{0,24}(?:为止|实现|达成|完成|终止|注销|卸载|清除|删除|目的)|(?:保存|保留|存储|储存|留存)[^。；]{0,20}直到(?:[^，。；]{0,24}(?:为止|终止|注销|卸载|清除|删除|关闭)|[^，。；]{0,8}[:：]$)/
/** 存储时间为用户注销账号之前, and as long as the service is used: 在您使用服务期间，我们会持续保存. */
const KEPT_WHILE =
  /(?:时间|期限|期间)(?:为|是|[:：])[^，。；]{0,20}(?:注销|终止|停止|删除|卸载|使用)[^，。；]{0,12}(?:之?前|为止|期间)|(?:使用|服务)[^，。；]{0,24}(?:期间|时间范围)[^。；]{0,16}(?:保存|保留|存储|留存)/
/** 只要不能再实现收集的目的，我们将不再保留: kept for as long as the purpose holds, in whatever order. */
const KEPT_FOR_PURPOSE =
  /(?:所需|必需|必要)的?(?:最短)?(?:时间|期限|期间|时限)内?(?:保存|保留|留存|存储)|(?:只要|除非|若|如|一旦|为)[^。；]{0,40}目的[^。；]{0,40}(?:(?:一直|继续|不再|停止)(?:保留|保存|存储|留存))|不会?超过[^。；]{0,24}目的[^。；]{0,12}(?:期限|时间|期间)|(?:保存|保留|留存|存储)(?:期限|时间)[:：][^。；]{0,24}(?:结束|终止|完成|注销|届满|期满)[^。；]{0,4}后[^。；]{0,16}(?:删除|匿名|销毁)/
/** A line under 数据保留: 照片：直到您主动删除或卸载应用, 登录信息：至您关闭账户之前. */
const UNTIL = /(?:直[到至]|[:：]\s?至|保留至)[^，。；]{0,24}(?:为止|之前|删除|卸载|注销|清除|关闭|终止|结束)/
/** 根据服务需要确定存储期限: that there will be one is all it says. */
const LEFT_TO_US = /(?:根据|按照?|依据|视)[^。；]{0,24}(?:确定|决定|设定)[^。；]{0,10}(?:期限|时间)/
const HEADED_KEEPING = /保留|保存|留存|期限|多久|多长|retention|how long/i
/** Keeping itself, not what it is called: 保存图片. */
const KEEPING_TIME =
  /(?:保存|保留|留存|存储|储存)[^，。]{0,24}(?:期限|时间|期间|时限|个月|年|日|天|小时|注销|终止|为止|删除|卸载|直至|直到)|(?:期限|时间|期间|时限)[^，。]{0,12}(?:保存|保留|留存|存储|储存)|(?:期限|时间)(?:为|是|[:：])|(?:账户|账号|帐户|帐号)[^，。]{0,10}(?:存续|活跃|有效)[^。；]{0,24}(?:保存|保留|留存|存储|储存)|retain|as long as|retention/i

/** Where a policy applies is not where information is kept: 本政策适用于在境内收集、存储…的活动. */
const WHERE_IT_APPLIES = /适用于[^。；]{0,24}境内/

/** Where a list of SDKs has no heading after it, what follows is still the operator's own. */
const WE_KEEP = /我们[^。]{0,60}(?:保存|保留|存储|留存)[^。]{0,16}(?:您|你|用户)的?个人信息/
/** 在中国被收集、使用和存储 */
const KEPT_IN = /(?:在|于)(?:中国|中华人民共和国|大陆|境内)[^，。；]{0,14}(?:存储|储存|保存|存放)/

const retentionOf = (period: boolean, criterion: boolean, vague: boolean): Clause['retention'] =>
  period ? 'period' : criterion ? 'criterion' : vague ? 'vague' : undefined

/** Sentences on how long and where personal information is kept, and whether it goes abroad. */
export const storageClauses: ClauseFamily = ({ sentence, period }) => {
  const { text, mentions, section } = sentence
  const clauses: Clause[] = []
  const inStorage = section.kind === 'storage'
  const listed = inStorage && HEADED_KEEPING.test(section.heading) && UNTIL.test(text)
  const about =
    listed ||
    mentions.has('retention') ||
    KEPT_UNTIL.test(text) ||
    KEPT_WHILE.test(text) ||
    KEPT_FOR_PURPOSE.test(text) ||
    period?.period === 'retention' ||
    (inStorage && KEEPING_TIME.test(text))
  if (about && (section.kind !== 'sdk-list' || WE_KEEP.test(text)) && (KEPT.test(text) || inStorage)) {
    const told = KEPT_UNTIL.test(text) || KEPT_WHILE.test(text) || KEPT_FOR_PURPOSE.test(text)
    const criterion = told || mentions.has('retention-criterion') || PURPOSE_TERM.test(text)
    const retention = retentionOf(
      period?.period === 'retention',
      listed || (criterion && (told || KEEPING_TIME.test(text))),
      mentions.has('retention-vague') || LEFT_TO_US.test(text),
    )
    if (retention) clauses.push({ kind: 'retention', retention })
  }
  if (
    (mentions.has('storage-place') || KEPT_IN.test(text)) &&
    ABROAD_SUBJECT.test(text) &&
    !WHERE_IT_APPLIES.test(text) &&
    /存|保存|放|stor|keep|kept|locat|remain/i.test(text)
  ) {
    clauses.push({ kind: 'storage-place' })
  }
  if (!ABROAD_SUBJECT.test(`${section.heading} ${text}`) || NOT_MOVED.test(text) || NAMES_PARTS.test(text))
    return clauses
  const abroad =
    (mentions.has('cross-border') && MOVED.test(text)) || MOVED_WHEREVER.test(text) || goesThere(sentence)
  const headed =
    section.headingMentions.has('cross-border') && PLACES.test(text) && !NOT_MOVED.test(section.heading)
  if (abroad || headed) clauses.push({ kind: 'cross-border' })
  return clauses
}
