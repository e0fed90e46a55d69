import type { Clause, Statement } from './clause.ts'
import { definesChildren, givesToOthers, protects } from './clause-topics.ts'
import type { Topic } from './model/topics.ts'
import { isPreamble, type Section, type SectionKind } from './sections.ts'

type Kind = Clause['kind']

/** Where a kind of clause stands by right, and the topic that shows it elsewhere. */
interface Home {
  readonly sections: readonly SectionKind[]
  readonly topic: Topic
  /** The score from which a sentence elsewhere counts as one of the topic. */
  readonly from: number
}

const RIGHTS: Home = { sections: ['rights'], topic: 'rights', from: -0.35 }
const STORAGE: Home = { sections: ['storage'], topic: 'storage', from: -0.6 }

const HOMES: Readonly<Partial<Record<Kind, Home>>> = {
  deletion: RIGHTS,
  correction: RIGHTS,
  access: RIGHTS,
  withdrawal: RIGHTS,
  retention: STORAGE,
  'storage-place': { ...STORAGE, from: -0.3 },
  security: { sections: ['security'], topic: 'security', from: -0.2 },
  children: { sections: ['children'], topic: 'special-groups', from: -0.2 },
  contact: { sections: ['contact'], topic: 'contact', from: -0.2 },
  complaint: { sections: ['contact'], topic: 'contact', from: -0.6 },
  update: { sections: ['update'], topic: 'update', from: -0.6 },
  sharing: { sections: ['sharing', 'sdk-list'], topic: 'sharing', from: -0.2 },
}

/** Parts on changes and on contact hold much else: 我们的客服会使用您的订单信息 under 客服 says no way to reach it. */
const MIXED_HOMES: ReadonlySet<Kind> = new Set<Kind>(['update', 'contact', 'complaint'])
/** The score below which a sentence is not on a topic, whatever the heading over it. */
export const PLAINLY_NOT = -0.5

/** How clearly a sentence is on the topic of a kind of clause; undefined where the kind has none or the model knows not. */
export const topicScore = (kind: Kind, { topics }: Statement): number | undefined => {
  const home = HOMES[kind]
  return home && topics?.of(home.topic)
}

/** Verdicts on these that hold wherever they are said; a path in a part on collecting leads to a function, not a right. */
const SAID_ANYWHERE: Readonly<Partial<Record<Kind, readonly unknown[]>>> = {
  deletion: ['path-given', 'contact-given', 'refused', 'trick', 'by-platform'],
  withdrawal: ['contact-given'],
  correction: ['contact-given'],
  complaint: ['contact-given'],
  update: ['no-notice'],
  retention: ['period'],
}
/** What users may do with their own: 您可以查阅、修改、删除您提交的信息, in a part on keeping it. */
const GRANTED =
  /(?:您|你|用户)(?:也|还|亦|均)?(?:可以?|有权利?|能够)[^。；]{0,24}(?:删除|注销|更正|修改|更改|撤回|撤销)[^。；]{0,16}(?:个人|注册|账[号户]|帐[号户]|您的|您提交|您提供|同意|授权)|提供(?:了|有)[^。；]{0,24}(?:删除|注销|更正|修改)[^，。；]{0,16}(?:功能|途径|渠道|入口)/
/** 请您立即联络客服, 如有问题请致电 names who takes it, though not how. */
const SENDS_TO_SERVICE =
  /请(?:您|你)?[^，。；]{0,6}(?:联络|联系|咨询)[^，。；]{0,10}客服|(?:咨询|疑问|问题|意见|建议)[^。；]{0,30}(?:客服|致电|热线|(?:公布的|提供的|我们的)联系方式)/
/** 未满16岁的，请先取得监护人同意 is a rule for children wherever it stands. */
const UNDER_AGE =
  /(?:未满|不满|以下)[^。；]{0,8}(?:岁|未成年)?[^。；]{0,30}(?:监护人|父母|家长)[^。；]{0,12}(?:同意|许可|授权)/
