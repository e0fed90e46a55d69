import { expect, test } from '@jest/globals'
import { readAs } from '../read.ts'

const BODY = '我们会依照法律的要求处理您的个人信息，并采取合理的措施。'.repeat(6)
const dense = (parts: readonly string[]): string => `隐私政策更新日期：2022年3月9日${parts.join('')}`

const headings = (text: string): string[] =>
  readAs(text).sections.flatMap(({ heading, kind }) => (heading === '' ? [] : [`${kind} ${heading}`]))

test('a policy in one paragraph is cut where its numbered parts begin, and its headings from their text', () => {
  const text = dense([
    `一、我们如何收集您的个人信息为了提供服务，${BODY}`,
    `二、账号注销如果您不再使用，可以在设置中注销账号。${BODY}`,
    `三、未成年人保护我们非常重视未成年人。${BODY}`,
    `四、联系我们如果您有疑问，请发送邮件至 privacy@kangle.example.cn。`,
  ])
  expect(headings(text)).toEqual([
    'collection 一、我们如何收集您的个人信息',
    'rights 二、账号注销',
    'children 三、未成年人保护',
    'contact 四、联系我们',
  ])
})

test('headings are known by the table of contents', () => {
  const names = ['本软件所需的信息收集', '安全与可靠', '政策的更新']
  const numbers = ['一', '二', '三']
  const contents = names.map((name, i) => `${numbers[i]}、${name}`).join('')
  const parts = names.map((name, i) => `${numbers[i]}、${name}凡此种种，${BODY}`)
  expect(headings(dense([contents, ...parts])).map((line) => line.split('、')[1])).toEqual(names)
})

test('sentences keep their place in the source', () => {
  const text = dense([
    `一、信息的收集我们会收集手机号。${BODY}`,
    `二、信息的安全我们会加密保存。${BODY}`,
    '三、联系我们如果有疑问请来信。',
  ])
  const { sentences } = readAs(text)
  for (const { text: said, start, end } of sentences) expect(text.slice(start, end)).toBe(said)
  expect(sentences.map(({ text: said }) => said)).toContain('我们会加密保存。')
})

test('a long paragraph with a list in it stays one', () => {
  const text = `隐私政策\n${'我们重视您的隐私。'.repeat(60)}包括：1、手机号；2、姓名。`
  expect(headings(text)).toEqual([])
})
