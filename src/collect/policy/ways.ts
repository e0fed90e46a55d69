import type { Statement } from './clause.ts'

/** Names of pages set one after another: 我的 - 设置 - 注销账号, 【我】→【设置】. */
const CHAIN =
  /(?:我的?|设置|首页|个人中心|更多|账[号户](?:与|和)?安全|用户中心|会员中心|个人资料|隐私[^-—>→\s]{0,6}|settings|profile|account|menu)\s?[”"’」』】\]]?\s?(?:[-–—>＞→»》/、]|->|=>){1,3}\s?[“"‘「『【[]?\s?[\u4e00-\u9fffA-Za-z]/i
const QUOTED_CHAIN = /[”"」』】\]]\s?(?:[-–—>＞→、]|->|=>|中的?|里的?|下的?|页面的?){1,3}\s?[“"「『【[]/
const PATH_TOLD = /(?:路径|入口|操作步骤|操作方式)[^。]{0,12}[:：为]\s?\S/
const IN_QUOTED_PLACE =
  /(?:在|通过|进入|打开|点击|前往|登录)[^。，]{0,14}[“"「『【[][^”"」』】\]]{1,20}[”"」』】\]]/
const ACT_ON_PAGE =
  /(?:进入|打开|选择|前往|在|登录)[^。，；]{0,16}(?:页面|界面|页|功能|选项|栏)|登录(?:您|你)?的?(?:账|帐)[号户][^，。；]{0,8}(?:操作|修改|更正|查看|查询|管理)/

/** 点击“【】-【】” of a template nobody filled in, and 根据相应页面提示, lead nowhere. */
const LEADS_NOWHERE =
  /[“"‘「]?(?:【[\s_xX×]*】|[_＿]{2,})(?:\s?[-–—>＞→]\s?(?:【[\s_xX×]*】|[_＿]{2,}))*[”"’」]?|(?:相应|相关|对应)的?(?:具体)?(?:页面|界面)?的?(?:提示|指引|操作设置)/g

/** Whether the sentence tells a way through the app. */
export const givesPath = ({ sentence }: Statement): boolean => {
  const { text, mentions } = sentence
  const led = text.replace(LEADS_NOWHERE, '')
  if (led !== text) return CHAIN.test(led) || QUOTED_CHAIN.test(led) || IN_QUOTED_PLACE.test(led)
  return (
    CHAIN.test(text) ||
    QUOTED_CHAIN.test(text) ||
    PATH_TOLD.test(text) ||
    IN_QUOTED_PLACE.test(text) ||
    mentions.has('ui-place') ||
    mentions.has('ui-step') ||
    ACT_ON_PAGE.test(text)
  )
}

const ANNOUNCED_CONTACT =
  /(?:通过|使用|填写|点击)[^。，]{0,10}(?:表单|问卷|反馈功能|反馈渠道|反馈入口)|(?:本政策|本隐私[^，。]{0,6}|本声明|本协议|本指引|下述|以下|下列|文末|文首|载明|列明|公示|公布|第.{1,4}[条节章部]分?)[^。，]{0,14}(?:联系方式|联系我们|联络方式|方式[^，。]{0,4}(?:与我们)?联系|渠道|途径)|联系方式[^。]{0,10}(?:申请|提出|联系|反馈)/

/** Whether the sentence names somebody who takes the request: an address, a number, the customer service. */
export const givesContact = ({ sentence, contacts }: Statement): boolean =>
  contacts.contacts.length > 0 ||
  sentence.mentions.has('request-way') ||
  ANNOUNCED_CONTACT.test(sentence.text)

/** The way that a sentence, or the one that it announces, gives. */
export const wayOf = (statement: Statement): 'path-given' | 'contact-given' | undefined => {
  if (givesPath(statement)) return 'path-given'
  if (givesContact(statement)) return 'contact-given'
  const { after } = statement
  const announces = /[:：]$|如下|以下|下列|下述/.test(statement.sentence.text)
  const continues =
    after &&
    /^(?:具体|路径|操作|方式|步骤|您可以?通过|如您需要|[（(]?[1①一a][.、)）])/.test(after.sentence.text)
  if (after && (announces || continues)) {
    if (givesPath(after)) return 'path-given'
    if (givesContact(after)) return 'contact-given'
  }
  return undefined
}
