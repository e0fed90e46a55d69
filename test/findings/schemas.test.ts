import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { decisionsSchema } from '../../src/findings/decision-schema.ts'

test('editors read the schema that decisions are checked by', () => {
  const path = fileURLToPath(new URL('../../reports/decisions.schema.json', import.meta.url))
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
    $schema: expect.any(String),
    ...JSON.parse(JSON.stringify(decisionsSchema)),
  })
})
