import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { namedApps } from '../../src/batch/case-rows.ts'
import { bulletinFigures, earlierPeriod } from '../../src/batch/statistics.ts'
import { loadRuleBook, type RuleBook } from '../../src/engine/rule-book.ts'
import { checkNotices } from '../../src/report/bulletin/check-notice.ts'
import { composeBulletin } from '../../src/report/bulletin/compose.ts'
import type { GroupBy } from '../../src/report/bulletin/figures.ts'
import { readNotices } from '../../src/report/bulletin/read-notice.ts'
import { documentHtml } from '../../src/report/document/html.ts'
import { documentMarkdown } from '../../src/report/document/markdown.ts'
import type { CaseRecord } from '../../src/store/case-record.ts'
import { keepCase } from '../../src/store/cases.ts'
import { openStore, type Store } from '../../src/store/database.ts'
import { wordsOf } from '../../src/words/words.ts'

/** One app of an invented store in one month. */
interface Seen {
  readonly app: number
  readonly month: string
  readonly store: string
  readonly type: string
  readonly verdict: 'violation' | 'suspected' | 'compliant'
  readonly packed: boolean
  readonly readable: boolean
  readonly build: number
}

/** The same every time, and without a pattern that a wrong count could follow by chance. */
const random = (seed: number) => () => {
  seed += 0x6d2b79f5
  let x = seed
  x = Math.imul(x ^ (x >>> 15), x | 1)
  x ^= x + Math.imul(x ^ (x >>> 7), x | 61)
  return ((x ^ (x >>> 14)) >>> 0) / 4294967296
}

const invented = (): Seen[] => {
  const next = random(7)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T
  return ['2026-09', '2026-10'].flatMap((month) =>
    Array.from({ length: 120 }, () => ({
      app: Math.floor(next() * 60),
      month,
      store: pick(['North', 'South', 'East']),
      type: pick(['学习教育类', '即时通信类']),
      verdict: pick(['violation', 'suspected', 'compliant', 'compliant'] as const),
      packed: next() < 0.1,
      readable: next() > 0.1,
      build: Math.floor(next() * 2),
    })),
  )
}

const hash = (text: string): string => Buffer.from(text).toString('hex').padEnd(64, '0').slice(0, 64)

const recordOf = (seen: Seen, fingerprint: string, sha256: string): CaseRecord => ({
  ruleBook: '1',
  ruleBookSha256: hash('rules'),
  verdict: seen.verdict,
  package: {
    sha256,
    bytes: 1,
    readable: seen.readable,
    packed: seen.packed,
    certificate: 'c',
    ...(seen.readable ? { name: `app.n${seen.app}`, label: `=App ${seen.app}`, versionName: '1' } : {}),
  },
  findings: [{ rule: 'pre-checked-consent', severity: 'high', verdict: seen.verdict, fingerprint }],
  items: [{ law: 'cn-app-method-2019', article: '3.4', verdict: seen.verdict }],
  sdks: seen.app % 3 === 0 ? [{ sdk: 'push', name: '某推送' }] : [],
  content: new Uint8Array([1]),
  facts: new Uint8Array([seen.app]),
})

const cases = invented().map((seen, i) => ({
  ...seen,
  i,
  sha256: hash(`${seen.app}-${seen.build}-${seen.month}-${i}`),
}))

let store: Store
let ruleBook: RuleBook
beforeAll(async () => {
  ruleBook = await loadRuleBook()
  store = await openStore({ folder: mkdtempSync(join(tmpdir(), 'mingshi-statistics-')) })
  for (const period of ['2026-09', '2026-10'])
    await store.db.insertInto('batches').values({ id: period, period, frame: 'all' }).execute()
  for (const seen of cases) {
    const identity = hash(`case ${seen.i}`)
    await store.db.transaction().execute(async (transaction) => {
      await keepCase(transaction, identity, recordOf(seen, `p${seen.app % 7}`, seen.sha256))
      await transaction
        .insertInto('entries')
        .values({
          batch: seen.month,
          key: String(seen.i),
          list_id: null,
          store: seen.store,
          types: JSON.stringify([seen.type]),
          operator: 'Operator',
          reference: '{}',
          identity,
          outcome: 'judged',
          problem: null,
        })
        .execute()
    })
  }
})
afterAll(() => store.close())

