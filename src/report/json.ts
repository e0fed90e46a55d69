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

/**
 * A copy with keys in the order of the schema, then by name; cells nobody set are left out, so that a value that is
 * there is known and one that is not there is unknown.
 */
const ordered = (value: unknown, schema: Schema | undefined): unknown => {
  if (Array.isArray(value)) return value.map((item) => ordered(item, schema?.items))
  if (typeof value !== 'object' || value === null) return value
  const cells = value as Plain
  const of = resolved(schema, cells)
  const declared = Object.keys(of?.properties ?? {}).filter((key) => Object.hasOwn(cells, key))
  const others = Object.keys(cells)
    .filter((key) => !declared.includes(key))
    .sort()
  return Object.fromEntries(
    [...declared, ...others]
      .filter((key) => cells[key] !== undefined)
      .map((key) => [key, ordered(cells[key], of?.properties?.[key] ?? rest(of))]),
  )
}

/** The case as JSON, always the same bytes for the same case: two spaces, keys in the order of the schema. */
export const renderJson = (theCase: Case): string =>
  `${JSON.stringify(ordered(theCase, caseSchema), null, 2)}\n`

/** The case as one line of JSON without an end of line, for streams and stores of cases. */
export const caseLine = (theCase: Case): string => JSON.stringify(ordered(theCase, caseSchema))
