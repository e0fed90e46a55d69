import { expect, test } from '@jest/globals'
import { answerBalance } from '../../../src/collect/screens/answer-balance.ts'
import { colourDifference } from '../../../src/collect/screens/colour.ts'
import { controlsOf } from '../../../src/collect/screens/control-rows.ts'
import { parseUiautomator } from '../../../src/collect/screens/uiautomator.ts'
import { screen } from './dump.ts'
import { wording } from './rows.ts'

const balanceOf = (dumped: string) =>
  answerBalance(
    controlsOf(parseUiautomator(dumped), {
      screen: 's',
      kind: 'first-run',
      title: '',
      evidence: 'captured',
      source: { at: 'file', name: '' },
      untouched: true,
      wording,
    }),
  )

test('areas of both answers are compared; what is tapped is the frame of the words', () => {
  const text = { text: '请阅读《隐私政策》', at: [0, 0, 1000, 100] } as const
  const accept = { c: 'Button', text: '同意', at: [0, 200, 800, 300] } as const
  const small = { text: '不同意', at: [100, 400, 300, 450], tap: true } as const
  expect(balanceOf(screen(text, accept, small))).toEqual({ acceptToRefuse: 8 })
  const frame = {
    c: 'LinearLayout',
    at: [0, 400, 800, 500],
    tap: true,
    in: [{ ...small, tap: false }],
  } as const
  expect(balanceOf(screen(text, accept, frame))).toEqual({ acceptToRefuse: 1 })
  expect(balanceOf(screen(text, accept))).toEqual({})
})

test('distances of colours are those of CIE 1976', () => {
  expect(colourDifference('#FFFFFF', '#000000')).toBeCloseTo(100, 1)
  expect(colourDifference('#FF0000', '#00FF00')).toBeCloseTo(170.6, 0)
  expect(colourDifference('#123456', '#123456')).toBe(0)
  expect(colourDifference('', '#123456')).toBeUndefined()
})