const inMonth = (month: string) => cases.filter((seen) => seen.month === month && seen.readable)
const apps = (seen: readonly Seen[]) => new Set(seen.map(({ app }) => app))
const bad = ({ verdict }: Seen) => verdict !== 'compliant'
const figuresFor = (period: string, by: GroupBy = 'store', fewest = 1) =>
  bulletinFigures(store.db, ruleBook, { period, by, fewest })

describe('figures of a month', () => {
  test('equal what a count without a database says', async () => {
    const seen = inMonth('2026-10')
    const { totals, before, yearBefore, groups, severities, items } = await figuresFor('2026-10')
    expect(totals).toMatchObject({
      evaluated: apps(seen).size,
      builds: seen.length,
      withProblems: apps(seen.filter(bad)).size,
      violations: apps(seen.filter(({ verdict }) => verdict === 'violation')).size,
      packed: apps(seen.filter(({ packed }) => packed)).size,
      unreadable: cases.filter(({ month, readable }) => month === '2026-10' && !readable).length,
    })
    expect(before).toMatchObject({ totals: { evaluated: apps(inMonth('2026-09')).size } })
    expect(yearBefore).toEqual({ none: 'no-data' })
    expect(severities).toEqual({ high: totals.withProblems, medium: 0, low: 0 })
    expect(items.map(({ number, apps: count }) => [number.zh, count])).toEqual([
      ['三、4', totals.withProblems],
    ])
    expect(new Map(groups.map(({ name, ...counts }) => [name, counts]))).toEqual(
      new Map(
        ['North', 'South', 'East'].map((name) => {
          const own = seen.filter((one) => one.store === name)
          return [name, { evaluated: apps(own).size, withProblems: apps(own.filter(bad)).size }]
        }),
      ),
    )
  })

  test('SDKs, developers, the items that most apps fail, and the year equal a count without a database', async () => {
    const seen = inMonth('2026-10')
    const { sdks, top, trend, totals } = await figuresFor('2026-10')
    const withSdk = seen.filter(({ app }) => app % 3 === 0)
    expect(sdks).toEqual([
      { name: '某推送', evaluated: apps(withSdk).size, withProblems: apps(withSdk.filter(bad)).size },
    ])
    expect(top).toEqual({ items: 1, apps: totals.withProblems })
    expect(trend).toEqual(
      ['2026-09', '2026-10'].map((period) => ({
        period,
        evaluated: apps(inMonth(period)).size,
        withProblems: apps(inMonth(period).filter(bad)).size,
      })),
    )
    const { groups } = await figuresFor('2026-10', 'operator')
    expect(groups).toEqual([
      { name: 'Operator', evaluated: totals.evaluated, withProblems: totals.withProblems },
    ])
  })

  test('a problem is new, still there, or seen to be gone', async () => {
    const [then, now] = [inMonth('2026-09'), inMonth('2026-10')]
    const both = [...apps(then)].filter((app) => apps(now).has(app))
    // Every problem of an app has one fingerprint here, so apps stand for problems.
    const [was, is] = [apps(then.filter(bad)), apps(now.filter(bad))]
    const kept = apps(now.filter(({ verdict }) => verdict === 'compliant'))
    const { progress } = await figuresFor('2026-10')
    expect(progress).toEqual({
      apps: both.length,
      appeared: both.filter((app) => is.has(app) && !was.has(app)).length,
      recurring: both.filter((app) => is.has(app) && was.has(app)).length,
      rectified: both.filter((app) => was.has(app) && !is.has(app) && kept.has(app)).length,
    })
  })

  test('categories of few apps are shown together or not at all', async () => {
    const { groups, smallGroups, typical } = await figuresFor('2026-10', 'type', 1_000)
    expect(groups).toEqual([])
    expect(smallGroups.evaluated).toBeGreaterThan(0)
    expect(typical).toEqual([])
    const blocks = composeBulletin(await figuresFor('2026-10', 'type', 1_000), wordsOf('zh'), 'zh')
    expect(documentMarkdown(blocks)).not.toContain('学习教育')
  })

  test('another sample is not compared, and an empty month has no shares', async () => {
    await store.db.insertInto('batches').values({ id: 'o', period: '2026-11', frame: 'other' }).execute()
    const figures = await figuresFor('2026-11')
    expect(figures.before).toEqual({ none: 'other-frame' })
    expect(figures).not.toHaveProperty('progress')
    const text = documentMarkdown(composeBulletin(figures, wordsOf('zh'), 'zh'))
    expect(text).toContain('检测App 0款，环比不作比较（抽样范围不同）、同比无可比数据')
    expect(text).toContain('没有计入检测总数的App')
    expect(text).not.toContain('未发现不符合')
    expect(text).not.toMatch(/NaN|Infinity/)
  })

  test('the text names nobody, prints its statements, and passes its own check', async () => {
    const figures = await figuresFor('2026-10')
    const blocks = composeBulletin(figures, wordsOf('zh'), 'zh')
    const [markdown, page] = [documentMarkdown(blocks), documentHtml(blocks, 'zh')]
    for (const text of [markdown, page]) {
      expect(text).not.toContain('app.n')
      expect(text).not.toContain('Operator')
    }
    expect(markdown).toContain(`占检测总数${figures.totals.evaluated}款`)
    expect(markdown).toContain(figures.queries.totals)
    expect(markdown).toContain('[总数](#总数)')
    expect(markdown).toContain('<a id="总数"></a>')
    for (const query of Object.keys(figures.queries)) expect(markdown).not.toContain(`[${query}]`)
    const before = composeBulletin(await figuresFor('2026-09'), wordsOf('zh'), 'zh')
    const two = `${markdown}\n${documentMarkdown(before)}`
    expect(checkNotices(readNotices(two))).toEqual([])
    const digits = /检测App (\d+)款/.exec(markdown)?.[1] ?? ''
    expect(
      checkNotices(readNotices(two.replace(`检测App ${digits}款`, `检测App ${Number(digits) + 9}款`))),
    ).not.toEqual([])
  })

  test('the named list has each app once, by package and certificate', async () => {
    const rows = await namedApps(store.db, '2026-10')
    const { rows: counted } = await sql<{ apps: number }>`
      select count(distinct v.app)::int as apps from entries e join cases c using (identity)
      join versions v on v.sha256 = c.package_sha256
      where e.batch = '2026-10' and c.verdict <> 'compliant' and v.app is not null`.execute(store.db)
    expect(rows).toHaveLength(counted[0]?.apps ?? -1)
    expect(rows[0]?.rules[0]?.rule).toBe('pre-checked-consent')
  })
})

