import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { fileTrouble, reasonOf, ToolError } from '../src/errors.ts'

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

test('a file that the system refuses is no fault of the tool', () => {
  const told = fileTrouble(thrownBy(() => writeFileSync('no-such-folder/a.txt', '')))
  expect(told?.text.zh).toBe(
    'no-such-folder/a.txt 不能使用：文件或者上级文件夹不存在。请检查路径、权限和磁盘空间。',
  )
  expect(told?.text.en).toMatch(/^no-such-folder\/a\.txt cannot be used: /)
  expect(fileTrouble(new Error('as it is'))).toBeUndefined()
  expect(fileTrouble(Object.assign(new Error('x'), { code: 'EWHATEVER', path: 'a' }))).toBeUndefined()
})
