import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { lawFiles, loadRuleBook, readRuleBook, ruleFiles } from '../../src/engine/rule-book.ts'

/** A folder with these files, by their paths. */
const folderOf = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-book-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

const FILES = {
  'book.yaml': 'version: 2026.11',
  'laws/cn-b.yaml': 'id: cn-b',
  'laws/cn-a.yaml': 'id: cn-a',
  'laws/notes.txt': 'no law',
  'vocabulary/words.yaml': 'id: words',
  'rights/z-rule.yaml': 'id: z-rule',
  'consent/b-rule.yaml': 'id: b-rule',
  'consent/a-rule.yaml.bak': 'id: no-rule',
  'consent/README.md': 'no rule',
  'template.yaml': 'id: template',
}

describe('a folder of rules', () => {
  const folder = folderOf(FILES)

  test('holds a rule in every YAML file of a topic, and laws in their own folder, both in order', () => {
    expect(ruleFiles(folder)).toEqual([
      join(folder, 'consent/b-rule.yaml'),
      join(folder, 'rights/z-rule.yaml'),
    ])
    expect(lawFiles(folder)).toEqual([join(folder, 'laws/cn-a.yaml'), join(folder, 'laws/cn-b.yaml')])
    expect(lawFiles(folderOf({ 'consent/a.yaml': 'id: a' }))).toEqual([])
  })

  test('is read with its version and a digest that every change of a name or a text changes', async () => {
    const book = await readRuleBook(folder)
    expect(book.version).toBe('2026.11')
    expect(book.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(book.rules.map(({ id }) => id)).toEqual(['b-rule', 'z-rule'])
    expect(book.laws.map(({ id }) => id)).toEqual(['cn-a', 'cn-b'])
    const digest = async (files: Readonly<Record<string, string>>) =>
      (await readRuleBook(folderOf(files))).sha256
    expect(await digest(FILES)).toBe(book.sha256)
    const { 'rights/z-rule.yaml': last, ...others } = FILES
    const changed = [
      await digest({ ...FILES, 'laws/cn-a.yaml': 'id: cn-a ' }),
      await digest({ ...others, 'rights/y-rule.yaml': last }),
      await digest({ ...others, 'sharing/z-rule.yaml': last }),
    ]
    expect(new Set([book.sha256, ...changed]).size).toBe(4)
  })

  test('may be without a version', async () => {
    expect((await readRuleBook(folderOf({ 'consent/a.yaml': 'id: a' }))).version).toBe('')
  })

  test('is loaded with its rules by their ids and its laws by theirs', async () => {
    const mixed = folderOf({
      'a/m-rule.yaml': 'id: c',
      'b/n-rule.yaml': 'id: a',
      'c/o-rule.yaml': 'id: b',
      'laws/x.yaml': 'id: x',
    })
    const book = await loadRuleBook(mixed)
    expect(book.rules.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect([...book.laws]).toEqual([['x', { id: 'x' }]])
  })

  test('names a file that is no YAML by its path within the folder', async () => {
    const broken = folderOf({ 'consent/bad-rule.yaml': 'id: [' })
    const failure = await readRuleBook(broken).catch((thrown: unknown) => thrown)
    expect(failure).toMatchObject({ code: 'rule-malformed' })
    const { text } = failure as { text: { zh: string; en: string } }
    expect(text.zh).toMatch(/^规则文件 consent\/bad-rule\.yaml 无法读取：.+mingshi rules lint/s)
    expect(text.en).toMatch(/^Rule file consent\/bad-rule\.yaml cannot be read: .+mingshi rules lint/s)
  })
})
