import { type Static, Type } from 'typebox'
import { referenceKeys } from '../collect/app-reference-schema.ts'

export const TRANSFER = 'mingshi-export/1'

/** Longest line taken, in UTF-16 units: a case and its facts stand on one. */
export const LONGEST_TRANSFER = 128_000_000

const text = Type.String({ maxLength: 10_000 })
const textOrNull = Type.Union([text, Type.Null()])
const key = Type.String({ minLength: 1, maxLength: 200 })

/** A line of an export: an app of a batch, with its case and the facts that it stands on. */
export const transferSchema = Type.Object({
  format: Type.Literal(TRANSFER),
  period: Type.String({ pattern: '^\\d{4}-\\d{2}$' }),
  batch: key,
  frame: text,
  key,
  id: textOrNull,
  store: textOrNull,
  types: Type.Array(text, { maxItems: 100 }),
  operator: textOrNull,
  outcome: Type.Enum(['waiting', 'judged', 'refused', 'failed', 'cancelled']),
  reference: Type.Object(referenceKeys),
  problem: Type.Union([Type.Object({ code: text, zh: text, en: text }), Type.Null()]),
  identity: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
  madeAt: Type.Optional(text),
  answers: Type.Optional(Type.Array(Type.Object({ rule: text }), { maxItems: 10_000 })),
  case: Type.Optional(Type.Object({ format: Type.Literal('mingshi-case/1') })),
  /** A facts file, compressed by gzip, in base64. */
  facts: Type.Optional(Type.String()),
})
export type TransferLine = Static<typeof transferSchema>
