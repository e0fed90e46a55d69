import type { RowOf } from '../../facts/index.ts'
import type { Locator } from '../../facts/locator.ts'
import type { Evidence } from '../../facts/table.ts'
import { rowId } from '../screens/row-id.ts'
import type { Clause, Statement } from './clause.ts'
import { contactClauses, responseClauses } from './clause-contact.ts'
import { clausesByHeading } from './clause-headings.ts'
import { clausesByTopic, isSettled } from './clause-home.ts'
import { profilingClauses } from './clause-profiling.ts'
import { givesGeneralWay, rightsClauses } from './clause-rights.ts'
import { storageClauses } from './clause-storage.ts'
import { topicClauses } from './clause-topics.ts'
import { updateClauses } from './clause-update.ts'
import { contactsOf } from './contacts.ts'
import { topicsOf } from './model/topics.ts'
import { decidingPeriod } from './periods.ts'
import type { Sentence } from './sentences.ts'

const FAMILIES = [
  rightsClauses,
  updateClauses,
  storageClauses,
  contactClauses,
  topicClauses,
  profilingClauses,
] as const

/** Sentences as statements: with contacts and periods read, and their neighbours in the section. */
export const statementsOf = (sentences: readonly Sentence[]): Statement[] => {
  const statements: { -readonly [K in keyof Statement]: Statement[K] }[] = sentences.map((sentence, at) => ({
    sentence,
    contacts: contactsOf(sentence.text),
    period: decidingPeriod(sentence.text),
    topics: topicsOf({
      text: sentence.text,
      path: sentence.section.path,
      before: sentences[at - 1]?.text ?? '',
      after: sentences[at + 1]?.text ?? '',
    }),
    before: undefined,
    after: undefined,
  }))
  statements.forEach((statement, index) => {
    const next = statements[index + 1]
    if (!next || next.sentence.section !== statement.sentence.section) return
    statement.after = next
    next.before = statement
  })
  return statements
}

/** A clause and the sentence it stands in. */
export interface FoundClause {
  readonly clause: Clause
  readonly statement: Statement
}

/** Where the part on rights gives one way for all requests, a right that is only named there is reached by it. */
const withGeneralWay = (found: readonly FoundClause[], statements: readonly Statement[]): FoundClause[] => {
  if (!statements.some(givesGeneralWay)) return [...found]
  return found.map(({ clause, statement }) =>
    /^(?:deletion|correction|access|withdrawal)$/.test(clause.kind) &&
    clause.channel === 'right-only' &&
    statement.sentence.section.kind === 'rights' &&
    !statement.sentence.mentions.has('local-removal')
      ? { clause: { ...clause, channel: 'contact-given' as const }, statement }
      : { clause, statement },
  )
}

/** What the sentences of a document settle, in order. */
export const findClauses = (statements: readonly Statement[]): FoundClause[] => {
  const found = statements.flatMap((statement) => {
    const said = FAMILIES.flatMap((family) => family(statement, statements)).filter((clause) =>
      isSettled(clause, statement),
    )
    const clauses = [...said, ...clausesByTopic(statement, said)]
    const carriesPromise = clauses.some(({ kind }) =>
      /^(?:deletion|correction|access|withdrawal|complaint)$/.test(kind),
    )
    const all = carriesPromise ? clauses : [...clauses, ...responseClauses(statement, statements)]
    return all.map((clause) => ({ clause, statement }))
  })
  const byHeading = clausesByHeading(statements, found)
  const all = [...found, ...byHeading].sort((a, b) => a.statement.sentence.index - b.statement.sentence.index)
  return withGeneralWay(all, statements)
}

/** Where a sentence stands in a document. */
export type Place = (range: Pick<Sentence, 'start' | 'end'>) => Locator

/** Clauses as rows. */
export const clauseRows = (
  found: readonly FoundClause[],
  document: string,
  evidence: Evidence,
  place: Place,
): RowOf<'clauses'>[] =>
  found.map(({ clause, statement }) => {
    const { sentence, contacts, period, before, after } = statement
    const reach =
      clause.kind === 'contact' ||
      clause.kind === 'complaint' ||
      clause.channel === 'contact-given' ||
      clause.kind === 'response'
    return {
      id: rowId('clause', document, clause.kind, clause.object, sentence.text, sentence.index),
      evidence,
      source: place(sentence),
      document,
      ...clause,
      section: sentence.section.kind,
      heading: sentence.section.heading,
      ...(reach ? { contacts: contacts.contacts, placeholder: contacts.placeholder } : {}),
      promisesTime: period !== undefined,
      ...(period ? { days: period.days, dayKind: period.dayKind, period: period.period } : {}),
      negated: sentence.mentions.has('negation'),
      text: sentence.text,
      ...(before ? { before: before.sentence.text } : {}),
      ...(after ? { after: after.sentence.text } : {}),
    }
  })
