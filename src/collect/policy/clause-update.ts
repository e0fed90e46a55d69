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
  /^[^，。]{0,14}(?:日期|时间|版本)[^，。]{0,8}[:：]|(?:last updated|effective date|release date)/i
/** Notices of something else than a change of the policy. */
const OTHER_NOTICE =
  /安全事件|泄露|停止运营|停止服务|转让|合并|收购|破产|维修|升级|系统维护|客户端更新|版本更新功能|security (?:incident|breach)/i
const NEARBY = 8

const isAboutChange = ({ sentence }: Statement): boolean => {
  const { text, mentions, section } = sentence
  if (text.length < 60 && DATE_LINE.test(text)) return false
  if (section.kind === 'update') return true
  if (!mentions.has('policy-document') || !mentions.has('update')) return false
  if (/^(?:children|contact)$/.test(section.kind)) return /本(?:隐私)?(?:政策|声明|协议|指引|规则)/.test(text)
  if (section.kind === 'rights' || section.kind === 'collection' || section.kind === 'sharing') {
    return (
      /(?:本|更新|修订|修改|变更)[^，。]{0,10}(?:政策|协议|声明|指引|条款|规则)[^，。]{0,12}(?:更新|修订|修改|变更|变化|更改)?/.test(
        text,
      ) &&
      (mentions.has('update-notice') ||
        mentions.has('update-no-notice') ||
        /(?:政策|协议|声明|指引|条款)[^，。]{0,12}(?:更新|修订|修改|变更|更改)|(?:更新|修订|修改|变更|更改)[^，。]{0,10}(?:政策|协议|声明|指引|条款)/.test(
          text,
        ))
    )
  }
  return true
}

const ownHow = ({ sentence }: Statement): Clause['how'] | 'continued' | undefined => {
  const { mentions, section, text } = sentence
  if (mentions.has('update-no-notice')) return 'no-notice'
  if (
    mentions.has('update-notice') &&
    !(OTHER_NOTICE.test(text) && !mentions.has('policy-document') && section.kind !== 'update')
  )
    return 'notified'
  if (mentions.has('update-self-check')) return 'no-notice'
  if (mentions.has('update-published')) return 'published-only'
  if (mentions.has('continued-use')) return 'continued'
  return mentions.has('update') && mentions.has('policy-document') ? 'unsaid' : undefined
}

/** Taking use as consent says nothing of notice itself: what stands around it decides. */
const besideContinuedUse = (statement: Statement): Clause['how'] => {
  const around: (Clause['how'] | 'continued' | undefined)[] = []
  for (const direction of ['before', 'after'] as const) {
    let near = statement[direction]
    for (let i = 0; near && i < NEARBY; i++, near = near[direction])
      if (isAboutChange(near)) around.push(ownHow(near))
  }
  if (around.includes('notified')) return 'notified'
  return around.includes('published-only') ? 'published-only' : 'no-notice'
}

/** Sentences on changes of the policy and on how users learn of them. */
export const updateClauses: ClauseFamily = (statement, all) => {
  if (!isAboutChange(statement)) return []
  const own = ownHow(statement)
  if (!own) return []
  const { mentions, index, section } = statement.sentence
  const near = (from: number, to: number): boolean =>
    all
      .slice(Math.max(0, index + from), index + to)
      .some(
        (other) =>
          other.sentence.section.kind === section.kind &&
          ownHow(other) === 'notified' &&
          isAboutChange(other),
      )
  const how =
    own === 'continued' ? (near(-NEARBY, NEARBY + 1) ? 'notified' : besideContinuedUse(statement)) : own
  if (how === undefined) return []
  const ways =
    how === 'notified' ? WAYS.filter((way) => mentions.has(`update-way-${way}`)).map((way) => NAMES[way]) : []
  return [{ kind: 'update', how, ...(ways.length > 0 ? { notifyWays: ways } : {}) }]
}
