import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { lawSchema } from '../../src/engine/law-schema.ts'
import { ruleSchema } from '../../src/engine/rule-schema.ts'

const published = (name: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../rules/${name}.schema.json`, import.meta.url)), 'utf8'))

/** What editors complete by and what files are checked by are one. */
describe('the schema that editors read', () => {
  test.each([
    ['rule', ruleSchema],
    ['law', lawSchema],
  ])('of a %s is the one that files are checked by', (name, schema) => {
    expect(published(name)).toEqual({
      $schema: expect.any(String),
      ...JSON.parse(JSON.stringify(schema)),
    })
  })
})
