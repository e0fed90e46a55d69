import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import writeExcel from 'write-excel-file/node'
import type { AppReference } from '../../../src/collect/app-reference.ts'
import { budgetOf } from '../../../src/collect/budget.ts'
import { runtimeCollector } from '../../../src/collect/runtime/collector.ts'
import { readBiff } from '../../../src/collect/runtime/workbook/biff.ts'
import { readXlsx } from '../../../src/collect/runtime/workbook/xlsx.ts'
import type { RowOf } from '../../../src/facts/index.ts'
import { vocabulary } from '../screens/rows.ts'

const FIXTURES = fileURLToPath(new URL('fixtures/', import.meta.url))
const fixture = (name: string): Promise<Uint8Array> =>
  readFile(join(FIXTURES, name)).then((bytes) => new Uint8Array(bytes))

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runtime-logs-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const place = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const collected = (runtime: readonly string[], app?: AppReference['app']) =>
  runtimeCollector.collect({
    reference: { runtime, ...(app === undefined ? {} : { app }) },
    vocabulary,
    budget: budgetOf(),
  })

/** A workbook as write-excel-file writes it. */
const placeSheet = async (name: string, rows: readonly (readonly (string | number | null)[])[]) => {
  const data = rows.map((row) => row.map((value) => (value === null ? null : { value })))
  return place(name, new Uint8Array(await (await writeExcel([{ sheet: 'one', data }])).toBuffer()))
}

const eventOf = async (path: string, api: string, phase?: string): Promise<RowOf<'events'> | undefined> => {
  const { rows } = await collected([path])
  return rows.events?.find((row) => row.api === api && row.phase === phase)
}

const HEAD = {
  format: 'mingshi-runtime/1',
  package: 'cn.demo',
  device: 'Pixel 6',
  system: 'Android 13',
  clearedInstall: true,
}
const IMEI = {
  time: '2026-01-03T09:05:01+08:00',
  phase: 'before-consent',
  api: 'android.telephony.TelephonyManager.getImei',
  stack: ['android.telephony.TelephonyManager.getImei(Native Method)', 'cn.demo.App.onCreate(App.java:3)'],
}
const ndjson = (...lines: readonly unknown[]): string =>
  `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`

describe('workbooks', () => {
  test('shared strings of BIFF8 are whole where they go on in further records', async () => {
    const [sheet] = readBiff(await fixture('camille.xls'), budgetOf())
    expect(sheet?.rows).toHaveLength(42)
    const stack = sheet?.rows[40]?.[6] ?? ''
    expect(stack.split('\r\n').filter((line) => line.includes('cn.demo.深层.Class'))).toHaveLength(117)
    expect(stack.trimEnd()).toMatch(/cn\.demo\.深层\.Class116\.method\(SourceFile:116\)$/)
  })

  test('XLSX gives shared and inline strings at their places', async () => {
    const path = await placeSheet('any.xlsx', [
      ['a & <b>', null, 12.5],
      [null, '第二行'],
    ])
    const [sheet] = await readXlsx(new Uint8Array(await readFile(path)), budgetOf())
    expect(sheet?.rows).toEqual([
      ['a & <b>', '', '12.5'],
      ['', '第二行'],
    ])
  })

  test.each([0.1, 0.5, 0.9, 0.99])(
    'a workbook cut at %d of its length is told or read, and ends',
    async (part) => {
      const bytes = await fixture('privacy-sentry.xls')
      const path = await place(`cut-${part}.xls`, bytes.subarray(0, Math.floor(bytes.length * part)))
      const { gaps, problems = [], rows } = await collected([path])
      expect(gaps.length > 0 || (rows.events ?? []).length > 0).toBe(true)
      expect(problems.length).toBeLessThanOrEqual(1)
    },
  )

  test('a chain of sectors that comes back to itself ends', async () => {
    const bytes = (await fixture('camille.xls')).slice()
    const view = new DataView(bytes.buffer)
    const table = (view.getUint32(76, true) + 1) * 512
    for (let at = 0; at < 512; at += 4) view.setUint32(table + at, 0, true)
    const { problems = [] } = await collected([await place('loop.xls', bytes)])
    expect(problems.map(({ code }) => code)).toEqual(['runtime-log-unknown'])
  })

  test('bytes changed at random are read or told by one line', async () => {
    const original = await fixture('camille.xls')
    for (let seed = 1; seed <= 60; seed++) {
      const bytes = original.slice()
      for (let nth = 0; nth < 40; nth++)
        bytes[(seed * 7919 + nth * 104_729 + nth * nth * seed) % bytes.length] = (seed * 31 + nth * 17) & 0xff
      const { problems = [], gaps } = await collected([await place('mutated.xls', bytes)])
      expect(problems.length).toBeLessThanOrEqual(1)
      expect(gaps.filter(({ because }) => because === 'collector-failed')).toEqual([])
    }
  })
})

