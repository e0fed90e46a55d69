import type { Clause, ClauseFamily, Statement } from './clause.ts'
import type { SectionKind } from './sections.ts'
import { givesContact, wayOf } from './ways.ts'

type Right = 'deletion' | 'correction' | 'access' | 'withdrawal'
type Object = NonNullable<Clause['object']>

const ACCOUNT = /(?:账|帐)[号户]|account|会员|用户身份/i
const ENDS_ACCOUNT =
  /注销|销户|(?:删除|关闭|停用|终止)[^，。；]{0,8}(?:账|帐)[号户]|(?:账|帐)[号户][^，。；]{0,6}(?:删除|关闭)|(?:delete|deletion|close|cancel|deactivate|terminate)[^.]{0,16}account|account (?:deletion|cancellation)/i
const PERSONAL =
  /个人信息|个人资料|个人数据|您的信息|您的资料|您的数据|相关信息|资料|信息|数据|personal|data|information/i
const DOCUMENTS = /文档|文件|会议纪要|documents|files/i
const CONTENT =
  /内容|评论|记录|照片|图片|视频|作品|动态|账本|帖子|弹幕|收藏|地址|content|posts|history|records|photos/i
const COOKIE = /cookie|缓存|web beacon|信标/i
/** What an audit of the service may show or change, apart from personal information: 查看最新版本. */
const NOT_OWN = /最新版本|本政策|本协议|第三方(?:的|隐私)|隐私政策|清单|链接|法律|网页/

