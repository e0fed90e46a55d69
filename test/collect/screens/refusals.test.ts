import { expect, test } from '@jest/globals'
import { refusalNecessity } from '../../../src/collect/derive/refusal-necessity.ts'
import { refusalsOf } from '../../../src/collect/screens/refusals.ts'
import { file } from '../../../src/facts/locator.ts'
import { loadVocabulary } from '../../../src/vocabulary/load.ts'

const vocabulary = await loadVocabulary()
const rows = refusalsOf(
  {
    package: 'cn.demo',
    refusals: [
      {
        what: 'permission',
        permissions: ['READ_CONTACTS', 'GROUP:LOCATION', 'X'],
        outcome: 'leaves',
        repeated: 2,
      },
      { what: 'information', kinds: ['birthday'], outcome: 'blocked', function: '注册' },
      { what: 'policy', outcome: 'goes-on' },
    ],
  },
  vocabulary,
)

test('permissions are named in full, with their groups', () => {
  expect(rows[0]).toMatchObject({
    permissions: ['android.permission.READ_CONTACTS', 'GROUP:LOCATION', 'X'],
    groups: ['CONTACTS', 'LOCATION'],
    source: { path: 'refusals[0]' },
    evidence: 'captured',
  })
  expect(new Set(rows.map(({ id }) => id)).size).toBe(3)
})

const unneeded = (profile: object) =>
  refusalNecessity({
    rows: {
      refusals: rows,
      appProfile: [{ id: 'p', evidence: 'supplied', source: file('x'), types: ['NPI-01'], ...profile }],
    },
    complete: [],
    gaps: [],
  }).rows.refusals?.map((row) => row.unneeded)

test('what the chosen types may need is not unneeded', () => {
  const map = {
    necessaryPermissionGroups: ['LOCATION'],
    necessaryKinds: [],
    needsNoPersonalInformation: false,
  }
  expect(unneeded(map)).toEqual([false, true, false])
  const none = { necessaryPermissionGroups: [], necessaryKinds: [], needsNoPersonalInformation: true }
  expect(unneeded(none)).toEqual([true, true, true])
})

test('without a type, and off the consumer side, nobody knows', () => {
  expect(unneeded({ types: undefined })).toEqual([undefined, undefined, undefined])
  expect(unneeded({ consumerSide: false })).toEqual([undefined, undefined, undefined])
})
