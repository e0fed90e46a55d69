import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { budgetOf } from '../../src/collect/budget.ts'
import { collect } from '../../src/collect/index.ts'
import { loadRuleBook } from '../../src/engine/rule-book.ts'
import { holdAgainst } from '../../src/findings/rejection/hold-against.ts'
import { readRejection } from '../../src/findings/rejection/read-rejection.ts'
import { documentMarkdown } from '../../src/report/document/markdown.ts'
import { rejectionBlocks } from '../../src/report/rejection.ts'
import { loadVocabulary } from '../../src/vocabulary/load.ts'

const [{ rules }, vocabulary] = await Promise.all([loadRuleBook(), loadVocabulary()])
const read = (text: string) => readRejection(text, rules, vocabulary)
const rulesOf = (text: string): string[] => read(text).rules.map(({ rule }) => rule.id)

const WITH_STACK = `您的应用未通过审核。
1. 用户同意隐私政策前，应用存在收集 Android ID 的行为。
测试机型：某手机，系统版本：Android 13
java.lang.Throwable
	at android.provider.Settings$Secure.getString(Settings.java)
	at com.umeng.commonsdk.statistics.common.DeviceConfig.getAndroidId(SourceFile:10)
	at cn.demo.App.onCreate(App.java:20)`

describe('a rejection that somebody pasted', () => {
  test('tells rule, call, kind, frames and conditions', () => {
    const rejection = read(WITH_STACK)
    expect(rejection.rules.map(({ rule }) => rule.id)).toContain('code-reads-before-consent')
    expect(rejection.apis).toEqual(['android-id'])
    expect(rejection.kinds).toEqual(['android_id'])
    expect(rejection.frames.map(({ className }) => className)).toEqual([
      'android.provider.Settings$Secure',
      'com.umeng.commonsdk.statistics.common.DeviceConfig',
      'cn.demo.App',
    ])
    expect(rejection.conditions).toEqual(['测试机型：某手机，系统版本：Android 13'])
  })

  test.each([
    ['APP以默认勾选的方式征得用户对隐私政策的同意。', 'pre-checked-consent'],
    ['应用频繁向用户弹窗申请开启与当前服务场景无关的权限。', 'asks-again-after-refusal'],
    ['App未见向用户明示SDK的收集使用规则，未明示收集IMEI。', 'collected-kind-not-stated'],
    ['静默状态下或在后台运行时，存在按照一定频次收集位置信息，超频次。', 'collection-too-frequent'],
    ['用户拒绝电话权限后应用退出，不给权限不让用。', 'unusable-after-refusal'],
    ['应用未提供有效的账号注销功能。', 'no-deletion-channel'],
    ['存在自启动和关联启动行为。', 'self-start-receiver'],
    ['Your app collects the advertising ID before the user gives consent.', undefined],
  ])('%s', (text, rule) => {
    if (rule === undefined) expect(read(text).kinds).toContain('advertising_id')
    else expect(rulesOf(text)).toContain(rule)
  })

  test('text about something else tells nothing', () => {
    expect(read('贵司应用图标与其他应用相似，请修改后重新提交。')).toMatchObject({
      rules: [],
      apis: [],
      kinds: [],
      frames: [],
    })
  })

  test('a hostile text ends', () => {
    expect(read(`${'a.'.repeat(100_000)}b(`).frames).toEqual([])
    expect(read('同意'.repeat(90_000)).rules).toEqual([])
  })
})

describe('held against a package', () => {
  const factsOf = async (path: string) =>
    (
      await collect(
        { package: fileURLToPath(new URL(`../../${path}`, import.meta.url)) },
        { vocabulary, budget: budgetOf() },
      )
    ).facts
  const GOOD = 'samples/10-good-clinic/app.apk'

  test('a build that still reads is told from one that does not', async () => {
    const still = await factsOf('node_modules/io.appium.settings/apks/settings_apk-debug.apk')
    const rejection = read('用户同意前，应用存在收集位置信息的行为。')
    const held = holdAgainst(rejection, still, vocabulary)
    expect(held.calls[0]).toMatchObject({ api: 'location', reach: 'before-consent', ofApp: true })
    expect(documentMarkdown(rejectionBlocks(rejection, { held, subject: 'x' }, vocabulary, 'zh'))).toContain(
      '在用户同意前即可达',
    )

    const mended = await factsOf(GOOD)
    const gone = holdAgainst(read('用户同意前，应用存在收集ICCID的行为。'), mended, vocabulary)
    expect(gone).toMatchObject({ calls: [], conclusive: true })
    const text = documentMarkdown(rejectionBlocks(rejection, { held: gone, subject: 'x' }, vocabulary, 'zh'))
    expect(text).toContain('已读全部代码，未见相应调用')
  })

  test('a text that names nothing to look for concludes nothing', async () => {
    const held = holdAgainst(read('不符合要求。'), await factsOf(GOOD), vocabulary)
    expect(held).toMatchObject({ calls: [], conclusive: false })
  })
})
