import { describe, expect, test } from '@jest/globals'
import { clausesOf, clausesUnder, readFixture } from './read.ts'

const deletion = (heading: string, ...sentences: string[]) =>
  clausesUnder(heading, ...sentences)
    .filter(({ kind }) => kind === 'deletion')
    .map(({ object, channel }) => `${object} ${channel}`)

describe('deletion and cancellation', () => {
  test.each([
    ['您可以通过“我的-设置-账号与安全-注销账号”提交申请。', 'account path-given'],
    ['您可以进入【我】-【设置】-【注销】注销您的账号。', 'account path-given'],
    ['您可以通过联系客服申请删除您的个人信息。', 'personal-information contact-given'],
    ['如需删除个人信息，请发送邮件至 privacy@kangle.example.cn。', 'personal-information contact-given'],
    ['您有权要求我们删除您的个人信息。', 'personal-information right-only'],
    ['您可以删除账户，他人分享的内容不是您账户的一部分，将无法被删除。', 'account right-only'],
    ['本平台暂不支持注销账号。', 'account refused'],
    ['账号一经注册，不能注销。', 'account refused'],
    ['暂不支持自助注销，您可以联系客服注销账号。', 'account contact-given'],
    ['如有未完成的订单，您的账号无法注销。', 'account right-only'],
    ['删除应用即可注销账户。', 'account trick'],
    ['您可以在浏览器中清除Cookie。', 'cookies right-only'],
    ['账号注销（退出登录）后，您的信息将被清除。', 'account trick'],
    ['在记录列表中长按即可删除单条记录。', 'content path-given'],
  ])('%s', (sentence, said) => {
    expect(deletion('您的权利', sentence)).toEqual([said])
  })

  test.each([
    ['信息存储', '您可以查阅、修改、删除您提交的个人信息。', 'personal-information right-only'],
    ['信息保存多久', '本应用提供了更正、删除个人信息及注销用户账号的功能。', 'account right-only'],
  ])('a right that is granted under %s', (heading, sentence, said) => {
    expect(deletion(heading, sentence)).toEqual([said])
  })

  test('the power of the operator to close accounts is no right of users', () => {
    expect(deletion('用户行为规范', '如您违反本协议，我们有权注销您的账号。')).toEqual([
      'account by-platform',
    ])
  })

  test.each([
    ['您的权利', '本应用无需注册账号，因此不涉及账号注销。'],
    ['信息共享', '我们会要求其在服务完成后删除您的个人信息。'],
    ['定义', '处理包括收集、使用、存储、提供、公开、删除等活动。'],
    ['信息存储', '期限届满后，我们将删除您的个人信息或作匿名化处理。'],
    ['用户行为规范', '您不得删除软件中的版权声明。'],
    ['您的权利', '在访问、更正和删除前述信息时，我们可能会要求您进行身份验证，以保障账户安全。'],
    ['我们收集的信息', '当您进行删除操作时，我们会记录操作日志。'],
  ])('no clause on deletion under %s: %s', (heading, sentence) => {
    expect(deletion(heading, sentence)).toEqual([])
  })

  test('a right that is named is reached by the one way given for all requests', () => {
    expect(
      deletion('您的权利', '您有权删除您的个人信息。', '您可以拨打客服电话 0571-88001234 提出上述请求。'),
    ).toEqual(['personal-information contact-given'])
  })

  test('a sentence that announces the way takes it from the next one', () => {
    expect(
      deletion('您的权利', '您可以按以下方式注销账号：', '登录后点击右上角头像，再点击“安全”。')[0],
    ).toBe('account path-given')
  })
})

