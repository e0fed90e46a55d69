import { describe, expect, test } from '@jest/globals'
import { askedBy, scrolls } from '../../../src/collect/screens/asked-fields.ts'
import type { ControlRow } from '../../../src/collect/screens/control-rows.ts'
import { parseUiautomator } from '../../../src/collect/screens/uiautomator.ts'
import { wordingOf } from '../../../src/collect/screens/wording.ts'
import { vocabulary } from './rows.ts'

const field = (label: string, role: ControlRow['role'] = 'input'): ControlRow => ({
  id: label,
  evidence: 'captured',
  source: { at: 'file', name: 'a.xml' },
  label,
  ...(role === undefined ? {} : { role }),
})
const wording = wordingOf(vocabulary)

test('fields that tell who the user is are named once; codes, passwords and texts are none', () => {
  const asked = ['请输入手机号', '请输入手机号', '手机验证码', '请输入密码', '搜索'].map((label) =>
    field(label),
  )
  expect(askedBy([...asked, field('手机号', 'text')], wording)).toEqual(['请输入手机号'])
})

describe('whether more of a screen may lie outside', () => {
  const dump = (className: string, bottom: number, scrollable: boolean) =>
    scrolls(
      parseUiautomator(
        `<hierarchy><node class="android.widget.FrameLayout" bounds="[0,0][1080,2400]"><node class="${className}" scrollable="${scrollable}" bounds="[0,0][1080,${bottom}]"/></node></hierarchy>`,
      ),
    )
  test.each([
    ['a page that scrolls', 'android.widget.ScrollView', 2400, true, true],
    ['a page that fits', 'android.widget.ScrollView', 2400, false, false],
    ['a row that moves sideways', 'android.widget.HorizontalScrollView', 2400, true, false],
    ['pages to be swiped', 'androidx.viewpager.widget.ViewPager', 2400, true, false],
    ['a short list', 'android.widget.ListView', 500, true, false],
  ])('%s', (_, className, bottom, scrollable, expected) => {
    expect(dump(className, bottom, scrollable)).toBe(expected)
  })
})
