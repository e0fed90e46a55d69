import { describe, expect, test } from '@jest/globals'
import { knownSdks } from '../../../src/collect/policy/known-sdks.ts'
import { findSdks } from '../../../src/collect/policy/sdk-list.ts'
import { clausesOf, clausesUnder, FILLER, readAs, vocabulary } from './read.ts'

const updates = (text: string): (string | undefined)[] =>
  clausesOf(readAs(text))
    .filter(({ kind }) => kind === 'update')
    .map(({ how }) => how)

describe('numbered lines', () => {
  test('are a list where nothing stands under them, and are read as text', () => {
    const text = `隐私政策\n${FILLER}\n七、隐私政策的修改\n1. 我们可能会根据业务需要修改本隐私政策\n2. 修改后的隐私政策将在平台公布，并通过适当方式通知您\n3. 您继续使用服务即表示接受修改后的隐私政策\n八、联系我们\n邮箱：a@b-c.cn`
    expect(updates(text)).toContain('notified')
    expect(readAs(text).sections.map(({ heading }) => heading)).not.toContain(
      '2.修改后的隐私政策将在平台公布，并通过适当方式通知您',
    )
  })

  test('stay headings where text stands under them', () => {
    const text = `隐私政策\n${FILLER}\n1. 信息收集\n我们会收集您的手机号码。\n2. 您的权利\n您可以联系客服删除您的个人信息。`
    expect(readAs(text).sections.map(({ kind }) => kind)).toEqual(['introduction', 'collection', 'rights'])
  })
})

describe('kinds of documents', () => {
  const collects =
    '我们会收集您的手机号码、姓名、位置信息和设备信息，用于提供服务，并保护您的个人信息和隐私。'

  test('a text without a title is what it calls itself', () => {
    const text = `欢迎使用本应用，建议您在使用前完整阅读。本隐私政策说明我们如何处理您的个人信息。${collects.repeat(6)}`
    expect(readAs(text).row.kind).toBe('policy')
  })

  test('a title that joins both is a mixed document, though nothing is collected', () => {
    const text = `隐私政策与用户协议\n1. 数据与隐私\n${'我们非常重视您的隐私，应用不上传任何数据，所有数据加密存储在设备本地。'.repeat(8)}\n2. 免责声明\n${'用户应自行承担风险。'.repeat(4)}`
    expect(readAs(text).row.kind).toBe('mixed')
  })

  test('so is one whose title joins them by a stroke, and a list of what is shared is no policy', () => {
    const text = `用户协议/隐私政策\n1. 数据与隐私\n${'我们非常重视您的隐私，应用不上传任何数据，所有数据加密存储在设备本地。'.repeat(8)}`
    expect(readAs(text).row.kind).toBe('mixed')
    const list = `与第三方共享个人信息清单\n${'第三方名称：远行统计\n使用目的：统计分析\n收集个人信息类型：设备标识信息\n'.repeat(10)}`
    expect(readAs(list).row.kind).toBe('sdk-list')
  })

  test('terms that only touch on information about members hold no policy', () => {
    const text = `会员服务协议\n一、会员的权利及限制\n${'会员应当遵守平台的各项规则，按时支付会员服务费，不得转让会员资格，不得干扰平台的正常运行。'.repeat(20)}申请会员须提供姓名、手机号码、身份证号码、住址，平台将收集并核验上述资料。\n二、违约责任\n${'会员违约的，应当承担赔偿责任，争议由平台所在地人民法院管辖。'.repeat(8)}`
    expect(readAs(text).row.kind).toBe('terms')
  })

  test('a contract titled as a policy is no policy, and mixed where a part of it is one', () => {
    const contract = `二、责任限制\n${'用户违反本协议的，应当承担违约责任和赔偿责任，争议由有管辖权的人民法院解决。'.repeat(10)}`
    const privacy = `一、信息收集\n我们收集您的姓名、手机号码、位置信息和设备信息。${'我们会保护您的隐私。'.repeat(4)}`
    expect(readAs(`隐私权政策\n一、权利归属\n本站内容归我们所有。\n${contract}`).row.kind).toBe('terms')
    expect(readAs(`隐私权政策\n${privacy}\n${contract}`).row.kind).toBe('mixed')
    expect(readAs(`隐私权政策\n${privacy.repeat(5)}\n${contract}`).row.kind).toBe('mixed')
  })

  test('a page filled with the text of designers holds none', () => {
    const lorem = 'Lorem ipsum dolor sit amet, consectetur adipiscing elit. '.repeat(60)
    expect(readAs(`<h1>隐私政策</h1><p>${lorem}</p>`, 'p.html').row).toMatchObject({ readable: false })
  })
})

