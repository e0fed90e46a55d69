import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { budgetOf } from '../../../src/collect/budget.ts'
import { suppliedSourceCollector } from '../../../src/collect/screens/component-source.ts'
import { lenientJson } from '../../../src/collect/screens/lenient-json.ts'
import { vocabulary } from './rows.ts'

const collect = async (files: Readonly<Record<string, string>>) => {
  const folder = mkdtempSync(join(tmpdir(), 'uni-app-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    return await suppliedSourceCollector.collect({
      reference: { screens: folder },
      vocabulary,
      budget: budgetOf(),
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const link = (address: string, name: string): string => `<a href=\\"${address}\\">《${name}》</a>`
const dialog = (terms: string, policy: string, more = ''): string => `{
  "version" : "1", // 版本
  "prompt" : "template",
  "title" : "服务协议和隐私政策",
  "message" : "请你务必审慎阅读、充分理解各条款。
你可阅读${terms}和${policy}了解详细信息。",
  "buttonAccept" : "同意并接受",
  "buttonRefuse" : "暂不同意",
  ${more}
  /* 样式 */
  "styles" : { "borderRadius" : "5px", },
}`

describe('JSON as it is written by hand', () => {
  test.each<[string, unknown]>([
    ['{"a": 1, // one\n "b": [1, 2,], /* two */ "c": "//x",}', { a: 1, b: [1, 2], c: '//x' }],
    ['{"a": "first\nsecond\tthird"}', { a: 'first\nsecond\tthird' }],
    ['\ufeff{"a": "say \\"hi\\", ok"}', { a: 'say "hi", ok' }],
    ['{"a": ', undefined],
    ['not json', undefined],
  ])('%j', (source, value) => expect(lenientJson(source)).toEqual(value))
})

describe('androidPrivacy.json', () => {
  test('two documents, two pages, agree and disagree', async () => {
    const text = dialog(link('https://a.test/u', '服务协议'), link('https://a.test/p', '隐私政策'))
    const { rows } = await collect({ 'androidPrivacy.json': text })
    expect(rows.screens).toHaveLength(1)
    expect(rows.screens?.[0]).toMatchObject({
      kind: 'first-run',
      evidence: 'supplied',
      acceptLabel: '同意并接受',
      refuseLabel: '暂不同意',
      policyLink: 'https://a.test/p',
      termsLink: 'https://a.test/u',
    })
  })
  test('one page for both', async () => {
    const both = dialog(link('https://a.test/x', '服务协议'), link('https://a.test/x', '隐私政策'))
    const { rows } = await collect({ 'androidPrivacy.json': both })
    expect(rows.screens?.[0]).toMatchObject({ policyLink: 'https://a.test/x', termsLink: 'https://a.test/x' })
  })
  test('no link', async () => {
    const { rows } = await collect({ 'androidPrivacy.json': dialog('《服务协议》', '《隐私政策》') })
    expect(rows.screens?.[0]).toMatchObject({ namesPolicy: true, policyLink: '', termsLink: '' })
  })
  test('the second dialog is a screen of its own', async () => {
    const second = `"second" : { "title": "确认提示", "message": "需先同意${link('https://a.test/p', '隐私政策')}", "buttonAccept": "同意并继续", "buttonRefuse": "退出应用" },`
    const text = dialog(link('https://a.test/u', '服务协议'), link('https://a.test/p', '隐私政策'), second)
    const { rows } = await collect({ 'androidPrivacy.json': text })
    expect(rows.screens?.map(({ title, refuseLabel }) => [title, refuseLabel])).toEqual([
      ['服务协议和隐私政策', '暂不同意'],
      ['确认提示', '退出应用'],
    ])
  })
  test('where no button is configured, the framework shows one that agrees and none that refuses', async () => {
    const message = `"请阅读${link('https://a.test/p', '隐私政策')}"`
    for (const files of [
      { 'androidPrivacy.json': `{ "prompt": "template", "message": ${message} }` },
      {
        'manifest.json': `{ "app-plus": { "privacy": { "prompt": "template", "template": { "message": ${message} } } } }`,
      },
    ]) {
      const { rows } = await collect(files)
      expect(rows.screens?.map(({ acceptLabel, refuseLabel }) => [acceptLabel, refuseLabel])).toEqual([
        ['同意', ''],
      ])
    }
  })
  test('switched on and nothing else: a first-run screen that names no document', async () => {
    const { rows } = await collect({ 'androidPrivacy.json': '{"prompt":"template"}' })
    expect(rows.screens).toEqual([
      expect.objectContaining({ kind: 'first-run', text: '同意', namesPolicy: false, consentBy: 'none' }),
    ])
  })
  test('switched off', async () => {
    const text = dialog(link('u', '服务协议'), link('p', '隐私政策')).replace('"template"', '"none"')
    expect((await collect({ 'androidPrivacy.json': text })).rows.screens).toEqual([])
  })
})

describe('dialogs that a script opens', () => {
  const modal = (options: string): Record<string, string> => ({
    'App.vue': `<script>export default { onLaunch() { uni.showModal({ title: '隐私保护提示', content: '请您阅读并同意《用户协议》和《隐私政策》', ${options} }) } }</script>`,
  })
  test('one button that acknowledges', async () => {
    const { rows } = await collect(modal(`showCancel: false, confirmText: '我知道了'`))
    expect(rows.screens?.[0]).toMatchObject({
      kind: 'first-run',
      consentBy: 'button',
      acceptLabel: '我知道了',
      acceptIsConsent: false,
    })
  })
  test('agree and disagree', async () => {
    const { rows } = await collect(modal(`confirmText: '同意', cancelText: '不同意'`))
    expect(rows.screens?.[0]).toMatchObject({
      acceptLabel: '同意',
      acceptIsConsent: true,
      refuseLabel: '不同意',
    })
  })
})
