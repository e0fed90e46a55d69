import { describe, expect, test } from '@jest/globals'
import { budgetOf } from '../../../src/collect/budget.ts'
import { appProfileCollector } from '../../../src/collect/derive/app-profile.ts'
import { appTypeOf } from '../../../src/collect/derive/app-types.ts'
import { joinScreens } from '../../../src/collect/derive/join-screens.ts'
import { permissionNecessity } from '../../../src/collect/derive/permission-necessity.ts'
import type { Completeness, Facts } from '../../../src/facts/facts.ts'
import type { RowOf, Rows } from '../../../src/facts/index.ts'
import { file } from '../../../src/facts/locator.ts'
import type { Evidence } from '../../../src/facts/table.ts'
import { editDistance } from '../../../src/nearest-name.ts'
import { vocabulary } from '../screens/rows.ts'

const facts = (rows: Rows, complete: readonly Completeness[] = []): Facts => ({ rows, complete, gaps: [] })
const head = (id: string, evidence: Evidence) => ({ id, evidence, source: file(id) })

describe('app types', () => {
  test.each([
    ['NPI-19', 'NPI-19'],
    ['npi19', 'NPI-19'],
    ['1', 'NPI-01'],
    ['地图导航', 'NPI-01'],
    ['地图导航类', 'NPI-01'],
    ['地图导航类App', 'NPI-01'],
    ['Ride hailing', 'NPI-02'],
    ['ride-hailing', 'NPI-02'],
    ['打车', 'NPI-02'],
  ])('%s is %s', (name, id) => expect(appTypeOf(name, vocabulary).id).toBe(id))
  test.each([
    ['地图导行', 'NPI-01'],
    ['ride haling', 'NPI-02'],
  ])('%s names the nearest', (name, id) =>
    expect(() => appTypeOf(name, vocabulary)).toThrow(
      expect.objectContaining({
        code: 'unknown-type',
        text: expect.objectContaining({ zh: expect.stringContaining(id) }),
      }),
    ),
  )
  test.each(['', '类', 'x'.repeat(100_000)])('nothing of the sort: %#', (name) =>
    expect(() => appTypeOf(name, vocabulary)).toThrow(expect.objectContaining({ code: 'unknown-type' })),
  )
  test('the union of several types', async () => {
    const reference = {
      types: ['即时通信', '地图导航', 'NPI-01'],
      typesChosenBy: 'command-line' as const,
      app: { hasAccounts: true },
    }
    const { rows, gaps } = await appProfileCollector.collect({ reference, vocabulary, budget: budgetOf() })
    expect(rows.appProfile?.[0]).toMatchObject({
      types: ['NPI-01', 'NPI-03'],
      typeNames: ['地图导航类', '即时通信类'],
      typesChosenBy: 'command-line',
      necessaryPermissionGroups: ['LOCATION'],
      needsNoPersonalInformation: false,
      hasAccounts: true,
    })
    expect(rows.appProfile?.[0]?.necessaryKinds).toEqual(
      expect.arrayContaining(['location', 'account_id', 'phone_number']),
    )
    expect(gaps).toEqual([])
  })
  test('no type leaves necessity unknown', async () => {
    const { rows, gaps } = await appProfileCollector.collect({
      reference: { app: { hasAccounts: false } },
      vocabulary,
      budget: budgetOf(),
    })
    expect(rows.appProfile?.[0]).toMatchObject({ hasAccounts: false })
    expect(rows.appProfile?.[0]).not.toHaveProperty('types')
    expect(gaps).toEqual([{ table: 'appProfile', because: 'no-type-chosen' }])
  })
  test.each([
    ['', '', 0],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
    ['地图导航', '地图导行', 1],
  ])('distance of %s and %s', (a, b, distance) => expect(editDistance(a, b)).toBe(distance))
})

