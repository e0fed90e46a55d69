import { describe, expect, test } from '@jest/globals'
import { checkNotices } from '../../../src/report/bulletin/check-notice.ts'
import { readNotices } from '../../../src/report/bulletin/read-notice.ts'

const check = (text: string) => checkNotices(readNotices(text))

/** Invented notices of months and the year before, whose figures agree within their rounding. */
const MAY = `2031年5月受理线索1322.1万件
2031年5月，各级平台受理线索1322.1万件，环比增长10.1%、同比增长8.2%。其中，中心受理线索16.9万件，环比增长0.2%、同比增长26.2%；各地受理线索127.5万件，环比增长12.4%、同比下降24.1%；网站受理线索1177.7万件，环比增长10.0%，同比增长13.1%。在网站受理的线索中，甲、乙、丙等占79.5%，达935.9万件。`
const JUNE = `2031年6月受理线索 1120.5万件
2031年6月，各级平台受理线索1120.5万件，环比下降15.2%、同比下降3.3%。其中，中心受理线索17.6万件，环比增长4.6%、同比增长72.0%；各地受理线索107.1万件，环比下降16.0%、同比下降26.6%；网站受理线索995.8万件，环比下降15.5%，同比下降0.7%。在网站受理的线索中，甲、乙、丙等占89.6%，达892.3万件。`
const APRIL = `2031年4月受理线索1201.2万件
2031年4月，各级平台受理线索1201.2万件，环比下降22.6%、同比增长23.7%。其中，中心受理线索16.8万件，环比下降11.3%、同比增长19.2%；各地受理线索113.4万件，环比增长2.4%、同比下降23.2%；网站受理线索1071.0万件，环比下降24.6%，同比增长32.4%。在网站受理的线索中，甲、乙、丙等占76.1%，达815.5万件。`
const MARCH = `2031年3月受理线索1551.1万件
2031年3月，各级平台受理线索1551.1万件，环比增长7.7%、同比增长54.5%。其中，中心受理线索19.0万件，环比增长0.7%、同比增长22.4%；各地受理线索110.7万件，环比下降20.9%、同比下降18.9%；网站受理线索1421.4万件，环比增长11.0%，同比增长66.8%。在网站受理的线索中，甲、乙、丙等占78.6%，达1117.9万件。`
const BOTH = `${JUNE}\n${MAY}`
const ALL = [JUNE, MAY, APRIL, MARCH].join('\n')

describe('bulletin check', () => {
  test('reads what is counted, how it changed and what it is a part of', () => {
    const [, body] = readNotices(JUNE)
    expect(body?.period).toEqual({ year: 2031, month: 6 })
    expect(body?.figures.map(({ subject, amount, part }) => [subject, amount.text, part])).toEqual([
      ['各级平台受理线索', '1120.5万', false],
      ['中心受理线索', '17.6万', true],
      ['各地受理线索', '107.1万', true],
      ['网站受理线索', '995.8万', true],
      ['达', '892.3万', false],
    ])
    expect(body?.figures[0]?.changes.map(({ text }) => text)).toEqual(['环比下降15.2%', '同比下降3.3%'])
    expect(body?.figures[4]?.share?.of).toBe('网站受理线索')
  })

  test('figures that agree within their rounding pass, though their rounded values do not', () => {
    // 17.6 / 16.9 is 4.14 %; the true values behind the rounding allow 4.6 %.
    expect(check(BOTH)).toEqual([])
  })

  test('four months in a row agree with each other, and no amount can be ten off unnoticed', () => {
    expect(check(ALL)).toEqual([])
    const amounts = [...APRIL.matchAll(/\d+\.\d(?=万件)/g)].slice(1)
    expect(amounts.length).toBe(5)
    for (const { 0: amount, index } of amounts)
      for (const by of [-10, 10]) {
        const changed = (Number(amount) + by).toFixed(1)
        const april = APRIL.slice(0, index) + changed + APRIL.slice(index + amount.length)
        expect([amount, check(ALL.replace(APRIL, april)).length > 0]).toEqual([amount, true])
      }
  })

  test.each([
    ['1120.5万件，环比', '1220.5万件，环比', ['headline', 'rest', 'change']],
    ['环比下降15.2%', '环比下降16.2%', ['parts-before', 'change']],
    ['环比下降16.0%', '环比增长16.0%', ['parts-before', 'change']],
    ['995.8万件', '985.8万件', ['total', 'change', 'share']],
    ['89.6%', '88.6%', ['share']],
    ['受理线索 1120.5', '受理线索 1121.5', ['headline']],
    ['同比下降3.3%', '同比下降4.3%', ['parts-before']],
  ])('%s written as %s is found', (right, wrong, kinds) => {
    const found = check(BOTH.replace(right, wrong))
    expect(found.map(({ kind }) => kind)).toEqual(expect.arrayContaining(kinds))
    expect(found.every(({ period }) => period.month === 6)).toBe(true)
  })

  test('a forgotten unit is found and named', () => {
    const year = '2031年，受理线索1.63亿件。在受理的线索中，甲、乙占79.6%，达1.30件。'
    expect(check(year)).toMatchObject([{ kind: 'share', unit: '亿', written: '1.30' }])
    expect(check(year.replace('1.30件', '1.30亿件'))).toEqual([])
  })

  test('parts that are no full list leave a rest, which is a doubt and no mistake', () => {
    expect(check('2031年5月，受理线索1000件，其中，甲受理线索300件；乙受理线索200件。')).toMatchObject([
      { kind: 'rest', weight: 'doubt' },
    ])
    expect(check('2031年5月，受理线索1000件，其中，甲受理线索700件；乙受理线索400件。')).toMatchObject([
      { kind: 'total', weight: 'wrong' },
    ])
  })

  test('December and January of the next year are neighbours; a year is compared with the year before', () => {
    const months = '2031年1月，检测应用110款，环比增长10.0%。\n2030年12月，检测应用100款。'
    expect(check(months)).toEqual([])
    expect(check(months.replace('10.0%', '11.0%'))).toHaveLength(1)
    const years = '2031年，检测应用90款，同比下降10.0%。\n2030年，检测应用100款。'
    expect(check(years)).toEqual([])
    expect(check(years.replace('下降', '增长'))).toHaveLength(1)
  })

  test('full-width signs, thousands and joined changes are read', () => {
    const text =
      '2031年6月，检测应用1,210款，环比、同比分别增长10.0％、21.0％。\n2031年5月，检测应用1100款。\n2030年6月，检测应用１０００款。'
    expect(check(text)).toEqual([])
    expect(check(text.replace('21.0', '22.0'))).toHaveLength(1)
  })
})