test('months go back over the turn of the year', () => {
  expect(earlierPeriod('2026-01', 1)).toBe('2025-12')
  expect(earlierPeriod('2026-10', 1)).toBe('2026-09')
  expect(earlierPeriod('2026-10', 12)).toBe('2025-10')
})

/** Cases of a month, by batches of the test: another way to them than the statements of the bulletin take. */
const inBatch = (identity: string, batch = '2026-10') =>
  `exists (select from entries e where e.identity = ${identity} and e.batch = '${batch}' and e.outcome = 'judged')`
const IS_BAD = `in ('violation', 'suspected')`
/** Apps with a readable version, for one case of which something holds. */
const appsWhere = (condition: string, batch = '2026-10') => `(select count(*)::int from apps a where exists (
  select from versions v, cases c where v.app = a.id and v.readable and c.package_sha256 = v.sha256
  and ${inBatch('c.identity', batch)} and ${condition}))`
const hasItem = (article: string) =>
  `exists (select from items i where i.identity = c.identity and i.article = '${article}' and i.verdict ${IS_BAD})`
const hasSdk = `exists (select from sdks k where k.identity = c.identity and k.sdk = 'push')`
const fromStore = (store: string) =>
  `exists (select from entries e where e.identity = c.identity and e.batch = '2026-10' and e.store = '${store}')`
