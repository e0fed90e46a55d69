import type { Language, Words } from '../../words/words.ts'
import type { Block } from '../document/block.ts'
import { changed } from './change.ts'
import type { BulletinFigures, GroupCount, Totals } from './figures.ts'
import { writeCount, writePercent } from './written-number.ts'

/** Share of a whole, in words; nothing can be a share of nothing. */
const share = (part: number, whole: number, none: string): string =>
  whole === 0 ? none : writePercent(part / whole)

const summary = (figures: BulletinFigures, { bulletin }: Words): Block[] => {
  const { totals, before, yearBefore } = figures
  const stated = (count: (totals: Totals) => number): string =>
    bulletin.changes(
      bulletin.change('before', changed(count(totals), before, count)),
      bulletin.change('year-before', changed(count(totals), yearBefore, count)),
    )
  const { evaluated, builds, withProblems, violations, packed, unreadable, refused, failed } = totals
  return [
    {
      kind: 'paragraph',
      text: bulletin.evaluated(
        bulletin.month(figures.period),
        writeCount(evaluated),
        stated((of) => of.evaluated),
        builds,
      ),
      query: ['totals'],
    },
    {
      kind: 'paragraph',
      text: bulletin.withProblems(
        writeCount(withProblems),
        share(withProblems, evaluated, bulletin.noShare),
        writeCount(evaluated),
        stated((of) => of.withProblems),
        violations,
      ),
      query: ['totals'],
    },
    {
      kind: 'paragraph',
      text: bulletin.apart(packed, unreadable, refused, failed),
      query: ['totals', 'entries'],
    },
  ]
}

const items = (
  { items: counts, totals, before }: BulletinFigures,
  { bulletin }: Words,
  lang: Language,
): Block[] => [
  { kind: 'heading', level: 2, text: bulletin.byItem },
  counts.length === 0
    ? { kind: 'paragraph', text: totals.evaluated === 0 ? bulletin.noneEvaluated : bulletin.noProblems }
    : {
        kind: 'table',
        heads: [...bulletin.itemHeads, bulletin.shareOf(totals.evaluated), bulletin.changeHead],
        rows: counts.map(({ number, text, apps, before: then }) => [
          number[lang],
          text[lang],
          apps,
          share(apps, totals.evaluated, bulletin.noShare),
          bulletin.changeAlone(
            'none' in before
              ? { kind: 'none', because: before.none }
              : changed(
                  apps,
                  { totals: { ...before.totals, withProblems: then ?? 0 } },
                  (of) => of.withProblems,
                ),
          ),
        ]),
        query: ['items'],
      },
]

/** Rows that a chart shows; the table beside it has all. */
const BARS = 10

const itemChart = ({ items: counts }: BulletinFigures, { bulletin }: Words, lang: Language): Block[] =>
  counts.length < 2
    ? []
    : [
        {
          kind: 'chart',
          title: bulletin.itemChart,
          series: [bulletin.appsHead],
          inTable: true,
          bars: counts.slice(0, BARS).map(({ number, apps }) => ({ name: number[lang], values: [apps] })),
          query: ['items'],
        },
      ]

const trend = ({ trend: months }: BulletinFigures, { bulletin }: Words): Block[] =>
  months.length < 2
    ? []
    : [
        { kind: 'heading', level: 2, text: bulletin.trend },
        {
          kind: 'chart',
          title: bulletin.trendNote,
          series: [bulletin.evaluatedHead, bulletin.problemsHead],
          bars: months.map(({ period, evaluated, withProblems }) => ({
            name: bulletin.month(period),
            values: [evaluated, withProblems],
          })),
          query: ['trend'],
        },
      ]

const top = ({ top: most, totals }: BulletinFigures, { bulletin }: Words): Block[] =>
  most.items < 2
    ? []
    : [
        {
          kind: 'paragraph',
          text: bulletin.top(
            most.items,
            writeCount(most.apps),
            share(most.apps, totals.withProblems, bulletin.noShare),
            writeCount(totals.withProblems),
          ),
          query: ['top', 'totals'],
        },
      ]

/** SDKs that are shown. */
const MOST_SDKS = 20