describe('what documents tell of themselves', () => {
  test('a date that signs the document, and months as dates', () => {
    const { row } = readAs(`隐私政策\n${FILLER}\n某市远行软件有限公司\n2022年4月15日`)
    expect(row).toMatchObject({ publishedOn: '2022年4月15日', dated: true })
    expect(readAs(`隐私政策\n最后更新日期：2024.07\n${FILLER}`).row.updatedOn).toBe('2024.07')
  })

  test('a placeholder of a template is no operator and no contact', () => {
    const document = readAs(`隐私政策\n${FILLER}\n一、联系我们\n运营者：{{运营者姓名}}\n邮箱：{{联系邮箱}}`)
    expect(document.row.operatorNamed).toBe(false)
    expect(clausesOf(document).find(({ kind }) => kind === 'contact')).toMatchObject({ placeholder: true })
  })

  test('a company that owns the app is named', () => {
    expect(readAs(`隐私政策\n本应用为深圳远行天利科技有限公司所有。\n${FILLER}`).row).toMatchObject({
      operator: '深圳远行天利科技有限公司',
    })
  })

  test('a company that made the app is named, wherever that is said', () => {
    const text = `隐私政策\n${FILLER}\n1. 我们收集的信息\n古诗速记是深圳远行天利科技有限公司所研发的。我们会收集您的设备型号。`
    expect(readAs(text).row).toMatchObject({ operator: '深圳远行天利科技有限公司', operatorNamed: true })
  })
})

describe('changes', () => {
  const howUnder = (...sentences: string[]): (string | undefined)[] =>
    clausesUnder('政策的变更', ...sentences)
      .filter(({ kind }) => kind === 'update')
      .map(({ how }) => how)

  test.each([
    ['更新本政策时，我们会列出最新修订的日期。', 'published-only'],
    ['政策变动后我们将在网站公布新版本，该公布视为已经通知您。', 'published-only'],
    ['我们在网站公布修改后的政策，也可通过其他适当方式提示修改内容。', 'published-only'],
    ['更新后的政策将在应用内发布，并在生效前通过应用内通知告知您。', 'notified'],
    ['重大变更将在应用更新时通过弹窗通知您。', 'notified'],
    ['You are advised to consult this Privacy Policy regularly for any changes.', 'no-notice'],
  ])('%s', (sentence, how) => {
    expect(howUnder(sentence)).toEqual([how])
  })

  test('looking is left to users by the power kept before', () => {
    expect(
      howUnder('我们保留在任何时间修改本政策、其他规则和协议的权利。', '您应该定期检查本政策的任何修改。'),
    ).toContain('no-notice')
  })

  test('a part on updating what users gave is on their rights', () => {
    const { sections } = readAs(`隐私政策\n${FILLER}\n六、更新您提供的个人资料\n您可以在会员中心修改。`)
    expect(sections.at(-1)?.kind).toBe('rights')
  })
})

describe('choosing for one person', () => {
  const profiling = (sentence: string): number =>
    clausesUnder('信息的使用', sentence).filter(({ kind }) => kind === 'personalised').length

  test.each([
    ['我们会将您使用一项服务时的信息用于向您展示个性化的广告。', 1],
    ['所收集的信息可能用于向您展示与您相关的、而非普遍推送的信息。', 1],
    ['我们会根据您的浏览记录和兴趣为您推荐商品。', 1],
    ['基于同一账号向您提供服务，推荐您可能感兴趣的信息。', 0],
    ['网络状态用于排障，不用于精确定位或画像。', 0],
    ['我们使用 Cookie 为您提供更加周到的个性化服务。', 0],
  ])('%s', (sentence, count) => {
    expect(profiling(sentence)).toBe(count)
  })
})

