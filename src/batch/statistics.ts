import { CompiledQuery, type Kysely } from 'kysely'
import { wordingOn } from '../engine/legal-basis.ts'
import type { RuleBook } from '../engine/rule-book.ts'
import { CRITERIA } from '../findings/coverage.ts'
import type {
  BulletinFigures,
  Earlier,
  GroupBy,
  GroupCount,
  ItemCount,
  Progress,
  Totals,
  TypicalCase,
} from '../report/bulletin/figures.ts'
import type { Tables } from '../store/schema.ts'
import { QUERIES } from './statistics-queries.ts'

type Row = Readonly<Record<string, number | string | null>>
type Ask = (name: keyof typeof QUERIES, ...values: readonly string[]) => Promise<readonly Row[]>

const asker =
  (db: Kysely<Tables>): Ask =>
  async (name, ...values) => {
    const { rows } = await db.executeQuery(CompiledQuery.raw(QUERIES[name], [...values]))
    return rows as Row[]
  }

const count = (row: Row | undefined, column: string): number => Number(row?.[column] ?? 0)
const text = (row: Row, column: string): string | undefined => {
  const value = row[column]
  return value === null || value === undefined ? undefined : String(value)
}

/** The month before, or the same month of the year before. */
export const earlierPeriod = (period: string, months: 1 | 12): string => {
  const at = Number(period.slice(0, 4)) * 12 + Number(period.slice(5)) - 1 - months
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
}

const totalsOf = async (ask: Ask, period: string): Promise<Totals> => {
  const [row] = await ask('totals', period)
  const [entries] = await ask('entries', period)
  return {
    evaluated: count(row, 'evaluated'),
    builds: count(row, 'builds'),
    withProblems: count(row, 'with_problems'),
    violations: count(row, 'violations'),
    packed: count(row, 'packed'),
    unreadable: count(row, 'unreadable'),
    problems: count(row, 'problems'),
    refused: count(entries, 'refused'),
    failed: count(entries, 'failed'),
  }
}

const framesOf = async (ask: Ask, period: string): Promise<readonly string[]> =>
  (await ask('frames', period)).map((row) => String(row.frame))

/** Months are compared only when their apps were chosen in the same way. */
const earlierOf = async (ask: Ask, frames: readonly string[], period: string): Promise<Earlier> => {
  const then = await framesOf(ask, period)
  if (then.length === 0) return { none: 'no-data' }
  if (then.join('\n') !== frames.join('\n')) return { none: 'other-frame' }
  return { totals: await totalsOf(ask, period) }
}

const itemsOf = async (
  ask: Ask,
  ruleBook: RuleBook,
  period: string,
  before: string,
): Promise<ItemCount[]> => {
  const [now, then] = [await ask('items', period, CRITERIA), await ask('items', before, CRITERIA)]
  const earlier = new Map(then.map((row) => [text(row, 'article'), count(row, 'apps')]))
  const articles = new Map(
    (ruleBook.laws.get(CRITERIA)?.groups ?? []).flatMap(({ articles: own }) => Object.entries(own)),
  )
  return now.flatMap((row) => {
    const article = text(row, 'article') ?? ''
    const content = articles.get(article)
    const wording = content && wordingOn(content, `${period}-28`)
    return wording === undefined
      ? []
      : [
          {
            number: wording.cite,
            text: wording.text,
            apps: count(row, 'apps'),
            before: earlier.get(article) ?? 0,
          },
        ]
  })
}

const groupOf = (row: Row): GroupCount => {
  const name = text(row, 'name')
  return {
    ...(name === undefined ? {} : { name }),
    evaluated: count(row, 'evaluated'),
    withProblems: count(row, 'with_problems'),
  }
}

const progressOf = async (ask: Ask, period: string, before: string): Promise<Progress> => {
  const [row] = await ask('progress', period, before)
  return {
    apps: count(row, 'apps'),
    appeared: count(row, 'appeared'),
    recurring: count(row, 'recurring'),
    rectified: count(row, 'rectified'),
  }
}

const MOST_TYPICAL = 5

const typicalOf = async (
  ask: Ask,
  ruleBook: RuleBook,
  period: string,
  fewest: number,
): Promise<TypicalCase[]> => {
  const rules = new Map(ruleBook.rules.map((rule) => [rule.id, rule]))
  return (await ask('typical', period))
    .filter((row) => count(row, 'apps_of_type') >= fewest)
    .flatMap((row) => {
      const rule = rules.get(text(row, 'rule') ?? '')
      const type = text(row, 'type')
      return rule === undefined
        ? []
        : [{ ...(type === undefined ? {} : { type }), title: rule.title, apps: count(row, 'apps') }]
    })
    .slice(0, MOST_TYPICAL)
}

const GROUPS = { type: 'types', store: 'stores', operator: 'operators' } as const
/** Items whose share is stated together. */
const TOP_ITEMS = 5

/** What a bulletin is asked for. */
export interface BulletinWish {
  readonly period: string
  readonly by: GroupBy
  /** A category is shown when it has so many apps: fewer could be told apart. */
  readonly fewest: number
}

/** Counts a month. Every figure comes from one of `QUERIES`. */
export const bulletinFigures = async (
  db: Kysely<Tables>,
  ruleBook: RuleBook,
  { period, by, fewest }: BulletinWish,
): Promise<BulletinFigures> => {
  const ask = asker(db)
  const previous = earlierPeriod(period, 1)
  const frames = await framesOf(ask, period)
  const before = await earlierOf(ask, frames, previous)
  const severities = new Map(
    (await ask('severities', period)).map((row) => [text(row, 'severity'), count(row, 'apps')]),
  )
  const groups = (await ask(GROUPS[by], period)).map(groupOf)
  const [top] = await ask('top', period, CRITERIA, String(TOP_ITEMS))
  const small = groups.filter(({ evaluated }) => evaluated < fewest)
  const { frames: _frames, types: _types, stores: _stores, operators: _operators, ...shown } = QUERIES
  return {
    period,
    totals: await totalsOf(ask, period),
    before,
    yearBefore: await earlierOf(ask, frames, earlierPeriod(period, 12)),
    items: await itemsOf(ask, ruleBook, period, previous),
    severities: {
      high: severities.get('high') ?? 0,
      medium: severities.get('medium') ?? 0,
      low: severities.get('low') ?? 0,
    },
    by,
    groups: groups.filter(({ evaluated }) => evaluated >= fewest),
    smallGroups: {
      evaluated: small.reduce((sum, { evaluated }) => sum + evaluated, 0),
      withProblems: small.reduce((sum, { withProblems }) => sum + withProblems, 0),
    },
    sdks: (await ask('sdks', period)).map(groupOf).filter(({ evaluated }) => evaluated >= fewest),
    top: { items: count(top, 'items'), apps: count(top, 'apps') },
    trend: (await ask('trend', period, earlierPeriod(period, 12))).map((row) => ({
      period: text(row, 'period') ?? '',
      evaluated: count(row, 'evaluated'),
      withProblems: count(row, 'with_problems'),
    })),
    ...('totals' in before ? { progress: await progressOf(ask, period, previous) } : {}),
    typical: await typicalOf(ask, ruleBook, period, fewest),
    fewest,
    queries: { ...shown, groups: QUERIES[GROUPS[by]] },
  }
}