describe('camille', () => {
  test('calls, whose they are and when they were, by the stack and the column', async () => {
    expect(await eventOf(join(FIXTURES, 'camille.xls'), 'imei', 'before-consent')).toMatchObject({
      kinds: ['imei'],
      owner: 'umeng-common',
      ownerKnownBy: 'stack',
      caller: 'com.umeng.commonsdk.statistics.common.DeviceConfig.getImei',
      count: 10,
      perMinute: 10,
      firstAt: '2026-0-3 9:5:0',
      tool: 'camille',
      evidence: 'runtime',
    })
  })

  test('an argument decides what was read', async () =>
    expect(await eventOf(join(FIXTURES, 'camille.xls'), 'android-id', 'after-consent')).toMatchObject({
      owner: 'cn.demo',
      count: 1,
    }))

  test('a column that says 后 throughout tells no phase', async () => {
    const path = await placeSheet('after.xlsx', [
      ['隐私政策状态', '时间点', '行为主体', '操作行为', '行为描述', '传入参数', '调用堆栈'],
      ['同意隐私政策后', '2026-0-3 9:5:1', 'APP本身', 'a', '获取IMEI', '无参数', IMEI.stack.join('\r\n')],
    ])
    const { rows, gaps } = await collected([path])
    expect(rows.events?.map(({ phase }) => phase)).toEqual([undefined])
    expect(gaps).toContainEqual({ table: 'events', because: 'log-without-phase', detail: 'after.xlsx' })
  })
})

describe('AppScan', () => {
  test('its list has no time and no phase, and says so', async () => {
    const path = await placeSheet('关注列表.bin', [
      ['序号', '主体', '操作行为', '堆栈'],
      [1, 'com.umeng', '获取IMEI', IMEI.stack.join('\r\n')],
    ])
    const { rows, gaps } = await collected([path])
    const [event] = rows.events ?? []
    expect(event).toMatchObject({ api: 'imei', owner: 'cn.demo', tool: 'appscan' })
    expect([event?.phase, event?.perMinute, event?.firstAt]).toEqual([undefined, undefined, undefined])
    expect(gaps).toContainEqual({ table: 'events', because: 'log-without-phase', detail: '关注列表.bin' })
  })
})

describe('PrivacySentry', () => {
  test('phases come from the row that marks consent, the call from name, words and argument', async () => {
    const { rows } = await collected([join(FIXTURES, 'privacy-sentry.xls')])
    const told = rows.events?.map(({ api, phase, owner, caller }) => [api, phase, owner, caller]).sort()
    expect(told).toEqual([
      ['android-id', 'before-consent', 'cn.demo', 'cn.demo.App.start'],
      ['imei', 'after-consent', 'umeng-common', 'com.umeng.a.b'],
      ['mac', 'before-consent', 'umeng-common', 'com.umeng.a.b'],
    ])
  })
})

