import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { decode } from '../../../../src/collect/policy/text/decode.ts'
import { fixture } from '../read.ts'

describe('encodings', () => {
  test('GB18030 under a page that declares UTF-8', () => {
    const { text } = decode(readFileSync(fixture('gb18030.html')))
    expect(text).toContain('退出登录即为注销账号')
  })

  test('UTF-16 with a mark', () => {
    expect(decode(readFileSync(fixture('utf16.txt')))).toMatchObject({ encoding: 'utf-16le' })
    expect(decode(readFileSync(fixture('utf16.txt'))).text).toContain('隐私政策')
  })

  test('UTF-16 without a mark, by the zero bytes of its Latin letters', () => {
    const bytes = Buffer.from('<html><body>privacy policy 隐私政策</body></html>'.repeat(4), 'utf16le')
    expect(decode(bytes)).toMatchObject({ encoding: 'utf-16le' })
    expect(decode(bytes.swap16())).toMatchObject({ encoding: 'utf-16be' })
  })

  test('UTF-8 wins over what is declared, for hardly any other text is valid UTF-8', () => {
    expect(decode(Buffer.from('<meta charset="gb2312">隐私政策')).text).toContain('隐私政策')
  })

  test('one bad byte does not hide the document', () => {
    const bytes = Buffer.concat([
      Buffer.from('隐私政策'.repeat(100)),
      Buffer.from([0xff]),
      Buffer.from('结束'.repeat(100)),
    ])
    expect(decode(bytes).text).toContain('结束')
  })
})

test.each([
  ['PDF', Buffer.from('%PDF-1.7 …')],
  ['zip', Buffer.from([0x50, 0x4b, 3, 4, 1, 2])],
  ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10])],
  ['zeros', Buffer.alloc(2000)],
])('%s is no text', (_, bytes) => {
  expect(decode(bytes).text).toBeUndefined()
})
