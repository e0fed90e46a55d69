import { describe, expect, test } from '@jest/globals'
import type { ReadDocument } from '../../../src/collect/policy/document.ts'
import { kindFinder } from '../../../src/collect/policy/kinds.ts'
import { knownSdks } from '../../../src/collect/policy/known-sdks.ts'
import { denialOfSdks, findSdks, listElsewhere, sdkRows } from '../../../src/collect/policy/sdk-list.ts'
import { collectFrom, FILLER, fixture, readAs, vocabulary } from './read.ts'

const sdksOf = ({ sections, sentences, place }: ReadDocument) =>
  sdkRows(
    findSdks(sections, sentences, knownSdks(vocabulary)),
    'd',
    kindFinder(vocabulary),
    'supplied',
    place,
  )

const sdksIn = (...lines: string[]) =>
  sdksOf(readAs(`隐私政策\n${FILLER}\n五、第三方SDK\n${lines.join('\n')}`))

describe('lists of SDKs', () => {
  test('names that stand alone in a list, or run together in one line, are known ones', () => {
    expect(sdksIn('友盟统计', '用于分析页面的访问').map(({ name }) => name)).toContain('友盟统计')
    expect(sdksIn('SDK名称用途友盟统计设备标识统计高德地图位置选取地点').map(({ name }) => name)).toEqual([
      '友盟统计',
      '高德地图',
    ])
  })

  test('why information is given away names no product', () => {
    const names = sdksOf(
      readAs(
        `隐私政策\n${FILLER}\n五、信息共享\n保护我们的权利\n服务提供商：与帮助我们提供服务的可信第三方共享必要信息`,
      ),
    ).map(({ name }) => name)
    expect(names).toEqual([])
  })

  test('what a label tells counts in any words, and what is not filled in does not', () => {
    const told = sdksIn(
      '支付宝SDK',
      '使用场景描述：帮助用户付款收集个人信息类型：支付信息、订单号',
      'SDK名称：云推推送',
      '手机数据类型：地图瓦片',
      '应用场景：展示门店',
      'SDK名称：友盟',
      '服务类型：请按SDK功能填写',
      '收集信息类型：设备识别信息',
    )
    expect(told.map((row) => [row.name, row.kindsTold, row.purposeTold])).toEqual([
      ['支付宝SDK', true, true],
      ['云推推送', true, true],
      ['友盟', true, false],
    ])
  })

  test('lines about the operator and about other things name no SDK', () => {
    const names = sdksIn(
      '云推推送SDK',
      '使用目的：推送',
      '客服邮箱：a@example.com',
      '公司名称：北京某某科技有限公司',
      'SDK包名：com.example.push',
      'SDK：android.permission.READ_PHONE_STATE',
    ).map(({ name }) => name)
    expect(names).toEqual(['云推推送SDK'])
  })

  test('a table tells name, vendor, kinds, purpose and link', () => {
    const page = `<h1>隐私政策</h1><p>${FILLER}</p><h2>五、第三方共享</h2><table>
      <tr><th>SDK名称</th><th>公司名称</th><th>收集的个人信息</th><th>使用目的</th><th>隐私政策链接</th></tr>
      <tr><td>1. 星河统计SDK</td><td>杭州星河数据有限公司</td><td>IMEI、MAC地址</td><td>统计应用的使用次数</td><td>https://stat.example/privacy</td></tr>
      <tr><td>快图</td><td>/</td><td>不收集个人信息</td><td>加载图片</td><td></td></tr></table>`
    expect(sdksOf(readAs(page, 'p.html'))).toMatchObject([
      {
        name: '星河统计SDK',
        vendor: '杭州星河数据有限公司',
        kinds: ['imei', 'mac'],
        purpose: '统计应用的使用次数',
        link: 'https://stat.example/privacy',
        form: 'table-row',
        vendorTold: true,
        kindsTold: true,
        purposeTold: true,
      },
      { name: '快图', kinds: [], vendorTold: false, kindsTold: true },
    ])
  })

  test('labels after a name, line by line or in one line', () => {
    const rows = sdksIn(
      '云推推送SDK',
      '运营方：深圳云推科技有限公司',
      '收集个人信息类型：设备型号、Android ID',
      '使用目的：向您推送订单消息',
      '隐私政策：https://push.example/p',
      'SDK名称：慧识人脸识别；公司名称：北京慧识科技有限公司；使用目的：实名认证',
      '第三方名称：上海远图信息技术有限公司',
      '使用目的：展示地图',
    )
    expect(rows).toMatchObject([
      {
        name: '云推推送SDK',
        vendor: '深圳云推科技有限公司',
        kinds: ['android_id', 'device_model'],
        link: 'https://push.example/p',
        form: 'labelled',
      },
      { name: '慧识人脸识别', vendor: '北京慧识科技有限公司', purpose: '实名认证' },
      { name: '上海远图信息技术有限公司', vendor: '上海远图信息技术有限公司', purpose: '展示地图' },
    ])
  })

  test('sentences name SDKs, and words that stand for any SDK name none', () => {
    const rows = sdksIn(
      '我们接入了云推SDK、星河统计SDK，以实现消息推送。',
      '我们可能会接入由第三方提供的软件开发包（SDK），此类SDK会收集您的设备信息。',
      '上述第三方SDK的服务商将依照其规则处理信息。',
    )
    expect(rows.map(({ name, form }) => [name, form])).toEqual([
      ['云推SDK', 'sentence'],
      ['星河统计SDK', 'sentence'],
    ])
  })

  test('a list kept elsewhere leaves the table open', async () => {
    const { sentences } = readAs(
      `隐私政策\n${FILLER}\n五、第三方\n我们接入的第三方SDK详见《第三方SDK目录》。`,
    )
    expect(listElsewhere(sentences)?.text).toContain('第三方SDK目录')
    const said = await collectFrom(fixture('good.html'))
    expect(said.complete).toContainEqual({ table: 'policySdks' })
  })

  test('a policy may say that there are none', () => {
    const { sentences } = readAs(`隐私政策\n${FILLER}\n五、第三方\n本应用未集成任何第三方SDK。`)
    expect(denialOfSdks(sentences)?.text).toContain('未集成')
    expect(sdksIn('本应用未集成友推SDK。')).toEqual([])
    const partners = readAs(`隐私政策\n${FILLER}\n五、第三方\n本应用不集成任何第三方合作伙伴。`)
    expect(denialOfSdks(partners.sentences)).toBeDefined()
  })
})