describe('clauses', () => {
  test('lines under keeping tell until when', () => {
    expect(clausesUnder('数据保留', '照片和相册：直到您主动删除或卸载应用')).toContainEqual(
      expect.objectContaining({ kind: 'retention', retention: 'criterion' }),
    )
    expect(clausesUnder('信息收集', '重试上传，直到您关闭应用').map(({ kind }) => kind)).not.toContain(
      'retention',
    )
  })

  test('what changes a permission, or ends keeping, corrects nothing', () => {
    const corrections = (...sentences: string[]) =>
      clausesUnder('您的权利', ...sentences).filter(({ kind }) => kind === 'correction').length
    expect(corrections('您可以在系统设置中关闭或修改通知权限。')).toBe(0)
    expect(corrections('信息会保存在设备上，直到您修改相关数据。')).toBe(0)
    expect(corrections('您可以在系统设置中修改通知权限，也可以更正您的个人信息。')).toBe(1)
  })

  test('kept until the user removes it is a criterion', () => {
    expect(clausesUnder('信息存储', '数据存储在您的设备上，直到您清除数据或者卸载应用')).toContainEqual(
      expect.objectContaining({ kind: 'retention', retention: 'criterion' }),
    )
  })

  test('what guardians may have deleted is no right of the user', () => {
    expect(
      clausesUnder('未成年人保护', '监护人可以通过下方联系方式要求更正或者删除被监护人的个人信息。').filter(
        ({ kind }) => kind === 'deletion',
      ),
    ).toEqual([])
  })

  test('a number of a messenger is a contact, with no colon before it', () => {
    expect(clausesUnder('联系我们', '如有任何问题，请通过QQ695567646与我们联系。')[0]).toMatchObject({
      kind: 'contact',
      contacts: ['695567646'],
    })
  })

  const kindsUnder = (heading: string, sentence: string): (string | undefined)[] =>
    clausesUnder(heading, sentence).map(({ kind }) => kind)

  test.each([
    ['contact', '引言', '如您对本政策有任何疑问，您可通过本政策文末的联系方式与我们联系。'],
    ['security', '引言', '我们深知个人信息对您的重要性，并会尽全力保护您的个人信息安全可靠。'],
    ['update', '政策更新说明', '本次更新主要变化内容如下：完善了未成年人保护的说明。'],
    ['sharing', '信息共享', '为了方便您登录，我们可能从第三方合作伙伴获取您授权共享的相关信息。'],
    ['storage-place', '引言', '本政策适用于在中华人民共和国境内收集、存储及使用您的个人信息的行为。'],
    ['cross-border', '信息收集', '您购买跨境商品的，商户需要向海关传输您的身份信息。'],
  ])('%s is not settled by what only touches on it', (kind, heading, sentence) => {
    expect(kindsUnder(heading, sentence)).not.toContain(kind)
  })

  test.each([
    ['contact', '联系我们', '如您对本政策有任何疑问，您可通过以下方式与我们联系：a@b-c.cn。'],
    ['security', '信息安全', '我们采用加密传输保护您的个人信息安全。'],
    ['sharing', '信息共享', '我们会向支付机构共享您的订单信息。'],
    ['storage-place', '信息存储', '我们在中华人民共和国境内收集的个人信息存储在境内。'],
  ])('%s is settled by what says it', (kind, heading, sentence) => {
    expect(kindsUnder(heading, sentence)).toContain(kind)
  })
})

describe('parts and their headings', () => {
  const sectionsUnder = (text: string, name: string) =>
    readAs(text, name).sections.map(({ kind, heading }) => [kind, heading])

  test('a paragraph that is set as a heading for its size is text', () => {
    const text = `# 隐私政策\n${FILLER}\n## 八、政策如何更新\n#### 1.我们会根据业务变化更新本政策的条款。更新后的政策将公布在应用内，重大变更会以公告和推送的方式告知您，请您在收到通知之后重新阅读本政策的全文。\n`
    expect(sectionsUnder(text, 'p.md').at(-1)).toEqual(['update', '八、政策如何更新'])
    expect(updates(text)).toEqual(expect.arrayContaining(['notified']))
  })

  test('in rules for children a heading is about what is done, not about whom', () => {
    const text = `儿童个人信息保护规则\n${FILLER}\n一、存储儿童个人信息\n我们存储儿童个人信息，不会超过实现其收集目的所必需的期限。\n二、删除儿童个人信息\n您可以联系我们删除儿童个人信息。`
    expect(sectionsUnder(text, 'p.txt').map(([kind]) => kind)).toEqual(['introduction', 'storage', 'rights'])
    expect(clausesOf(readAs(text)).find(({ kind }) => kind === 'retention')?.retention).toBe('criterion')
  })
})

