import { expect, test } from '@jest/globals'
import { withPromptedBefore } from '../../../src/collect/screens/prompted-before.ts'
import type { ScreenRow } from '../../../src/collect/screens/screen-row.ts'

const screen = (kind: ScreenRow['kind'], promptsPolicy?: boolean): ScreenRow => ({
  id: `${kind}`,
  evidence: 'captured',
  source: { at: 'file', name: 'a.xml' },
  ...(kind === undefined ? {} : { kind }),
  ...(promptsPolicy === undefined ? {} : { promptsPolicy }),
})
const before = (screens: readonly ScreenRow[], walked: boolean) =>
  withPromptedBefore(screens, walked).map(({ promptedBefore }) => promptedBefore)

test('a prompt counts for what comes after it, not for its own screen', () => {
  expect(before([screen('first-run', true), screen('login', false)], true)).toEqual(['no', 'yes'])
})
test('nobody knows what came before where the first run was not walked wholly', () => {
  expect(before([screen('login', false)], false)).toEqual(['not-known'])
})
test('nor where an entry screen before it could not be read', () => {
  expect(before([screen('first-run'), screen('login', false)], true)).toEqual(['no', 'not-known'])
})
test('a settings screen that prompts is no entry', () => {
  expect(before([screen('settings', true), screen('login', false)], true)).toEqual(['no', 'no'])
})