describe('permissions', () => {
  const permissions = ['LOCATION', 'CONTACTS', undefined].map(
    (group, at): RowOf<'permissions'> => ({ ...head(`p${at}`, 'static'), ...(group ? { group } : {}) }),
  )
  const profile = {
    ...head('profile', 'supplied'),
    types: ['NPI-01'],
    necessaryPermissionGroups: ['LOCATION'],
  }
  const necessary = (rows: Rows, complete: readonly Completeness[] = []) =>
    permissionNecessity(facts({ permissions, ...rows }, complete)).rows.permissions
  test('necessary for the type', () =>
    expect(necessary({ appProfile: [profile] })?.map((row) => row.necessaryForType)).toEqual([
      true,
      false,
      undefined,
    ]))
  test('unknown without a type, and for apps that 14号文 does not cover', () => {
    expect(necessary({})?.every((row) => !('necessaryForType' in row))).toBe(true)
    expect(
      necessary({ appProfile: [{ ...profile, consumerSide: false }] })?.every(
        (row) => !('necessaryForType' in row),
      ),
    ).toBe(true)
  })
  const policy = { ...head('policy', 'captured'), found: true, document: 'd1' }
  const said = (group: string, purpose: string) => ({
    ...head(group, 'captured'),
    document: 'd1',
    group,
    purpose,
    clarity: purpose === '' ? ('none' as const) : ('specific' as const),
  })
  test('explained by the policy', () => {
    const rows = { policy: [policy], policyPermissions: [said('LOCATION', '查找药店'), said('CONTACTS', '')] }
    const all = { table: 'policyPermissions' } as const
    const vague = { ...said('LOCATION', '提供更好的服务'), clarity: 'vague' as const }
    expect(necessary({ ...rows, policyPermissions: [vague] }, [all])?.[0]).toMatchObject({
      policyExplains: false,
      policyVague: true,
    })
    expect(necessary(rows, [all])?.map((row) => row.policyVague)).toEqual([false, false, undefined])
    expect(necessary(rows, [all])?.map((row) => row.policyExplains)).toEqual([true, false, undefined])
    expect(necessary(rows)?.map((row) => row.policyExplains)).toEqual([true, undefined, undefined])
    const read = (more: Rows) => necessary(more)?.map((row) => row.policyRead)
    expect(read(rows)).toEqual([true, true, true])
    expect(read({})).toEqual([false, false, false])
    expect(read({ policy: [{ ...policy, readable: false }] })).toEqual([false, false, false])
    expect(
      necessary({ policyPermissions: rows.policyPermissions }, [all])?.every(
        (row) => !('policyExplains' in row),
      ),
    ).toBe(true)
  })
})

describe('one control seen twice', () => {
  const control = (
    id: string,
    evidence: Evidence,
    resourceId: string,
    more: Partial<RowOf<'controls'>> = {},
  ): RowOf<'controls'> => ({
    ...head(id, evidence),
    screen: `${evidence}-screen`,
    screenKind: 'login',
    resourceId,
    ...more,
  })
  const screens: RowOf<'screens'>[] = [
    { ...head('static-screen', 'static'), kind: 'login' },
    { ...head('captured-screen', 'captured'), kind: 'login' },
  ]
  const walked: Completeness[] = [
    { table: 'screens', scope: 'login' },
    { table: 'controls', scope: 'login' },
  ]

  test('what was seen counts and the layout is cited', () => {
    const { rows } = joinScreens(
      facts({
        screens,
        controls: [
          control('s', 'static', 'agree', { agreement: true, checkedAtStart: true }),
          control('c', 'captured', 'agree', { agreement: true, checkedAtStart: false }),
        ],
      }),
    )
    expect(rows.controls).toEqual([
      {
        ...control('c', 'captured', 'agree', { agreement: true, checkedAtStart: false }),
        also: [{ evidence: 'static', source: file('s') }],
      },
    ])
    expect(rows.screens).toEqual([
      { ...screens[1], also: [{ evidence: 'static', source: file('static-screen') }] },
    ])
  })

  test('a tick of the layout is no tick of the screen whose state could not be read, and is not lost', () => {
    const { rows } = joinScreens(
      facts({
        screens,
        controls: [
          control('s', 'static', 'agree', { checkedAtStart: true }),
          control('c', 'captured', 'agree'),
        ],
      }),
    )
    expect(rows.controls?.map(({ id, checkedAtStart }) => [id, checkedAtStart])).toEqual([
      ['s', true],
      ['c', undefined],
    ])
  })

  const dead = [
    control('s1', 'static', 'x'),
    control('s2', 'static', 'y', { checkedAtStart: true }),
    control('c', 'captured', 'agree'),
  ]
  test('a layout that a complete walk did not meet is dropped, but for a ticked box', () => {
    const { rows } = joinScreens(facts({ screens, controls: dead }, walked))
    expect(rows.controls?.map(({ id }) => id)).toEqual(['s2', 'c'])
    expect(rows.screens?.map(({ id }) => id)).toEqual(['captured-screen'])
  })
  test('without a complete walk nothing is dropped', () => {
    const { rows } = joinScreens(facts({ screens, controls: dead }))
    expect(rows.controls).toHaveLength(3)
    expect(rows.screens).toHaveLength(2)
  })
  test('two layouts that share one id are not the same screen', () => {
    const { rows } = joinScreens(
      facts({
        screens,
        controls: [
          control('s1', 'static', 'back'),
          control('s2', 'static', 'a'),
          control('s3', 'static', 'b'),
          control('c', 'captured', 'back'),
        ],
      }),
    )
    expect(rows.controls).toHaveLength(4)
  })
  test('facts without screens stay as they are', () => expect(joinScreens(facts({}))).toEqual(facts({})))
})