describe('changes of the policy', () => {
  const how = (...sentences: string[]) =>
    clausesUnder('本政策的更新', ...sentences).flatMap(({ kind, how: told }) =>
      kind === 'update' ? [told] : [],
    )

  test.each([
    ['本政策变更时，我们会通过弹窗通知您。', 'notified'],
    ['更新后的政策将在本页面公布。', 'published-only'],
    ['我们有权修改本政策，恕不另行通知。', 'no-notice'],
    ['我们将通过在本页面发布新的隐私政策来通知您任何更改。', 'published-only'],
    ['本政策的更新将以标注时间的方式公布在网站上，一经通知或公布即生效。', 'published-only'],
    ['如发生重大变更，将通过版本说明予以告知。', 'notified'],
    ['我们保留随时修改本政策的权利，因此请经常查看。', 'no-notice'],
    ['修改后您继续使用本应用，即视为同意修改后的政策。', 'no-notice'],
    ['我们可能适时修订本政策。', 'unsaid'],
    ['重大变更时我们将推送消息告知，请您定期查阅本政策。', 'notified'],
    ['变更内容将在网站公布，不再另行通知。', 'no-notice'],
  ])('%s', (sentence, expected) => {
    expect(how(sentence)).toEqual([expected])
  })

  test('looking for changes is left to users where the power to change at any time is kept', () => {
    expect(how('我们保留随时修改本政策的权利，并在本页公布。', '因此，请经常查看本页。')).toEqual([
      'published-only',
      'no-notice',
    ])
    expect(how('更新后的政策将在本页公布。', '建议您定期查看本页。')).toEqual([
      'published-only',
      'published-only',
    ])
  })

  test('taking use as consent denies no notice where one is promised beside it', () => {
    expect(how('本政策更新后，我们将通过短信通知您。', '若您继续使用，即表示同意更新后的政策。')).toEqual([
      'notified',
      'unsaid',
    ])
  })

  test('an address for questions is no notice', () => {
    expect(how('如您对政策的更新有疑问，请发送邮件至 a@kangle.example.cn 与我们联系。')).not.toContain(
      'notified',
    )
  })

  test('ways are named', () => {
    const [clause] = clausesUnder(
      '本政策的更新',
      '本政策变更时，我们会通过弹窗、短信和站内信通知您。',
    ).filter(({ kind }) => kind === 'update')
    expect(clause?.notifyWays).toEqual(expect.arrayContaining(['pop-up', 'sms', 'message']))
  })
})

describe('retention, place and abroad', () => {
  const retention = (sentence: string) =>
    clausesUnder('我们如何存储您的个人信息', sentence).find(({ kind }) => kind === 'retention')?.retention
  test.each([
    ['订单信息自交易完成之日起保存三年。', 'period'],
    ['我们仅在实现目的所必需的最短期限内保存您的个人信息。', 'criterion'],
    ['我们会在合理期限内保存您的个人信息。', 'vague'],
    ['我们会永久保存您的信息。', 'vague'],
    ['存储时间为用户注销账号之前。', 'criterion'],
    ['在您使用本产品期间，我们会持续保存您的个人信息。', 'criterion'],
    ['我们会加密保存您的密码。', undefined],
  ])('%s', (sentence, expected) => {
    expect(retention(sentence)).toBe(expected)
  })

  test('a place that is told by the way', () => {
    expect(
      clausesUnder('信息存储', '您的个人信息将在中国被收集、使用和存储。').map(({ kind }) => kind),
    ).toContain('storage-place')
  })

  test('place, and a denial of sending abroad', () => {
    const clauses = clausesUnder(
      '我们如何存储您的个人信息',
      '您的个人信息存储在中华人民共和国境内，我们不会向境外提供。',
    )
    expect(clauses.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['storage-place', 'cross-border']))
    expect(clauses.find(({ kind }) => kind === 'cross-border')?.negated).toBe(true)
  })
})

test('a promise to answer is a response where no other clause carries it', () => {
  const clauses = clausesUnder('如何联系我们', '我们将在收到您的来信后15个工作日内回复。')
  expect(clauses.find(({ kind }) => kind === 'response')).toMatchObject({
    days: 15,
    dayKind: 'working',
    period: 'handling',
    promisesTime: true,
  })
})

test('a contact that nobody filled in is a placeholder and no contact', () => {
  const contacts = clausesUnder('联系我们', '客服电话：400-XXX-XXXX', '邮箱：xxxx@163.com').filter(
    ({ kind }) => kind === 'contact',
  )
  expect(contacts.map(({ placeholder, channel }) => [placeholder, channel])).toEqual([
    [true, 'right-only'],
    [true, 'right-only'],
  ])
})

