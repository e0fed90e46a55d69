import { describe, expect, test } from '@jest/globals'
import { clausesOf, clausesUnder, FILLER, readAs } from './read.ts'

const kindsUnder = (heading: string, ...sentences: string[]): string[] =>
  clausesUnder(heading, ...sentences).map(({ kind }) => kind ?? '')

describe('words in passing are no clause', () => {
  test.each([
    ['我们如何收集您的个人信息', '如您联系我们的客服，我们可能需要您提供订单信息以核实问题。', 'contact'],
    ['我们如何收集您的个人信息', '您可以在首页查看历史订单记录，我们会为此收集订单信息。', 'access'],
    ['我们如何共享您的个人信息', '（5）基于您或者您的监护人的合法要求而提供；', 'children'],
  ])('under %s: %s', (heading, sentence, kind) => {
    expect(kindsUnder(heading, sentence)).not.toContain(kind)
  })

  test.each([
    ['如何联系我们', '如您有疑问，请联系我们的客服。', 'contact'],
    ['未成年人保护', '我们要求监护人同意后方可使用。', 'children'],
    ['我们如何收集您的个人信息', '您可在“我的-设置-账号安全-注销账号”中注销账号。', 'deletion'],
    ['我们如何收集您的个人信息', '如有疑问，请发送邮件至privacy@shop.cn。', 'contact'],
  ])('but under %s: %s', (heading, sentence, kind) => {
    expect(kindsUnder(heading, sentence)).toContain(kind)
  })

  test('a sentence plainly on security is one without the words of the list', () => {
    expect(
      kindsUnder('其他', '我们设立专职团队，尽力防止您的资料遭到窃取、篡改、毁损、丢失或泄漏。'),
    ).toContain('security')
  })
})

describe('what is told of others, or of what is past, settles nothing', () => {
  test.each([
    ['您的权利', '您的近亲属可以对您的个人信息行使查阅、复制、更正、删除等权利。', 'deletion'],
    ['账号管理', '您可以在设置中修改您的交易密码。', 'correction'],
    ['定义', '儿童：指不满十四周岁的未成年人。', 'children'],
    ['定义', '敏感个人信息包括生物识别、医疗健康等信息，以及不满十四周岁未成年人的个人信息。', 'children'],
    ['信息共享', '我们会要求合作伙伴采取相应的保密和安全措施。', 'security'],
    ['信息的收集', '根据其他国家、地区的通行做法，我们保障您的个人信息。', 'cross-border'],
  ])('under %s: %s is no clause on %s', (heading, sentence, kind) => {
    expect(kindsUnder(heading, sentence)).not.toContain(kind)
  })

  const preamble = (sentence: string) =>
    clausesOf(readAs(`隐私政策\n${FILLER}\n${sentence}\n一、信息的收集\n我们会收集您的手机号码。`))

  test('a promise in the preamble protects nothing, a measure named there does', () => {
    const promise = '我们承诺采取相应的安全保护措施来保护您的个人信息。'
    expect(preamble(promise).map(({ kind }) => kind)).not.toContain('security')
    expect(preamble('我们使用加密技术保护您的个人信息。').map(({ kind }) => kind)).toContain('security')
  })

  test('where a company stands is no way to reach it', () => {
    const stands = '本产品由某公司（注册地址：杭州市西湖区文一路100号，以下称“我们”）提供。'
    expect(preamble(stands).map(({ kind }) => kind)).not.toContain('contact')
  })

  test('what the last change was about tells nothing of the next', () => {
    expect(preamble('近日我们对《隐私政策》进行了更新。').map(({ kind }) => kind)).not.toContain('update')
  })
})
