import { describe, expect, test } from '@jest/globals'
import type { Host } from '../../src/engine/expression.ts'
import { factRows } from '../../src/engine/fact-row.ts'
import { parseTemplate, TemplateError, writeTemplate } from '../../src/engine/template.ts'

const wrap = factRows(
  'screens',
  (column) => ({ fact: `screens.${column}`, because: 'missing-cell' }),
  () => undefined,
  () => [],
)

const written = (text: string, cells: object): string => {
  const screen = wrap({ id: 's1', evidence: 'captured', source: { at: 'file', name: 'x' }, ...cells })
  return writeTemplate(parseTemplate(text), { screen }, {} as Host, '?')
}

describe('what stands between double brackets', () => {
  test.each([
    ['登录页[[“{screen.title}”]]征求同意', { title: '欢迎' }, '登录页“欢迎”征求同意'],
    ['登录页[[“{screen.title}”]]征求同意', {}, '登录页征求同意'],
    ['[[“{screen.title}”||“{screen.acceptLabel}”||无标题]]', { acceptLabel: '同意' }, '“同意”'],
    ['[[“{screen.title}”||“{screen.acceptLabel}”||无标题]]', {}, '无标题'],
    ['“{screen.title}”', {}, '“?”'],
    ["[[{['a', 'b'][1] == 'b' || false ? 'b]]' : screen.title}]]", {}, 'b]]'],
  ])('%s', (text, cells, expected) => {
    expect(written(text, cells)).toBe(expected)
  })

  test.each([
    ['a [[b', 2],
    ['a]] b', 1],
    ['a || b', 2],
    ['[[a [[b]]]]', 4],
    ['[[{screen.title]]', 2],
  ])('is complained of where it is not closed or not opened: %s', (text, start) => {
    expect(() => parseTemplate(text)).toThrow(TemplateError)
    try {
      parseTemplate(text)
    } catch (thrown) {
      expect((thrown as TemplateError).start).toBe(start)
    }
  })
})
