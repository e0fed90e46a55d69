import type { Completeness, Gap } from '../../facts/facts.ts'
import type { RowOf, TableName } from '../../facts/index.ts'
import type { Collected, Collector, Input } from '../collector.ts'
import type { EvidenceFile } from '../evidence-file.ts'
import { rowId } from '../screens/row-id.ts'
import { functionRows } from './business-function-rows.ts'
import { findFunctions } from './business-functions.ts'
import { clauseRows, findClauses, statementsOf } from './clauses.ts'
import { type ReadDocument, readDocument } from './document.ts'
import { drawShells } from './draw-shells.ts'
import { type Supplied, takeIn } from './intake.ts'
import { statementRows } from './kind-statements.ts'
import { kindFinder } from './kinds.ts'
import { knownSdks } from './known-sdks.ts'
import { permissionRows } from './policy-permissions.ts'
import { rowsAsWritten } from './rows-as-written.ts'
import { denialOfSdks, findSdks, listElsewhere, sdkRows } from './sdk-list.ts'
import { unfilledRows } from './unfilled-places.ts'

const OF_THE_POLICY = [
  'clauses',
  'statements',
  'businessFunctions',
  'policyPermissions',
  'policySdks',
  'unfilledPlaces',
] as const satisfies readonly TableName[]
const FILLS = ['documents', 'policy', 'sections', ...OF_THE_POLICY] as const satisfies readonly TableName[]

const BY_PROVENANCE = ['in-app', 'store-page', 'supplied'] as const
const BY_LANGUAGE = ['zh-Hans', 'zh-Hant', 'en', 'other'] as const
/** Languages whose clauses are read; of others only that it is a policy, and in which language, is told. */
const READ: ReadonlySet<string | undefined> = new Set(['zh-Hans', 'zh-Hant', 'en'])

/** The readable policy that counts: one of its own before a mixed one, the app's own before one handed in, Simplified Chinese first, the longest. */
const chosen = (documents: readonly ReadDocument[]): ReadDocument | undefined =>
  documents
    .filter(({ row }) => row.readable && (row.kind === 'policy' || row.kind === 'mixed'))
    .sort((a, b) => {
      const rank = ({ row }: ReadDocument): number =>
        (row.kind === 'policy' ? 0 : 100) +
        BY_PROVENANCE.indexOf(row.provenance ?? 'supplied') * 10 +
        BY_LANGUAGE.indexOf(row.language ?? 'other')
      return (
        rank(a) - rank(b) ||
        (b.row.characters ?? 0) - (a.row.characters ?? 0) ||
        (a.row.id < b.row.id ? -1 : 1)
      )
    })[0]

const sectionRows = ({ row, sections, place }: ReadDocument): RowOf<'sections'>[] =>
  sections.map((section) => {
    const text = section.blocks.map((block) => block.text).join('\n')
    const from = section.headingBlock ?? section.blocks[0]
    const to = section.blocks.at(-1) ?? from
    return {
      id: rowId('section', row.id, section.order, section.heading),
      evidence: row.evidence,
      source: place({ start: from?.start ?? 0, end: to?.end ?? 0 }),
      document: row.id,
      order: section.order,
      level: section.level,
      heading: section.heading,
      path: section.path.join(' > '),
      kind: section.kind,
      characters: text.length,
      text,
    }
  })

const clausesOf = (document: ReadDocument, isPolicy: boolean): RowOf<'clauses'>[] => {
  const { row, sentences, place } = document
  const found = findClauses(statementsOf(sentences))
  // What terms grant is no clause of the policy; that they refuse deletion is worth telling wherever it stands.
  const kept = isPolicy
    ? found
    : found.filter(({ clause }) => clause.channel === 'refused' || clause.channel === 'trick')
  return rowsAsWritten(document.written, clauseRows(kept, row.id, row.evidence, place))
}

/** Everything told of the one policy that counts. */
const partsOf = (policy: ReadDocument, { vocabulary }: Input) => {
  const { row, sections, sentences, place } = policy
  const { evidence, id: document } = row
  const functions = findFunctions(sections, sentences, kindFinder(vocabulary))
  const context = { document, evidence, vocabulary, place, setsBold: policy.setsBold }
  return {
    tellsFunctions: functions.found,
    businessFunctions: rowsAsWritten(
      policy.written,
      functionRows(functions.functions, document, evidence, place),
    ),
    statements: rowsAsWritten(policy.written, statementRows(sentences, functions.functions, context)),
    policyPermissions: rowsAsWritten(
      policy.written,
      permissionRows(sentences, document, vocabulary, evidence, place),
    ),
  }
}

/** SDKs are listed in the policy, and in a list of their own beside it. */
const listsOfSdks = (documents: readonly ReadDocument[], { vocabulary }: Input): RowOf<'policySdks'>[] =>
  documents.flatMap((document) => {
    const { row, sections, sentences, place } = document
    const sdks = findSdks(sections, sentences, knownSdks(vocabulary))
    return rowsAsWritten(document.written, sdkRows(sdks, row.id, kindFinder(vocabulary), row.evidence, place))
  })

/** The text that was read out of a PDF or Word document: reports show it with its marks. */
const textIn = (
  name: string,
  { text, textSha256 }: { text?: string; textSha256?: string },
): EvidenceFile[] =>
  text === undefined || textSha256 === undefined
    ? []
    : [
        {
          name,
          sha256: textSha256,
          bytes: Buffer.from(text),
          mediaType: 'text/plain; charset=utf-8',
          role: 'text',
        },
      ]

