import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { reasonOf, ToolError } from '../src/errors.ts'

const thrownBy = (act: () => unknown): unknown => {
  try {
    act()
  } catch (thrown) {
    return thrown
  }
  throw new Error('nothing was thrown')
}

test('what the system says of a file is told in both languages', () => {
  expect(reasonOf(thrownBy(() => readFileSync('no-such-file')))).toEqual({
    zh: '文件不存在',
    en: 'there is no such file',
  })
  expect(reasonOf(thrownBy(() => readFileSync('.'))).zh).toBe('这是文件夹，不是文件')
})

test('a slip in JSON is told as one, and the words of an error of ours are kept', () => {
  const { zh, en } = reasonOf(thrownBy(() => JSON.parse('{')))
  expect(zh).toMatch(/^不是有效的 JSON：/)
  expect(en).toMatch(/^it is no valid JSON: /)
  expect(reasonOf(thrownBy(() => JSON.parse('<html>'))).zh).toBe('不是有效的 JSON：“<”处不合语法')
  expect(reasonOf(thrownBy(() => JSON.parse('{"a":'))).zh).toBe('不是有效的 JSON：内容不完整')
  expect(reasonOf(thrownBy(() => JSON.parse('{"a":1,}'))).zh).not.toMatch(/[a-z]{3}/)
  const text = { zh: '格式不对', en: 'wrong format' }
  expect(reasonOf(new ToolError('x', text))).toEqual(text)
  expect(reasonOf(new Error('as it is'))).toEqual({ zh: 'as it is', en: 'as it is' })
  expect(reasonOf(undefined).en).toBe('undefined')
})
