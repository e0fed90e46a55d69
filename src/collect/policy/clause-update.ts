import type { Clause, ClauseFamily, Statement } from './clause.ts'

const WAYS = ['popup', 'push', 'message', 'mail', 'sms', 'notice'] as const
const NAMES: Readonly<Record<(typeof WAYS)[number], string>> = {
  popup: 'pop-up',
  push: 'push',
  message: 'message',
  mail: 'mail',
  sms: 'sms',
  notice: 'notice',
}
/** A line that only tells a date or a version. */
const DATE_LINE =
  /^[^，。]{0,40}(?:日期|时间|版本)[^，。]{0,8}[:：]|(?:last updated|effective date|release date)/i
/** Notices of something else than a change of the policy. */
const OTHER_NOTICE =
  /安全事件|泄露|停止运营|停止服务|转让|合并|收购|破产|维修|升级|系统维护|客户端更新|版本更新功能|security (?:incident|breach)/i
const NEARBY = 8

const TOLD = /通知|告知|提示|提醒|公告|征得|征求|弹窗|推送|notif|inform|alert|notice/i

/** What the last change was about is no word on how users learn of the next. */
const CHANGE_LOG =
  /(?:近日|近期|本次|此次|本版本)[^。；]{0,30}(?:更新|修订|修改)|进行了[^。；]{0,8}(?:更新|修订)|更新的(?:重点|主要)内容|主要(?:变化|更新|修订)内容|此版本的?《|(?:基础上|发布情况)[^。；]{0,30}(?:配置|更新)了?《|阅读(?:更新|修订)后?的|截至修订日|[（(]包括更新版本[）)]/

/** The document and its change in one breath: 本政策的修订, 更新后的隐私条款. */
const CHANGE_OF_POLICY =
  /(?:政策|协议|声明|指引|条款|规则|说明|策略|制度)》?[^，。；]{0,16}(?:更新|修订|修改|变更|更改|调整|变动|变化)|(?:更新|修订|修改|变更|更改|调整|改动)[^，。；]{0,16}(?:政策|协议|声明|指引|条款|规则|隐私说明|策略|(?:隐私|保密)制度)|(?:chang|updat|modif|revis|amend)[^.]{0,40}(?:policy|notice|statement|terms)|(?:policy|notice|statement|terms)[^.]{0,40}(?:chang|updat|modif|revis|amend)/i
const CHANGE_OF_SERVICE =
  /(?:修改|变更|中断|终止|暂停|关闭|保留|调整|升级)[^，。；]{0,16}(?:服务|产品|功能|账户|账号)/

/** 谨建议您经常查阅本声明: advice to look, in whatever words. */
const ADVISES_LOOKING =
  /(?:建议|请|鼓励|提醒|希望|您应(?:当|该)?|您需要?)[^。；，]{0,8}(?:定期|经常|时常|不时|随时|及时|自行|每次)(?:地)?[^。；，]{0,16}?(?:查看|查阅|浏览|阅读|关注|访问|回顾|留意|审阅|检查|光顾|造访|审查|参阅)|(?:advise|encourage|recommend|should|please)[^.]{0,60}(?:regularly|periodically|frequently|from time to time)/i

const isLeftToLook = ({ mentions, text }: Statement['sentence']): boolean =>
  mentions.has('update-self-check') || ADVISES_LOOKING.test(text)

/** Whether users are told of a change, by more than the advice to look: 提醒您定期查看. */
const tellsUsers = ({ mentions, text }: Statement['sentence']): boolean => {
  const advice = ADVISES_LOOKING.exec(text)
  return mentions
    .of('update-notice')
    .some(({ start, end }) => !advice || end <= advice.index || start >= advice.index + advice[0].length)
}

const RESERVES = /保留[^。]{0,40}(?:权利|权力)|reserve the right/i

/** 我们保留随时修改的权利，并在本页公布。因此，请经常查看: looking for it is left to users, by the power just kept. */
const leftWithPower = (sentence: Statement['sentence'], before = ''): boolean =>
  isLeftToLook(sentence) && RESERVES.test(before) && CHANGE_OF_POLICY.test(before)

const NEWEST = /最新|变[更化动]|latest|current version/i

const isAboutChange = ({ sentence, before }: Statement): boolean => {
  const { text, mentions, section } = sentence
  if (text.length < 60 && DATE_LINE.test(text)) return false
  if (CHANGE_LOG.test(text) && !TOLD.test(text)) return false
  if (section.kind === 'update') return mentions.has('policy-document') || !CHANGE_OF_SERVICE.test(text)
  if (leftWithPower(sentence, before?.sentence.text)) return true
  return (
    mentions.has('policy-document') &&
    (mentions.has('update') || (isLeftToLook(sentence) && NEWEST.test(text))) &&
    (CHANGE_OF_POLICY.test(text) || isLeftToLook(sentence))
  )
}

/** An address to write to is no notice: 如有疑问，请发送邮件. */
const ASKS_BACK = /疑问|与我们联系|联系我们|联系方式|咨询|投诉|questions|contact us/i

/** 通过在本页发布新政策来通知您任何更改: what is called a notice is the page itself. */
const PAGE_AS_NOTICE =
  /(?:在|于)(?:本|此|该)?(?:页面?|网页|网站|应用)[^。；，]{0,8}(?:发布|公布|张贴|更新(?!时|后|的))(?:(?!并|同时|且)[^。；]){0,24}(?:通知|告知)|(?:notify|inform)[^.]{0,40}by (?:posting|publishing)/i
