import { expect, test } from '@jest/globals'
import { plainBlocks } from '../../../../src/collect/policy/text/plain-blocks.ts'

const text = '我们会按照法律法规的要求保护您的个人信息，并在本政策中说明处理的规则。'.repeat(12)
const textsOf = (source: string) => plainBlocks(source).blocks.map((block) => block.text)

test('a page whose line ends became wide gaps is cut at them', () => {
  const source = `第一条 收集\u00a0\u00a0\u00a0\u00a0${text}    第二条 未成年人    6.1 请在监护人陪同下阅读。`
  expect(textsOf(source)).toEqual(['第一条收集', text, '第二条未成年人', '6.1请在监护人陪同下阅读。'])
})

test('an article begins a line where the one before it ended', () => {
  expect(textsOf(`${text}第二条 信息的保存`)).toEqual([text, '第二条信息的保存'])
})

test('a short line keeps its gaps, and an article that is only named is no line', () => {
  expect(textsOf('联系人    张三')).toEqual(['联系人张三'])
  expect(textsOf(`${text}依照第二条 处理`)).toEqual([`${text}依照第二条处理`])
})
