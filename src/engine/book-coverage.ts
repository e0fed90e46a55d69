import type { Bilingual } from '../verdict.ts'
import type { Law } from './law-schema.ts'
import { wordingOn } from './legal-basis.ts'
import type { RuleBook } from './rule-book.ts'
import { MEANS, type Means, meansTo, meansToDecide } from './rule-means.ts'
import type { Rule } from './rule-schema.ts'

/** How far rules get with one kind of evidence: decide the whole item, a part of it, suspect, or only ask people. */
export type Reach = 'whole' | 'part' | 'suspect' | 'ask'

/** One article and what the rules of the book can say of it. */
export interface ItemCoverage {
  readonly article: string
  readonly cite: Bilingual
  readonly text: Bilingual
  readonly reach: Readonly<Partial<Record<Means, Reach>>>
  readonly rules: readonly string[]
}

/** A norm and its articles. */
export interface LawCoverage {
  readonly law: Law
  readonly items: readonly ItemCoverage[]
}

const FURTHEST: readonly Reach[] = ['whole', 'part', 'suspect', 'ask']

const further = (a: Reach | undefined, b: Reach): Reach =>
  a === undefined || FURTHEST.indexOf(b) < FURTHEST.indexOf(a) ? b : a

/** Marks what one rule can say of an article at the least evidence it says it by. */
const reachOf = (rule: Rule, key: string): Partial<Record<Means, Reach>> => {
  if (rule.decidedBy === 'people') return { people: 'ask' }
  const decides = meansToDecide(rule)
  const suspects = meansTo(rule, 'suspected')
  return {
    ...(suspects === undefined ? {} : { [suspects]: 'suspect' as const }),
    ...(decides === undefined
      ? {}
      : ({ [decides]: rule.settles?.includes(key) === true ? 'whole' : 'part' } as const)),
  }
}

const itemCoverage = (key: string, rules: readonly Rule[]): Partial<Record<Means, Reach>> => {
  const reach: Partial<Record<Means, Reach>> = {}
  for (const rule of rules) {
    for (const [means, how] of Object.entries(reachOf(rule, key)) as [Means, Reach][]) {
      reach[means] = further(reach[means], how)
    }
  }
  return reach
}

const COUNTED = ['cn-app-method-2019', 'cn-tc260-pg-20202a']

/**
 * What the stable rules of the book can say of every article they stand on, made from the rules themselves. The
 * assessment criteria and the self-assessment guide come first.
 */
export const bookCoverage = (book: RuleBook, day: string): readonly LawCoverage[] => {
  const stable = book.rules.filter(
    ({ status, pack }) => (status ?? 'stable') === 'stable' && pack === undefined,
  )
  const rank = ({ id }: Law): number => (COUNTED.indexOf(id) + COUNTED.length + 1) % (COUNTED.length + 1)
  return [...book.laws.values()]
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
    .map((law) => ({
      law,
      items: law.groups
        .flatMap(({ articles }) => Object.entries(articles))
        .flatMap(([article, content]): ItemCoverage[] => {
          const wording = wordingOn(content, day)
          const key = `${law.id}/${article}`
          const rules = stable.filter(({ legalBasis }) => legalBasis.includes(key))
          const counted = COUNTED.includes(law.id) || rules.length > 0
          if (!wording || !counted) return []
          const reach = itemCoverage(key, rules)
          return [{ article, ...wording, reach, rules: rules.map(({ id }) => id) }]
        }),
    }))
    .filter(({ items }) => items.length > 0)
}

/** How many items are decided by which evidence at least, which are only suspected, left to people, or to nobody. */
export type Tally = Readonly<Record<Means | 'suspected' | 'nobody', number>>

/** The least evidence that decides an item, whole or in part. */
const decidedBy = ({ reach }: ItemCoverage): keyof Tally => {
  const decides = MEANS.find((means) => reach[means] === 'whole' || reach[means] === 'part')
  if (decides !== undefined) return decides
  if (Object.values(reach).includes('suspect')) return 'suspected'
  return reach.people === 'ask' ? 'people' : 'nobody'
}

/** Counts the items of a norm; the counts add up to the items. */
export const tally = (items: readonly ItemCoverage[]): Tally => {
  const counts = { static: 0, screens: 0, run: 0, people: 0, suspected: 0, nobody: 0 }
  for (const item of items) counts[decidedBy(item)] += 1
  return counts
}
