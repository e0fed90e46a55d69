import type { RowOf } from '../../facts/index.ts'
import { collectedKinds, DENIED, governs, isOpenCell, UNNAMED } from './collected-kinds.ts'
import { numberOf } from './headings.ts'
import type { KindFinder, KindMention } from './kinds.ts'
import type { Section } from './sections.ts'
import type { Sentence } from './sentences.ts'
import { isTableHead, tableOf } from './table-head.ts'

type Row = RowOf<'businessFunctions'>

/** What a function is said to collect. */
export interface BusinessFunction {
  readonly name: string
  readonly form: NonNullable<Row['form']>
  readonly sentences: readonly Sentence[]
  readonly kinds: readonly KindMention[]
  readonly purposeStated: boolean
  readonly openList: boolean
  readonly shared: boolean
  /** Whether it is told of the service as a whole, not of one function. */
  readonly whole: boolean
}

const TRIGGER =
  /(?:当|在|如果?|若|为了?)?(?:您|你|用户)(?:在)?(?:选择|需要|首次|主动|通过)?(?:使用|注册|登录|登陆|进行|申请|发布|购买|参与|参加|开启|需要|浏览|搜索|联系|预订|预约|下单|绑定|上传|拍摄|查看|创建|加入|报名|充值|支付|发起|咨询|填写|完成|办理|认证|收藏|评论|打车|寄件|出行)[^，。:：；;]{0,30}/
const GENERIC =
  /^[^，。、]{0,24}(?:网络服务(?:或访问[^，。、]{0,16})?|提供的(?:产品|服务)(?:[/、和与及或]服务)?|(?:软件|应用|平台|客户端|网站)及服务)$|^(?:使用|访问)?(?:我们的?|本|该|此|相关)?(?:的)?(?:各项|任何|全部)?(?:产品|服务|应用|软件|app|平台|网站|小程序|客户端|产品及\/?或服务|产品与\/?或服务|产品和服务|产品或服务|服务和产品|游戏)?(?:和|及|与|\/|或)?(?:服务|产品)?(?:时|过程中|期间|的过程中|的时候)?$/i
/** Headings that name a class of information or a rule, not a function. */
const NOT_A_FUNCTION =
  /收集|使用您|信息使用|如何使用|哪些|信息类型|例外|授权同意|其他(?:用途|情形|情况)|说明|规则|原则|概述|敏感|适用范围|告知|变更|第三方|^(?:设备|日志|位置|个人|基本|软件|网络|行为|账户|账号|您提供的|我们获取的|其他方分享的您的|地理位置|您分享的|我们提供的)?信息$|权限|cookie|SDK|获取|功能包括|包括$|^的|存储|保存|共享|核心功能|基本(?:业务)?功能$|附加(?:业务)?功能$|扩展(?:业务)?功能|业务功能|目的|征得|无需|注意|我们可能|不会|不做|间接|主动|自动|您的信息|information|collect/i
/** 隐私保护 as a heading is about all that is collected. */
const OF_THE_WHOLE = /隐私/
/** What a name of a function never holds. */
const NO_NAME =
  /^的|^该|^这|^其|^详情|^请|输入的|填写的|^(?:例如|比如|此外|另外|如)$|信息|权限|数据|资料|第三方(?!登录|账)|[（(][^）)]*$|^[^（(]*[）)]|包括|之外|以下|下列|您|自己|我行|我们|情形|以及/

const UNTITLED: ReadonlySet<string> = new Set(['introduction', 'use', 'other', 'terms'])
const LONGEST_NAME = 24
const LATEST_TRIGGER = 30
const MOST_SENTENCES = 14

