import { describe, expect, test } from '@jest/globals'
import { clausesUnder } from './read.ts'

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
