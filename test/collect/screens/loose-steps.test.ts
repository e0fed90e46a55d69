import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { loadRuleBook } from '../../../src/engine/rule-book.ts'
import { scan } from '../../../src/scan.ts'
import { RULES_FOLDER } from '../../../src/vocabulary/load.ts'
import { screen } from './dump.ts'
import { vocabulary } from './rows.ts'

const ruleBook = await loadRuleBook(RULES_FOLDER)
const LABEL = '我已阅读并同意《隐私政策》'
const DUMP = screen(
  { c: 'EditText', text: '请输入手机号', at: [80, 400, 1000, 520] },
  { c: 'Button', text: '登录', at: [80, 900, 1000, 1020] },
  { c: 'CheckBox', text: LABEL, check: true, at: [80, 1100, 1000, 1160] },
)
const VUE = `<template><view><input placeholder="手机号"/><checkbox :checked="agree"/><text>${LABEL}</text></view></template><script>export default { data() { return { agree: true } } }</script>`
/** GB 18030 of a text whose characters all stand in the first plane of GBK; made by trying every pair of bytes. */
const GBK = new Map<string, readonly [number, number]>()
const decoder = new TextDecoder('gb18030')
for (let high = 0x81; high <= 0xfe; high++)
  for (let low = 0x40; low <= 0xfe; low++) {
    if (low === 0x7f) continue
    const character = decoder.decode(new Uint8Array([high, low]))
    if (character.length === 1 && !GBK.has(character)) GBK.set(character, [high, low])
  }
const gb18030 = (text: string): Uint8Array =>
  new Uint8Array([...text].flatMap((one) => GBK.get(one) ?? [one.charCodeAt(0)]))

test.each<[string, string, string | Uint8Array]>([
  [
    'as text, with the line that adb writes after it',
    'screen.txt',
    `${DUMP}UI hierchary dumped to: /dev/tty\n`,
  ],
  [
    'in a log, with the line before it',
    'run.log',
    `UI hierchary dumped to: /sdcard/window_dump.xml\n${DUMP}`,
  ],
  ['without an ending', 'screen', `\ufeff${DUMP}`],
  ['with another ending', 'ui-dump.json', DUMP],
  ['in UTF-16', 'screen.uix', new Uint8Array(Buffer.from(`\ufeff${DUMP}`, 'utf16le'))],
  ['in GB 18030', 'screen.xml', gb18030(DUMP)],
  ['in a folder of a folder', 'first/login/window_dump.xml', DUMP],
  ['two dumps in one file', 'two.xml', `${DUMP}\n${DUMP.replace('checked="true"', 'checked="false"')}`],
  ['a component in GB 18030', 'login.vue', gb18030(VUE)],
])('a ticked box is seen: %s', async (_, name, content) => {
  const folder = mkdtempSync(join(tmpdir(), 'loose-'))
  try {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
    const { case: found } = await scan({ screens: folder }, ruleBook, { vocabulary })
    const result = found.results.find(({ rule }) => rule === 'pre-checked-consent')
    expect(result?.verdict).toBe('suspected')
    expect(result?.findings.some(({ fact }) => fact?.zh.includes(LABEL))).toBe(true)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a component handed over alone is one screen', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'loose-'))
  try {
    writeFileSync(join(folder, 'login.vue'), VUE)
    const { case: found } = await scan({ screens: join(folder, 'login.vue') }, ruleBook, { vocabulary })
    expect(found.facts.rows.screens?.map(({ kind }) => kind)).toEqual(['login'])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('links out of the folder are not read and are named in one line; one that stays inside says nothing new', async () => {
  const home = mkdtempSync(join(tmpdir(), 'links-'))
  try {
    const folder = join(home, 'screens')
    mkdirSync(join(home, 'elsewhere'))
    mkdirSync(folder)
    writeFileSync(join(folder, 'login.xml'), DUMP)
    writeFileSync(join(home, 'elsewhere', 'a.xml'), DUMP)
    symlinkSync(join(folder, 'login.xml'), join(folder, 'inside.xml'))
    symlinkSync(join(home, 'elsewhere', 'a.xml'), join(folder, 'file.xml'))
    symlinkSync(join(home, 'elsewhere'), join(folder, 'more'))
    symlinkSync(join(home, 'gone.xml'), join(folder, 'broken.xml'))
    const { problems, evidence } = await scan({ screens: folder }, ruleBook, { vocabulary })
    expect(evidence.facts.rows.screens).toHaveLength(1)
    expect(problems.map(({ code, text }) => [code, text.en])).toEqual([
      ['links-not-read', expect.stringContaining('3 symbolic link(s)')],
    ])
    expect(problems[0]?.text.en).toContain('broken.xml, file.xml, more')
  } finally {
    rmSync(home, { recursive: true })
  }
})
