import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { asSimplified, asWritten } from '../../../../src/collect/policy/text/simplified.ts'

const stored: { traditional: string; simplified: string; words: Record<string, string> } = JSON.parse(
  readFileSync(new URL('../../../../rules/models/simplified-reading.json', import.meta.url).pathname, 'utf8'),
)

describe('traditional writing', () => {
  test('is read as simplified, words of Taiwan as those of the mainland', () => {
    expect(asSimplified('我們蒐集您的個人資料，儲存於伺服器；您可以聯絡我們刪除帳號。')).toBe(
      '我们收集您的个人信息，存储于服务器；您可以联系我们删除账号。',
    )
    expect(asSimplified('您可以在 Settings 中注销账号。')).toBe('您可以在 Settings 中注销账号。')
  })

  test('keeps every place, so that nothing read may be longer or shorter', () => {
    expect(stored.traditional.length).toBe(stored.simplified.length)
    for (const [word, reading] of Object.entries(stored.words)) expect(reading).toHaveLength(word.length)
  })

  test('is given back as it stands, by lines where they were joined', () => {
    const back = asWritten('一、資料蒐集\n我們會蒐集您的電子郵件。')
    expect(back('我们会收集您的电子邮件。')).toBe('我們會蒐集您的電子郵件。')
    expect(back('一、资料收集 我们会收集您的电子邮件。')).toBe('一、資料蒐集 我們會蒐集您的電子郵件。')
    expect(back('privacy.html')).toBe('privacy.html')
  })
})
