import { exactly, type Interval, meets, plus, quotient, sum, times } from './interval.ts'
import type { Change, Figure, Notice, Period } from './read-notice.ts'

/** Something the figures of a text contradict, or leave open. */
export interface Remark {
  readonly kind: 'total' | 'change' | 'share' | 'headline' | 'parts-before' | 'rest'
  /** `doubt`: possible, but worth a look. */
  readonly weight: 'wrong' | 'doubt'
  readonly period: Period
  readonly subject: string
  readonly written: string
  /** The values it could have, by the other figures. */
  readonly expected: Interval
  readonly percent: boolean
  /** The unit with which it would fit. */
  readonly unit?: '万' | '亿'
}

/** Parts that leave more than this of their total are taken to be no full list of it. */
const REST = 0.01

const samePeriod = (a: Period, b: Period): boolean => a.year === b.year && a.month === b.month

const earlier = ({ year, month }: Period, against: Change['against']): Period => {
  if (against === 'year-before' || month === undefined)
    return { year: year - 1, ...(month === undefined ? {} : { month }) }
  return month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 }
}

/** The unit that somebody forgot: with it the amount fits. */
const forgotten = (amount: Interval, expected: Interval): { unit?: '万' | '亿' } => {
  if (meets(times(amount, 1e8), expected)) return { unit: '亿' }
  return meets(times(amount, 1e4), expected) ? { unit: '万' } : {}
}

const counterpart = (figure: Figure, notice: Notice | undefined): Figure | undefined =>
  notice?.figures.find(({ subject, share }) => subject === figure.subject && share === undefined)

const checkChanges = (notice: Notice, all: readonly Notice[]): Remark[] =>
  notice.figures.flatMap((figure) =>
    figure.changes.flatMap((change): Remark[] => {
      const period = earlier(notice.period, change.against)
      const before = all
        .filter((other) => samePeriod(other.period, period))
        .map((other) => counterpart(figure, other))
        .find((found) => found !== undefined)
      if (before === undefined) return []
      const expected = plus(quotient(figure.amount.stands, before.amount.stands), -1)
      if (meets(change.stands, expected)) return []
      return [
        {
          kind: 'change',
          weight: 'wrong',
          period: notice.period,
          subject: figure.subject,
          written: change.text,
          expected,
          percent: true,
        },
      ]
    }),
  )

const commonStart = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}

/** The figure that a share is a share of: the one its sentence names. */
const wholeOf = (figure: Figure, figures: readonly Figure[]): Figure | undefined => {
  const before = figures.slice(0, figures.indexOf(figure)).filter(({ share }) => share === undefined)
  const of = figure.share?.of ?? ''
  const named = before
    .map((candidate) => ({ candidate, length: commonStart(candidate.subject, of) }))
    .sort((a, b) => b.length - a.length)[0]
  if (named !== undefined && named.length >= 2) return named.candidate
  return of === '' ? before[0] : undefined
}

const checkShares = ({ period, figures }: Notice): Remark[] =>
  figures.flatMap((figure): Remark[] => {
    const whole = figure.share && wholeOf(figure, figures)
    if (whole === undefined || figure.share === undefined) return []
    const { low, high } = figure.share.stands
    const { stands } = whole.amount
    const expected = { low: stands.low * low, high: stands.high * high }
    if (meets(figure.amount.stands, expected)) return []
    return [
      {
        kind: 'share',
        weight: 'wrong',
        period,
        subject: whole.subject,
        written: figure.amount.text,
        expected,
        percent: false,
        ...forgotten(figure.amount.stands, expected),
      },
    ]
  })

/** The total and the parts that stand behind 其中. */
const partition = (figures: readonly Figure[]): { total: Figure; parts: readonly Figure[] } | undefined => {
  const first = figures.findIndex(({ part }) => part)
  const total = figures[first - 1]
  const parts = figures.filter(({ part, share }) => part && share === undefined)
  return total === undefined || parts.length < 2 ? undefined : { total, parts }
}

const checkTotals = ({ period, figures }: Notice): Remark[] => {
  const found = partition(figures)
  if (found === undefined) return []
  const { total, parts } = found
  const expected = sum(parts.map(({ amount }) => amount.stands))
  if (meets(total.amount.stands, expected)) return []
  const rest = total.amount.value - (expected.low + expected.high) / 2
  return [
    {
      kind: rest > REST * total.amount.value ? 'rest' : 'total',
      weight: rest > REST * total.amount.value ? 'doubt' : 'wrong',
      period,
      subject: total.subject,
      written: total.amount.text,
      expected,
      percent: false,
      ...forgotten(total.amount.stands, expected),
    },
  ]
}

/** What an amount was before it changed so. */
const before = ({ amount, changes }: Figure, against: Change['against']): Interval | undefined => {
  const change = changes.find((known) => known.against === against)
  return change && quotient(amount.stands, plus(change.stands, 1))
}

/** Total and parts each imply what they were before; where the parts are the whole now, they were so then. */
const checkEarlier = ({ period, figures }: Notice): Remark[] => {
  const found = partition(figures)
  if (found === undefined) return []
  const { total, parts } = found
  if (!meets(total.amount.stands, sum(parts.map(({ amount }) => amount.stands)))) return []
  return (['before', 'year-before'] as const).flatMap((against): Remark[] => {
    const whole = before(total, against)
    const pieces = parts.map((part) => before(part, against)).filter((piece) => piece !== undefined)
    const change = total.changes.find((known) => known.against === against)
    if (whole === undefined || change === undefined || pieces.length < parts.length) return []
    const expected = plus(quotient(total.amount.stands, sum(pieces)), -1)
    if (meets(change.stands, expected)) return []
    return [
      {
        kind: 'parts-before',
        weight: 'wrong',
        period,
        subject: total.subject,
        written: change.text,
        expected,
        percent: true,
      },
    ]
  })
}

/** A headline states the total of its notice. */
const checkHeadlines = (notices: readonly Notice[]): Remark[] =>
  notices.flatMap((notice, i): Remark[] => {
    const [headline, ...others] = notice.figures
    const body = notices[i + 1]
    const total = body?.figures[0]
    if (headline === undefined || others.length > 0 || headline.changes.length > 0) return []
    if (body === undefined || total === undefined || !samePeriod(body.period, notice.period)) return []
    if (body.figures.length < 2 || meets(headline.amount.stands, total.amount.stands)) return []
    return [
      {
        kind: 'headline',
        weight: 'wrong',
        period: notice.period,
        subject: headline.subject,
        written: headline.amount.text,
        expected: exactly(total.amount.value),
        percent: false,
        ...forgotten(headline.amount.stands, total.amount.stands),
      },
    ]
  })

/** How many statements of the text could be compared with others. */
export const checkable = (notices: readonly Notice[]): number =>
  notices.reduce(
    (count, { figures }) =>
      count + figures.reduce((own, { changes, share }) => own + 1 + changes.length + (share ? 1 : 0), 0),
    0,
  )

/** All that the figures of a text contradict, in the order of the text. */
export const checkNotices = (notices: readonly Notice[]): Remark[] => [
  ...checkHeadlines(notices),
  ...notices.flatMap((notice) => [
    ...checkTotals(notice),
    ...checkEarlier(notice),
    ...checkChanges(notice, notices),
    ...checkShares(notice),
  ]),
]