/** 未满18周岁者不得注册 keeps them out. */
const KEEPS_CHILDREN_OUT =
  /(?:未满|不满)[^。；]{0,8}周?岁[^。；]{0,12}(?:不得|不能|禁止|请勿)[^。；]{0,8}(?:注册|使用)/
const HEADED_KEEPING = /保存|保留|留存|存储|储存/
const IN_THE_COUNTRY = /(?:中国|中华人民共和国)(?:大陆|境内)/
/** How much more a sentence must say in a part that is plainly on something else. */
const IN_OTHER_PART = 0.7

const isPlainlyOther = (section: Section): boolean =>
  section.kind === 'introduction' ? isPreamble(section) : section.kind !== 'other' && section.kind !== 'terms'

const sentenceGrants = ({ sentence: { section, text } }: Statement): boolean =>
  !isPreamble(section) &&
  /^(?:storage|security|sharing|use|other|introduction)$/.test(section.kind) &&
  GRANTED.test(text)

/** How clearly the sentence is on a topic, less where its section is on another. */
const scoreOf = ({ sentence, topics }: Statement, topic: Topic): number | undefined => {
  const score = topics?.of(topic)
  return score === undefined || !isPlainlyOther(sentence.section) ? score : score - IN_OTHER_PART
}

/**
 * Whether a clause settles its matter, or the words only occur in passing: 如有疑问请联系我们 in a part on collecting
 * is no clause on contact. Out of its own part a sentence counts by its topic.
 */
export const isSettled = ({ kind, channel, how, retention }: Clause, statement: Statement): boolean => {
  const home = HOMES[kind]
  if (home === undefined) return true
  const anywhere = SAID_ANYWHERE[kind] ?? []
  if (anywhere.includes(channel) || anywhere.includes(how) || anywhere.includes(retention)) return true
  if (home.sections.includes(statement.sentence.section.kind))
    return !MIXED_HOMES.has(kind) || (statement.topics?.of(home.topic) ?? 0) > PLAINLY_NOT
  if (kind === 'children' && UNDER_AGE.test(statement.sentence.text)) return true
  if (kind === 'children' && KEEPS_CHILDREN_OUT.test(statement.sentence.text)) return true
  if (kind === 'retention' && HEADED_KEEPING.test(statement.sentence.section.heading)) return true
  if (kind === 'storage-place' && IN_THE_COUNTRY.test(statement.sentence.text)) return true
  if (home === RIGHTS && sentenceGrants(statement)) return true
  if (kind === 'contact' && SENDS_TO_SERVICE.test(statement.sentence.text)) return true
  // A number to unsubscribe by is no way to ask about the policy, wherever the policy gives one.
  if (kind === 'contact' && channel === 'contact-given')
    return (statement.topics?.of(home.topic) ?? 0) > home.from
  const score = scoreOf(statement, home.topic)
  return score === undefined || score > home.from
}

/** Sentences plainly on these topics are clauses on them, whatever their words. */
const BY_TOPIC: readonly (readonly [Topic, Kind, number])[] = [
  ['security', 'security', 0.4],
  ['special-groups', 'children', 0.5],
  ['sharing', 'sharing', 0.4],
]
const ON_CHILDREN = /未成年|儿童|监护人|周岁|青少年|家长/

/** What a sentence settles by its topic, where no phrase said so. */
export const clausesByTopic = (statement: Statement, found: readonly Clause[]): Clause[] =>
  BY_TOPIC.flatMap(([topic, kind, from]) => {
    if (found.some((clause) => clause.kind === kind)) return []
    // The topic also holds the deceased and people of other regions.
    if (
      kind === 'children' &&
      (!ON_CHILDREN.test(statement.sentence.text) || definesChildren(statement.sentence))
    )
      return []
    if (kind === 'security' && !protects(statement.sentence)) return []
    if (kind === 'sharing' && !givesToOthers(statement.sentence.text)) return []
    return (scoreOf(statement, topic) ?? Number.NEGATIVE_INFINITY) > from ? [{ kind }] : []
  })
