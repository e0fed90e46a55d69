import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { apiSchema } from '../../src/vocabulary/api-schema.ts'
import { loadVocabulary, RULES_FOLDER } from '../../src/vocabulary/load.ts'

const { apis } = parse(readFileSync(`${RULES_FOLDER}/vocabulary/apis.yaml`, 'utf8')) as {
  apis: { id: string; calls?: Record<string, string[]>; when?: unknown }[]
}

test('every entry has the form of the schema', () => {
  const check = new Ajv({ allErrors: true }).compile(apiSchema)
  const wrong = apis.flatMap((api) => (check(api) ? [] : [`${api.id}: ${JSON.stringify(check.errors)}`]))
  expect(wrong).toEqual([])
})

test('ids are unique, and kinds and permissions are those of the other vocabularies', async () => {
  expect(new Set(apis.map(({ id }) => id)).size).toBe(apis.length)
  const vocabulary = await loadVocabulary()
  const unknown = [...vocabulary.apis.values()].flatMap(({ id, kinds, permissions = [] }) => [
    ...kinds.filter((kind) => !vocabulary.kinds.has(kind)).map((kind) => `${id}: ${kind}`),
    ...permissions.filter((name) => !vocabulary.permissions.has(name)).map((name) => `${id}: ${name}`),
  ])
  expect(unknown).toEqual([])
})

test('two entries share a call only where conditions tell them apart', () => {
  const without = new Map<string, string>()
  const shared: string[] = []
  for (const { id, calls = {}, when } of apis) {
    if (when !== undefined) continue
    for (const [className, names] of Object.entries(calls)) {
      for (const name of names) {
        const member = `${className}.${name}`
        if (without.has(member)) shared.push(`${member}: ${without.get(member)}, ${id}`)
        without.set(member, id)
      }
    }
  }
  expect(shared).toEqual([])
})
