import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { keepBrowser } from '../../../../src/collect/browser/kept-browser.ts'
import { loadRuleBook } from '../../../../src/engine/rule-book.ts'
import { scan } from '../../../../src/scan.ts'
import { RULES_FOLDER } from '../../../../src/vocabulary/load.ts'
import { vocabulary } from '../rows.ts'
import { SAMPLES, type Start } from './samples.ts'

const ASKED = ['pre-checked-consent', 'consent-without-refusal', 'implied-consent']
const whole = await loadRuleBook(RULES_FOLDER)
const ruleBook = { ...whole, rules: whole.rules.filter(({ id }) => ASKED.includes(id)) }
const browser = keepBrowser()
afterAll(() => browser.close())

/** What the rules on consent say of files handed in. */
const verdictOf = async (files: Readonly<Record<string, string>>) => {
  const folder = mkdtempSync(join(tmpdir(), 'consent-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    const { case: found } = await scan({ screens: folder }, ruleBook, {
      vocabulary,
      withBrowser: browser.use,
    })
    return found
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A source is no captured screen: what is ticked is suspected, and anything else proves nothing. */
const VERDICTS: Readonly<Record<Start, string>> = {
  ticked: 'suspected',
  empty: 'untested',
  'by-dialog': 'review',
  undecided: 'untested',
  none: 'untested',
}

describe('consent boxes in sources', () => {
  test.each(SAMPLES)('$name', async ({ files, start }) => {
    const found = await verdictOf(files)
    const result = found.results.find(({ rule }) => rule === 'pre-checked-consent')
    expect(result?.verdict).toBe(VERDICTS[start])
  })
})

describe('sources in the folder of a recorded session', () => {
  const login = (ticked: boolean): string =>
    `<template><view><input placeholder="手机号"/><checkbox :checked="agree"/><text>我已阅读并同意《隐私政策》</text></view></template><script>export default{data(){return{agree:${ticked}}}}</script>`
  const row = (session: string) => verdictOf({ 'session.yaml': session, 'src/login.vue': login(true) })

  test.each([
    ['beside its steps', 'package: cn.example.app\nsteps: []\n'],
    [
      'as one of its steps',
      'package: cn.example.app\nsteps:\n  - { kind: login, file: src/login.vue, untouched: true }\n',
    ],
  ])('%s are handed in, not captured', async (_, session) => {
    const found = await row(session)
    expect(found.results.find(({ rule }) => rule === 'pre-checked-consent')?.verdict).toBe('suspected')
  })
})

const namespace = 'xmlns:android="http://schemas.android.com/apk/res/android"'
const lines = (line: string, many: number): string => Array.from({ length: many }, () => line).join('\n')

describe('what a tap outside a dialog does', () => {
  const layout = `<LinearLayout ${namespace}><TextView android:text="请阅读并同意《隐私政策》"/><Button android:id="@+id/ok" android:text="同意"/></LinearLayout>`
  const dialog = (call: string): Record<string, string> => ({
    'layout/dialog_privacy.xml': layout,
    'PrivacyDialog.java': `class PrivacyDialog extends Dialog { void onCreate(Bundle b) { setContentView(R.layout.dialog_privacy); ${call} } }`,
  })
  const popup = (attribute: string): Record<string, string> => ({
    'App.vue': `<template><van-popup show ${attribute}><view>请阅读并同意《隐私政策》</view><button>同意</button></van-popup></template><script>export default {}</script>`,
  })
  test.each<[string, Record<string, string>, string]>([
    ['code forbids it', dialog('setCanceledOnTouchOutside(false);'), 'suspected'],
    ['code allows it', dialog('setCanceledOnTouchOutside(true);'), 'untested'],
    ['code says nothing', dialog(''), 'suspected'],
    ['a component forbids it', popup(':close-on-click-overlay="false"'), 'suspected'],
    ['a component allows it', popup(':close-on-click-overlay="true"'), 'untested'],
  ])('%s', async (_, files, verdict) => {
    const found = await verdictOf(files)
    expect(found.results.find(({ rule }) => rule === 'consent-without-refusal')?.verdict).toBe(verdict)
  })
})

describe('other screens in sources', () => {
  test.each<[string, Record<string, string>, string, string]>([
    [
      'a layout with nothing but an acknowledgement',
      {
        'layout/dialog_privacy.xml': `<LinearLayout ${namespace}><TextView android:text="隐私政策"/><TextView android:id="@+id/tv_content"/><TextView android:text="如您同意"/><TextView android:text="《隐私政策》"/><TextView android:text="请阅读，点击开始使用"/><TextView android:id="@+id/ok" android:text="我知道了"/></LinearLayout>`,
      },
      'consent-without-refusal',
      'suspected',
    ],
    [
      'a layout with one button and nothing that code fills',
      {
        'layout/dialog_privacy.xml': `<LinearLayout ${namespace}><TextView android:text="请阅读并同意《隐私政策》"/><Button android:id="@+id/ok" android:text="同意"/></LinearLayout>`,
      },
      'consent-without-refusal',
      'suspected',
    ],
    [
      'a layout with one button and one that code names',
      {
        'layout/dialog_privacy.xml': `<LinearLayout ${namespace}><TextView android:text="请阅读并同意《隐私政策》"/><Button android:id="@+id/ok" android:text="同意"/><Button android:id="@+id/other"/></LinearLayout>`,
      },
      'consent-without-refusal',
      'untested',
    ],
    [
      'terms in full, which speak of using as agreeing',
      {
        'pages/agreement/agreement.vue': `<template><view><text>用户服务协议</text><text>${lines('您使用本服务即表示您已阅读并同意本协议及《隐私政策》的全部内容。', 60)}</text></view></template><script>export default {}</script>`,
      },
      'implied-consent',
      'untested',
    ],
    [
      'short terms by numbered clauses, in a file whose name speaks of registering',
      {
        'pages/register_agreement.vue': `<template><view><text>用户注册协议</text>${['一、服务说明', '二、用户责任', '三、服务变更'].map((title) => `<view>${title}</view><view>${'用户一经注册即视为同意本协议及《隐私政策》的全部条款，并对账号下的全部行为负责。'.repeat(2)}</view>`).join('')}</view></template><script>export default {}</script>`,
      },
      'implied-consent',
      'untested',
    ],
    [
      'short terms under headings without numbers, which speak of registering',
      {
        'terms.html': `<html><head><title>服务条款 - 某公司</title></head><body>${['订阅', '费用', '账户'].map((title) => `<section><h2>${title}</h2><p>${'访问或注册本服务即表示您同意受本条款和隐私政策约束，不同意的请勿使用本服务。'.repeat(3)}</p></section>`).join('')}</body></html>`,
      },
      'implied-consent',
      'untested',
    ],
    [
      'a policy in the frame of a site, with its search, a message to the company and a newsletter',
      {
        'policy.html': `<html><head><title>隐私政策</title></head><body><ul>${'<li>产品中心</li><li>注册</li>'.repeat(40)}</ul><form><input placeholder="搜索"><button>搜索</button></form><h1>隐私政策</h1><p>${'您注册或继续使用我们的服务，即意味着同意我们按照本《隐私政策》收集、使用、储存和分享您的相关信息。</p><p>'.repeat(40)}</p><form><input placeholder="您的姓名"><input placeholder="手机号码"><input placeholder="留言内容"><button>立即提交</button></form></body></html>`,
      },
      'implied-consent',
      'untested',
    ],
    [
      'a form for something else, with the terms of it in a window and a button that agrees to them',
      {
        'pages/voice.vue': `<template><view><input placeholder="声音名称"/><view v-if="show"><view>使用须知</view>${['1. 服务描述', '2. 授权与隐私', '3. 协议修改'].map((title) => `<view>${title}</view><view>${'我们将按照隐私政策保护用户数据，继续使用我们的服务即表示接受修改后的条款。'.repeat(3)}</view>`).join('')}<button>我已阅读并同意</button></view></view></template><script>export default { data: () => ({ show: true }) }</script>`,
      },
      'consent-without-refusal',
      'untested',
    ],
    [
      'a dialog whose button to refuse says so by an attribute',
      {
        'pages/login/login.vue': `<template><view><input placeholder="手机号"/><u-popup :show="show"><view>请仔细阅读<text @click="open">《隐私保护协议》</text>，如您同意此协议，请点击同意</view><up-button text="拒绝" @click="reject"/><button>同意</button></u-popup></view></template><script>export default { data: () => ({ show: true }) }</script>`,
      },
      'consent-without-refusal',
      'untested',
    ],
    [
      'registering that stands for agreeing, beside a dialog that asks something else',
      {
        'pages/register/register.vue': `<template><view><uni-popup type="dialog"><uni-popup-dialog cancelText="关闭" confirmText="同意" title="通知" content="注册成功"></uni-popup-dialog></uni-popup><input placeholder="邮箱"/><button>现在加入</button><view>点击加入</view><view>即表示您同意使用条款和隐私政策</view></view></template><script>export default {}</script>`,
      },
      'implied-consent',
      'suspected',
    ],
    [
      'logging in that stands for agreeing',
      {
        'pages/login/login.vue': `<template><view><input placeholder="手机号"/><button>登录</button><view>登录代表同意<text>《用户协议》</text><text>《隐私政策》</text></view></view></template><script>export default {}</script>`,
      },
      'implied-consent',
      'suspected',
    ],
  ])('%s', async (_, files, rule, verdict) => {
    const found = await verdictOf(files)
    expect(found.results.find((result) => result.rule === rule)?.verdict).toBe(verdict)
  })
})
