import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import { parse as parseCsv } from 'csv-parse/sync'
import { parse } from 'yaml'
import { budgetOf } from '../../src/collect/budget.ts'
import { collect } from '../../src/collect/index.ts'
import { loadRuleBook } from '../../src/engine/rule-book.ts'
import { playForm, seenTypes, TO_ANSWER } from '../../src/report/store/play-form.ts'
import { storeChecklist } from '../../src/report/store/store-document.ts'
import { scan } from '../../src/scan.ts'
import { loadVocabulary } from '../../src/vocabulary/load.ts'
import { storeSchema } from '../../src/vocabulary/store-schema.ts'
import { loadStore, STORES } from '../../src/vocabulary/stores.ts'
import { wordsOf } from '../../src/words/words.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const APK = `${ROOT}samples/15-source-project/app.apk`
const [book, vocabulary] = await Promise.all([loadRuleBook(), loadVocabulary()])
const BLANK = wordsOf('zh').draft.blank

describe('what stores ask', () => {
  test.each(STORES)('%s: a file of the right form, of rules and kinds that are there', (id) => {
    const path = `${ROOT}rules/vocabulary/stores/${id}.yaml`
    const validate = new Ajv({ allErrors: true }).compile(storeSchema)
    validate(parse(readFileSync(path, 'utf8')))
    expect(validate.errors).toBeNull()
    const store = loadStore(id)
    const rules = new Set(book.rules.map((rule) => rule.id))
    expect(
      (store.items ?? []).flatMap((item) => item.rules ?? []).filter((rule) => !rules.has(rule)),
    ).toEqual([])
    const kinds = (store.dataTypes ?? []).flatMap((type) => type.kinds ?? [])
    expect(kinds.filter((kind) => !vocabulary.kinds.has(kind))).toEqual([])
  })
  test('every file is of a store that the command knows', () => {
    const names = readdirSync(`${ROOT}rules/vocabulary/stores`).map((name) => name.replace('.yaml', ''))
    expect(names.sort()).toEqual([...STORES].sort())
    expect(existsSync(APK)).toBe(true)
  })
})

test('the form of Google Play has the rows of its template, and marks what people must answer', async () => {
  const { facts } = await collect({ package: APK }, { vocabulary, budget: budgetOf() })
  const types = seenTypes(facts, loadStore('google-play'), vocabulary, 'en')
  const rows = parseCsv(playForm(types), { relax_column_count: false }) as string[][]
  expect(rows.length).toBe(783)
  const value = (question: string, response: string) =>
    rows.find(([id, answer]) => id === question && answer === response)?.[2]
  expect(value('PSL_DATA_TYPES_IDENTIFIERS', 'PSL_DEVICE_ID')).toBe(TO_ANSWER)
  expect(value('PSL_DATA_TYPES_CONTACTS', 'PSL_CONTACTS')).toBe(TO_ANSWER)
  expect(
    value('PSL_DATA_USAGE_RESPONSES:PSL_CONTACTS:DATA_USAGE_COLLECTION_PURPOSE', 'PSL_ADVERTISING'),
  ).toBe(TO_ANSWER)
  expect(value('PSL_DATA_TYPES_PERSONAL', 'PSL_RACE_ETHNICITY')).toBe('')
  expect(rows.slice(1).filter(([, , said]) => said !== '' && said !== TO_ANSWER)).toEqual([])
})

test('a check list gives what rules found and leaves blank what only people know', async () => {
  const result = await scan(
    {
      package: APK,
      documents: [{ from: `${ROOT}samples/15-source-project/policy.html`, provenance: 'supplied' }],
    },
    book,
    { vocabulary, day: '2026-11-24' },
  )
  const store = loadStore('vivo')
  const blocks = storeChecklist(result.case, result.evidence.facts, store, vocabulary, 'zh')
  const table = blocks.find((block) => block.kind === 'table')
  const rowFor = (words: string) => table?.rows.find((cells) => String(cells[1]).includes(words))
  expect(rowFor('同意隐私政策前不收集')?.[2]).toBe('疑似不符合')
  expect(rowFor('同意隐私政策前不收集')?.[3]).toContain('Android ID')
  expect(rowFor('网址')?.slice(2)).toEqual([BLANK, BLANK, BLANK])
  expect(table?.rows.length).toBe(store.items?.length)
})