describe('our own format', () => {
  test('two logs of cleared installs confirm, one does not, and one handed in twice is one', async () => {
    const one = await place('1.ndjson', ndjson(HEAD, IMEI))
    const two = await place('2.ndjson', ndjson(HEAD, { ...IMEI, time: '2026-01-04T09:05:01+08:00' }))
    const confirmed = async (logs: readonly string[]) =>
      (await collected(logs)).rows.events?.map((event) => [event.confirmed, event.runs])
    expect(await confirmed([one])).toEqual([[false, 1]])
    expect(await confirmed([one, one])).toEqual([[false, 1]])
    expect(await confirmed([one, two])).toEqual([[true, 2]])
  })

  test.each([
    ['no device is named', { device: undefined }],
    ['the install was not cleared', { clearedInstall: false }],
  ])('repetitions count for nothing where %s', async (_why, head) => {
    const path = await place('r.ndjson', ndjson({ ...HEAD, repeated: 5, ...head }, IMEI))
    expect((await collected([path])).rows.events?.[0]?.confirmed).toBe(false)
  })

  test('what the system then calls itself counts for the caller, and an overload once', async () => {
    const stack = [
      'android.telephony.TelephonyManager.getImei',
      'android.telephony.TelephonyManager.getImei',
      'cn.demo.App.onCreate',
    ]
    const path = await place('o.ndjson', ndjson(HEAD, { ...IMEI, stack }, { ...IMEI, stack: stack.slice(1) }))
    expect((await collected([path])).rows.events?.map(({ count }) => count)).toEqual([1])
  })

  test('a class of the system that stands behind an interface is known by it', async () => {
    const call = {
      api: 'android.app.ApplicationPackageManager.getInstalledPackages',
      arguments: [0],
      stack: ['android.app.ApplicationPackageManager.getInstalledPackages', 'cn.demo.App.list'],
    }
    const path = await place('p.ndjson', ndjson(HEAD, call))
    expect((await collected([path])).rows.events?.[0]).toMatchObject({
      api: 'installed-apps',
      owner: 'cn.demo',
    })
  })

  test('a line that is none is told by its number, and other logs are read', async () => {
    const bad = await place('bad.ndjson', `${ndjson(HEAD, IMEI)}{"phase":"sometime","api":"a.b.c"}\n`)
    const good = await place('good.ndjson', ndjson(HEAD, IMEI))
    const { rows, problems = [], gaps } = await collected([bad, good])
    expect(problems.map(({ code, text }) => [code, text.zh])).toEqual([
      ['runtime-log-damaged', expect.stringContaining('bad.ndjson 无法读取：第 3 行phase')],
    ])
    expect(rows.events).toHaveLength(1)
    expect(gaps).toContainEqual({ table: 'events', because: 'runtime-log-damaged', detail: 'bad.ndjson' })
  })

  test('half a last line, as a stopped recorder leaves it, is told as cut', async () => {
    const path = await place('half.ndjson', `${ndjson(HEAD, IMEI)}{"api":"android.os.Bu`)
    const { rows, gaps } = await collected([path])
    expect(rows.events).toHaveLength(1)
    expect(gaps).toContainEqual({ table: 'events', because: 'cap-reached', detail: 'half.ndjson' })
  })
})

describe('HAR', () => {
  const har = (entries: readonly unknown[], pages: readonly unknown[] = []) =>
    JSON.stringify({ log: { version: '1.2', creator: { name: 'proxy' }, pages, entries } })

  test('requests, what is in them, and phases where a person named them', async () => {
    const request = (url: string, more: object = {}) => ({ method: 'POST', url, headers: [], ...more })
    const path = await place(
      'x.har',
      har(
        [
          { pageref: 'p1', request: request('http://log.a.test/v?oaid=1a2b3c4d5e6f') },
          {
            request: request('https://api.own.test/login', {
              postData: { text: '{"mobile":"13800138000"}' },
            }),
          },
        ],
        [{ id: 'p1', title: '同意前' }],
      ),
    )
    const { rows } = await collected([path], { operatorDomains: ['own.test'] })
    expect(rows.flows).toMatchObject([
      {
        host: 'log.a.test',
        cleartext: true,
        kinds: ['oaid'],
        phase: 'before-consent',
        thirdParty: true,
        evidence: 'supplied',
      },
      { host: 'api.own.test', cleartext: false, kinds: ['phone_number'], form: 'raw', thirdParty: false },
    ])
    expect(rows.flows?.[1]?.phase).toBeUndefined()
  })
})

test.each([
  ['an empty file', ''],
  ['a text', 'hello'],
  ['JSON of another kind', '{"a":1}'],
  ['half a HAR', '{"log":{"entries":['],
  ['a workbook of another kind', 'PK\u0003\u0004'],
])('%s is refused by one line', async (_what, content) => {
  const { rows, problems = [], gaps } = await collected([await place('any.log', content)])
  expect(rows).toEqual({})
  expect(problems).toHaveLength(1)
  expect(problems[0]?.text.zh).toContain('any.log')
  expect(gaps).toHaveLength(1)
})

test('without a log the table is a gap that names what to supply', async () => {
  const { gaps } = await collected([])
  expect(gaps).toEqual([{ table: 'events', because: 'no-runtime-log' }])
})
