import { describe, expect, test } from '@jest/globals'
import { sdkDisclosure } from '../../../src/collect/derive/sdk-disclosure.ts'
import type { Completeness, Facts } from '../../../src/facts/facts.ts'
import type { RowOf } from '../../../src/facts/index.ts'
import { file } from '../../../src/facts/locator.ts'

const head = (id: string) => ({ id, evidence: 'static' as const, source: file(id) })
const WHOLE: readonly Completeness[] = [
  { table: 'documents' },
  { table: 'sections' },
  { table: 'policySdks' },
]

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
  { complete = WHOLE, kind = 'sharing' as const } = {},
) => {
  const facts: Facts = {
    rows: {
      sdks: [row],
      policy: [{ ...head('policy'), found: true, readable: true, document: 'd1' }],
      documents: [{ ...head('d1'), kind: 'policy', readable: true }],
      sections: [{ ...head('x'), document: 'd1', kind, heading: '共享', text }],
    },
    complete,
    gaps: [],
  }
  const { named, namedBy, namedAs } = sdkDisclosure(facts).rows.sdks?.[0] ?? {}
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

  test('a list that was not read leaves it open', () => {
    const complete = WHOLE.filter(({ table }) => table !== 'policySdks')
    expect(disclosed(push, '接入的第三方详见《第三方SDK目录》。', { complete })).toEqual({})
  })

  test.each([
    ['我们会为您逐个推荐附近的商家。', undefined],
    ['我们使用个推提供消息推送。', '个推'],
    ['推送服务由个推、极光提供。', '个推'],
  ])('a short name inside an ordinary word is none: %s', (text, namedAs) =>
    expect(disclosed(sdk(['个推']), text).namedAs).toBe(namedAs),
  )

  test('without a package or a policy nothing is said', () => {
    const facts: Facts = { rows: { sdks: [push] }, complete: [], gaps: [] }
    expect(sdkDisclosure(facts)).toBe(facts)
  })
})
