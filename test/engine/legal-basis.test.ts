import { describe, expect, test } from '@jest/globals'
import type { Law } from '../../src/engine/law-schema.ts'
import { clauseOn, hasArticle, isDraftArticle, wordingOn } from '../../src/engine/legal-basis.ts'

const both = (words: string) => ({ zh: `${words}条`, en: words })
const law = (id: string, articles: Record<string, object>, rest: object = {}): Law =>
  ({
    id,
    title: both(id),
    short: { zh: `《${id}》`, en: id },
    groups: [
      { title: both('a'), articles: {} },
      { title: both('b'), articles },
    ],
    ...rest,
  }) as unknown as Law
const moved = {
  text: both('text'),
  versions: [
    { cite: both('41'), until: '2026-01-01' },
    { cite: both('43'), text: both('new'), from: '2026-01-01' },
  ],
}
const laws = new Map(
  [
    law('firm', {
      1: { cite: both('1'), text: both('one') },
      2: { cite: both('2'), text: both('two'), status: 'draft' },
      3: moved,
    }),
    law('open', { 1: { cite: both('1'), text: both('one') } }, { status: 'draft' }),
  ].map((one) => [one.id, one]),
)

describe('an article on a day', () => {
  test('is cited by the short title of its law, with its content', () => {
    expect(clauseOn(laws, 'firm/1', '2026-01-01')).toEqual({
      key: 'firm/1',
      cite: { zh: '《firm》1条', en: 'firm, 1' },
      text: both('one'),
    })
  })

  test('is that in force: the first day counts, the day it ends does not', () => {
    const on = (day: string) => clauseOn(laws, 'firm/3', day)
    expect(on('2025-12-31')).toMatchObject({ cite: { en: 'firm, 41' }, text: { en: 'text' } })
    expect(on('2026-01-01')).toMatchObject({ cite: { en: 'firm, 43' }, text: { en: 'new' } })
  })

  test('before any was in force, or after, it is the newest', () => {
    const article = {
      text: both('t'),
      versions: [
        { cite: both('1'), from: '2020-01-01', until: '2021-01-01' },
        { cite: both('2'), from: '2021-01-01', until: '2022-01-01' },
      ],
    }
    expect([wordingOn(article, '2019-01-01')?.cite.en, wordingOn(article, '2023-01-01')?.cite.en]).toEqual([
      '2',
      '2',
    ])
  })

  test('without a citation, or without a text, it is none', () => {
    expect(wordingOn({ text: both('t') }, '2026-01-01')).toBeUndefined()
    expect(wordingOn({ cite: both('1') }, '2026-01-01')).toBeUndefined()
  })

  test('a key that leads nowhere is told', () => {
    expect(() => clauseOn(laws, 'firm/9', '2026-01-01')).toThrow('no such article: firm/9')
    expect(() => clauseOn(laws, 'lost/1', '2026-01-01')).toThrow('no such article: lost/1')
    expect(['firm/1', 'firm/9', 'lost/1'].map((key) => hasArticle(laws, key))).toEqual([true, false, false])
  })

  test('is a draft where it is marked so, or its law is', () => {
    expect(['firm/1', 'firm/2', 'open/1', 'lost/1'].map((key) => isDraftArticle(laws, key))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})
