import { describe, expect, test } from '@jest/globals'
import { FILLER, readAs, readFixture } from './read.ts'

describe('kind of a document', () => {
  test.each([
    ['good.html', 'policy'],
    ['poor.txt', 'policy'],
    ['terms.md', 'terms'],
    ['mixed.md', 'mixed'],
    ['english.txt', 'policy'],
    ['gb18030.html', 'policy'],
    ['utf16.txt', 'policy'],
  ])('%s is %s', (name, kind) => {
    expect(readFixture(name).row).toMatchObject({ kind, readable: true })
  })

  test('rules for children, and news that is no policy', () => {
    expect(readAs(`儿童个人信息保护规则\n${FILLER}我们会收集儿童的姓名。`).row.kind).toBe('children')
    expect(
      readAs(`公司新闻\n${'我们的产品今天在展会上亮相，观众反响热烈，现场气氛活跃。'.repeat(12)}`).row.kind,
    ).toBe('other')
  })

  test('terms under the title of a policy are terms', () => {
    const body =
      '您应遵守本协议，违反的应当承担赔偿责任。知识产权归我们所有。因不可抗力导致服务中断的，我们不承担责任。'.repeat(
        8,
      )
    expect(readAs(`隐私政策\n一、违约责任\n${body}`).row.kind).toBe('terms')
  })
})

describe('who, when, which language', () => {
  test('operator and dates of a good policy', () => {
    expect(readFixture('good.html').row).toMatchObject({
      title: '康乐买药隐私政策',
      operator: '杭州康乐健康科技有限公司',
      operatorNamed: true,
      publishedOn: '2026年1月5日',
      updatedOn: '2026年6月1日',
      effectiveOn: '2026年6月8日',
      language: 'zh-Hans',
    })
  })

  test('no operator, no dates', () => {
    const { row } = readFixture('poor.txt')
    expect(row.operatorNamed).toBe(false)
    expect([row.publishedOn, row.updatedOn, row.effectiveOn]).toEqual([undefined, undefined, undefined])
  })

  test.each([
    '本应用由XX科技有限公司运营。',
    '【公司名称】（以下简称“我们”）尊重您的隐私。',
    '本产品由[公司名称]开发并运营。',
    '我们可能与深圳某某科技有限公司合作。',
  ])('%s names nobody', (sentence) => {
    expect(readAs(`隐私政策\n${sentence}${FILLER}`).row.operatorNamed).toBe(false)
  })

  test.each([
    [
      '“随手记”系上海合众信息科技股份有限公司（注册地址：上海市静安区）运营的应用。',
      '上海合众信息科技股份有限公司',
    ],
    ['我们指深圳市云帆计算机系统有限公司及其关联公司。', '深圳市云帆计算机系统有限公司'],
    ['乐活科技（北京）有限公司（以下简称“我们”）深知个人信息的重要性。', '乐活科技（北京）有限公司'],
    ['开发者：李小明', '李小明'],
    ['Jane Rider built the Hill Timer app as an Open Source app.', 'Jane Rider'],
    ['如因不可抗力造成损失，深圳市云帆科技有限公司不承担任何法律责任。', '深圳市云帆科技有限公司'],
  ])('%s', (sentence, operator) => {
    expect(readAs(`隐私政策\n${sentence}${FILLER}`).row).toMatchObject({ operator, operatorNamed: true })
  })

  test('the company of an SDK is not the operator', () => {
    expect(
      readAs(`隐私政策\n${FILLER}\n一、第三方SDK目录\n支付宝SDK，由支付宝（杭州）信息技术有限公司提供。`).row
        .operatorNamed,
    ).toBe(false)
  })

  test('traditional characters, and English', () => {
    expect(
      readAs(
        `隱私政策\n${'我們會收集您的個人資訊，並依據相關法律處理這些資訊，請您閱讀本政策後再使用。'.repeat(8)}`,
      ).row.language,
    ).toBe('zh-Hant')
    expect(readFixture('english.txt').row).toMatchObject({
      language: 'en',
      operator: 'Hillside Software Ltd.',
      effectiveOn: 'March 11, 2026',
    })
  })
})

describe('what cannot be judged', () => {
  test('a page that scripts write', () => {
    expect(
      readAs(
        '<html><head><title>隐私政策</title></head><body><div id="app"></div><script src="/a.js"></script></body></html>',
        'a.html',
      ).row,
    ).toMatchObject({ readable: false, unreadable: 'script-shell', title: '隐私政策' })
  })

  test('a few lines', () => {
    expect(readAs('隐私政策\n我们尊重您的隐私。').row).toMatchObject({
      readable: false,
      unreadable: 'too-short',
    })
  })

  test('no text', () => {
    expect(readAs(Buffer.from('%PDF-1.4 binary')).row).toMatchObject({
      readable: false,
      unreadable: 'not-text',
    })
  })
})

test('the home page of a site is no policy, and says so', () => {
  const menu = '首页登录注册产品中心解决方案新闻中心下载中心关于我们联系我们加入我们友情链接网站地图'
  const page = `<title>康乐网</title><div>${menu}</div><div>${'做生意就用康乐万千商家一致选择'.repeat(20)}</div><div>版权所有 浙ICP备00000000号</div>`
  expect(readAs(page, 'index.html').row).toMatchObject({ readable: false, unreadable: 'home-page' })
})
