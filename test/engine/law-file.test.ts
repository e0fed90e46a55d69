import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { stringify } from 'yaml'
import { lintLawFile } from '../../src/engine/lint/law-file.ts'
import { showComplaint } from '../../src/engine/lint/lint.ts'

const both = { zh: '条文', en: 'text' }
const folder = mkdtempSync(join(tmpdir(), 'mingshi-law-'))

const lintArticles = async (articles: object, change: object = {}): Promise<string> => {
  const path = join(folder, 'cn-norm.yaml')
  const law = { id: 'cn-norm', title: both, short: both, number: '', authority: both }
  writeFileSync(path, stringify({ ...law, groups: [{ title: both, articles }], ...change }))
  return (await lintLawFile(path)).map(showComplaint).join('\n')
}

test('a norm that is well written has no mistake', async () => {
  const versions = [
    { until: '2026-01-01', cite: both },
    { from: '2026-01-01', cite: both },
  ]
  expect(await lintArticles({ '1': { cite: both, text: both }, '2': { text: both, versions } })).toBe('')
})

test('half-width punctuation between Latin words, and spans with one end, are no mistake', async () => {
  const one = { cite: both, text: { zh: '甲 a, b 乙', en: 'x' } }
  const open = { text: both, versions: [{ until: '2026-01-01', cite: both }] }
  const begun = { text: both, versions: [{ from: '2026-01-01', cite: both }] }
  expect(await lintArticles({ '1': one, '2': open, '3': begun })).toBe('')
})

test.each([
  ['an article without text', { '1': { cite: both } }, {}, 'has no text'],
  ['an unknown key', { '1': { cite: both, text: both, fine: 1 } }, {}, 'unknown key: fine'],
  ['half-width punctuation', { '1': { cite: both, text: { zh: '公开,明示', en: 'x' } } }, {}, 'full-width'],
  ['another name', { '1': { cite: both, text: both } }, { id: 'cn-other' }, "should be the file's name"],
  [
    'a gap between two versions',
    {
      '1': {
        text: both,
        versions: [
          { until: '2025-01-01', cite: both },
          { from: '2026-01-01', cite: both },
        ],
      },
    },
    {},
    'should be the day the version before ends, 2025-01-01',
  ],
  [
    'an article named twice',
    {},
    {
      groups: [1, 2].map(() => ({ title: both, articles: { '1': { cite: both, text: both } } })),
    },
    'article 1 stands twice',
  ],
  [
    'a version that ends before it begins',
    { '1': { text: both, versions: [{ from: '2026-01-01', until: '2025-01-01', cite: both }] } },
    {},
    'groups[0].articles.1.versions[0].until: ends before it begins',
  ],
  [
    'a version of no day',
    { '1': { text: both, versions: [{ from: '2026-01-01', until: '2026-01-01', cite: both }] } },
    {},
    'ends before it begins',
  ],
  [
    'a version after one that does not end',
    { '1': { text: both, versions: [{ cite: both }, { from: '2026-01-01', cite: both }] } },
    {},
    'groups[0].articles.1.versions[1].from: should be the day the version before ends, which is not given',
  ],
  [
    'an article without wording in one of its versions',
    { '1': { text: both, versions: [{ until: '2026-01-01', cite: both }, { from: '2026-01-01' }] } },
    {},
    'groups[0].articles.1: has no cite',
  ],
  [
    'half-width punctuation before a character',
    { '1': { cite: both, text: { zh: 'App,公开', en: 'x' } } },
    {},
    'groups[0].articles.1.text.zh: Chinese text uses full-width punctuation',
  ],
])('%s', async (_name, articles, change, message) => {
  expect(await lintArticles(articles, change)).toContain(message)
})
