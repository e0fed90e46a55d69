import { describe, expect, test } from '@jest/globals'
import { seenRunning } from '../../../src/collect/derive/seen-running.ts'
import type { RowOf } from '../../../src/facts/index.ts'
import { file } from '../../../src/facts/locator.ts'
import { vocabulary } from '../screens/rows.ts'

const PATH = ['cn.demo.App.onCreate', 'a.b.Start.init', 'a.b.Device.read', 'android.os.Build.getSerial']

const read = (cells: Partial<RowOf<'codeReads'>> = {}): RowOf<'codeReads'> => ({
  id: 'a.b before-consent',
  evidence: 'static',
  source: file('app.apk'),
  owner: 'a.b',
  reach: 'before-consent',
  kinds: ['serial', 'imei'],
  path: PATH,
  ...cells,
})
const event = (cells: Partial<RowOf<'events'>> = {}): RowOf<'events'> => ({
  id: 'e1',
  evidence: 'runtime',
  source: file('log'),
  act: 'reads',
  grade: 'personal',
  phase: 'before-consent',
  owner: 'a.b',
  kinds: ['serial'],
  call: 'android.os.Build.getSerial',
  stack: [...PATH].reverse(),
  way: 'App.onCreate → Start.init → Device.read → Build.getSerial',
  count: 2,
  logs: ['log'],
  confirmed: false,
  ...cells,
})
const joined = (reads: readonly RowOf<'codeReads'>[], events: readonly RowOf<'events'>[]) =>
  seenRunning({ rows: { codeReads: reads, events }, complete: [], gaps: [] }, vocabulary).rows.codeReads

describe('what the code can read and what a log shows', () => {
  test('are one row with both chains of evidence', () =>
    expect(joined([read()], [event()])).toMatchObject([
      {
        evidence: 'runtime',
        also: [{ evidence: 'static' }],
        kinds: ['serial', 'imei'],
        seenKinds: ['serial'],
        seenTimes: 2,
        seenAs: ['e1'],
        chains: 'agree',
        stackWay: 'App.onCreate → Start.init → Device.read → Build.getSerial',
        confirmed: false,
      },
    ]))

  test('lead apart where the stack holds another method', () =>
    expect(joined([read()], [event({ stack: ['android.os.Build.getSerial', 'a.b.Other.m'] })])).toMatchObject(
      [{ chains: 'differ' }],
    ))

  test('a log alone makes a row of its own', () =>
    expect(joined([], [event()])).toMatchObject([
      { chains: 'log-only', reach: 'before-consent', kinds: ['serial'] },
    ]))

  test('what is kept by a flag in the code and seen all the same is one more row', () =>
    expect(joined([read({ reach: 'behind-guard' })], [event()])?.map(({ reach }) => reach)).toEqual([
      'behind-guard',
      'before-consent',
    ]))

  test.each([
    ['after consent', { phase: 'after-consent' as const }],
    ['at a time that is not told', { phase: undefined }],
    ['near to personal information only', { grade: 'weak' as const }],
  ])('a call %s joins nothing', (_what, cells) => {
    const { phase, ...rest } = event(cells as Partial<RowOf<'events'>>)
    expect(joined([read()], [phase === undefined ? rest : { ...rest, phase }])).toEqual([read()])
  })
})
