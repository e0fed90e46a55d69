import { describe, expect, test } from '@jest/globals'
import { sdkDisclosure } from '../../../src/collect/derive/sdk-disclosure.ts'
import type { Completeness, Facts } from '../../../src/facts/facts.ts'
import type { RowOf } from '../../../src/facts/index.ts'
import { file } from '../../../src/facts/locator.ts'
import { vocabulary } from '../screens/rows.ts'

const head = (id: string) => ({ id, evidence: 'static' as const, source: file(id) })
const WHOLE: readonly Completeness[] = [{ table: 'documents' }, { table: 'sections' }]

const sdk = (names: readonly string[], vendorNames: readonly string[] = []): RowOf<'sdks'> => ({
  ...head('s1'),
  sdk: 's1',
  names,
  vendorNames,
})

/** The first SDK's cells, with a policy of one section. */
const disclosed = (
  row: RowOf<'sdks'>,
  text: string,
  { complete = WHOLE, documents = [] as RowOf<'documents'>[], kind = 'sharing' as const } = {},
) => {
  const facts: Facts = {
    rows: {
      sdks: [row],
      policy: [{ ...head('policy'), found: true, readable: true, document: 'd1' }],
      documents: [{ ...head('d1'), kind: 'policy', readable: true }, ...documents],
      sections: [{ ...head('x'), document: 'd1', kind, heading: '共享', text }],
    },
    complete,
    gaps: [],
  }
  const { named, namedBy, namedAs } = sdkDisclosure(facts, vocabulary).rows.sdks?.[0] ?? {}
  return { named, namedBy, namedAs }
}

describe('whether documents name an SDK', () => {
  const push = sdk(['极光推送', 'JPush'], ['极光', '和讯华谷'])

  test('by its name, and by its vendor where only that is there', () => {
    expect(disclosed(push, '我们使用极光推送SDK发送通知。')).toMatchObject({ named: true, namedBy: 'name' })
    expect(disclosed(push, '由和讯华谷公司提供推送。')).toMatchObject({ named: true, namedBy: 'vendor' })
    expect(disclosed(push, '极光提供通知，其产品为 JPush。')).toMatchObject({
      namedBy: 'name',
      namedAs: 'JPush',
    })
  })

  test('in half and full width, in any case, with spaces between', () => {
    expect(disclosed(sdk(['JPush']), 'ＪＰｕｓｈ')).toMatchObject({ named: true })
    expect(disclosed(sdk(['华为 HMS push']), '华为HMS Push')).toMatchObject({ named: true })
    expect(disclosed(sdk(['微信支付']), '微 信 支 付')).toMatchObject({ named: true })
  })

  test('a Latin name is a word of its own', () => {
    expect(disclosed(sdk(['Mob']), 'Mobile phones and MobTechs')).toMatchObject({ named: false })
    expect(disclosed(sdk(['Google Maps']), 'We use Google Maps.')).toMatchObject({ named: true })
  })

  test('silence proves something only where everything was read', () => {
    expect(disclosed(push, '我们不向第三方提供个人信息。')).toMatchObject({ named: false })
    const partly = { complete: [{ table: 'documents' as const }] }
    expect(disclosed(push, '我们不向第三方提供个人信息。', partly)).toEqual({})
  })

  test('a list that is a document of its own leaves it open until it is read', () => {
    const pointing = '接入的第三方详见《第三方SDK目录》。'
    expect(disclosed(push, pointing)).toEqual({})
    const list: RowOf<'documents'> = { ...head('d2'), kind: 'sdk-list', readable: true }
    expect(disclosed(push, pointing, { documents: [list] })).toMatchObject({ named: false })
    expect(disclosed(push, '请阅读《用户服务协议》。')).toMatchObject({ named: false })
  })

  test('without a package or a policy nothing is said', () => {
    const facts: Facts = { rows: { sdks: [push] }, complete: [], gaps: [] }
    expect(sdkDisclosure(facts, vocabulary)).toBe(facts)
  })
})
