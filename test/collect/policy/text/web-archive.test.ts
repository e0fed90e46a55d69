import { expect, test } from '@jest/globals'
import { pageOfWebArchive } from '../../../../src/collect/policy/text/web-archive.ts'

const quoted = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')

test('the page of a saved web archive, in quoted-printable and in base64', () => {
  const html = '<html><body>隐私政策 a=b</body></html>'
  for (const [encoding, body] of [
    [
      'quoted-printable',
      quoted(html)
        .replace(/(.{72})/g, '$1=\r\n')
        .replace(/=\r\n(?==?$)/, ''),
    ],
    ['base64', Buffer.from(html).toString('base64')],
  ] as const) {
    const archive = `From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Multi--x1"\r\n\r\n\r\n------Multi--x1\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n------Multi--x1--\r\n`
    expect(
      Buffer.from(pageOfWebArchive(Buffer.from(archive)) ?? [])
        .toString()
        .trim(),
    ).toBe(html)
  }
})

test('a body whose headers were lost is read, and an equals sign here and there is none', () => {
  const page = '<html><body>隐私政策说明我们如何处理您的个人信息</body></html>'
  const body = page.replace(/[^\x20-\x7e]+/g, quoted)
  expect(Buffer.from(pageOfWebArchive(Buffer.from(body)) ?? []).toString()).toBe(page)
  expect(pageOfWebArchive(Buffer.from('<p>a=E9=9A=90 stands for a character</p>'))).toBeUndefined()
})

test('a page is no archive', () => {
  expect(pageOfWebArchive(Buffer.from('<html>MIME-Version: 1.0 boundary="aaaaaaa"</html>'))).toBeUndefined()
})