const evidenceOf = (documents: readonly Supplied[]): EvidenceFile[] =>
  documents.flatMap(({ name, content, mediaType, hint }) =>
    'bytes' in content
      ? [
          {
            name,
            sha256: content.sha256,
            bytes: content.bytes,
            mediaType:
              mediaType ||
              (/<html|<body|<div|<p[\s>]/i.test(
                Buffer.from(content.bytes.subarray(0, 4000)).toString('latin1'),
              )
                ? 'text/html'
                : 'text/plain'),
            role: hint === undefined || hint === 'policy' ? ('policy' as const) : ('document' as const),
          },
          ...textIn(name, content),
        ]
      : [],
  )

const withoutDocuments = (walked: boolean, gaps: readonly Gap[]): Collected => ({
  rows: walked
    ? {
        documents: [],
        policy: [
          { id: 'policy', evidence: 'captured', source: { at: 'file', name: 'session.yaml' }, found: false },
        ],
      }
    : {},
  complete: walked ? [{ table: 'documents' }, { table: 'policy' }] : [],
  gaps: walked ? gaps : [...gaps, ...FILLS.map((table): Gap => ({ table, because: 'no-policy-supplied' }))],
})

/** A list of SDKs within the policy is at least this long. */
const LIST_CHARACTERS = 60

/** Whether the policy holds its list of SDKs itself, so that what it points to adds nothing. */
const holdsList = ({ sections }: ReadDocument): boolean =>
  sections.some(
    ({ kind, blocks }) =>
      kind === 'sdk-list' && blocks.reduce((sum, { text }) => sum + text.length, 0) >= LIST_CHARACTERS,
  )

const collect = async (input: Input): Promise<Collected> => {
  const { documents: supplied, policyWalkComplete, refused } = await takeIn(input)
  const gaps: Gap[] = refused.map((why) => ({ table: 'documents', ...why }))
  // A whole walk through the app that met no document is the one proof that there is none.
  if (supplied.length === 0) return withoutDocuments(policyWalkComplete && refused.length === 0, gaps)
  const received = await drawShells(
    supplied.map((one) => {
      input.budget.tick(one.name)
      return { supplied: one, document: readDocument(one, input.vocabulary) }
    }),
    input.vocabulary,
    input.withBrowser,
  )
  const documents = received.map(({ document }) => document)
  for (const { document, supplied: one } of received) {
    const { row, notDrawn } = document
    const { content } = one
    if (notDrawn) gaps.push({ table: 'documents', because: notDrawn, detail: row.url ?? one.name })
    if (row.readable === false) {
      gaps.push({
        table: 'documents',
        because: row.unreadable ?? 'not-text',
        detail: [row.url ?? row.name, 'detail' in content ? content.detail : ''].filter(Boolean).join(': '),
      })
    }
  }
  const policy = chosen(documents)
  const whole = documents.every(({ row }) => row.readable)
  const parts = policy && partsOf(policy, input)
  const lists = documents.filter(({ row }) => row.readable && row.kind === 'sdk-list')
  const elsewhere =
    lists.length > 0 || policy === undefined || holdsList(policy)
      ? undefined
      : listElsewhere(policy.sentences)
  const complete: Completeness[] = whole ? [{ table: 'documents' }] : []
  const unread = policy !== undefined && !READ.has(policy.row.language)
  if (policy && !policy.cut && unread) {
    complete.push({ table: 'policy' })
    for (const table of ['sections', ...OF_THE_POLICY] as const)
      gaps.push({ table, because: 'language-not-read', detail: policy.row.name ?? '' })
  } else if (policy && !policy.cut) {
    for (const table of [
      'policy',
      'sections',
      'clauses',
      'statements',
      'policyPermissions',
      'unfilledPlaces',
    ] as const)
      complete.push({ table })
    if (parts?.tellsFunctions) complete.push({ table: 'businessFunctions' })
    else gaps.push({ table: 'businessFunctions', because: 'no-collection-part' })
    if (elsewhere) gaps.push({ table: 'policySdks', because: 'sdk-list-elsewhere', detail: elsewhere.text })
    else complete.push({ table: 'policySdks' })
  } else {
    const because = policy ? 'cap-reached' : whole ? 'no-policy-among-documents' : 'policy-unreadable'
    for (const table of ['policy', 'sections', ...OF_THE_POLICY] as const) gaps.push({ table, because })
  }
  return {
    rows: {
      documents: documents.map(({ row }) => row),
      sections: documents.flatMap((document) => rowsAsWritten(document.written, sectionRows(document))),
      clauses: documents.flatMap((document) => clausesOf(document, document === policy)),
      statements: parts?.statements ?? [],
      businessFunctions: parts?.businessFunctions ?? [],
      policyPermissions: parts?.policyPermissions ?? [],
      policySdks: listsOfSdks(policy ? [policy, ...lists] : lists, input),
      unfilledPlaces: (policy ? [policy, ...lists] : lists).flatMap((document) =>
        rowsAsWritten(document.written, unfilledRows(document)),
      ),
      ...(policy
        ? {
            policy: [
              {
                ...policy.row,
                id: 'policy',
                found: true,
                document: policy.row.id,
                separate: policy.row.kind !== 'mixed',
                sdkListElsewhere: elsewhere ? (policy.written?.(elsewhere.text) ?? elsewhere.text) : '',
                deniesSdks: denialOfSdks(policy.sentences) !== undefined,
              },
            ],
          }
        : {}),
    },
    complete,
    gaps,
    evidence: evidenceOf(received.flatMap(({ supplied: one, served }) => (served ? [one, served] : [one]))),
  }
}

/** Reads policies, terms and other documents into documents, sections, clauses, functions and permissions. */
export const policyCollector: Collector = {
  name: 'policy',
  version: 11,
  fills: FILLS,
  wants: () => true,
  collect,
}
