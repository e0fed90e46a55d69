import { describe, expect, test } from '@jest/globals'
import { parseFiling } from '../../../src/collect/filing/filing-file.ts'
import type { ToolError } from '../../../src/errors.ts'

const parse = (text: string) => parseFiling(Buffer.from(text), 'filing.yaml')
const lineOf = async (text: string): Promise<string> => {
  const thrown = (await parse(text).catch((error: ToolError) => error)) as ToolError
  expect(thrown.text.zh).not.toContain('undefined')
  return thrown.text.en
}

describe('filing files', () => {
  test('YAML and JSON, several entries, figures that look like numbers', async () => {
    const md5 = '12345678901234567890123456789012'
    const yaml = `filings:\n  - package: cn.example.app\n    certificateMd5: ${md5}\n    number: 京ICP备20260001号-1A\n  - { package: cn.example.two, certificateMd5: 0E:${'11:'.repeat(14)}22 }\n`
    const [first, second] = await parse(yaml)
    expect(first).toEqual({ package: 'cn.example.app', certificateMd5: md5, number: '京ICP备20260001号-1A' })
    expect(second?.certificateMd5).toBe(`0e${'11'.repeat(14)}22`)
    expect(await parse(JSON.stringify({ filings: [{ package: 'a.b', certificateMd5: md5 }] }))).toHaveLength(
      1,
    )
  })

  test.each([
    [
      'filings:\n  - package: a.b\n    certificateMD5: 00\n',
      'filing.yaml:3 has no key "certificateMD5"; did you mean "certificateMd5"',
    ],
    ['filings:\n  - package: a.b\n', 'filing.yaml:2 needs certificateMd5 or publicKey'],
    ['filings:\n  - certificateMd5: 00\n', 'filing.yaml:2 lacks package'],
    ['entries: []\n', 'filing.yaml:1 has no key "entries"'],
    ['', 'filing.yaml:1'],
    ['filings:\n  - package: 健康\n    publicKey: x\n', 'filing.yaml:2 package is no package name'],
    ['filings:\n  - package: a.b\n    certificateMd5: 00:11\n', 'filing.yaml:3 certificateMd5 is no MD5'],
    ['filings:\n  - package: a.b\n    publicKey: 无\n', 'filing.yaml:3 publicKey is no public key'],
    ['filings: [\n', 'filing.yaml:'],
  ])('%j', async (text, said) => {
    expect(await lineOf(text)).toContain(said)
  })
})