/** Paths in quotation marks are not what the sentence is about: “设置—撤回隐私政策同意”. */
const WAY_TOLD_IN = /(?:本政策|本协议|隐私政策)》?[^，。；]{0,14}(?:联系方式|联系我们|渠道|途径|方式)/g
const speaksOfOthers = (text: string): boolean =>
  NOT_OWN.test(text.replace(/[“"「][^”"」]{0,60}[”"」]/g, '').replace(WAY_TOLD_IN, ''))

const objectOf = (right: Right, text: string): Object => {
  if (COOKIE.test(text) && !ENDS_ACCOUNT.test(text)) return 'cookies'
  if (right === 'deletion' && ENDS_ACCOUNT.test(text)) return 'account'
  if (DOCUMENTS.test(text) && !PERSONAL.test(text)) return 'documents'
  if (/个人信息|个人资料|个人数据|您的信息|您的数据|personal/i.test(text)) return 'personal-information'
  if (DOCUMENTS.test(text)) return 'documents'
  if (CONTENT.test(text)) return 'content'
  return right !== 'deletion' && ACCOUNT.test(text) ? 'account' : 'personal-information'
}

/** Sections where such words speak of something else unless the user is the one who may act. */
const OTHER_MATTERS: ReadonlySet<SectionKind> = new Set([
  'sharing',
  'sdk-list',
  'security',
  'definitions',
  'terms',
  'use',
  'cookies',
  'storage',
  'collection',
  'permissions',
  'update',
  'introduction',
  'children',
  'other',
  'contact',
])

const TRICK =
  /(?:注销|销户)[^。]{0,10}[（(]\s?(?:即|也就是)?\s?(?:退出|登出|卸载)|(?:退出(?:登录|登陆|账号|当前)?|登出|(?:卸载|删除)(?:本?应用|app|软件|客户端))[^。，]{0,6}(?:即为|即可视为|即视为|即可完成|等同于?|等于|视为|就是|即可|即)[^。，]{0,8}注销|注销[^。，]{0,6}(?:即|等于|等同于)[^。，]{0,4}(?:退出登录|登出)/i

const OPERATOR_ENDS =
  /(?:我们|本公司|平台|运营方|本站|本应用|我公司|我方|公司)[^，。；您你户]{0,16}(?:有权|保留[^。，]{0,8}的?权利?|可(?:随时|直接|单方)|将有权)[^。；]{0,40}(?:注销|删除|关闭|终止|封停|封禁|冻结|回收|收回|取消)/
/** What happens once something was deleted is no way to delete it. */
const FUTURE_OF_DELETED =
  /(?:删除|注销|清除)(?:了|掉)?[^，。；]{0,8}?(?:之后|以后|后|的?时候|时|之前|前)|注销了|已(?:经)?(?:删除|注销)/
/** Deletion as one of the things that processing is. */
const PROCESSING_LIST = /(?:存储|提供|公开|传输|使用|加工|处理|披露)(?:[、/]|以?及|和|或)(?:删除|清除|销毁)/g
/** A condition on which the right may be used, in a list of them. */
const CONDITION =
  /^(?:[（(]?[\da-z①-⑨一二三四五六七八九十]{1,2}[)）.、]\s?)?(?:如果?|若|当)?(?:我们|您)(?:处理|违反|收集|不再|撤回|停止|终止|没有|已|的处理|超出)/
/** The user as the one who acts, not as the one it happens to: 当您进行删除操作时，我们需要…. */
const USER_ACTS =
  /(?:您|你|用户)(?:或您的孩子)?(?:也|还|亦|均)?(?:可以?|有权利?|能够?|可随时|可自行|享有)|有权要求|请求(?:我们|删除|更正|查阅)|要求我们|如需|如要求|如果?您?(?:希望|想|要|需要)|请(?:您)?(?:通过|联系|发送|点击|致电)|向我们申请|申请(?:注销|删除)|支持(?:您|用户)|您的权利|点击[^。]{0,24}即可|提供(?:了|有)[^。；]{0,24}(?:删除|注销|更正|修改)[^，。；]{0,16}(?:功能|途径|渠道|入口|方式)|\byou (?:may|can|have)|your right|right to|request/i
const ASKS_OTHERS =
  /要求(?:其|他们|该|第三方|接收方|合作|受托)[^。，]{0,24}(?:删除|更正|返还)|(?:返还|归还)(?:或|及|和|、)?(?:者)?删除/

const LIST: Readonly<Record<Right, readonly string[]>> = {
  deletion: ['deletion', 'account-cancellation'],
  correction: ['correction'],
  access: ['access'],
  withdrawal: ['withdrawal'],
}

/** 撤销之前出于特定目的授予本软件的同意, 收回用户的授权. */
const WITHDRAWS = /(?:撤[回销]|收回)[^，。；]{0,24}(?:同意|授权)/

/** 在手机设置中关闭授权, 撤销已授予的权限: a permission of the device is switched off, which takes no consent back. */
const OF_PERMISSION = /(?:系统|手机|设备|浏览器|客户端)的?[^，。；]{0,4}设置|权限|permission/i
const TAKES_BACK =
  /(?:撤[回销]|收回|改变|变更|更改)[^，。；]{0,24}(?:同意|授权)|^撤[回销][^，。；]{0,8}[:：]|授权管理|withdraw|revoke[^.]{0,24}consent/i
const onlySwitchesOff = (text: string): boolean => OF_PERMISSION.test(text) && !TAKES_BACK.test(text)

const speaksOf = (right: Right, mentions: Statement['sentence']['mentions'], text: string): boolean =>
  LIST[right].some((list) => mentions.has(list)) || (right === 'withdrawal' && WITHDRAWS.test(text))

/** The phrases of the right in the sentence are not all about what happens afterwards. */
const isAfterwards = (text: string): boolean => {
  const rest = text.replace(new RegExp(FUTURE_OF_DELETED, 'g'), '').replace(PROCESSING_LIST, '')
  return rest !== text && !/删除|注销|清除|销户|delet|cancel/i.test(rest)
}

const TITLE_ONLY = /^[（(\d.、一二三四五六七八九十)）\s]{0,6}[^，。：:]{2,14}$/

/** 账号一经注册不能注销; under a condition (如有未完成的交易) it is a limit, and with a way beside it no refusal. */
const NEVER =
  /(?:账|帐)[号户](?:[^，。；]{0,12}|一[经旦][^，。；]{1,8}，)(?:不能|无法|不可|不得|不支持|不予|不允许)(?:再|自行|被|申请)?(?:注销|删除)/
/** 暂未开通账号注销功能 */
const NOT_OFFERED =
  /(?:不|未|没有|暂无|尚无)(?:予|曾)?(?:提供|支持|开通|设置|开放|具备)[^，。；]{0,8}(?:(?:账|帐)[号户][^，。；]{0,2}|信息|用户)?(?:删除|注销)|(?:do|does) not (?:offer|provide|support)[^.]{0,24}(?:delet|account (?:closure|cancellation))/i
const CONDITION_BEFORE = /如|若|当|倘|期间|之前|除非|否则|情形|情况|后$|可能/

const isRefusal = (statement: Statement): boolean => {
  const { text, mentions } = statement.sentence
  const at =
    mentions.of('rights-refused')[0]?.start ?? NOT_OFFERED.exec(text)?.index ?? NEVER.exec(text)?.index
  return at !== undefined && !CONDITION_BEFORE.test(text.slice(0, at)) && !givesContact(statement)
}

/** 通过关闭定位功能撤回授权 tells the way, though not where it begins. */
const SWITCHED_OFF = /(?:通过|自行|随时)[^。，]{0,8}关闭[^。，]{0,12}(?:权限|授权|功能|开关)/

/** An app without accounts has none to close. */
const WITHOUT_ACCOUNTS =
  /(?:无需|不需要?|没有|不提供|不涉及)(?:用户)?(?:注册|登录|账号体系|账户体系|账号注册|账号的?注销|注销)[^。]{0,24}(?:不涉及|无需|不存在|没有|无法提供)?[^。]{0,6}注销/

const channelOf = (right: Right, statement: Statement): Clause['channel'] => {
  const { text, mentions } = statement.sentence
  if (right === 'deletion') {
    if (TRICK.test(text)) return 'trick'
    if (isRefusal(statement)) return 'refused'
    if (mentions.has('platform-subject') || OPERATOR_ENDS.test(text)) return 'by-platform'
    if (mentions.has('local-removal') && !/注销|销户/.test(text)) return 'right-only'
  }
  const way = wayOf(statement)
  if (way === undefined && right === 'withdrawal' && SWITCHED_OFF.test(text)) return 'path-given'
  return way ?? 'right-only'
}

/** Rights of heirs, what third parties show of their accounts, and secret codes settle nothing for the user's information. */
const OF_OTHERS =
  /近亲属|去世|逝世|死者|(?:在|通过)[^，。]{0,20}第三方平台[^，。]{0,6}(?:中|上|内)?(?:查看|管理)|(?:修改|重置|找回)[^，。]{0,8}密码/

/** 关闭或修改通知权限 and 直到您修改相关数据 correct no information. */
const CORRECTS_NOTHING = /修改[^，。；]{0,6}权限|直[到至][^，。；]{0,12}(?:修改|更正)/
/** A page on the way to something else: 我的-编辑个人资料-注销账号. */
const PAGE_ON_THE_WAY = /[-–—>＞→»]\s?(?:编辑|修改|完善)[^，。；]{0,8}(?=[-–—>＞→»，,])/
const correctsNothing = (text: string): boolean => {
  const passed = ENDS_ACCOUNT.test(text) && PAGE_ON_THE_WAY.test(text)
  const rest = passed ? text.replace(PAGE_ON_THE_WAY, '') : text
  return (
    (passed || CORRECTS_NOTHING.test(rest)) &&
    !/更正|修改|更改|纠正|补充|编辑|完善|rectif|correct/i.test(rest.replace(CORRECTS_NOTHING, ''))
  )
}

const ofRight = (right: Right, statement: Statement): Clause | undefined => {
  const { text, mentions, section } = statement.sentence
  if (OF_OTHERS.test(text) && !/个人信息[^。]{0,20}密码|密码[^。；]{0,20}个人(?:信息|资料)/.test(text))
    return undefined
  const inRights = section.kind === 'rights'
  const named = speaksOf(right, mentions, text)
  const underHeading = speaksOf(right, section.headingMentions, section.heading)
  if (!named && !(underHeading && inRights)) return undefined
  const user = USER_ACTS.test(text)
  if (right === 'deletion' && named) {
    if (WITHOUT_ACCOUNTS.test(text) && !NEVER.test(text) && !mentions.has('rights-refused')) return undefined
    const channel = channelOf(right, statement)
    if (channel === 'trick' || channel === 'refused' || channel === 'by-platform') {
      return { kind: right, object: objectOf(right, text), channel }
    }
    if (ASKS_OTHERS.test(text) || (mentions.has('others-duty') && !user)) return undefined
    if (isAfterwards(text) && !(channel === 'path-given' && inRights)) return undefined
    if (CONDITION.test(text) && channel === 'right-only') return undefined
  }
  if (!named) {
    // Under a heading on the right, only a sentence that tells the way belongs to it.
    const way = wayOf(statement)
    if (!way || TITLE_ONLY.test(text)) return undefined
    return { kind: right, object: objectOf(right, `${section.heading}${text}`), channel: way }
  }
  if (!inRights && OTHER_MATTERS.has(section.kind) && !user && !underHeading) return undefined
  if (right === 'access' && (!PERSONAL.test(text) || speaksOfOthers(text)) && !underHeading) return undefined
  if (right === 'correction' && !inRights && !/更正|修改|更改|纠正|rectif|correct/i.test(text))
    return undefined
  if (right === 'correction' && speaksOfOthers(text) && !inRights) return undefined
  if (right === 'correction' && correctsNothing(text)) return undefined
  if (right === 'withdrawal' && !inRights && !user) return undefined
  if (right === 'withdrawal' && !underHeading && onlySwitchesOff(text)) return undefined
  // Settings of the browser neither correct nor show personal information.
  if ((right === 'correction' || right === 'access') && objectOf(right, text) === 'cookies') return undefined
  return { kind: right, object: objectOf(right, text), channel: channelOf(right, statement) ?? 'right-only' }
}

/** One way for all requests: 如您希望行使上述权利，请发送邮件至…. */
const GENERAL_WAY =
  /(?:上述|前述|以上|下述|相关|这些|该等|各项|您的|本条|任何)[^。，]{0,12}(?:权利|请求|申请|操作|需求|要求)|行使[^。，]{0,16}权|(?:exercise|requests?)[^.]{0,40}rights?|无法[^。，]{0,16}(?:自行|通过)[^。]{0,30}(?:联系|邮件)/i

/** Sentences on deletion, correction, access and withdrawal. */
export const rightsClauses: ClauseFamily = (statement) =>
  (['deletion', 'correction', 'access', 'withdrawal'] as const).flatMap((right) => {
    const clause = ofRight(right, statement)
    return clause ? [clause] : []
  })

/** Whether the sentence gives one way for the requests of the whole part on rights. */
export const givesGeneralWay = (statement: Statement): boolean =>
  statement.sentence.section.kind === 'rights' &&
  GENERAL_WAY.test(statement.sentence.text) &&
  (statement.contacts.contacts.length > 0 ||
    statement.sentence.mentions.has('request-way') ||
    wayOf(statement) === 'contact-given') &&
  !/投诉|起诉|诉讼|监管/.test(statement.sentence.text.slice(0, 12))
