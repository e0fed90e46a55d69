import { describe, expect, test } from '@jest/globals'
import { kindCoverage } from '../../../src/collect/derive/kind-coverage.ts'
import { policyPoints } from '../../../src/collect/derive/policy-points.ts'
import type { Facts } from '../../../src/facts/facts.ts'
import type { Rows } from '../../../src/facts/index.ts'
import { loadVocabulary } from '../../../src/vocabulary/load.ts'

const vocabulary = await loadVocabulary()
const head = { evidence: 'supplied' as const, source: { at: 'file' as const, name: 'p.html' } }
const factsOf = (rows: Rows, ...complete: ('statements' | 'policySdks' | 'clauses')[]): Facts => ({
  rows: {
    policy: [{ ...head, id: 'policy', found: true, document: 'd' }],
    ...rows,
  },
  complete: complete.map((table) => ({ table })),
  gaps: [],
})
const statement = (kind: string, cells = {}) => ({
  ...head,
  id: kind,
  document: 'd',
  kind,
  act: 'collect' as const,
  negated: false,
  conditional: false,
  text: `…${kind}…`,
  ...cells,
})
const call = (kind: string, owner: string, ofApp = false) => ({
  ...head,
  id: `${kind}${owner}`,
  act: 'reads' as const,
  grade: 'personal' as const,
  reach: 'later' as const,
  kinds: [kind],
  call: `android.${kind}`,
  owner,
  ofApp,
})

describe('kinds stated and used', () => {
  const coverageOf = (facts: Facts) =>
    new Map(kindCoverage(facts, vocabulary).rows.kindCoverage?.map((row) => [row.kind, row]))

  test('a call that the policy does not state, by the app and by others', () => {
    const rows = coverageOf(
      factsOf(
        {
          app: [{ ...head, id: 'app', package: 'cn.shop.android' }],
          permissions: [],
          statements: [statement('phone_number')],
          apiCalls: [call('contacts', 'cn.shop.social', true), call('mac', 'com.other.push')],
        },
        'statements',
        'policySdks',
      ),
    )
    expect(rows.get('phone_number')).toMatchObject({ stated: true, calledByApp: [], permissions: [] })
    expect(rows.get('contacts')).toMatchObject({
      stated: false,
      sensitive: vocabulary.kinds.get('contacts')?.sensitive,
      calledByApp: ['android.contacts'],
      calledBySdk: [],
      reads: ['contactscn.shop.social'],
    })
    expect(rows.get('mac')).toMatchObject({ stated: false, calledBySdk: ['com.other.push'] })
  })

  test('a general word covers its sort; a list that was not read leaves it open', () => {
    const rows: Rows = {
      statements: [statement('device_id')],
      apiCalls: [call('imei', 'a.b'), call('sms', 'a.b')],
    }
    const open = coverageOf(factsOf(rows, 'statements'))
    expect(open.get('imei')).toMatchObject({ stated: true, statedAs: '…device_id…' })
    expect(open.get('sms')?.stated).toBeUndefined()
    expect(open.get('sms')?.permissions).toBeUndefined()
  })

  test('a promise counts, one under a condition does not', () => {
    const rows = coverageOf(
      factsOf({
        statements: [
          statement('location', { negated: true }),
          statement('sms', { negated: true, conditional: true }),
        ],
      }),
    )
    expect(rows.get('location')).toMatchObject({ denied: true, denial: '…location…' })
    expect(rows.has('sms')).toBe(false)
  })
})

describe('points of the policy', () => {
  const clause = (cells: object) => ({
    ...head,
    id: JSON.stringify(cells),
    document: 'd',
    text: '句',
    ...cells,
  })

  test('a point with several parts is there when all are', () => {
    const points = (clauses: object[], ...complete: 'clauses'[]) =>
      new Map(
        policyPoints(factsOf({ clauses: clauses.map(clause) }, ...complete)).rows.policyPoints?.map((row) => [
          row.point,
          row,
        ]),
      )
    const place = { kind: 'storage-place' }
    const term = { kind: 'retention', retention: 'period' }
    expect(points([place, term]).get('storage')).toMatchObject({ present: true, letter: 'd', lacking: [] })
    expect(points([place], 'clauses').get('storage')).toMatchObject({
      present: false,
      lacking: ['retention'],
    })
    expect(points([place]).get('storage')?.present).toBeUndefined()
    expect(
      points([{ kind: 'deletion', object: 'account', channel: 'by-platform' }], 'clauses').get('rights'),
    ).toMatchObject({
      lacking: ['access', 'correction', 'deletion', 'cancellation', 'withdrawal'],
    })
    expect(points([], 'clauses').size).toBe(10)
  })
})
