import { describe, expect, test } from '@jest/globals'
import { clausesOf, clausesUnder, FILLER, readAs } from './read.ts'

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

  test('terms that only touch on information about members hold no policy', () => {
    const text = `会员服务协议\n一、会员的权利及限制\n${'会员应当遵守平台的各项规则，按时支付会员服务费，不得转让会员资格，不得干扰平台的正常运行。'.repeat(20)}申请会员须提供姓名、手机号码、身份证号码、住址，平台将收集并核验上述资料。\n二、违约责任\n${'会员违约的，应当承担赔偿责任，争议由平台所在地人民法院管辖。'.repeat(8)}`
    expect(readAs(text).row.kind).toBe('terms')
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

  test('a company that made the app is named, wherever that is said', () => {
    const text = `隐私政策\n${FILLER}\n1. 我们收集的信息\n古诗速记是深圳远行天利科技有限公司所研发的。我们会收集您的设备型号。`
    expect(readAs(text).row).toMatchObject({ operator: '深圳远行天利科技有限公司', operatorNamed: true })
  })
})

describe('clauses', () => {
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
