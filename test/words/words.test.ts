import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { TABLE_NAMES, TABLES } from '../../src/facts/index.ts'
import { type Words, wordFor, wordsOf } from '../../src/words/words.ts'

const zh = wordsOf('zh')
const en = wordsOf('en')

const leaves = (value: unknown, path: string): [string, unknown][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
    : [[path, value]]

/** Sources of the folder, joined. */
const sources = (folder: string): string =>
  readdirSync(new URL(`../../src/${folder}`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(`../../src/${folder}/${name}`, import.meta.url), 'utf8'))
    .join('\n')

const found = (text: string, ...patterns: RegExp[]): string[] =>
  [...new Set(patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((hit) => hit[1] ?? '')))].sort()

describe('both languages', () => {
  test('have the same keys', () => {
    const keys = (words: Words): string[] =>
      leaves(words, '')
        .map(([path]) => path)
        .sort()
    expect(keys(en)).toEqual(keys(zh))
  })

  test('leave nothing unsaid but the option of what has none and the end of an English page number', () => {
    const silent = [...leaves(zh, 'zh'), ...leaves(en, 'en')]
      .filter(([, word]) => word === '')
      .map(([path]) => path)
    expect(silent.filter((path) => !/\.supplies\.\w+\.option$/.test(path))).toEqual(['en.report.pageAfter'])
  })

  test('Chinese sentences have full-width punctuation', () => {
    const texts = leaves(zh, 'zh').filter((leaf): leaf is [string, string] => typeof leaf[1] === 'string')
    const halfWidth = texts.filter(([, text]) =>
      /[\u4e00-\u9fff][,;:?!]|[\u4e00-\u9fff]\(|\)[\u4e00-\u9fff]/.test(text),
    )
    expect(halfWidth).toEqual([])
  })

  test('an English report has no Chinese but the name of the other language', () => {
    const chinese = leaves(en, 'en').filter(
      ([, text]) => typeof text === 'string' && /[\u3400-\u9fff]/.test(text),
    )
    expect(chinese.map(([path]) => path).filter((path) => !path.startsWith('en.cli.'))).toEqual([
      'en.report.switchTo',
    ])
  })
})

describe('words for codes', () => {
  test('a code without words prints as it is', () => {
    expect(wordFor(zh.gaps, 'a-code-of-tomorrow')).toBe('a-code-of-tomorrow')
    expect(wordFor(zh.gaps, 'constructor')).toBe('constructor')
  })

  test('every table and scope has a name', () => {
    expect(Object.keys(zh.facts.tables).sort()).toEqual([...TABLE_NAMES].sort())
    const scopes = [...new Set(Object.values(TABLES).flatMap((table) => table.scopes))].sort()
    expect(scopes.filter((scope) => !Object.hasOwn(zh.facts.scopes, scope))).toEqual([])
  })

  test('every named column exists', () => {
    const missing = Object.keys(zh.facts.columns).filter((name) => {
      const [table = '', column = ''] = name.split('.')
      return column !== 'evidence' && !Object.hasOwn(TABLES[table as keyof typeof TABLES].columns, column)
    })
    expect(missing).toEqual([])
  })

  test('every column of the lists in a workbook has a name', () => {
    const nameless = (['permissions', 'sdks', 'apiCalls'] as const).flatMap((table) =>
      Object.keys(TABLES[table].columns).filter(
        (column) => !Object.hasOwn(zh.facts.columns, `${table}.${column}`),
      ),
    )
    expect(nameless).toEqual([])
  })

  test('every reason a collector or the engine gives has a sentence', () => {
    const codes = found(
      `${sources('collect')}\n${sources('engine')}`,
      /because: '([a-z][a-z0-9-]+)'/g,
      /\bgap\('\w+', '([a-z][a-z0-9-]+)'/g,
      /\b(?:refuse|gapsOf)\('([a-z][a-z0-9-]+)'/g,
      /\bunreadable\([^'\n]*'([a-z][a-z0-9-]+)'/g,
      /\bnotDrawn\('([a-z][a-z0-9-]+)'/g,
      /\bend\('([a-z][a-z0-9-]+)'\)/g,
    )
    expect(codes.length).toBeGreaterThan(15)
    expect(codes.filter((code) => !Object.hasOwn(zh.gaps, code))).toEqual([])
  })

  test('every oddity of a package has its three sentences, and its figures have names', () => {
    // Every name in a file that keeps a note book, but for the refusals that never become a note.
    const root = new URL('../../src/collect/', import.meta.url)
    const readers = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(new URL(name, root), 'utf8'))
      .filter((text) => /\b[nN]oteBook\b/.test(text))
      .join('\n')
    const refusals = found(
      readers,
      /new (?:Tool|Archive)Error\('([a-z-]+)'/g,
      /\.code === '([a-z-]+)'/g,
    ).filter((code) => !code.startsWith('entry-'))
    const codes = found(readers, /'([a-z]+(?:-[a-z0-9]+)+)'/g).filter((code) => !refusals.includes(code))
    expect(codes.length).toBeGreaterThan(60)
    // What a reader gives as the reason of a gap has its sentence there.
    const silent = codes.filter((code) => !Object.hasOwn(zh.integrity, code) && !Object.hasOwn(zh.gaps, code))
    expect(silent).toEqual([])
    const figures = found(readers, /[`\s]([a-zA-Z]+)=\$\{/g)
    expect(figures.length).toBeGreaterThan(15)
    expect(figures.filter((name) => !Object.hasOwn(zh.integrityFigures, name))).toEqual([])
    expect(Object.keys(en.integrityFigures)).toEqual(Object.keys(zh.integrityFigures))
  })

  test('every trouble of a signer has words', () => {
    const root = new URL('../../src/collect/android/', import.meta.url)
    const signing = readdirSync(root)
      .filter((name) => /^(?:signing|certificate)/.test(name))
      .map((name) => readFileSync(new URL(name, root), 'utf8'))
      .join('\n')
    const codes = found(
      signing,
      /problem: '([a-z-]+)'/g,
      /\bproblem = [^'\n]*'([a-z]+-[a-z-]+)'/g,
      /return '([a-z]+(?:-[a-z]+)+)'/g,
      /\? '([a-z]+(?:-[a-z]+)+)' : undefined/g,
    )
    expect(codes.length).toBeGreaterThan(15)
    expect(codes.filter((code) => !Object.hasOwn(zh.signerProblems, code))).toEqual([])
  })

  test('every collector has a name', () => {
    const names = found(sources('collect'), /Collector = \{\s*name: '([a-z-]+)'/g)
    expect(names.length).toBeGreaterThan(2)
    for (const words of [zh.collectors, zh.cli.collectors])
      expect(names.filter((name) => !Object.hasOwn(words, name))).toEqual([])
  })

  test('every reader that can fail on the manifest has its sentence', () => {
    const codes = found(
      readFileSync(new URL('../../src/collect/android/axml.ts', import.meta.url), 'utf8'),
      /\bunread\('([a-z-]+)'/g,
    )
    const unsaid = [...codes, 'entry-missing', 'entry-damaged', 'entry-too-large', 'cap-reached'].filter(
      (code) => !Object.hasOwn(zh.gaps, `manifest-${code}`),
    )
    expect(unsaid).toEqual([])
  })
})
