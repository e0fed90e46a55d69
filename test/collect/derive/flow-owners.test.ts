import { expect, test } from '@jest/globals'
import { flowOwners } from '../../../src/collect/derive/flow-owners.ts'
import type { Facts } from '../../../src/facts/facts.ts'
import type { Rows } from '../../../src/facts/index.ts'
import { file } from '../../../src/facts/locator.ts'

const head = { evidence: 'captured', source: file('x') } as const
const flows = ['api.own.test', 'cdn.other.test', 'notown.test'].map((host) => ({
  id: host,
  ...head,
  host,
  thirdParty: true,
}))
const owned = (rows: Rows): Facts['rows'] => flowOwners({ rows, complete: [], gaps: [] }).rows

test('a stated domain makes its hosts the operator’s, and the others certain', () => {
  const appProfile = [{ id: 'p', ...head, operatorDomains: ['own.test', 'CDN.other.test'] }]
  expect(
    owned({ flows, appProfile }).flows?.map(({ thirdParty, ownerStated }) => [thirdParty, ownerStated]),
  ).toEqual([
    [false, true],
    [false, true],
    [true, true],
  ])
})

test('without stated domains a third party is told by its name alone', () => {
  expect(owned({ flows }).flows?.map(({ thirdParty, ownerStated }) => [thirdParty, ownerStated])).toEqual(
    flows.map(() => [true, false]),
  )
})
