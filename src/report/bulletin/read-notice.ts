import type { Interval } from './interval.ts'
import { type WrittenNumber, writtenNumber, writtenPercent } from './written-number.ts'

/** A month, or a year as a whole. */
export interface Period {
  readonly year: number
  readonly month?: number
}

/** A change against an earlier period: 环比 the one before, 同比 the same one a year before. */
export interface Change {
  readonly against: 'before' | 'year-before'
  readonly text: string
  /** As a fraction, negative where it fell. */
  readonly stands: Interval
}

/** A counted amount: what is counted, how much, and how it changed. */
export interface Figure {
  /** The words before the number, which name it from month to month. */
  readonly subject: string
  readonly amount: WrittenNumber
  readonly changes: readonly Change[]
  /** Whether it stands behind 其中, as a part of the total before it. */
  readonly part: boolean
  /** The share it is said to have, and of what. */
  readonly share?: { readonly of: string; readonly text: string; readonly stands: Interval }
}

/** One paragraph that states figures of a period. */
export interface Notice {
  readonly period: Period
  readonly figures: readonly Figure[]
}

const COUNTED = '件|款|个|项|次|家|起|例|条|人|部'
const AMOUNT = new RegExp(`(\\d[\\d,]*(?:\\.\\d+)?)(亿|万)?(?:余|多)?(?:${COUNTED})`, 'g')
const GROWN = '增长|上升|增加|提高'
const FALLEN = '下降|减少|降低|下跌'
const CHANGE = new RegExp(`(环比|同比)(?:(持平)|(${GROWN}|${FALLEN})了?(\\d+(?:\\.\\d+)?)%)`, 'g')
/** 环比、同比分别增长1.2%、3.4% */
const BOTH = new RegExp(
  `(环比|同比)[、和](环比|同比)(?:分别)?(${GROWN}|${FALLEN})(\\d+(?:\\.\\d+)?)%[、和](${GROWN}|${FALLEN})?(\\d+(?:\\.\\d+)?)%`,
  'g',
)
const SHARE = /占(?:比|总数的|全部的)?[^\d%]{0,12}?(\d+(?:\.\d+)?)%/
const PERIOD = /(\d{4})年(?:(\d{1,2})月)?/

/** One form for what writers mix: full-width digits and signs, spaces inside sentences. */
const levelled = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[,](?=\d{3}(?!\d))/g, '')
    .replace(/\s+/g, '')

const changeOf = (against: string, verb: string | undefined, digits: string | undefined): Change => {
  const stands = digits === undefined ? { low: 0, high: 0 } : writtenPercent(digits)
  const fell = verb !== undefined && new RegExp(FALLEN).test(verb)
  return {
    against: against === '环比' ? 'before' : 'year-before',
    text: digits === undefined ? `${against}持平` : `${against}${verb ?? ''}${digits}%`,
    stands: fell ? { low: -stands.high, high: -stands.low } : stands,
  }
}

const changesIn = (text: string): Change[] => {
  const both = [...text.matchAll(BOTH)].flatMap(([, first = '', second = '', verb, a, other, b]) => [
    changeOf(first, verb, a),
    changeOf(second, other ?? verb, b),
  ])
  const single = [...text.replaceAll(BOTH, '').matchAll(CHANGE)].map(([, against = '', , verb, digits]) =>
    changeOf(against, verb, digits),
  )
  return [...both, ...single]
}

/** The words that name what is counted: the last clause before the number, without its time. */
const subjectOf = (before: string): string => {
  const clause = before.split(/[,;:、]/).findLast((part) => part !== '') ?? ''
  return clause.replace(/^其中/, '').replace(PERIOD, '')
}

const baseOf = (sentence: string): string => (/在(.+?)中[,:]/.exec(sentence)?.[1] ?? '').replaceAll('的', '')

const figuresIn = (sentence: string): Figure[] => {
  const found = [...sentence.matchAll(AMOUNT)]
  const partsFrom = sentence.indexOf('其中')
  return found.map((match, i) => {
    const from = i === 0 ? 0 : (found[i - 1]?.index ?? 0) + (found[i - 1]?.[0].length ?? 0)
    const before = sentence.slice(from, match.index)
    const after = sentence.slice(match.index + match[0].length, found[i + 1]?.index)
    const share = SHARE.exec(before) ?? SHARE.exec(after.split(/[;。]/)[0] ?? '')
    return {
      subject: subjectOf(before),
      amount: writtenNumber(match[1] ?? '', match[2]),
      changes: changesIn(after),
      part: partsFrom >= 0 && partsFrom < match.index,
      ...(share === null
        ? {}
        : { share: { of: baseOf(sentence), text: `${share[1]}%`, stands: writtenPercent(share[1] ?? '') } }),
    }
  })
}

/** Notices of a text, one for each paragraph that names its period and counts something. */
export const readNotices = (text: string): Notice[] =>
  text.split(/\n/).flatMap((line): Notice[] => {
    // Published pages set sentences of one paragraph apart by runs of spaces.
    const paragraph = levelled(line)
    const period = PERIOD.exec(paragraph)
    if (period === null) return []
    const figures = paragraph.split('。').flatMap(figuresIn)
    if (figures.length === 0) return []
    const month = period[2] === undefined ? {} : { month: Number(period[2]) }
    return [{ period: { year: Number(period[1]), ...month }, figures }]
  })