describe('what stands in a part on something else', () => {
  test.each([
    ['我们收集的信息', '如果您未满16岁，请先取得您的家长或监护人的同意。', 'children'],
    ['安全保护', '数据留存期限：课程结束后，我们会删除您的个人信息。', 'retention'],
  ])('%s: %s', (heading, sentence, kind) => {
    expect(clausesUnder(heading, sentence).map((clause) => clause.kind)).toContain(kind)
  })

  test('a use that is ruled out is no profiling', () => {
    const said = clausesUnder('信息的使用', '我们不会利用位置数据进行广告追踪或画像。')
    expect(said.map(({ kind }) => kind)).not.toContain('personalised')
  })
})

describe('where information is kept and sent', () => {
  const placesUnder = (heading: string, sentence: string): (string | undefined)[] =>
    clausesUnder(heading, sentence)
      .map(({ kind }) => kind)
      .filter((kind) => kind === 'storage-place' || kind === 'cross-border')

  test.each([
    ['信息存储', '您的个人信息将存储在安全的服务器上，采用加密技术保护。', []],
    ['信息存储', '您的个人信息存储在中国境内的服务器上。', ['storage-place']],
    ['跨境', '数据由各地成员处理，成员可能处于不同司法辖区。', ['cross-border']],
    ['信息存储', '信息可能传送至您所在国家、地区或收集信息的所在地并在当地被访问。', ['cross-border']],
    ['目录', '1.数据收集| 2.处理目的| 3.数据共享| 4.跨境传输| 5.数据留存', []],
    ['信息存储', '您的个人信息会传输至美国的关联公司处理。', ['cross-border']],
    ['信息存储', '我们将数据保存在位于新加坡的服务器上。', ['cross-border']],
    ['您的权利', '如果您是美国加州居民，您有权查阅我们处理的信息。', []],
    ['Sharing', 'User information would be transferred to or acquired by a third party.', []],
  ])('%s: %s', (heading, sentence, kinds) => {
    expect(placesUnder(heading, sentence)).toEqual(kinds)
  })
})

describe('withdrawing', () => {
  const withdrawn = (sentence: string): number =>
    clausesUnder('您的权利', sentence).filter(({ kind }) => kind === 'withdrawal').length

  test.each([
    ['您可以在手机设置中关闭授权，关闭后我们不再收集您的位置信息。', 0],
    ['您可以随时在系统设置中撤销已授予的权限。', 0],
    ['您可以在手机设置中改变您的授权范围或撤回您的授权。', 1],
    ['您有权随时撤回您的同意。', 1],
  ])('%s', (sentence, count) => {
    expect(withdrawn(sentence)).toBe(count)
  })
})

describe('services that an app uses without calling them SDKs', () => {
  const names = (...sentences: string[]): string[] => {
    const { sections, sentences: read } = readAs(`隐私政策\n${FILLER}\n三、信息处理\n${sentences.join('\n')}`)
    return findSdks(sections, read, knownSdks(vocabulary)).map(({ name }) => name)
  }

  test.each([
    [['我们使用 Firebase Crashlytics 收集崩溃信息。'], ['Firebase Crashlytics']],
    [['应用内的广告由 AdMob 投放。'], ['AdMob']],
    [['本应用使用第三方服务，可能会收集您的信息：', 'AdMob'], ['AdMob']],
    [['您可以使用支付宝完成付款。'], []],
    [['我们使用 cookies 和 web beacon 收集信息。'], []],
    [['我们收集您使用的SDK版本和系统版本。'], []],
    [['本应用不集成任何第三方分析、广告或追踪服务。'], []],
  ])('%j', (sentences, found) => {
    expect(names(...sentences)).toEqual(found)
  })
})

test('an SDK told of in one sentence, each thing for itself', () => {
  const { sections, sentences } = readAs(
    `隐私政策\n${FILLER}\n三、第三方SDK\n我们接入了远行（北京）科技有限公司的远行统计SDK，收集OAID、Android ID用于统计分析，隐私政策见 https://yuanxing.example/privacy 。`,
  )
  const [sdk] = findSdks(sections, sentences, knownSdks(vocabulary))
  expect([sdk?.name, ...(sdk?.fields ?? [])]).toEqual([
    '远行统计SDK',
    ['vendor', '远行（北京）科技有限公司'],
    ['purpose', '统计分析'],
    ['kinds', 'OAID、Android ID'],
    ['link', 'https://yuanxing.example/privacy'],
  ])
})