/** 该公布行为视为已经通知您: publishing that is called a notice. */
const DEEMED_NOTICE = /(?:公布|发布|公示|张贴)[^。；]{0,24}视为[^。；]{0,24}(?:通知|告知|送达)/
/** 也可通过其他适当方式提示: what may be done besides is no promise. */
const MAY_BESIDES = /(?:也|亦|还)(?:可以?|可能)(?:会)?(?:通过|以|采用|采取)其他/
const REACHES = ['popup', 'push', 'message', 'mail', 'sms'] as const

/** In a part on changes: 我们会在应用商店的更新说明中注明. */
const TOLD_IN_PLACE =
  /(?:在|于)[^，。；]{1,20}(?:中|内|里|上|页面?)(?:显著)?(?:注明|说明|列明|标明|更新|体现|展示)/

/** 更新本声明时，我们会列出最新修订版的日期: whoever looks sees that it changed. */
const DATE_CHANGED =
  /(?:列出|标明|标注|注明|修改|更新|体现|载明|显示)[^，。；]{0,14}(?:修订|更新|生效|修改)[^，。；]{0,8}(?:日期|时间|版本号)/

/** In a part on changes: 如发生重大变更，将通过更新说明告知. */
const TELLS_BY = /(?:通过|以|用|采取|采用)[^，。；]{1,40}(?:告知|通知|提示|提醒|知会)/

/** 保留随时修改的权利，因此请经常查看: the change comes when it will, and looking for it is the user's business. */
const POWER_TO_CHANGE = /权利|有权|随时|不时|reserve|right to|at any time/i
const TAKEN_AS_CONSENT =
  /视为|即表示|即意味|表示您|表明您|即代表|意味着|则表示|constitutes|means|accept|agree/i

/** What a sentence says by itself; `left-to-users` where it says nothing of notice and others must tell. */
const ownHow = ({ sentence }: Statement): Clause['how'] | 'left-to-users' | undefined => {
  const { mentions, section, text } = sentence
  if (mentions.has('update-no-notice')) return 'no-notice'
  if (
    (PAGE_AS_NOTICE.test(text) || DEEMED_NOTICE.test(text)) &&
    !REACHES.some((way) => mentions.has(`update-way-${way}`))
  )
    return 'published-only'
  if (
    (tellsUsers(sentence) || (section.kind === 'update' && TELLS_BY.test(text))) &&
    (!ASKS_BACK.test(text) || TOLD.test(text)) &&
    !MAY_BESIDES.test(text) &&
    !(OTHER_NOTICE.test(text) && !mentions.has('policy-document') && section.kind !== 'update')
  )
    return 'notified'
  if (mentions.has('update-notice') && /发布|公布/.test(text)) return 'published-only'
  if (isLeftToLook(sentence)) return POWER_TO_CHANGE.test(text) ? 'no-notice' : 'left-to-users'
  if (
    mentions.has('update-published') ||
    DATE_CHANGED.test(text) ||
    (section.kind === 'update' && TOLD_IN_PLACE.test(text))
  )
    return 'published-only'
  if (mentions.has('continued-use') && TAKEN_AS_CONSENT.test(text)) return 'left-to-users'
  return mentions.has('update') && mentions.has('policy-document') ? 'unsaid' : undefined
}

/** What the sentences on changes say by themselves, by their place in the document; undefined where they are on nothing of the kind. */
interface Said {
  readonly how: readonly (Clause['how'] | 'left-to-users' | undefined)[]
  /** Whether any of them promises that users learn of changes. */
  readonly promised: boolean
}
const documents = new WeakMap<readonly Statement[], Said>()

const saidIn = (all: readonly Statement[]): Said => {
  const known = documents.get(all)
  if (known) return known
  const how = all.map((statement) => (isAboutChange(statement) ? ownHow(statement) : undefined))
  const said = { how, promised: how.includes('notified') || how.includes('published-only') }
  documents.set(all, said)
  return said
}

/**
 * Taking use as consent, or advising to look now and then, denies no notice where another sentence promises one;
 * where none does, it is all that users get.
 */
const besideOthers = (at: number, said: Said, reserved: boolean): Clause['how'] => {
  const near = said.how.slice(Math.max(0, at - NEARBY), at + NEARBY + 1)
  if (near.includes('notified')) return 'unsaid'
  if (near.includes('published-only')) return reserved ? 'no-notice' : 'published-only'
  return said.promised ? 'unsaid' : 'no-notice'
}

/** Sentences on changes of the policy and on how users learn of them. */
export const updateClauses: ClauseFamily = ({ sentence, before }, all) => {
  const said = saidIn(all)
  const own = said.how[sentence.index]
  if (!own) return []
  const how =
    own === 'left-to-users'
      ? besideOthers(sentence.index, said, leftWithPower(sentence, before?.sentence.text))
      : own
  if (how === undefined) return []
  const ways =
    how === 'notified'
      ? WAYS.filter((way) => sentence.mentions.has(`update-way-${way}`)).map((way) => NAMES[way])
      : []
  return [{ kind: 'update', how, ...(ways.length > 0 ? { notifyWays: ways } : {}) }]
}
