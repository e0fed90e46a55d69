import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import { caseSchema } from '../../src/report/case-schema.ts'
import { renderJson } from '../../src/report/json.ts'
import { medicalCase } from './fixture.ts'

const validate = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true }).compile(caseSchema)

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  )
}

describe('case.json', () => {
  test('is the case', () => {
    expect(JSON.parse(renderJson(medicalCase))).toEqual(JSON.parse(JSON.stringify(medicalCase)))
  })

  test('keeps to its schema', () => {
    validate(JSON.parse(renderJson(medicalCase)))
    expect(validate.errors ?? []).toEqual([])
  })

  test('the schema refuses what is no case', () => {
    const text = JSON.parse(renderJson(medicalCase))
    expect(validate({ ...text, verdict: 'compliant' })).toBe(false)
    expect(validate({ ...text, id: 'ABC' })).toBe(false)
    expect(validate({ ...text, results: [{ ...text.results[0], verdict: 'guilty' }] })).toBe(false)
    const control = { id: 'c', evidence: 'static', source: { at: 'nowhere' } }
    expect(validate({ ...text, facts: { rows: { controls: [control] }, complete: [] } })).toBe(false)
  })

  test('the schema file is that of the tables; node scripts/generate.mjs renews it', () => {
    const file = readFileSync(new URL('../../reports/case.schema.json', import.meta.url), 'utf8')
    expect(JSON.parse(file)).toEqual({ $schema: 'http://json-schema.org/draft-07/schema#', ...caseSchema })
  })

  test('the order in which keys were set makes no difference', () => {
    expect(renderJson(reversed(medicalCase) as typeof medicalCase)).toBe(renderJson(medicalCase))
  })

  test('an unset cell is left out, not null', () => {
    const unset = { ...medicalCase, results: [{ ...medicalCase.results[0], seedCases: undefined }] }
    expect(renderJson(unset as unknown as typeof medicalCase)).not.toMatch(/null|undefined/)
  })
})
