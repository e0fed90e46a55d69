import { describe, expect, test } from '@jest/globals'
import { changed } from '../../../src/report/bulletin/change.ts'
import type { Totals } from '../../../src/report/bulletin/figures.ts'
import { writeCount, writePercent, writtenNumber } from '../../../src/report/bulletin/written-number.ts'
import { wordsOf } from '../../../src/words/words.ts'

describe('numbers as notices write them', () => {
  test.each([
    [0, '0'],
    [99_999, '99999'],
    [100_000, '10.0万'],
    [11_205_000, '1120.5万'],
    [99_999_900, '1.00亿'],
    [163_000_000, '1.63亿'],
  ])('%d is %s', (count, text) => expect(writeCount(count)).toBe(text))

  test('what is written stands for all that rounds to it', () => {
    expect(writtenNumber('1120.5', '万').stands).toEqual({ low: 11_204_500, high: 11_205_500 })
    expect(writtenNumber('1,234', undefined).stands).toEqual({ low: 1234, high: 1234 })
    const { low, high } = writtenNumber(...(['1.63', '亿'] as const)).stands
    expect([Math.round(low), Math.round(high)]).toEqual([162_500_000, 163_500_000])
    expect(writePercent(0.8955)).toBe('89.5%')
  })

  test('a change needs an earlier month of the same sample that was not empty', () => {
    const totals = (evaluated: number) => ({ totals: { evaluated } as Totals })
    const count = ({ evaluated }: Totals) => evaluated
    const { change } = wordsOf('zh').bulletin
    expect(change('before', changed(12, totals(10), count))).toBe('环比增长20.0%')
    expect(change('year-before', changed(9, totals(10), count))).toBe('同比下降10.0%')
    expect(change('before', changed(10, totals(10), count))).toBe('环比持平')
    expect(change('before', changed(10, totals(0), count))).toBe('环比无可比数据（基期为零）')
    expect(change('before', changed(0, totals(0), count))).toBe('环比持平')
    expect(change('before', changed(10, { none: 'no-data' }, count))).toBe('环比无可比数据')
  })
})
