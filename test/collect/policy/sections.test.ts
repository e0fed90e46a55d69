import { describe, expect, test } from '@jest/globals'
import { FILLER, readAs, readFixture } from './read.ts'

const outline = (text: string): string[] =>
  readAs(text).sections.map(({ level, kind, heading }) => `${level} ${kind} ${heading}`)

describe('sections', () => {
  test('of a page: marked headings, numbers, and no table of contents', () => {
    expect(
      readFixture('good.html').sections.map(({ level, kind, heading }) => `${level} ${kind} ${heading}`),
    ).toEqual([
      '1 introduction 康乐买药隐私政策',
      '2 collection 一、我们如何收集和使用您的个人信息',
      '3 collection （一）注册与登录',
      '3 collection （二）在线问诊',
      '3 collection （三）送药到家',
      '2 permissions 二、权限使用说明',
      '2 sharing 三、我们如何共享您的个人信息',
      '2 storage 四、我们如何存储您的个人信息',
      '2 rights 五、您的权利',
      '3 rights 1.查阅和更正',
      '3 rights 2.删除',
      '3 rights 3.注销账号',
      '3 rights 4.撤回同意',
      '2 children 六、未成年人保护',
      '2 update 七、本政策的更新',
      '2 contact 八、联系我们',
    ])
  })

  test('a first part that follows the table of contents at once keeps its heading', () => {
    const parts = [
      '一、我们如何收集和使用您的个人信息',
      '二、我们如何保存您的个人信息',
      '三、您的权利',
      '四、未成年人保护',
      '五、如何联系我们',
    ]
    const text = `隐私政策\n${FILLER}\n本政策将帮助您了解以下内容：\n${parts.join('\n')}\n${parts[0]}\n1、账户注册\n当您注册时，我们会收集您的手机号码。\n${parts[1]}\n您的信息存储在中国境内。\n${parts[2]}\n1、访问、更正和删除您的个人信息\n您可以在“我的-编辑资料”中更正您的昵称。\n${parts[3]}\n${FILLER}\n${parts[4]}\n${FILLER}`
    expect(outline(text).filter((line) => /[一二三四五]、/.test(line))).toEqual([
      '1 collection 一、我们如何收集和使用您的个人信息',
      '1 storage 二、我们如何保存您的个人信息',
      '1 rights 三、您的权利',
      '1 children 四、未成年人保护',
      '1 contact 五、如何联系我们',
    ])
  })

  test('numbers that go on counting return to their level, whatever lines stood between', () => {
    const text = `隐私政策\n${FILLER}\n一、我们收集的信息\n（一）注册\n当您注册时，我们会收集您的手机号码。\n权限说明\n我们需要申请相机权限，用于扫描商品上的二维码。\n（二）下单\n当您下单时，我们会收集您的收货地址。\n二、您的权利\n您可以联系客服删除您的信息。`
    expect(outline(text).filter((line) => /[（、]/.test(line))).toEqual([
      '1 collection 一、我们收集的信息',
      '2 collection （一）注册',
      '2 collection （二）下单',
      '1 rights 二、您的权利',
    ])
  })

  test('short items of a list are no headings', () => {
    const text = `隐私政策\n${FILLER}\n1. 用户权利\n您享有以下权利：\n（1）访问权；\n（2）删除权；\n（3）更正权。`
    expect(outline(text).at(-1)).toBe('1 rights 1.用户权利')
  })

  test('the whole text of a document is in its sections', () => {
    const { sections } = readFixture('poor.txt')
    const text = sections
      .flatMap(({ heading, blocks }) => [heading, ...blocks.map((block) => block.text)])
      .join('')
    expect(text).toContain('XX记录本隐私政策')
    expect(text).toContain('为您服务。')
  })
})
