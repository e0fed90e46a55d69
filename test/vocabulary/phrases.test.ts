import { describe, expect, test } from '@jest/globals'
import { findPhrases, mentions } from '../../src/vocabulary/phrases.ts'

const list = {
  id: 'agreement',
  says: 'Agreement',
  zh: ['同意', '不同意', '隐私政策'],
  en: ['agree', 'privacy policy'],
  except: ['同意书', 'agree to differ'],
}
const found = (text: string) => findPhrases(text, list).map(({ phrase, start, end }) => [phrase, start, end])

describe('places of phrases in a text', () => {
  test('the longest that stands at a place counts, and none overlaps another', () => {
    expect(found('不同意，同意')).toEqual([
      ['不同意', 0, 3],
      ['同意', 4, 6],
    ])
  })

  test('Latin phrases are whole words in any case, whatever letters of other scripts stand beside them', () => {
    expect(found('I AGREE; disagree, agreed, agree')).toEqual([
      ['AGREE', 2, 7],
      ['agree', 27, 32],
    ])
    expect(found('İİagreeİ')).toEqual([['agree', 2, 7]])
  })

  test('white space inside Chinese text is matched as if absent, and offsets are those of the text as given', () => {
    expect(found('请阅读 隐 私\n政策 privacy policy')).toEqual([
      ['隐私政策', 4, 10],
      ['privacy policy', 11, 25],
    ])
  })

  test('what stands inside an exception is left out', () => {
    expect(found('知情同意书，我们 agree to differ')).toEqual([])
    expect(mentions('知情同意书', list)).toBe(false)
    expect(mentions('知情同意书，我同意', list)).toBe(true)
  })
})
