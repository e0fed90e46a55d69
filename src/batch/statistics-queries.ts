/**
 * Cases of a month with their apps. An app is a package name with its certificate; where a package could not be read it
 * is its file, where there is none the case itself.
 */
const SEEN = `with seen as (
  select distinct e.identity, e.store, e.operator, e.types, c.verdict, v.sha256,
    coalesce(v.readable, true) as readable, coalesce(v.packed, false) as packed,
    coalesce(v.app::text, v.sha256, e.identity) as app
  from entries e
  join batches b on b.id = e.batch
  join cases c on c.identity = e.identity
  left join versions v on v.sha256 = c.package_sha256
  where b.period = $1 and e.outcome = 'judged'
)`

const PROBLEM = `verdict in ('violation', 'suspected')`

const grouped = (name: string): string => `${SEEN}
select ${name} as name,
  count(distinct app)::int as evaluated,
  (count(distinct app) filter (where ${PROBLEM}))::int as with_problems
from seen where readable
group by 1 order by 2 desc, 1`

/** Problems of the apps of a month. */
const problemsOf = (period: string): string => `select distinct v.app, f.rule, f.fingerprint
  from entries e
  join batches b on b.id = e.batch
  join cases c on c.identity = e.identity
  join versions v on v.sha256 = c.package_sha256 and v.app is not null
  join findings f on f.identity = c.identity and f.${PROBLEM}
  where b.period = ${period} and e.outcome = 'judged'`

const appsOf = (period: string): string => `select distinct v.app
  from entries e
  join batches b on b.id = e.batch
  join cases c on c.identity = e.identity
  join versions v on v.sha256 = c.package_sha256 and v.app is not null and v.readable
  where b.period = ${period} and e.outcome = 'judged'`

/** The statements behind a bulletin, as they are printed in it. $1 is the month. */
export const QUERIES = {
  frames: `select distinct frame from batches where period = $1 order by 1`,
  totals: `${SEEN}
select
  (count(distinct app) filter (where readable))::int as evaluated,
  (count(distinct sha256) filter (where readable))::int as builds,
  (count(distinct app) filter (where readable and ${PROBLEM}))::int as with_problems,
  (count(distinct app) filter (where readable and verdict = 'violation'))::int as violations,
  (count(distinct app) filter (where readable and packed))::int as packed,
  (count(distinct sha256) filter (where not readable))::int as unreadable,
  (select count(distinct (s.app, f.fingerprint))::int from seen s
    join findings f on f.identity = s.identity and f.${PROBLEM} where s.readable) as problems
from seen`,
  entries: `select
  (count(*) filter (where outcome = 'refused'))::int as refused,
  (count(*) filter (where outcome = 'failed'))::int as failed
from entries e join batches b on b.id = e.batch where b.period = $1`,
  /** $2 is the law. */
  items: `${SEEN}
select i.article, count(distinct s.app)::int as apps
from seen s join items i on i.identity = s.identity and i.law = $2 and i.${PROBLEM}
where s.readable
group by 1 order by 2 desc, 1`,
  severities: `${SEEN}
select f.severity, count(distinct s.app)::int as apps
from seen s join findings f on f.identity = s.identity and f.${PROBLEM}
where s.readable
group by 1`,
  stores: grouped('store'),
  operators: grouped('operator'),
  sdks: `${SEEN}
select k.name, count(distinct app)::int as evaluated,
  (count(distinct app) filter (where ${PROBLEM}))::int as with_problems
from seen join sdks k using (identity)
where readable
group by 1 order by 2 desc, 1`,
  /** Apps with a problem in one of the items that most apps fail. $2 is the law, $3 how many items. */
  top: `${SEEN},
failed as (
  select distinct i.article, s.app
  from seen s join items i on i.identity = s.identity and i.law = $2 and i.${PROBLEM}
  where s.readable
), most as (select article from failed group by 1 order by count(*) desc, 1 limit $3::int)
select (select count(*)::int from most) as items, count(distinct app)::int as apps
from failed where article in (select article from most)`,
  /** The year that ends with the month, months of one frame. $2 is the first month. */
  trend: `with months as (
  select e.identity, b.period, v.sha256, coalesce(v.readable, true) as readable, c.verdict,
    coalesce(v.app::text, v.sha256, e.identity) as app
  from entries e
  join batches b on b.id = e.batch
  join cases c on c.identity = e.identity
  left join versions v on v.sha256 = c.package_sha256
  where b.period between $2 and $1 and e.outcome = 'judged'
    and b.frame in (select frame from batches where period = $1)
)
select period, (count(distinct app) filter (where readable))::int as evaluated,
  (count(distinct app) filter (where readable and ${PROBLEM}))::int as with_problems
from months group by 1 order by 1`,
  types: grouped("jsonb_array_elements_text(case when types = '[]' then '[null]' else types end)"),
  /** $2 is the month before. Rectified: the same rule looked at the app again and found it kept. */
  progress: `with both_months as (${appsOf('$1')} intersect ${appsOf('$2')}),
now as (${problemsOf('$1')}), then_ as (${problemsOf('$2')}),
kept as (select distinct v.app, f.rule
  from entries e
  join batches b on b.id = e.batch
  join cases c on c.identity = e.identity
  join versions v on v.sha256 = c.package_sha256
  join findings f on f.identity = c.identity and f.verdict = 'compliant'
  where b.period = $1 and e.outcome = 'judged')
select
  (select count(*)::int from both_months) as apps,
  (select count(*)::int from now n where n.app in (select app from both_months)
    and not exists (select from then_ t where t.app = n.app and t.fingerprint = n.fingerprint)) as appeared,
  (select count(*)::int from now n join then_ t on t.app = n.app and t.fingerprint = n.fingerprint) as recurring,
  (select count(*)::int from then_ t where t.app in (select app from both_months)
    and not exists (select from now n where n.app = t.app and n.fingerprint = t.fingerprint)
    and exists (select from kept k where k.app = t.app and k.rule = t.rule)) as rectified`,
  typical: `${SEEN},
counted as (
  select f.rule, type.name as type, count(distinct s.app)::int as apps_of_type
  from seen s
  join findings f on f.identity = s.identity and f.${PROBLEM}
  left join lateral jsonb_array_elements_text(s.types) as type(name) on true
  where s.readable
  group by 1, 2
), whole as (
  select f.rule, count(distinct s.app)::int as apps
  from seen s join findings f on f.identity = s.identity and f.${PROBLEM}
  where s.readable
  group by 1
)
select distinct on (w.apps, w.rule) w.rule, w.apps, c.type, c.apps_of_type
from whole w join counted c on c.rule = w.rule
order by w.apps desc, w.rule, c.apps_of_type desc, c.type`,
} as const
