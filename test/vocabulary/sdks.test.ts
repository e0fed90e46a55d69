import { expect, test } from '@jest/globals'
import { loadVocabulary } from '../../src/vocabulary/load.ts'

test('the SDKs are many, and of many the vendors themselves state what they collect', async () => {
  const { sdks } = await loadVocabulary()
  const third = [...sdks.values()].filter(({ category }) => category !== 'library')
  expect(third.length).toBeGreaterThanOrEqual(150)
  expect(third.filter(({ kindsStatedBy }) => kindsStatedBy === 'vendor').length).toBeGreaterThanOrEqual(95)
})
