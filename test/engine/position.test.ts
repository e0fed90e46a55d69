import { describe, expect, test } from '@jest/globals'
import { LineCounter, parseDocument } from 'yaml'
import { type Positions, positionsIn } from '../../src/engine/position.ts'

const SOURCE = `# a rule
id: plain-word
title:
  zh: "双引号 MARK1 之内"
  en: 'single MARK2 inside'
violation: |-
  first line MARK3
    && deeper MARK4
  && last MARK5
tests:
  - name: one MARK6
    given: {}
  - name: two MARK7
`

const placesIn = (source: string): Positions => {
  const lines = new LineCounter()
  return positionsIn(source, parseDocument(source, { lineCounter: lines }), lines)
}
/** Where a text stands in a source, both from 1, counted without the code under test. */
const foundIn = (source: string, text: string) => {
  const before = source.slice(0, source.indexOf(text)).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
const valueAt = (path: readonly (string | number)[]): string => String(parseDocument(SOURCE).getIn(path))

describe('the place of a character of a value', () => {
  test.each<[string, string, readonly (string | number)[]]>([
    ['a text without quotes', 'plain', ['id']],
    ['a text without quotes, further in', 'word', ['id']],
    ['a text in double quotes', 'MARK1', ['title', 'zh']],
    ['a text in single quotes', 'MARK2', ['title', 'en']],
    ['the first line of a block', 'MARK3', ['violation']],
    ['the very beginning of a block', 'first line', ['violation']],
    ['a line of a block that is indented more', 'MARK4', ['violation']],
    ['the last line of a block', 'MARK5', ['violation']],
    ['the beginning of a later line of a block', '&& last', ['violation']],
    ['an item of a list', 'MARK6', ['tests', 0, 'name']],
    ['a later item of a list', 'MARK7', ['tests', 1, 'name']],
  ])('%s', (_what, text, path) => {
    const offset = valueAt(path).indexOf(text)
    expect(offset).toBeGreaterThanOrEqual(0)
    expect(placesIn(SOURCE).at(path, offset)).toEqual(foundIn(SOURCE, text))
  })

  test('is that of the value itself where no offset is given, and of a map its first key', () => {
    expect(placesIn(SOURCE).at(['id'])).toEqual({ line: 2, column: 5 })
    expect(placesIn(SOURCE).at(['title'])).toEqual({ line: 4, column: 3 })
  })

  test('is that of the nearest value above where the path leads nowhere, whatever the offset', () => {
    const places = placesIn(SOURCE)
    expect(places.at(['title', 'fr'], 5)).toEqual(places.at(['title']))
    expect(places.at(['tests', 0, 'given', 'rows', 3], 7)).toEqual({ line: 12, column: 12 })
    expect(places.at(['nothing', 'of', 'this'])).toEqual({ line: 2, column: 1 })
    expect(places.at([])).toEqual({ line: 2, column: 1 })
  })

  test('of an empty file is its beginning', () => {
    expect(placesIn('').at(['id'], 3)).toEqual({ line: 1, column: 1 })
  })
})
