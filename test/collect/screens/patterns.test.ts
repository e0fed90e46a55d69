import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { loadRuleBook } from '../../../src/engine/rule-book.ts'
import { scan } from '../../../src/scan.ts'
import { RULES_FOLDER } from '../../../src/vocabulary/load.ts'
import { APP, type Fake, screen } from './dump.ts'
import { vocabulary } from './rows.ts'

const ruleBook = await loadRuleBook(RULES_FOLDER)
type Files = Readonly<Record<string, string>>

/** The verdicts of rules for files that were handed in, or for a session that holds them. */
const verdictsOf = async (files: Files): Promise<(rule: string) => string | undefined> => {
  const folder = mkdtempSync(join(tmpdir(), 'pattern-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    const { case: found } = await scan({ screens: folder }, ruleBook, { vocabulary })
    return (rule) => found.results.find((result) => result.rule === rule)?.verdict
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const AGREE = '我已阅读并同意《用户协议》和《隐私政策》'
const namespace = 'xmlns:android="http://schemas.android.com/apk/res/android"'
const layout = (inside: string): Files => ({
  'layout/activity_login.xml': `<LinearLayout ${namespace}><EditText android:hint="手机号"/>${inside}</LinearLayout>`,
})
const vue = (template: string, cells = ''): Files => ({
  'pages/login/login.vue': `<template><view><input placeholder="手机号"/><button>登录</button>${template}</view></template><script>export default { data() { return { ${cells} } } }</script>`,
})
const LINKS = `我已阅读并同意<text @click="a">《用户协议》</text>和<text @click="b">《隐私政策》</text>`

/** A recorded session of one untouched screen. */
const captured = (kind: string, ...children: readonly Fake[]): Files => ({
  'session.yaml': `package: ${APP}\nclearedInstall: true\nwalks: { ${kind}: complete }\nsteps: [{ kind: ${kind}, file: a.xml, untouched: true }]\n`,
  'a.xml': screen(...children),
})
const FIELDS: readonly Fake[] = [
  { c: 'EditText', text: '手机号', at: [80, 400, 1000, 500] },
  { c: 'Button', text: '登录', at: [80, 800, 1000, 900] },
]
const login = (...children: readonly Fake[]): Files => captured('login', ...FIELDS, ...children)
const box = (check: boolean, text = AGREE): Fake => ({
  c: 'CheckBox',
  text,
  check,
  at: [80, 1100, 1000, 1180],
})
const DOCUMENTS: readonly Fake[] = [
  { text: '请您阅读并同意', at: [120, 900, 960, 960] },
  { text: '《用户协议》', at: [120, 970, 500, 1020], tap: true },
  { text: '《隐私政策》', at: [520, 970, 900, 1020], tap: true },
]
const button = (text: string, left: number): Fake => ({
  c: 'Button',
  text,
  at: [left, 1300, left + 380, 1400],
})
const dialog = (...buttons: readonly string[]): Files =>
  captured('first-run', ...DOCUMENTS, ...buttons.map((text, at) => button(text, 120 + at * 420)))
const dialogLayout = (...buttons: readonly string[]): Files => ({
  'layout/dialog_privacy.xml': `<LinearLayout ${namespace}><TextView android:text="请您阅读并同意《用户协议》和《隐私政策》"/>${buttons.map((text) => `<Button android:text="${text}"/>`).join('')}</LinearLayout>`,
})

/** A walk in which the box of an untouched login screen stands ticked after one act. */
const tickedAfter = (act: string): Files => ({
  'session.yaml': `package: ${APP}\nclearedInstall: true\nwalks: { login: complete }\nsteps:\n  - { kind: login, file: a.xml, untouched: true }\n  - { kind: other, file: b.xml, untouched: true, before: 点击登录 }\n  - { kind: login, file: c.xml, untouched: false, before: '${act}' }\n`,
  'a.xml': screen(...FIELDS, box(false)),
  'b.xml': screen(
    { text: '请先同意协议', at: [120, 900, 960, 960] },
    button('取消', 120),
    button('确定', 540),
  ),
  'c.xml': screen(...FIELDS, box(true)),
})

/** A source that takes the agreement as given and draws no box, and one whose box a dialog ticks. */
const SILENT = `<template><view><input placeholder="手机号"/><button @click="login">登录</button></view></template><script>export default { data() { return { agree: true } }, methods: { login() { if (!this.agree) { uni.showToast({ title: '请先阅读并同意《隐私政策》' }); return } } } }</script>`
const BY_DIALOG = `<template><view><input placeholder="手机号"/><checkbox :checked="agree"/><text>${AGREE}</text></view></template><script>export default { data() { return { agree: false } }, methods: { ask() { uni.showModal({ title: '提示', success: (res) => { if (res.confirm) this.agree = true } }) } } }</script>`

/** Each way in which consent is asked for: what it comes to in a source, and on a screen that nobody had touched. */
const PATTERNS: readonly {
  readonly name: string
  readonly rule?: string
  readonly source?: readonly [Files, string]
  readonly screen?: readonly [Files, string]
}[] = [
  {
    name: 'a native box that is ticked',
    source: [layout(`<CheckBox android:checked="true" android:text="${AGREE}"/>`), 'suspected'],
    screen: [login(box(true)), 'violation'],
  },
  {
    name: 'a box of a mini program that is ticked by an attribute',
    source: [vue(`<checkbox checked="true"/><text>${AGREE}</text>`), 'suspected'],
    screen: [login(box(true)), 'violation'],
  },
  {
    name: 'a box bound to what starts true',
    source: [vue(`<checkbox :checked="agree"/><view>${LINKS}</view>`, 'agree: true'), 'suspected'],
    screen: [login(box(true)), 'violation'],
  },
  {
    name: 'a box drawn by classes',
    source: [vue(`<i class="check-icon on"></i><view>${LINKS}</view>`), 'suspected'],
    screen: [
      login(
        { c: 'ImageView', selected: true, tap: true, at: [80, 1105, 130, 1155] },
        { text: AGREE, at: [150, 1105, 1000, 1155] },
      ),
      'violation',
    ],
  },
  {
    name: 'a drawn box whose state its description tells',
    screen: [
      login(
        { c: 'ImageView', desc: '已勾选', tap: true, at: [80, 1105, 130, 1155] },
        { text: AGREE, at: [150, 1105, 1000, 1155] },
      ),
      'violation',
    ],
  },
  {
    name: 'a drawn box whose description tells that it is empty',
    screen: [
      login(
        { c: 'ImageView', desc: '未勾选', tap: true, at: [80, 1105, 130, 1155] },
        { text: AGREE, at: [150, 1105, 1000, 1155] },
      ),
      'compliant',
    ],
  },
  {
    name: 'a drawn box whose state is not told',
    source: [vue(`<i class="agree-box"></i><view>${LINKS}</view>`), 'untested'],
    screen: [
      login(
        { c: 'ImageView', tap: true, id: 'iv_check', at: [80, 1105, 130, 1155] },
        { text: AGREE, at: [150, 1105, 1000, 1155] },
      ),
      'review',
    ],
  },
  {
    name: 'a box of a prototype, its tick a letter of an icon font, among remarks longer than any screen',
    source: [
      {
        '登录页.html': `<html><head><title>登录页</title></head><body>${`<p>${'点击手机号输入框时拉起数字键盘，输入框中的引导文案消失；输入完成后收起键盘，校验手机号格式。'.repeat(3)}</p>`.repeat(12)}<div><p>已阅读并同意《用户服务协议》</p></div><div class="ax_default selected" data-label="复选框"><img src="u65.png"><p>\uf00c</p></div></body></html>`,
      },
      'suspected',
    ],
  },
  {
    name: 'a scene of Cocos Studio',
    source: [
      {
        'scene/login.csd': `<GameFile><Content><Content><ObjectData ctype="GameNodeObjectData"><Children><AbstractNodeData Name="box" CheckedState="True" ctype="CheckBoxObjectData"/><AbstractNodeData LabelText="${AGREE}" ctype="TextObjectData"/></Children></ObjectData></Content></Content></GameFile>`,
      },
      'suspected',
    ],
    screen: [login({ ...box(true), c: 'android.view.View' }), 'violation'],
  },
  {
    name: 'a box of Flutter',
    source: [
      {
        'lib/login_page.dart': `class _LoginState extends State<Login> { bool agreed = true; @override Widget build(BuildContext context) { return Column(children: [TextField(decoration: InputDecoration(hintText: '手机号')), Row(children: [Checkbox(value: agreed, onChanged: (v) { setState(() { agreed = v!; }); }), Text('${AGREE}')]), ElevatedButton(onPressed: login, child: Text('登录'))]); } }`,
      },
      'suspected',
    ],
    screen: [login({ ...box(true), c: 'android.view.View' }), 'violation'],
  },
  {
    name: 'a box in a comment',
    source: [vue(`<!-- <checkbox checked="true"/><text>${AGREE}</text> -->`), 'untested'],
    screen: [login(), 'untested'],
  },
  {
    name: 'a box that starts empty',
    source: [vue(`<checkbox :checked="agree"/><view>${LINKS}</view>`, 'agree: false'), 'untested'],
    screen: [login(box(false)), 'compliant'],
  },
  {
    name: 'a box for the contract of one service',
    rule: 'pre-checked-service-contract',
    source: [
      layout('<CheckBox android:checked="true" android:text="我已阅读并同意《充值服务协议》"/>'),
      'suspected',
    ],
    screen: [login(box(true, '我已阅读并同意《充值服务协议》')), 'suspected'],
  },
  {
    name: 'a box for the contract of one service is not taken for consent to the policy',
    source: [
      layout('<CheckBox android:checked="true" android:text="我已阅读并同意《充值服务协议》"/>'),
      'untested',
    ],
    screen: [login(box(true, '我已阅读并同意《充值服务协议》')), 'untested'],
  },
  {
    name: 'logging in that stands for agreeing, in small type',
    rule: 'implied-consent',
    source: [vue('<view>登录即代表同意<text @click="b">《隐私政策》</text></view>'), 'suspected'],
    screen: [
      login({ text: '登录即代表同意《隐私政策》', at: [80, 1105, 1000, 1120], tap: true }),
      'suspected',
    ],
  },
  {
    name: 'logging in by a phone number with no word of a policy',
    rule: 'information-asked-without-policy',
    source: [
      {
        'login.xml': screen(...FIELDS.slice(1), {
          c: 'EditText',
          text: '输入手机号',
          at: [80, 400, 1000, 500],
        }),
      },
      'review',
    ],
    screen: [login(), 'review'],
  },
  {
    name: 'logging in by a phone number where the policy stands below',
    rule: 'information-asked-without-policy',
    screen: [login(box(false)), 'compliant'],
  },
  {
    name: 'a tick written in the text',
    source: [vue(`<text>${AGREE} √</text>`), 'suspected'],
    screen: [login({ text: `${AGREE} √`, at: [80, 1105, 1000, 1155] }), 'violation'],
  },
  {
    name: 'an agreement taken as given, with no box drawn',
    source: [
      {
        'pages/login/login.vue': SILENT,
      },
      'suspected',
    ],
    screen: [{ ...login(), 'src/login.vue': SILENT }, 'suspected'],
  },
  {
    name: 'an empty box beside words that imply consent',
    source: [vue(`<checkbox :checked="a"/><text>登录即代表同意《隐私政策》</text>`, 'a: false'), 'untested'],
    screen: [login(box(false, '登录即代表同意《隐私政策》')), 'compliant'],
  },
  {
    name: 'a dialog that can be refused',
    rule: 'consent-without-refusal',
    source: [dialogLayout('不同意', '同意'), 'untested'],
    screen: [dialog('不同意', '同意'), 'compliant'],
  },
  {
    name: 'a dialog with one button',
    rule: 'consent-without-refusal',
    source: [dialogLayout('同意'), 'suspected'],
    screen: [dialog('同意'), 'violation'],
  },
  {
    name: 'a dialog that is only acknowledged',
    rule: 'consent-without-refusal',
    source: [dialogLayout('我知道了'), 'suspected'],
    screen: [dialog('我知道了'), 'violation'],
  },
  {
    name: 'a dialog whose answer is no consent, beside one that refuses',
    rule: 'consent-without-refusal',
    source: [dialogLayout('退出', '我已阅读并知悉'), 'suspected'],
    screen: [dialog('退出', '我已阅读并知悉'), 'suspected'],
  },
  {
    name: 'a greeting by which going on stands for agreeing to the terms',
    rule: 'implied-consent',
    source: [
      {
        'screen.xml': screen(
          { text: 'Welcome to Example', at: [80, 400, 1000, 500] },
          button('Use without an account', 120),
          { text: 'By continuing, you agree to the Terms of Service.', at: [80, 1900, 1000, 1960] },
        ),
      },
      'suspected',
    ],
  },
  {
    name: 'going on that stands for acknowledging the policy',
    rule: 'implied-consent',
    source: [vue('<view>继续，即表示您承认我们的<text @click="b">隐私政策</text></view>'), 'suspected'],
  },
  {
    name: 'a box that a dialog ticks when the user confirms',
    source: [
      {
        'pages/login/login.vue': BY_DIALOG,
      },
      'review',
    ],
    screen: [{ ...login(box(false)), 'src/login.vue': BY_DIALOG }, 'review'],
  },
  {
    name: 'a box that stands ticked once a dialog was confirmed',
    screen: [tickedAfter('点击“确定”'), 'review'],
  },
  {
    name: 'a box that the user ticks',
    screen: [tickedAfter('关闭弹窗后勾选协议，点击“确定”'), 'compliant'],
  },
  {
    name: 'a box that a hook ticks once a dialog was confirmed',
    source: [
      {
        'src/pages/login/index.tsx': `import { useState } from 'react'\nimport { View, Text, Checkbox, Input, Button } from '@tarojs/components'\nimport Taro from '@tarojs/taro'\nexport default function Login() { const [agree, setAgree] = useState(false); const ask = () => { Taro.showModal({ title: '提示', content: '请先同意协议' }).then((answer) => { if (answer.confirm) setAgree(true) }) }; return <View><Input placeholder='手机号'/><Checkbox checked={agree}/><Text>${AGREE}</Text><Button onClick={ask}>登录</Button></View> }`,
      },
      'review',
    ],
  },
  {
    name: 'a box that a dialog leaves as it is',
    source: [
      {
        'pages/login/login.vue': `<template><view><input placeholder="手机号"/><checkbox :checked="agree"/><text>${AGREE}</text></view></template><script>export default { data() { return { agree: false } }, methods: { ask() { uni.showModal({ title: '提示', success: (res) => { if (res.cancel) this.agree = true } }) } } }</script>`,
      },
      'untested',
    ],
  },
  {
    name: 'a state that is decided at run time',
    source: [vue(`<checkbox :checked="store.agree"/><view>${LINKS}</view>`), 'untested'],
    screen: [login(box(true)), 'violation'],
  },
  {
    name: 'a choice by which the user declines',
    source: [
      {
        'register.html':
          '<form><input placeholder="手机号"><input type="radio" name="a">我已阅读并接受《用户协议》<input type="radio" name="a" checked>我已阅读但不接受《用户协议》</form>',
      },
      'untested',
    ],
  },
  {
    name: 'remembering a password',
    source: [vue('<checkbox checked="true"/><text>记住密码</text>'), 'untested'],
    screen: [login(box(true, '记住密码')), 'untested'],
  },
  {
    name: 'logging in without asking, and messages',
    source: [
      vue('<switch checked="true"/><text>自动登录</text><switch checked="true"/><text>接收推送消息</text>'),
      'untested',
    ],
    screen: [login({ ...box(true, '自动登录'), c: 'Switch' }), 'untested'],
  },
]

describe.each(PATTERNS)('$name', ({ rule = 'pre-checked-consent', source, screen: seen }) => {
  if (source)
    test('in a source that was handed in', async () => {
      expect((await verdictsOf(source[0]))(rule)).toBe(source[1])
    })
  if (seen)
    test('on a screen that nobody had touched', async () => {
      expect((await verdictsOf(seen[0]))(rule)).toBe(seen[1])
    })
})
