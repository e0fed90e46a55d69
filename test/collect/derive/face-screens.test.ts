import { expect, test } from '@jest/globals'
import { faceScreens } from '../../../src/collect/derive/face-screens.ts'
import type { RowOf } from '../../../src/facts/index.ts'
import { file } from '../../../src/facts/locator.ts'
import { vocabulary } from '../screens/rows.ts'

const shown = (...texts: readonly (readonly [RowOf<'screens'>['evidence'], string])[]) => {
  const sdks: RowOf<'sdks'>[] = [{ id: 'f', evidence: 'static', source: file('a.apk'), category: 'face' }]
  const screens = texts.map(([evidence, text], at) => ({ id: String(at), evidence, source: file('s'), text }))
  return faceScreens({ rows: { sdks, screens }, complete: [], gaps: [] }, vocabulary).rows.sdks?.[0]
    ?.faceScreens
}

test.each([
  ['a layout of the package', shown(['static', '人脸识别 验证码登录']), 'not-seen'],
  ['nothing about the face', shown(['captured', '验证码登录']), 'not-seen'],
  ['the face and a code', shown(['captured', '人脸识别登录\n短信验证码']), 'other-way'],
  ['the face alone', shown(['captured', '人脸识别登录\n开始']), 'only-face'],
  ['one of two alone', shown(['captured', '刷脸\n其他方式'], ['captured', '刷脸']), 'only-face'],
])('what recorded screens show of other ways: %s', (_what, got, wanted) => expect(got).toBe(wanted))