describe('who runs it and how to reach them', () => {
  test.each([
    [
      '“远行天气”的运营主体杭州远行文化传媒有限公司（以下简称“我们”）深知信息的重要。',
      '杭州远行文化传媒有限公司',
    ],
    ['本政策规定了杭州市远行公司及其关联公司（下文简称“我们”）如何处理信息。', '杭州市远行公司'],
  ])('%s', (sentence, operator) => {
    expect(readAs(`隐私政策\n${sentence}\n${FILLER}`).row).toMatchObject({ operator, operatorNamed: true })
  })

  test('whatever the operator calls itself', () => {
    const said = clausesUnder('联系', '如对本政策有任何问题或疑虑，欢迎通过此网站与远行天气联系。')
    expect(said.map(({ kind, channel }) => [kind, channel])).toEqual([['contact', 'right-only']])
  })
})

describe('ways, periods and names that a fresh look at policies missed', () => {
  const clauses = (kind: string, heading: string, ...sentences: string[]) =>
    clausesUnder(heading, ...sentences).filter((clause) => clause.kind === kind)

  test('blanks of a template and “the page that applies” are no way through the app', () => {
    const channels = (sentence: string) =>
      clauses('deletion', '您的权利', sentence).map(({ channel }) => channel)
    expect(
      channels('如果您希望注销账户，您可以通过点击“【】-【】”进行操作，或者通过本政策载明的方式与我们联系。'),
    ).toEqual(['contact-given'])
    expect(channels('如果您希望注销账户，您可以通过点击“【设置】-【注销账号】”进行操作。')).toEqual([
      'path-given',
    ])
    expect(channels('您可以根据相应页面提示注销账户。')).toEqual(['right-only'])
  })

  test('reminding users to look now and then tells them of no change', () => {
    const how = (sentence: string) =>
      clauses('update', '隐私政策的变更', sentence).map((clause) => clause.how)
    expect(how('我们将在网站上发布更新，并提醒您定期查看本政策。')).toEqual(['published-only'])
    expect(how('本政策更新时，我们将以弹窗提醒您查看。')).toEqual(['notified'])
  })

  test('how long information is kept, in a part that is on more', () => {
    const kept = (heading: string, sentence: string) =>
      clauses('retention', heading, sentence).map(({ retention }) => retention)
    expect(kept('保存、安全和共享', '我们按实现服务、争议处理和依法合规所需的期限保存信息。')).toEqual([
      'criterion',
    ])
    expect(kept('信息存储', '存储期限：我们会根据服务需要和法律法规要求确定信息存储期限。')).toEqual([
      'vague',
    ])
  })

  test('who is kept out of a service tells of minors', () => {
    expect(
      clauses('children', '我们收集的信息', '本服务仅允许年满18周岁的用户使用，未满18周岁者不得注册或使用。'),
    ).toHaveLength(1)
  })

  test('an operator abroad that calls itself 我们, with its street', () => {
    const text = `隐私政策\n${FILLER}\n1. 简介\n本隐私政策解释了 Harbour Designs（“我们”）如何处理信息。\n12. 联系我们\n地址：29 National Drive, Hallam\n`
    expect(readAs(text).row).toMatchObject({ operator: 'Harbour Designs', operatorNamed: true })
    expect(clausesOf(readAs(text)).flatMap(({ contacts }) => contacts ?? [])).toEqual(['29 National Drive'])
    expect(
      readAs(`隐私政策\n${FILLER}\n本应用是由 A有限公司（以下简称“我们”）提供的产品。`).row,
    ).toMatchObject({
      operator: '',
      operatorNamed: false,
    })
  })

  test('words around SDK are no names', () => {
    const { sections, sentences } = readAs(
      `隐私政策\n${FILLER}\n一、共享\n我们会直接或通过SDK等获取您的设备信息。\n我们对其SDK进行安全监测。\n共享方式：本机SDK收集\n游戏性能检测及优化SDK合作方。\n我们接入了星河统计SDK。\n`,
    )
    expect(findSdks(sections, sentences, knownSdks(vocabulary)).map(({ name }) => name)).toEqual([
      '星河统计SDK',
    ])
  })
})