/** Problems of an app in a month, grouped, as rows of app and fingerprint. */
const problems = (batch: string) => `select v.app, f.fingerprint, min(f.rule) as rule
  from findings f, cases c, versions v
  where f.identity = c.identity and c.package_sha256 = v.sha256 and v.app is not null and f.verdict ${IS_BAD}
    and ${inBatch('c.identity', batch)}
  group by v.app, f.fingerprint`
const inBoth = `a.app in (select v.app from versions v join cases c on c.package_sha256 = v.sha256
    where v.readable and ${inBatch('c.identity', '2026-09')})
  and a.app in (select v.app from versions v join cases c on c.package_sha256 = v.sha256
    where v.readable and ${inBatch('c.identity', '2026-10')})`
const counted = (rows: string) => `(select count(*)::int from (${rows}) t)`

/** Each number of a bulletin, by a statement of its own. */
const AGAIN = {
  evaluated: appsWhere('true'),
  builds: `(select count(*)::int from versions v where v.readable and exists (
    select from cases c where c.package_sha256 = v.sha256 and ${inBatch('c.identity')}))`,
  withProblems: appsWhere(`c.verdict ${IS_BAD}`),
  violations: appsWhere(`c.verdict = 'violation'`),
  packed: appsWhere('v.packed'),
  unreadable: `(select count(*)::int from versions v where not v.readable and exists (
    select from cases c where c.package_sha256 = v.sha256 and ${inBatch('c.identity')}))`,
  problems: counted(problems('2026-10')),
  before: appsWhere('true', '2026-09'),
  item: appsWhere(hasItem('3.4')),
  high: appsWhere(
    `exists (select from findings f where f.identity = c.identity and f.severity = 'high' and f.verdict ${IS_BAD})`,
  ),
  sdk: appsWhere(hasSdk),
  sdkBad: appsWhere(`${hasSdk} and c.verdict ${IS_BAD}`),
  north: appsWhere(fromStore('North')),
  northBad: appsWhere(`${fromStore('North')} and c.verdict ${IS_BAD}`),
  apps: counted(`select distinct a.app from versions a where ${inBoth}`),
  appeared: counted(`select app, fingerprint from (${problems('2026-10')}) a where ${inBoth}
    except select app, fingerprint from (${problems('2026-09')}) b`),
  recurring: counted(`select app, fingerprint from (${problems('2026-10')}) a
    intersect select app, fingerprint from (${problems('2026-09')}) b`),
  rectified: counted(`select a.app, a.fingerprint from (${problems('2026-09')}) a
    left join (${problems('2026-10')}) b on b.app = a.app and b.fingerprint = a.fingerprint
    where b.app is null and ${inBoth} and exists (select from findings f, cases c, versions v
      where f.identity = c.identity and c.package_sha256 = v.sha256 and v.app = a.app and f.rule = a.rule
        and f.verdict = 'compliant' and ${inBatch('c.identity')})`),
} as const

test('every number of a bulletin equals what other SQL counts in the same database', async () => {
  const columns = Object.entries(AGAIN).map(([name, statement]) => `${statement} as "${name}"`)
  const { rows } = await sql<Record<string, number>>`select ${sql.raw(columns.join(',\n'))}`.execute(store.db)
  const { totals, before, items, severities, sdks, groups, progress, top, trend } =
    await figuresFor('2026-10')
  const north = groups.find(({ name }) => name === 'North')
  const { refused: _refused, failed: _failed, ...counts } = totals
  const found = {
    ...counts,
    before: 'totals' in before ? before.totals.evaluated : -1,
    item: items[0]?.apps,
    high: severities.high,
    sdk: sdks[0]?.evaluated,
    sdkBad: sdks[0]?.withProblems,
    north: north?.evaluated,
    northBad: north?.withProblems,
    ...progress,
  }
  expect(found).toEqual(rows[0])
  const again = rows[0] ?? {}
  expect(top).toEqual({ items: 1, apps: again.item })
  expect(trend.at(-1)).toEqual({
    period: '2026-10',
    evaluated: again.evaluated,
    withProblems: again.withProblems,
  })
  // Nothing is equal because nothing is there.
  expect(Object.entries(again).filter(([, count]) => count === 0)).toEqual([])
})
