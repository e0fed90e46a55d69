import { describe, expect, test } from '@jest/globals'
import { unfilledRows } from '../../../src/collect/policy/unfilled-places.ts'
import { showLocator } from '../../../src/facts/locator.ts'
import { collectFrom, FILLER, readAs } from './read.ts'

const POLICY = '晨读隐私政策'

const rowsIn = (text: string, name = 'policy.txt') => unfilledRows(readAs(text, name))

/** What is found under a heading: what was to stand there, whether it is certain, and the place. */
const under = (heading: string, ...lines: string[]): string[] =>
  rowsIn(`${POLICY}\n${FILLER}\n一、${heading}\n${lines.join('\n')}\n`).map(
    ({ of, certain, written }) => `${of}${certain ? '' : '?'} ${written}`,
  )

describe('places that a template left open', () => {
  test.each([
    ['联系我们', '邮箱：[请填写您的客服邮箱]', 'contact [请填写您的客服邮箱]'],
    ['联系我们', '客服电话：400-XXX-XXXX', 'contact 400-XXX-XXXX'],
    ['联系我们', '公司地址：XX省XX市XX路XX号', 'contact XX省XX市XX路XX号'],
    ['联系我们', '您可以发送邮件至 xxx@xxx.com 与我们联系。', 'contact xxx@xxx.com'],
    ['联系我们', '如您有疑问，请发送邮件至 privacy@yourdomain.com。', 'contact privacy@yourdomain.com'],
    ['联系我们', '联系邮箱：____', 'contact ____'],
    ['联系我们', '运营主体：待填写', 'operator 待填写'],
    ['引言', '本应用由【公司名称】（以下简称“我们”）运营。', 'operator 【公司名称】'],
    ['引言', 'XX科技有限公司（以下简称“我们”）尊重您的隐私。', 'operator XX科技有限公司'],
    ['引言', '欢迎使用【App名称】！', 'product 【App名称】'],
    ['引言', '欢迎使用「App名称」！', 'product 「App名称」'],
    ['引言', '本应用由{{company}}提供。', 'operator {{company}}'],
    ['引言', '更新日期：YYYY年MM月DD日', 'date YYYY年MM月DD日'],
    ['引言', '生效日期：2024年【】月【】日', 'date 2024年【】月【】日'],
    ['引言', '本政策于____年__月__日发布。', 'date ____年__月__日'],
    ['您的权利', '您可以通过点击“【 】-【 】”注销账号。', 'way 【】'],
    ['第三方SDK清单', '服务类型：请按SDK功能填写', 'sdk 请按SDK功能填写'],
    [
      '引言',
      '发布前请将本文件中的主体名称替换为实际运营主体。',
      'operator 发布前请将本文件中的主体名称替换为实际运营主体',
    ],
  ])('%s: %s', (heading, line, found) => {
    expect(under(heading, line)).toContain(found)
  })

  test.each([
    ['a masked number', '我们会将您的手机号展示为138****1234。'],
    ['an example of a format', '请按格式填写邮箱，例如 xxx@xxx.com。'],
    ['an example in quotes', '当您使用“XX功能”时，我们会另行告知。'],
    ['an example of a company', '例如：XX公司提供的支付服务。'],
    [
      'brackets that only set off a name',
      '欢迎使用【晨读】！【晨读科技有限公司】（以下简称“我们”）尊重您的隐私。',
    ],
    ['a button', '您可以点击【我的】-【设置】-【注销账号】进行注销。'],
    ['a button that is an ellipsis', '点击右侧【…】即可删除。'],
    ['a button to fill in a form', '点击【填写资料】完善您的昵称。'],
    ['kinds in brackets', '您需向我们提供您的【姓名】【手机号】【联系地址】。'],
    ['a number that was filled in', '自注销之日起【6】个月后匿名化处理。'],
    ['a date that was filled in', '生效日期：2024年【 2 】月【 28 】日'],
    ['a heading in brackets', '【首部及导言】'],
    ['a label with its value', '【公司名称】晨读科技有限公司'],
    ['a label with its value, of an SDK', '【SDK名称】星河统计'],
    ['a form for signing', '监护人签字：______ 日期：____年__月__日'],
    ['a line of code', 'const name = `$' + '{company}`;'],
    ['what people do with a form', '请您根据实际情况填写个人资料。'],
    ['an open rule', '________________'],
  ])('%s is none', (_, line) => {
    expect(under('我们如何收集和使用您的个人信息', line)).toEqual([])
  })

  test('a stray XX is for people', () => {
    expect(under('我们如何收集和使用您的个人信息', '为了XX目的，我们会收集您的昵称。')).toEqual([
      'information? XX',
    ])
  })

  test('a variable in a page may be filled in by its scripts, in a file it may not', () => {
    const text = `<h1>${POLICY}</h1><p>${FILLER}</p><h2>一、引言</h2><p>本应用由{{company}}提供。</p>`
    expect(rowsIn(text, 'policy.html').map(({ certain }) => certain)).toEqual([false])
    expect(under('引言', '本应用由{{company}}提供。')).toEqual(['operator {{company}}'])
  })

  test('cells of a table take the column or the row they stand in', () => {
    const page = `<h1>${POLICY}</h1><p>${FILLER}</p><h2>五、第三方SDK</h2><table>
      <tr><th>SDK名称</th><th>使用目的</th><th>收集的信息</th><th>隐私政策链接</th></tr>
      <tr><td>【SDK名称】</td><td>统计</td><td>设备型号、【数据类型】</td><td>【隐私政策链接】</td></tr></table>
      <h2>九、联系我们</h2><table><tr><th>渠道</th><th>内容</th></tr><tr><td>邮箱</td><td>[待填写]</td></tr></table>`
    expect(rowsIn(page, 'policy.html').map(({ of, written }) => `${of} ${written}`)).toEqual([
      'sdk 【SDK名称】',
      'sdk 【数据类型】',
      'sdk 【隐私政策链接】',
      'contact [待填写]',
    ])
  })

  test('the same words are one row, with every place', () => {
    const text = `${POLICY}\n${FILLER}\n一、您的权利\n注销：联系客服：400-XXX-XXXX\n二、联系我们\n客服电话：400-XXX-XXXX\n`
    const [row, ...more] = rowsIn(text)
    expect(more).toEqual([])
    expect(row).toMatchObject({ of: 'contact', times: 2, heading: '一、您的权利' })
    const places = [row?.source, ...(row?.also ?? []).map(({ source }) => source)]
    expect(places.map((place) => (place?.at === 'text' ? text.slice(place.start, place.end) : ''))).toEqual([
      '400-XXX-XXXX',
      '400-XXX-XXXX',
    ])
    expect(places.map((place) => place && showLocator(place))).toEqual(['policy.txt:6', 'policy.txt:8'])
  })

  test('a hostile line ends', () => {
    const started = performance.now()
    rowsIn(
      `${POLICY}\n${FILLER}\n${'【'.repeat(4_000)}${'XX'.repeat(4_000)}${'{{'.repeat(4_000)}${'_ '.repeat(4_000)}`,
    )
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  test('the collector claims the table of a policy that was read whole', async () => {
    const { rows, complete } = await collectFrom(
      new URL('../../../samples/11-sdk-not-listed/policy.html', import.meta.url).pathname,
    )
    expect(rows.unfilledPlaces).toEqual([])
    expect(complete).toContainEqual({ table: 'unfilledPlaces' })
  })
})
