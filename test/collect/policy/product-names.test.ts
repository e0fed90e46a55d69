import { describe, expect, test } from '@jest/globals'
import { FILLER, readAs } from './read.ts'

const own = '当您使用晨读服务时，晨读会收集您的设备型号。欢迎您使用晨读。'
const read = (last: string) =>
  readAs(`晨读隐私政策\n${FILLER}\n一、收集的信息\n${own}\n二、变更\n${last}`).row

describe('names of products', () => {
  test('another one in the place of the own is told, with its sentence', () => {
    expect(read('您继续使用夜航听书服务即表示您同意更新后的政策。')).toMatchObject({
      product: '晨读',
      otherProduct: '夜航听书',
      otherProductText: '您继续使用夜航听书服务即表示您同意更新后的政策。',
    })
  })

  test('another one that users are said to have an account of', () => {
    expect(read('您可以要求我们清除您的夜航APP账号下的数据。')).toMatchObject({ otherProduct: '夜航' })
    expect(read('您可以要求我们清除您的晨读APP账号下的数据。')).toMatchObject({ otherProduct: '' })
  })

  test.each([
    '您继续使用晨读即表示您同意更新后的政策。',
    '您继续使用我们的服务即表示您同意更新后的政策。',
    '您继续使用本应用，视为您同意更新后的政策。',
    '您继续使用微信登录时，微信会向我们提供您的昵称。',
  ])('no other one: %s', (sentence) => {
    expect(read(sentence)).toMatchObject({ product: '晨读', otherProduct: '' })
  })
})
