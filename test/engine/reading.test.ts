import { expect, test } from '@jest/globals'
import { compileRule } from '../../src/engine/compile.ts'
import { judgeFor } from '../../src/engine/evaluate.ts'
import { readingOf, withParts } from '../../src/engine/reading.ts'
import { file } from '../../src/facts/locator.ts'
import { ruleWith, vocabulary } from './vocabulary.ts'

const row = {
  id: 'a',
  evidence: 'captured',
  source: file('x'),
  screenKind: 'login',
  role: 'checkbox',
  label: '同意',
  checkedAtStart: true,
} as const
const factOf = (rule: ReturnType<typeof ruleWith>) =>
  judgeFor({ rows: { controls: [row] }, complete: [], gaps: [] }, vocabulary).judge(rule)[0]?.fact

test('parts that hold words are written in the language of the text, those that name such parts too', () => {
  const fact = factOf(
    ruleWith({
      let: {
        sentence: "where_it_is + '!'",
        where_it_is: 'screenName(control)',
        length: 'size(where_it_is)',
      },
      finding: { zh: '{sentence}{length}', en: '{sentence}{length}' },
    }),
  )
  expect(fact?.zh).toMatch(/^登录.*!\d+$/)
  expect(fact?.en).toMatch(/^[A-Za-z ]+!\d+$/)
  expect(fact?.en).toContain(`!${(fact?.en ?? '').indexOf('!')}`)
})

test('parts without words that were worked out in Chinese are not worked out in English again', () => {
  let times = 0
  const counted = {
    get label() {
      times++
      return '同意'
    },
  }
  const compiled = compileRule(ruleWith({ let: { agrees: "control.label == '同意'" } }))
  const reading = readingOf(compiled, withParts(compiled, {}), counted)
  for (const lang of ['zh', 'en', 'en'] as const)
    expect((reading.variables(lang) as { agrees: unknown }).agrees).toBe(true)
  expect(times).toBe(1)
})
