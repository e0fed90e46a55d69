import type { Case } from '../findings/case.ts'
import { caseSchema, type Schema } from './case-schema.ts'

type Plain = Readonly<Record<string, unknown>>

const resolved = (schema: Schema | undefined, value: Plain): Schema | undefined => {
  if (schema?.$ref !== undefined) {
    return resolved(caseSchema.$defs?.[schema.$ref.replace('#/$defs/', '')], value)
  }
  return schema?.oneOf === undefined
    ? schema
    : schema.oneOf.find((branch) => branch.properties?.at?.const === value.at)
}

const rest = (schema: Schema | undefined): Schema | undefined =>
  typeof schema?.additionalProperties === 'object' ? schema.additionalProperties : undefined

interface Declared {
  readonly keys: readonly string[]
  readonly has: ReadonlySet<string>
}

const NOTHING: Declared = { keys: [], has: new Set() }
const declaredIn = new WeakMap<Schema, Declared>()

const declared = (schema: Schema | undefined): Declared => {
  if (schema?.properties === undefined) return NOTHING
  const known = declaredIn.get(schema)
  if (known !== undefined) return known
  const keys = Object.keys(schema.properties)
  const made = { keys, has: new Set(keys) }
  declaredIn.set(schema, made)
  return made
}

/**
 * A copy with keys in the order of the schema, then by name; cells nobody set are left out, so that a value that is
 * there is known and one that is not there is unknown.
 */
const ordered = (value: unknown, schema: Schema | undefined): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => ordered(item, schema?.items))
  const cells = value as Plain
  const of = resolved(schema, cells)
  const { keys, has } = declared(of)
  const others = Object.keys(cells).filter((key) => !has.has(key))
  const entries: [string, unknown][] = []
  for (const key of keys)
    if (cells[key] !== undefined && Object.hasOwn(cells, key))
      entries.push([key, ordered(cells[key], of?.properties?.[key] ?? rest(of))])
  for (const key of others.length > 1 ? others.sort() : others)
    if (cells[key] !== undefined) entries.push([key, ordered(cells[key], rest(of))])
  return Object.fromEntries(entries)
}

/** The case as JSON, always the same bytes for the same case: two spaces, keys in the order of the schema. */
export const renderJson = (theCase: Case): string =>
  `${JSON.stringify(ordered(theCase, caseSchema), null, 2)}\n`

/** The case as one line of JSON without an end of line, for streams and stores of cases. */
export const caseLine = (theCase: Case): string => JSON.stringify(ordered(theCase, caseSchema))
