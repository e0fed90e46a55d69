import { expect, test } from '@jest/globals'
import { readText } from '../../../../src/collect/policy/text/read-text.ts'

test('headings, emphasis, lists, links and tables', () => {
  const { blocks, title } = readText(
    '# 隐私政策\n\n**一、收集**\n\n- 您的**手机号码**，见[清单](https://a.example/x)\n\n| 权限 | 目的 |\n|---|---|\n| 相机 | 扫码 |\n---\n结束。\n',
    'a.md',
  )
  expect(title).toBe('隐私政策')
  expect(blocks.map(({ text }) => text)).toEqual([
    '隐私政策',
    '一、收集',
    '您的手机号码，见清单',
    '权限 | 目的',
    '相机 | 扫码',
    '结束。',
  ])
  expect(blocks[0]?.heading).toBe(1)
  expect(blocks[1]?.bold).toBe(true)
  expect(blocks[2]?.item).toBe(true)
  expect(blocks[4]?.cells).toEqual(['相机', '扫码'])
})

test('a table may stand indented below an item', () => {
  const table = ['| 名称 | 用途 |', '|---|---|', '| 友盟SDK | 统计 |'].map((row) => `        ${row}`)
  const { blocks } = readText(['# 隐私政策', '', '1. 第三方SDK', '', ...table, ''].join('\n'), 'a.md')
  expect(blocks.flatMap(({ cells }) => (cells ? [cells] : []))).toEqual([
    ['名称', '用途'],
    ['友盟SDK', '统计'],
  ])
})

test('plain text joins a line that runs on after a comma', () => {
  expect(
    readText('由于数据存储在本地，\n您可以通过卸载删除。\n下一段', 'a.txt').blocks.map(({ text }) => text),
  ).toEqual(['由于数据存储在本地，您可以通过卸载删除。', '下一段'])
})

test('a line that ends within an English sentence runs on, and one of Chinese is a paragraph', () => {
  const source =
    '## Changes\nI may update this policy from\ntime to time.\nYou are told.\n\n- one\n- two\n一段没有句号的话\n另一段'
  expect(readText(source, 'a.md').blocks.map(({ text }) => text)).toEqual([
    'Changes',
    'I may update this policy from time to time.',
    'You are told.',
    'one',
    'two',
    '一段没有句号的话',
    '另一段',
  ])
})

test('what a site generator keeps before the text is no text, but for the title', () => {
  const source =
    '---\ntitle: "云行隐私政策"\ndate: 2022-01-29\ntags:\n  - app\n---\n## 一、收集\n我们收集您的手机号码。\n'
  const { blocks, title } = readText(source, 'a.md')
  expect(title).toBe('云行隐私政策')
  expect(blocks.map(({ text }) => text)).toEqual(['一、收集', '我们收集您的手机号码。'])
  expect(readText('---\n一段文字\n---\n又一段\n', 'a.md').blocks).toHaveLength(2)
})