test('a clause says where it stands', () => {
  const document = readFixture('good.html')
  const clause = clausesOf(document).find(({ text }) => text?.includes('冷静期'))
  expect(clause).toMatchObject({
    kind: 'deletion',
    object: 'account',
    channel: 'path-given',
    section: 'rights',
    period: 'cooling-off',
    days: 7,
    dayKind: 'calendar',
  })
  expect(clause?.source).toMatchObject({ at: 'text', in: { at: 'file', name: 'good.html' }, line: 44 })
})

test('a good policy gives every way', () => {
  const clauses = clausesOf(readFixture('good.html'))
  const said = new Set(
    clauses.map(({ kind, channel, how, retention }) => `${kind} ${channel ?? how ?? retention ?? ''}`.trim()),
  )
  expect([...said]).toEqual(
    expect.arrayContaining([
      'deletion path-given',
      'deletion contact-given',
      'correction path-given',
      'access path-given',
      'withdrawal path-given',
      'update notified',
      'retention period',
      'contact contact-given',
      'complaint contact-given',
      'children',
    ]),
  )
  expect(said.has('update no-notice')).toBe(false)
})

test('a poor policy is read as it is', () => {
  const clauses = clausesOf(readFixture('poor.txt'))
  const of = (kind: string) => clauses.filter((clause) => clause.kind === kind)
  expect(
    of('deletion')
      .map(({ channel }) => channel)
      .sort(),
  ).toEqual(['by-platform', 'path-given', 'trick'])
  expect(of('deletion').find(({ channel }) => channel === 'path-given')?.object).toBe('cookies')
  expect(of('update').map(({ how }) => how)).toContain('no-notice')
  expect(of('retention').map(({ retention }) => retention)).toEqual(['vague'])
  expect(of('contact').every(({ channel }) => channel === 'right-only')).toBe(true)
})

test('English clauses', () => {
  const clauses = clausesOf(readFixture('english.txt'))
  expect(clauses).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'deletion', object: 'account', channel: 'path-given' }),
      expect.objectContaining({ kind: 'access', days: 15, dayKind: 'working', period: 'handling' }),
      expect.objectContaining({ kind: 'update', how: 'notified' }),
      expect.objectContaining({ kind: 'retention', retention: 'period' }),
      expect.objectContaining({ kind: 'contact', channel: 'contact-given' }),
    ]),
  )
})

describe('parts whose heading says what they are about', () => {
  const kinds = (heading: string, sentence: string) => [
    ...new Set(clausesUnder(heading, sentence).map(({ kind }) => kind)),
  ]

  test.each([
    ['数据安全', '您的数据对我们很重要，但没有任何方法绝对可靠。', 'security'],
    ['信息的存储与安全', '我们的服务器上不保留上述任何资料。', 'security'],
    ['联系我们', '如果您有任何疑问，请写信给我们。', 'contact'],
    ['本政策的修订', '我们会让这份文字跟上业务的发展。', 'update'],
  ])('%s settles its matter with whatever stands under it', (heading, sentence, kind) => {
    expect(kinds(heading, sentence)).toContain(kind)
  })

  test('a heading over nothing settles nothing', () => {
    expect(kinds('数据安全', '见上。')).not.toContain('security')
  })
})

test('a page on the way to closing an account corrects nothing', () => {
  const kinds = clausesUnder('注销账号', '登录后，我的-个人主页-编辑个人资料，点击注销账号。').map(
    ({ kind }) => kind,
  )
  expect(kinds).toContain('deletion')
  expect(kinds).not.toContain('correction')
})

test.each([
  ['您可以访问、更改和删除您的个人信息。', 'correction'],
  ['您可以撤销之前出于特定目的授予本软件的同意。', 'withdrawal'],
])('%s', (sentence, kind) => {
  expect(clausesUnder('您的权利', sentence).map((clause) => clause.kind)).toContain(kind)
})

test('a question is answered by the operator, though the text has no heading after its SDKs', () => {
  const under = clausesUnder('信息共享', '如有疑问，可发送邮件至 a@kangle.example.cn 与我们联系。')
  expect(under.find(({ kind }) => kind === 'contact')?.channel).toBe('contact-given')
})

describe('settings of the browser', () => {
  test('neither correct nor show personal information', () => {
    expect(
      clausesUnder('Cookie的使用', '您可以通过修改浏览器设置的方式拒绝接受cookies。').map(({ kind }) => kind),
    ).toEqual(['cookies'])
  })
})
