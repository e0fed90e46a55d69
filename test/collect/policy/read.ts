import { readFileSync } from 'node:fs'
import { budgetOf } from '../../../src/collect/budget.ts'
import type { Collected } from '../../../src/collect/collector.ts'
import { clauseRows, findClauses, statementsOf } from '../../../src/collect/policy/clauses.ts'
import { policyCollector } from '../../../src/collect/policy/collector.ts'
import { type ReadDocument, readDocument } from '../../../src/collect/policy/document.ts'
import type { RowOf } from '../../../src/facts/index.ts'
import { loadVocabulary } from '../../../src/vocabulary/load.ts'

export const vocabulary = await loadVocabulary()

export const fixture = (name: string): string => new URL(`fixtures/${name}`, import.meta.url).pathname

/** Reads bytes or text as a loose file of that name. */
export const readAs = (content: string | Uint8Array, name = 'policy.txt'): ReadDocument =>
  readDocument(
    {
      name,
      provenance: 'supplied',
      evidence: 'supplied',
      mediaType: '',
      content: {
        bytes: typeof content === 'string' ? Buffer.from(content) : content,
        sha256: '0'.repeat(64),
      },
    },
    vocabulary,
  )

export const readFixture = (name: string): ReadDocument => readAs(readFileSync(fixture(name)), name)

export const clausesOf = ({ row, sentences, place }: ReadDocument): RowOf<'clauses'>[] =>
  clauseRows(findClauses(statementsOf(sentences)), row.id, row.evidence, place)

/** Enough text about something else for a document to be judged. */
export const FILLER = `\n本段说明本政策的文字风格，我们力求简明通俗。${'请您仔细阅读全文，并在充分理解之后再作出决定。'.repeat(12)}\n`

/** Clauses of one sentence that stands under a heading. */
export const clausesUnder = (heading: string, ...sentences: string[]): RowOf<'clauses'>[] =>
  clausesOf(readAs(`隐私政策\n${FILLER}\n一、${heading}\n${sentences.join('\n')}\n`))

/** Runs the collector over files or addresses. */
export const collectFrom = (...from: string[]): Promise<Collected> =>
  policyCollector.collect({
    reference: { documents: from.map((one) => ({ from: one, provenance: 'supplied' as const })) },
    vocabulary,
    budget: budgetOf(),
  })
