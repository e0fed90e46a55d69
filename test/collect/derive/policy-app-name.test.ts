import { expect, test } from '@jest/globals'
import { policyAppName } from '../../../src/collect/derive/policy-app-name.ts'
import { file } from '../../../src/facts/locator.ts'

const head = { evidence: 'supplied' as const, source: file('policy.md') }

const notNamed = (label: string | undefined, product: string, text: string) =>
  policyAppName({
    rows: {
      ...(label === undefined ? {} : { app: [{ ...head, id: 'app', label }] }),
      policy: [{ ...head, id: 'policy', found: true, document: 'd1', product }],
      sections: [{ ...head, id: 's', document: 'd1', heading: '引言', text }],
    },
    complete: [],
    gaps: [],
  }).rows.policy?.[0]?.appNotNamed

test('the name of the app is looked for in the whole policy, however it is written', () => {
  expect(notNamed('途乐骑行', '云行日历', '云行日历会收集您的日程。')).toBe('途乐骑行')
  expect(notNamed('途乐骑行', '云行日历', '本政策适用于途乐 骑行 App。')).toBe('')
  expect(notNamed('云行日历（极速版）', '云行日历', '我们会收集您的日程。')).toBe('')
})

test('without a name on one of the sides nothing is told', () => {
  expect(notNamed(undefined, '云行日历', '我们会收集您的日程。')).toBe('')
  expect(notNamed('途乐骑行', '', '我们会收集您的日程。')).toBeUndefined()
})
