import type { Clause, Statement } from './clause.ts'
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

const settledBy = ({ kind, headingMentions }: Section): readonly Clause[] =>
  BY_HEADING.flatMap(([own, clause, beside]) =>
    headingMentions.has(`section-${own}`) && (kind === own || beside.includes(kind)) ? [clause] : [],
  )

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
  const seen = new Set<Section>()
  return statements.flatMap((statement) => {
    const { section, text } = statement.sentence
    if (seen.has(section) || text.length < SHORTEST) return []
    seen.add(section)
    return settledBy(section)
      .filter(({ kind }) => settled.get(section)?.has(kind) !== true)
      .map((clause) => ({ clause, statement }))
  })
}
