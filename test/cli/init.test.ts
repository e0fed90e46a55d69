import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { loadConfig } from '../../src/cli/config.ts'
import { configText } from '../../src/cli/config-text.ts'
import { detectProject } from '../../src/cli/detect-project.ts'
import { writeConfig } from '../../src/cli/init.ts'
import { loadRuleBook } from '../../src/engine/rule-book.ts'
import { loadVocabulary } from '../../src/vocabulary/load.ts'

const [ruleBook, vocabulary] = await Promise.all([loadRuleBook(), loadVocabulary()])
const folder = (...files: string[]): string => {
  const root = mkdtempSync(join(tmpdir(), 'mingshi-init-'))
  for (const path of files) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), '')
  }
  return root
}
const NOTHING = { types: [], operatorDomains: [] }
const EMPTY = { packages: [], policies: [] }

describe('the text of a configuration', () => {
  test.each(['zh', 'en'] as const)('every example in it is valid when uncommented, in %s', async (lang) => {
    const text = configText(NOTHING, EMPTY, vocabulary, lang)
    const open = text.replace(/^# (?=(?:[a-zA-Z]+:|\s+\S))/gm, '')
    const path = join(folder(), 'open.yaml')
    writeFileSync(path, open)
    const config = await loadConfig(path, ruleBook)
    expect(Object.keys(config).sort()).toEqual(
      ['app', 'failOn', 'policy', 'screens', 'settings', 'source', 'suppressions', 'types'].sort(),
    )
  })

  test('holds what was said and found', () => {
    const said = { types: ['学习教育'], hasAccounts: false, operatorDomains: ['a.example'] }
    const found = { packages: [], policies: ['docs/privacy.html'], session: 'walk' }
    expect(parse(configText(said, found, vocabulary, 'zh'))).toEqual({
      types: ['学习教育类'],
      app: { hasAccounts: false, operatorDomains: ['a.example'] },
      policy: ['docs/privacy.html'],
      screens: 'walk',
      failOn: 'violation',
    })
  })

  test('refuses a type that is none', () => {
    const said = { types: ['学习教'], operatorDomains: [] }
    expect(() => configText(said, EMPTY, vocabulary, 'zh')).toThrow('Learning and education')
  })
})

describe('what lies in a folder', () => {
  test.each([
    ['Flutter', ['pubspec.yaml', 'android/build.gradle']],
    ['uni-app', ['src/pages.json', 'src/manifest.json']],
    ['React Native', ['metro.config.js', 'android/build.gradle']],
    ['Capacitor', ['capacitor.config.ts', 'android/build.gradle']],
    ['Android (Gradle)', ['app/build.gradle.kts']],
    [undefined, ['readme.txt', 'node_modules/x/pubspec.yaml']],
  ])('%s', (framework, files) => {
    expect(detectProject(folder(...files)).framework).toBe(framework)
  })

  test('packages, policies and a session', () => {
    const root = folder('app/build/outputs/apk/debug/app-debug.apk', '隐私政策.docx', 'walk/session.yaml')
    expect(detectProject(root)).toEqual({
      packages: ['app/build/outputs/apk/debug/app-debug.apk'],
      policies: ['隐私政策.docx'],
      session: 'walk',
    })
  })
})

test('a configuration that somebody wrote is not lost', () => {
  const path = join(folder(), 'mingshi.config.yaml')
  writeConfig(path, 'types: []\n', false)
  expect(() => writeConfig(path, 'x', false)).toThrow('--force')
  expect(readFileSync(path, 'utf8')).toBe('types: []\n')
  writeConfig(path, 'x', true)
  expect(readFileSync(path, 'utf8')).toBe('x')
})