const sdks = ({ sdks: counts }: BulletinFigures, { bulletin }: Words): Block[] =>
  counts.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: bulletin.bySdk },
        { kind: 'paragraph', text: bulletin.sdkNote },
        {
          kind: 'table',
          heads: bulletin.sdkHeads,
          rows: counts
            .slice(0, MOST_SDKS)
            .map(({ name, evaluated, withProblems }) => [
              name ?? bulletin.unnamed,
              evaluated,
              withProblems,
              share(withProblems, evaluated, bulletin.noShare),
            ]),
          query: ['sdks'],
        },
      ]

const severities = ({ severities: counts, totals }: BulletinFigures, { bulletin }: Words): Block[] => [
  { kind: 'heading', level: 2, text: bulletin.bySeverity },
  {
    kind: 'table',
    heads: [...bulletin.severityHeads, bulletin.shareOf(totals.evaluated)],
    rows: (['high', 'medium', 'low'] as const).map((severity) => [
      bulletin.severities[severity],
      counts[severity],
      share(counts[severity], totals.evaluated, bulletin.noShare),
    ]),
    query: ['severities'],
  },
]

const groups = (figures: BulletinFigures, { bulletin }: Words): Block[] => {
  const { by, groups: shown, smallGroups, fewest } = figures
  const row = (name: string, { evaluated, withProblems }: GroupCount) => [
    name,
    evaluated,
    withProblems,
    share(withProblems, evaluated, bulletin.noShare),
  ]
  const rest = smallGroups.evaluated >= fewest ? [row(bulletin.others(fewest), smallGroups)] : []
  return [
    { kind: 'heading', level: 2, text: bulletin.byGroup[by] },
    {
      kind: 'table',
      heads: bulletin.groupHeads[by],
      rows: [...shown.map((group) => row(group.name ?? bulletin.unnamed, group)), ...rest],
      query: ['groups'],
    },
  ]
}

const progress = ({ progress: known }: BulletinFigures, { bulletin }: Words): Block[] =>
  known === undefined
    ? []
    : [
        { kind: 'heading', level: 2, text: bulletin.progress },
        {
          kind: 'paragraph',
          text: bulletin.progressText(known.apps, known.appeared, known.recurring, known.rectified),
          query: ['progress'],
        },
      ]

const typical = (
  { typical: cases, fewest }: BulletinFigures,
  { bulletin }: Words,
  lang: Language,
): Block[] =>
  cases.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: bulletin.typical },
        { kind: 'paragraph', text: bulletin.typicalHow(fewest), query: ['typical'] },
        {
          kind: 'list',
          items: cases.map(({ type, title, apps }) => bulletin.typicalCase(type, title[lang], apps)),
        },
      ]

const method = ({ queries }: BulletinFigures, { bulletin }: Words): Block[] => [
  { kind: 'heading', level: 2, text: bulletin.method },
  { kind: 'list', items: bulletin.methodNotes },
  ...Object.entries(queries).map(([name, text]): Block => ({ kind: 'code', name, text })),
]

/** Queries by the names they have in the language of the bulletin. */
const named = (block: Block, { bulletin }: Words): Block => {
  const nameOf = (query: string): string => bulletin.queries[query] ?? query
  if (block.kind === 'code') return { ...block, name: nameOf(block.name) }
  return 'query' in block && block.query !== undefined ? { ...block, query: block.query.map(nameOf) } : block
}

const parts = (figures: BulletinFigures, words: Words, lang: Language): Block[] => [
  { kind: 'heading', level: 1, text: words.bulletin.title(words.bulletin.month(figures.period)) },
  ...summary(figures, words),
  ...trend(figures, words),
  ...items(figures, words, lang),
  ...top(figures, words),
  ...itemChart(figures, words, lang),
  ...severities(figures, words),
  ...groups(figures, words),
  ...sdks(figures, words),
  ...progress(figures, words),
  ...typical(figures, words, lang),
  ...method(figures, words),
]

/** A monthly bulletin: totals with their changes, items, severities, groups, progress, typical cases, and how it was counted. */
export const composeBulletin = (figures: BulletinFigures, words: Words, lang: Language): Block[] =>
  parts(figures, words, lang).map((block) => named(block, words))
