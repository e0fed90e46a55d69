import type { Clause, Statement } from './clause.ts'
import { PLAINLY_NOT, topicScore } from './clause-home.ts'
import { givesToOthers, protects } from './clause-topics.ts'
import type { Section, SectionKind } from './sections.ts'

type Kind = Clause['kind']

/** What a part settles by its heading alone, and the kinds of part whose heading may also speak of it: 存储与安全. */
const BY_HEADING: readonly (readonly [SectionKind, Clause, readonly SectionKind[]])[] = [
  ['children', { kind: 'children' }, []],
  ['security', { kind: 'security' }, ['storage', 'sharing']],
  ['cookies', { kind: 'cookies' }, []],
  ['sharing', { kind: 'sharing' }, ['security', 'storage', 'use']],
  ['update', { kind: 'update', how: 'unsaid' }, ['contact']],
  ['contact', { kind: 'contact', channel: 'right-only' }, []],
]
/** A line shorter than this only names what follows. */
const SHORTEST = 10

/** 更新日期 heads a date, 意见反馈 a function. */
const HEADS_LESS = /(?:更新|生效|发布|修订|变更)(?:日期|时间|说明|记录)/
const HEADS_CONTACT = /联系|联络|投诉|举报|contact|reach/i

/** What a sentence under such a heading must tell, to be the clause. */
const FITS: Readonly<Partial<Record<Kind, (sentence: Statement['sentence']) => boolean>>> = {
  security: protects,
  sharing: ({ text }) => givesToOthers(text),
}

const settledBy = ({ kind, heading, headingMentions }: Section): readonly Clause[] =>
  BY_HEADING.flatMap(([own, clause, beside]) =>
    headingMentions.has(`section-${own}`) &&
    (kind === own || beside.includes(kind)) &&
    !HEADS_LESS.test(heading) &&
    (own !== 'contact' || HEADS_CONTACT.test(heading))
      ? [clause]
      : [],
  )

/** The sentence that is most on the matter, where any may be: 逝者个人信息的保护 is no part on security. */
const nearestTo = (kind: Kind, statements: readonly Statement[]): Statement | undefined => {
  let best: { readonly statement: Statement; readonly score: number } | undefined
  for (const statement of statements) {
    const score = topicScore(kind, statement) ?? 0
    if (score > PLAINLY_NOT && score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = { statement, score }
  }
  return best?.statement
}

/**
 * The clauses of parts whose headings say what they are about, where no sentence in them was found to settle it:
 * 数据安全 over 您的数据的安全性对我们很重要 is the clause on security, poor as it is.
 */
export const clausesByHeading = (
  statements: readonly Statement[],
  found: readonly { readonly clause: Clause; readonly statement: Statement }[],
): { clause: Clause; statement: Statement }[] => {
  const settled = new Map<Section, Set<Kind>>()
  for (const { clause, statement } of found) {
    const { section } = statement.sentence
    settled.set(section, (settled.get(section) ?? new Set()).add(clause.kind))
  }
  const parts = new Map<Section, Statement[]>()
  for (const statement of statements) {
    const { section, text } = statement.sentence
    if (text.length < SHORTEST) continue
    const own = parts.get(section)
    if (own) own.push(statement)
    else parts.set(section, [statement])
  }
  return [...parts].flatMap(([section, own]) =>
    settledBy(section).flatMap((clause) => {
      if (settled.get(section)?.has(clause.kind) === true) return []
      const fit = own.filter(({ sentence }) => FITS[clause.kind]?.(sentence) ?? true)
      const nearest = nearestTo(clause.kind, fit)
      return nearest ? [{ clause, statement: nearest }] : []
    }),
  )
}
