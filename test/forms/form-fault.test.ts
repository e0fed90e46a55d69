import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import { configSchema } from '../../src/cli/config-schema.ts'
import { formFault } from '../../src/forms/form-fault.ts'
import { readYaml } from '../../src/forms/yaml-text.ts'

const check = new Ajv({ strict: false, verbose: true }).compile(configSchema)

/** Line and words of the first mistake of a configuration. */
const wrongIn = async (yaml: string) => {
  const text = await readYaml(yaml)
  if (!text.ok) return { line: text.line, ...text.says }
  expect(check(text.value)).toBe(false)
  const { at, says } = formFault(check.errors?.[0])
  return { line: text.lineOf(at), ...says }
}

describe('a mistake in a form is told in the language of its reader', () => {
  test.each([
    ['polcy: x', 1, '没有“polcy”这一项，是否为“policy”', 'has no key "polcy"; did you mean "policy"'],
    ['source: .\ntypes: 网上购物', 2, 'types：应为列表', 'types should be a list'],
    ['- a', 1, '应为若干“键: 值”', 'should be keys with their values'],
    [
      'failOn: violations',
      1,
      'failOn：应为 violation、suspected、none 之一',
      'failOn should be one of violation, suspected, none',
    ],
    [
      'suppressions:\n  - rule: a\n    reason: 已排期整改',
      2,
      'suppressions[0]：缺少 author',
      'suppressions[0] lacks author',
    ],
    [
      'a:\n\t- b',
      2,
      '不是有效的 YAML：缩进须用空格，不能用制表符',
      'is no valid YAML: Tabs are not allowed as indentation',
    ],
    ['a: 1\na: 2', 2, '不是有效的 YAML：同一个键写了两次', 'is no valid YAML: Map keys must be unique'],
  ])('%j', async (yaml, line, zh, en) => {
    expect(await wrongIn(yaml)).toEqual({ line, zh, en })
  })

  test('a text that names a thousand others is refused', async () => {
    const many = Array.from(
      { length: 200 },
      (_, n) => `  - &a${n + 1} [${'*a'.concat(String(n), ', ').repeat(9)}]`,
    )
    const text = await readYaml(`x:\n  - &a0 [1]\n${many.join('\n')}`)
    expect(text).toMatchObject({ ok: false, says: { zh: expect.stringContaining('含有过多别名') } })
  })
})
