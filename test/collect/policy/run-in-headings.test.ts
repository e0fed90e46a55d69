import { describe, expect, test } from '@jest/globals'
import { clausesOf, clausesUnder, FILLER, readAs } from './read.ts'

describe('headings that run into their text', () => {
  const PARTS = [
    '1. 信息收集：我们会收集您的姓名、手机号码和电子邮件地址，用于提供服务。',
    '2. 信息共享：我们只会在必要的情况下与合作伙伴共享用户信息。',
    '3. 信息保护：我们将采取合理的安全措施，防止您的信息泄露。',
    '4. 隐私政策的变更：我们会在政策生效前向用户发送通知。',
  ]

  test('make parts, each where it stands in the source', () => {
    const source = `隐私政策\n${FILLER}\n${PARTS.join('\n')}`
    const { sections, sentences } = readAs(source)
    expect(sections.map(({ kind }) => kind)).toEqual([
      'introduction',
      'collection',
      'sharing',
      'security',
      'update',
    ])
    for (const { text, start, end } of sentences.slice(-4))
      expect(source.slice(start, end).replace(/\s/g, '')).toBe(text)
    expect(clausesOf(readAs(source)).filter(({ kind }) => kind === 'update')).toContainEqual(
      expect.objectContaining({ how: 'notified' }),
    )
  })

  test('are none where they name the items of one part', () => {
    const items = ['设备信息', '位置信息', '日志信息'].map(
      (name, at) => `${at + 1}. ${name}：我们会在您使用服务时收集这些信息。`,
    )
    const { sections } = readAs(`隐私政策\n${FILLER}\n一、我们收集的信息\n${items.join('\n')}`)
    expect(sections.map(({ kind }) => kind)).toEqual(['introduction', 'collection'])
  })
})

describe('lists and tables of contents', () => {
  test('items that speak of parts and never come again are text', () => {
    const items = ['我们不收集您的联系方式', '我们不收集您的位置信息', '我们不收集您的身份信息'].map(
      (item) => `- ${item}`,
    )
    const text = `# 隐私政策\n## 1. 信息收集\n${items.join('\n')}\n## 2. 信息使用\n### 2.1 使用规则\n信息仅用于提供服务。\n${FILLER}`
    expect(readAs(text, 'policy.md').sections.map(({ heading }) => heading)).toContain('2.信息使用')
  })

  test('an address heads nothing', () => {
    const document = readAs(
      `隐私政策\n${FILLER}\n一、联系我们\n如有疑问，请联系：\nEmail: help@b-c.cn\n我们会在收到您的邮件之后尽快答复您提出的问题。`,
    )
    expect(clausesOf(document).filter(({ kind }) => kind === 'contact')).toContainEqual(
      expect.objectContaining({ channel: 'contact-given' }),
    )
  })
})

describe('profiles and personalised content', () => {
  const profiling = (sentence: string): number =>
    clausesUnder('我们如何使用信息', sentence).filter(({ kind }) => kind === 'personalised').length

  test.each([
    '我们会根据您的浏览记录和偏好，向您推荐您可能感兴趣的商品。',
    '在某些业务功能中，我们可能仅依据算法等自动决策机制作出决定。',
    '您可在“设置-隐私”中关闭个性化推荐。',
    '您的信息可能会用于个性化广告投放。',
    '我们使用您的信息来个性化您的体验，例如推荐游戏、提供相关优惠。',
  ])('are told of: %s', (sentence) => expect(profiling(sentence)).toBe(1))

  test.each([
    '我们使用cookies为您提供更加周到的个性化服务，包括推广服务。',
    '为了给您提供更准确、更有个性化的服务，我们会按照本政策的规定使用您的个人信息。',
    '为服务用户的目的，我们可能通过使用您的个人信息，向您提供您感兴趣的信息。',
    '您可以设置个性化签名和头像。',
    '为精准展示您周边的充电站，我们会使用位置信息。',
  ])('are not told of: %s', (sentence) => expect(profiling(sentence)).toBe(0))
})

describe('authors and advice', () => {
  test('a person who develops the app is its operator', () => {
    const { row } = readAs(`隐私政策\n本应用由张小明独立开发，我们重视您的隐私。\n${FILLER}`)
    expect(row).toMatchObject({ operator: '张小明', operatorNamed: true })
    expect(readAs(`隐私政策\n本应用由第三方开发，我们重视您的隐私。\n${FILLER}`).row.operatorNamed).toBe(
      false,
    )
  })

  test('keeping the text at hand is no refusal to tell; advice to look now and then is no notice', () => {
    const how = (...sentences: string[]) =>
      clausesUnder('本政策的更新', ...sentences)
        .filter(({ kind }) => kind === 'update')
        .map((clause) => clause.how)
    expect(
      how('政策变更时我们会通过弹窗通知您。', '我们会在本页面更新最新版本的隐私政策供您随时查阅。'),
    ).not.toContain('no-notice')
    expect(how('我们会定期修改本声明。', '谨建议您经常查阅本声明，以了解我们如何保护您的信息。')).toContain(
      'no-notice',
    )
  })
})