describe('known products', () => {
  test('are SDKs where third parties are told of, without the word SDK', () => {
    expect(sdksIn('本应用集成了友盟+，用于统计应用的使用情况。').map(({ name }) => name)).toEqual(['友盟+'])
  })

  test('are none in a denial, nor in a sentence about something else', () => {
    expect(sdksIn('本应用没有集成友盟+等第三方服务。')).toEqual([])
    expect(sdksOf(readAs(`隐私政策\n${FILLER}\n一、引言\n友盟+是一家公司。`))).toEqual([])
  })
})

describe('tables of SDKs that lost their lines', () => {
  const COLUMNS = ['SDK名称', '公司名称', '收集的个人信息', '使用目的', '使用场景', '隐私政策链接']
  const ROWS = [
    [
      '星河统计SDK',
      '杭州星河数据有限公司',
      'IMEI、MAC地址',
      '统计应用的使用次数',
      '启动应用',
      'https://stat.example/privacy',
    ],
    [
      '云推推送',
      '深圳云推科技有限公司',
      '设备型号、Android ID',
      '向您推送订单消息',
      '接收消息',
      'https://push.example/p',
    ],
  ]
  const EXPECTED = [
    {
      name: '星河统计SDK',
      vendor: '杭州星河数据有限公司',
      kinds: ['imei', 'mac'],
      purpose: '统计应用的使用次数；启动应用',
      link: 'https://stat.example/privacy',
      form: 'table-row',
    },
    { name: '云推推送', vendor: '深圳云推科技有限公司', kinds: ['android_id', 'device_model'] },
  ]

  test('every cell a line', () => {
    expect(sdksIn(...[COLUMNS, ...ROWS].flat())).toMatchObject(EXPECTED)
    const page = `<h1>隐私政策</h1><p>${FILLER}</p><h2>五、第三方SDK</h2>${[COLUMNS, ...ROWS]
      .flat()
      .map((cell) => `<p>${cell}</p>`)
      .join('')}<p>我们会要求上述第三方保护您的信息。</p>`
    const rows = sdksOf(readAs(page, 'p.html'))
    expect(rows).toMatchObject(EXPECTED)
    expect(rows[1]?.source).toMatchObject({ start: page.indexOf('云推推送') })
  })

  test.each(['\t', ' | ', '    '])('every row a line, its cells parted by %j', (gap) => {
    expect(sdksIn(...[COLUMNS, ...ROWS].map((cells) => cells.join(gap)))).toMatchObject(EXPECTED)
  })

  test('lines that only look like columns stay lines', () => {
    const { sections } = readAs(
      `隐私政策\n${FILLER}\n五、第三方SDK\nSDK名称\n使用目的\n收集信息\n我们会在接入时向您说明。\n感谢您的信任。`,
    )
    expect(sections.flatMap(({ blocks }) => blocks).every(({ cells }) => cells === undefined)).toBe(true)
  })
})