const cleanName = (text: string): string =>
  text
    .replace(/^(?:当|在|如果?|若|为了?|您|你|用户|需要|选择|使用|我们的?|首次|主动|通过)+/, '')
    .replace(/(?:时|后|的过程中|过程中|期间|的时候|之前|前)$/, '')
    .replace(/[“”"「」【】《》]/g, '')
    .trim()

const fromSections = (
  sections: readonly Section[],
  bySection: ReadonlyMap<Section, readonly Sentence[]>,
  kindsOf: KindFinder,
): BusinessFunction[] =>
  sections.flatMap((section) => {
    const sentences = bySection.get(section) ?? []
    const name = (numberOf(section.heading)?.words ?? section.heading)
      .replace(/[:：。]$/, '')
      .replace(/^[【[]|[】\]]$/g, '')
    if (section.level < 2 || sentences.length === 0 || name.length > 30 || NOT_A_FUNCTION.test(name))
      return []
    const found = collectedKinds(sentences, kindsOf)
    const about = sentences.some((sentence) => governs(sentence) || sentence.mentions.has('function-trigger'))
    return found.kinds.length > 0 || (about && sentences.some(({ text }) => UNNAMED.test(text)))
      ? [
          {
            name,
            form: 'section' as const,
            sentences,
            shared: false,
            whole: OF_THE_WHOLE.test(name),
            ...found,
          },
        ]
      : []
  })

const NAME_COLUMN = /功能|场景|服务|业务|feature|function|service/i
const KINDS_COLUMN = /信息|数据|内容|字段|information|data/i
const PURPOSE_COLUMN = /目的|用途|使用方式|purpose|use/i

const fromTables = (sentences: readonly Sentence[], kindsOf: KindFinder): BusinessFunction[] =>
  sentences.flatMap((sentence) => {
    const head = tableOf(sentence)
    const cells = sentence.block.cells
    if (!head || !cells || head.some((cell) => /SDK|第三方|权限/i.test(cell))) return []
    const nameAt = head.findIndex((cell) => NAME_COLUMN.test(cell) && !/目的/.test(cell))
    const kindsAt = head.findIndex((cell, index) => index !== nameAt && KINDS_COLUMN.test(cell))
    const purposeAt = head.findIndex(
      (cell, index) => index !== nameAt && index !== kindsAt && PURPOSE_COLUMN.test(cell),
    )
    const name = cells[nameAt] ?? ''
    if (nameAt < 0 || kindsAt < 0 || name === '' || name.length > 40) return []
    const text = cells[kindsAt] ?? ''
    const kinds = kindsOf(text)
    const openList = isOpenCell(text, kinds)
    const purposeStated =
      purposeAt >= 0 ? (cells[purposeAt] ?? '') !== '' : sentence.mentions.has('purpose-told')
    return [
      {
        name,
        form: 'table-row' as const,
        sentences: [sentence],
        kinds,
        openList,
        purposeStated,
        shared: false,
        whole: false,
      },
    ]
  })

/** 注册登录：我们会收集…: the name stands before the colon. */
const LEAD = /^[（(\d.、一二三四五六七八九十a-z)）①-⑨•·▪\s]{0,6}([^，。:：；;]{2,20})(?:功能|服务)?[:：]/
const REFUSED = /拒绝|不提供|不同意|关闭|撤回|不使用|停止/

/** The function that a sentence begins to tell of, where it does. */
const nameIn = (sentence: Sentence): string | undefined => {
  const { text } = sentence
  const collects = governs(sentence)
  if (sentence.block.cells || DENIED.test(text) || !(collects || /[:：]$/.test(text))) return undefined
  const lead = LEAD.exec(text)?.[1]
  if (lead && collects && !NOT_A_FUNCTION.test(lead) && !TRIGGER.test(lead) && !NO_NAME.test(lead))
    return lead
  const trigger = TRIGGER.exec(text)
  if (!trigger || trigger.index > LATEST_TRIGGER || REFUSED.test(text.slice(0, trigger.index + 12)))
    return undefined
  return cleanName(trigger[0])
}

/** Sentences from a trigger up to the next one, in one section. */
const fromSentences = (
  sentences: readonly Sentence[],
  kindsOf: KindFinder,
): (BusinessFunction & { generic: boolean })[] =>
  sentences.flatMap((sentence, at) => {
    const name = nameIn(sentence)
    if (name === undefined) return []
    let end = at + 1
    while (end < at + MOST_SENTENCES && sentences[end]?.section === sentence.section) {
      const next = sentences[end]
      if (next && nameIn(next) !== undefined) break
      end++
    }
    const own = sentences.slice(at, end)
    const found = collectedKinds(own, kindsOf)
    const generic = GENERIC.test(name) || name.length < 2
    if (!generic && (name.length > LONGEST_NAME || NO_NAME.test(name))) return []
    if (found.kinds.length === 0 && !UNNAMED.test(sentence.text)) return []
    return [
      {
        name: name || '使用服务',
        form: 'sentence' as const,
        sentences: own,
        ...found,
        shared: false,
        whole: false,
        generic,
      },
    ]
  })

/** What is recorded by itself, as logs are. */
const RECORDED = /(?:自动|被动)(?:接收|收集|记录|采集|获取)|日志(?:信息|数据)/

/** Words of doing that a function's name is made of. */
const DOING =
  /注册|登录|登陆|浏览|搜索|下单|支付|购买|评论|发布|聊天|直播|定位|导航|查询|客服|分享|预约|预订|课程|学习|作业|会议|通话|充值|提现|认证|打卡|签到|咨询|挂号|推荐|收藏|播放|拍照|上传|下载|配送|打车|寄件|转账|理财|借款|阅读|游戏|社交|互动|订餐|租车|search|sign|register|pay|order|chat|browse/i

/** 使用注册、登录、下单等功能时 is one list for several functions; a list of other things is not. */
const several = (name: string, kindsOf: KindFinder): string[] => {
  const parts = name
    .replace(/等?(?:各项|各种|多种)?(?:功能|服务|业务)?$/, '')
    .split(/[、和与及/]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const named = parts.every(
    (part) => part.length >= 2 && part.length <= 8 && DOING.test(part) && !/[（）()的您]/.test(part),
  )
  return parts.length >= 3 && named && kindsOf(name).length === 0 ? parts : []
}

/** The sections on collecting; where no heading says so, those that tell of collecting several kinds. */
const collectionPart = (
  sections: readonly Section[],
  sentences: readonly Sentence[],
  kindsOf: KindFinder,
): ReadonlySet<Section> => {
  const named = sections.filter((section) => section.kind === 'collection')
  if (named.length > 0) return new Set(named)
  return new Set(
    sentences
      .filter(
        (sentence) =>
          UNTITLED.has(sentence.section.kind) && governs(sentence) && kindsOf(sentence.text).length > 1,
      )
      .map((sentence) => sentence.section),
  )
}

/**
 * The business functions of the collection part, and whether such a part was found. A function told in a section
 * or table row is not told again from its sentences.
 */
export const findFunctions = (
  sections: readonly Section[],
  sentences: readonly Sentence[],
  kindsOf: KindFinder,
): { found: boolean; functions: readonly BusinessFunction[] } => {
  const inPart = collectionPart(sections, sentences, kindsOf)
  const own = sentences.filter((sentence) => inPart.has(sentence.section) && !isTableHead(sentence))
  const inTables = fromTables(own, kindsOf)
  const used = new Set(inTables.flatMap((item) => item.sentences))
  const bySection = new Map<Section, Sentence[]>()
  for (const sentence of own) {
    if (used.has(sentence)) continue
    const list = bySection.get(sentence.section)
    if (list) list.push(sentence)
    else bySection.set(sentence.section, [sentence])
  }
  const inSections = fromSections([...inPart], bySection, kindsOf)
  for (const item of inSections) for (const sentence of item.sentences) used.add(sentence)
  const loose = fromSentences(
    own.filter((sentence) => !used.has(sentence)),
    kindsOf,
  )
  const specific: BusinessFunction[] = [
    ...inSections,
    ...inTables,
    ...loose
      .filter((item) => !item.generic)
      .flatMap(({ generic: _, ...item }) => {
        const names = several(item.name, kindsOf)
        return names.length > 0 ? names.map((name) => ({ ...item, name, shared: true })) : [item]
      }),
  ]
  // One list for the whole service stands for all functions only where none has a list of its own; what is recorded
  // by itself, as logs, is no such list.
  const alone = !specific.some((item) => item.kinds.length > 0)
  const general = loose
    .filter((item) => item.generic && item.kinds.length > 0 && (alone || item.openList))
    .map(({ generic: _, ...item }) => {
      const text = item.sentences[0]?.text ?? ''
      return { ...item, whole: true, shared: alone && kindsOf(text).length > 0 && !RECORDED.test(text) }
    })
  return { found: own.length > 0, functions: [...specific, ...general] }
}
