import { describe, expect, test } from '@jest/globals'
import { chineseNumber, decidingPeriod, periodsOf } from '../../../src/collect/policy/periods.ts'

test.each([
  ['十五', 15],
  ['三十', 30],
  ['二十一', 21],
  ['一百八十', 180],
  ['两', 2],
  ['15', 15],
])('%s is %d', (text, value) => {
  expect(chineseNumber(text)).toBe(value)
})

describe('what a period is for', () => {
  test.each([
    ['我们将在15个工作日内答复您的请求。', 15, 'working', 'handling'],
    ['我们会在收到申请后三十天内完成处理。', 30, 'calendar', 'handling'],
    ['注销设有7天冷静期。', 7, 'calendar', 'cooling-off'],
    ['180天注销冷冻期满，将自动执行注销操作。', 180, 'calendar', 'cooling-off'],
    ['15日内未登录的，账号将被注销。', 15, 'calendar', 'cooling-off'],
    ['日志保存30天。', 30, 'calendar', 'retention'],
    ['保存期限为六个月。', 180, 'calendar', 'retention'],
    ['我们会提前30日通知您。', 30, 'calendar', 'notice'],
    ['紧急问题24小时内回复。', 1, 'calendar', 'handling'],
    ['we will respond within 15 business days.', 15, 'working', 'handling'],
    ['We keep your data for 24 months.', 720, 'calendar', 'retention'],
  ])('%s', (text, days, dayKind, period) => {
    expect(periodsOf(text)).toEqual([{ days, dayKind, period }])
  })

  test.each([
    '更新日期：2026年6月1日',
    '未满14周岁的儿童',
    '需年满十八周岁',
    'children under the age of 14 years',
  ])('%s is no period', (text) => {
    expect(periodsOf(text)).toEqual([])
  })
})

test('the longest time for handling decides, not the cooling-off', () => {
  expect(
    decidingPeriod('注销有7天冷静期，此后我们在15个工作日内完成处理，特殊情况20个工作日内答复。'),
  ).toEqual({ days: 20, dayKind: 'working', period: 'handling' })
})
