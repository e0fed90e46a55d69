import { describe, expect, test } from '@jest/globals'
import { purposeFeatures } from '../../../../src/collect/policy/model/purpose-features.ts'
import { DENIAL, fits, sceneOf } from '../../../../src/collect/policy/model/purpose-words.ts'
import { shippedModel } from '../../../../src/collect/policy/model/shipped-model.ts'

test('what any device does is no scene', () => {
  expect(sceneOf('摄像头', '拍照上传图片')).toBe('')
  expect(sceneOf('位置', '获取位置信息')).toBe('')
  expect(sceneOf('摄像头', '拍摄病历给医生')).toContain('病历')
})

test('what is taken serves some purposes and not others; kinds that nobody knows are left open', () => {
  expect(fits('手机号', '接收取件通知')).toBe(true)
  expect(fits('手机号', '检测蓝牙')).toBe(false)
  expect(fits('爱好', '检测蓝牙')).toBeUndefined()
})

test('a form filled in with nothing is a denial', () => {
  expect(DENIAL.test('暂未使用该功能')).toBe(true)
  expect(DENIAL.test('导航到门店')).toBe(false)
})

describe('people would call it unclear', () => {
  const score = (thing: string, purpose: string): number => {
    const text = `收集你的${thing}，用于${purpose}`
    return shippedModel('purpose-clarity').scores(purposeFeatures({ text, thing, purpose }))[0] ?? 0
  }

  test.each([
    ['位置', '导航到就近的充电站', '提供服务'],
    ['摄像头', '扫描图书背面的条码', '程序使用'],
    ['手机号', '接收挂号成功的短信', '播放音频文件'],
  ])('%s: %s is clearer than %s', (thing, clear, unclear) => {
    expect(score(thing, clear)).toBeLessThan(0)
    expect(score(thing, unclear)).toBeGreaterThan(0)
  })
})
