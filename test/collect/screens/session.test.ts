import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { AndroidPackage } from '../../../src/collect/android/android-package.ts'
import { budgetOf } from '../../../src/collect/budget.ts'
import { sessionCollector } from '../../../src/collect/screens/session.ts'
import { APP, dump, type Fake, png, prompt, screen } from './dump.ts'
import { vocabulary } from './rows.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'session-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (name: string, content: string | Buffer): void => writeFileSync(join(folder, name), content)
const collect = (screens = folder, android?: AndroidPackage) =>
  sessionCollector.collect({
    reference: { screens },
    vocabulary,
    budget: budgetOf(),
    ...(android ? { android } : {}),
  })
const session = (yaml: string): void => put('session.yaml', `package: ${APP}\nclearedInstall: true\n${yaml}`)

/** A package whose manifest states a name and version code, and whose bytes have this digest. */
const packageOf = (name: string, code: number, sha256: string): AndroidPackage => {
  const attribute = { namespace: '', resourceId: 0, type: 0x10, rawValue: undefined, data: 0 }
  const value = {
    name: 'manifest',
    namespace: '',
    line: 1,
    children: [],
    attributes: [
      { ...attribute, name: 'package', type: 3, rawValue: name },
      { ...attribute, name: 'versionCode', resourceId: 0x0101021b, data: code },
    ],
  }
  return {
    manifest: async () => ({ ok: true, value }),
    digests: async () => ({ md5: '', sha1: '', sha256 }),
    parts: [{ passed: async () => ({ file: { md5: '', sha1: '', sha256 } }) }],
  } as unknown as AndroidPackage
}

const box = (check: boolean): Fake => ({
  c: 'CheckBox',
  text: '我已阅读并同意《隐私政策》',
  check,
  at: [80, 1100, 1000, 1180],
})
const login = (check: boolean): string =>
  screen(
    { c: 'EditText', text: '手机号', at: [80, 400, 1000, 500] },
    { c: 'Button', text: '登录', at: [80, 800, 1000, 900] },
    box(check),
  )

describe('a session', () => {
  test('gives captured rows, files and claims', async () => {
    put('01.xml', login(true))
    put('01.png', png(1080, 2400))
    session(
      `versionCode: 120\ndevice: X1\nstartedAt: 2026-11-20T09:30:00+08:00\nrepeated: 2\nwalks: { login: complete, register: absent, settings: partial }\nsteps:\n  - { kind: login, file: 01.xml, picture: 01.png, untouched: true, before: 点击我的, density: 440 }\n`,
    )
    const { rows, complete, gaps, evidence } = await collect()
    expect(rows.session?.[0]).toMatchObject({
      package: APP,
      versionCode: '120',
      device: 'X1',
      startedAt: '2026-11-20T09:30:00+08:00',
      repeated: '2',
      completeWalks: ['login', 'register'],
      evidence: 'captured',
    })
    const sha256 = createHash('sha256').update(png(1080, 2400)).digest('hex')
    expect(rows.screens).toEqual([
      expect.objectContaining({
        kind: 'login',
        order: 1,
        picture: sha256,
        width: 1080,
        height: 2400,
        density: 440,
        before: '点击我的',
        untouched: true,
        evidence: 'captured',
      }),
    ])
    expect(rows.controls?.filter(({ agreement }) => agreement)).toEqual([
      expect.objectContaining({ checkedAtStart: true, screenKind: 'login' }),
    ])
    for (const scope of ['login', 'register']) {
      for (const table of ['screens', 'controls', 'permissionRequests'])
        expect(complete).toContainEqual({ table, scope })
    }
    expect(complete.some(({ scope }) => scope === 'settings')).toBe(false)
    expect(gaps).toContainEqual({ table: 'screens', scope: 'settings', because: 'incomplete-scope' })
    expect(evidence?.map(({ name, role }) => [name, role])).toEqual([
      ['session.yaml', 'session'],
      ['01.xml', 'screen'],
      ['01.png', 'picture'],
    ])
  })

  test('ticks count only on a screen that was not touched', async () => {
    put('01.xml', login(true))
    session('steps:\n  - { kind: login, file: 01.xml }\n')
    const { rows, gaps } = await collect()
    expect(rows.controls?.find(({ agreement }) => agreement)).not.toHaveProperty('checkedAtStart')
    expect(gaps).toContainEqual({
      table: 'controls',
      scope: 'login',
      because: 'screen-not-untouched',
      detail: '01.xml',
    })
  })

  test.each<[string, string, string]>([
    ['a walk without screens', 'walks: { first-run: complete }', 'walk-without-screens'],
    [
      'a screen that is missing',
      'walks: { first-run: complete }\nsteps: [{ kind: first-run, file: no.xml }]',
      'screen-unread',
    ],
    [
      'an install that was not cleared',
      'walks: { first-run: complete }\nsteps: [{ kind: first-run, picture: a.png }]',
      'install-not-cleared',
    ],
  ])('%s proves nothing', async (_, yaml, because) => {
    put('a.png', png(10, 10))
    put(
      'session.yaml',
      `package: ${APP}\n${because === 'install-not-cleared' ? '' : 'clearedInstall: true\n'}${yaml}\n`,
    )
    const { complete, gaps } = await collect()
    expect(complete).toEqual([])
    expect(gaps).toContainEqual({ table: 'screens', scope: 'first-run', because })
  })

  test('a picture alone is a screen whose words are not known', async () => {
    put('a.png', png(1080, 2400))
    session('walks: { first-run: complete }\nsteps: [{ kind: first-run, picture: a.png }]')
    const { rows, complete, gaps } = await collect()
    expect(gaps).toContainEqual({
      table: 'screens',
      scope: 'first-run',
      because: 'picture-not-checked',
      detail: 'a.png',
    })
    expect(rows.screens?.[0]).toMatchObject({ origin: 'picture', width: 1080 })
    expect(rows.screens?.[0]).not.toHaveProperty('namesPolicy')
    expect(complete).toContainEqual({ table: 'screens', scope: 'first-run' })
    expect(complete).not.toContainEqual({ table: 'controls', scope: 'first-run' })
  })

  test('what a keyboard covers, and what somebody saw a tap outside do', async () => {
    const keyboard = {
      owner: 'com.sohu.inputmethod.sogou',
      c: 'FrameLayout',
      at: [0, 1400, 1080, 2400],
    } as const
    const fields: readonly Fake[] = [
      { c: 'EditText', text: '手机号', at: [80, 400, 1000, 500] },
      { text: '登录即同意《隐私政策》', at: [80, 1500, 1000, 1560] },
    ]
    put('a.xml', dump({ c: 'FrameLayout', at: [0, 0, 1080, 2400], in: fields }, keyboard))
    put('b.xml', dump({ c: 'FrameLayout', at: [0, 0, 1080, 2400], in: fields }))
    session('steps: [{ kind: login, file: a.xml, closesOutside: false }, { kind: login, file: b.xml }]')
    const { rows } = await collect()
    const under = rows.screens?.map(
      ({ prominenceReasons }) => prominenceReasons?.includes('under-keyboard') ?? false,
    )
    expect(under).toEqual([true, false])
    expect(rows.screens?.map(({ closing }) => closing)).toEqual([['stays'], []])
  })

  test('bars and windows of other apps are no part of a screen', async () => {
    put(
      'a.xml',
      screen(
        { text: '登录', at: [0, 200, 100, 300] },
        {
          owner: 'com.android.systemui',
          c: 'Switch',
          text: '同意隐私政策',
          check: true,
          at: [0, 0, 100, 100],
        },
      ),
    )
    put('b.xml', screen({ owner: 'com.other', text: '登录' }).replaceAll(APP, 'com.other'))
    session('steps: [{ kind: login, file: a.xml, untouched: true }, { kind: login, file: b.xml }]')
    const { rows, gaps } = await collect()
    expect(rows.screens).toHaveLength(1)
    expect(rows.controls?.some(({ role }) => role === 'switch')).toBe(false)
    expect(gaps).toContainEqual({
      table: 'screens',
      scope: 'login',
      because: 'screen-of-another-app',
      detail: 'b.xml: com.other',
    })
  })

  test('attempts', async () => {
    const attempt = (way: string, asks = 'deletion') =>
      `{ way: ${way}, asks: ${asks}, outcome: refused, when: 2026-11-20 }`
    session(
      `attempts: [${['screen', 'phone', 'mail'].map((way) => attempt(way)).join(', ')}, ${attempt('screen', 'complaint')}]`,
    )
    const { rows, complete, gaps } = await collect()
    expect(rows.rightsAttempts).toHaveLength(4)
    expect(rows.rightsAttempts?.[0]).toMatchObject({
      way: 'screen',
      when: '2026-11-20',
      evidence: 'captured',
    })
    expect(complete).toEqual([{ table: 'rightsAttempts', scope: 'deletion' }])
    expect(gaps).toContainEqual({ table: 'rightsAttempts', scope: 'complaint', because: 'incomplete-scope' })
  })
  test('attempts said to be complete', async () => {
    session('attempts: [{ way: screen, asks: deletion, outcome: not-offered }]\nattemptsComplete: [deletion]')
    expect((await collect()).complete).toEqual([{ table: 'rightsAttempts', scope: 'deletion' }])
  })
})

describe('a session of something else', () => {
  const sha = 'a'.repeat(64)
  test.each<[string, string, AndroidPackage, string | undefined]>([
    [
      'this package',
      `versionCode: 120\napkSha256: ${sha.toUpperCase()}`,
      packageOf(APP, 120, sha),
      undefined,
    ],
    ['another package', '', packageOf('cn.other', 120, sha), 'session-of-another-package'],
    ['another version', 'versionCode: 119', packageOf(APP, 120, sha), 'session-of-another-build'],
    ['other bytes', `apkSha256: ${sha}`, packageOf(APP, 120, 'b'.repeat(64)), 'session-of-another-build'],
  ])('%s', async (_, yaml, android, because) => {
    put('01.xml', login(true))
    session(`${yaml}\nsteps: [{ kind: login, file: 01.xml }]`)
    const { rows, gaps } = await collect(folder, android)
    expect(rows.screens?.length ?? 0).toBe(because ? 0 : 1)
    expect(gaps.find((gap) => gap.because.startsWith('session-of'))?.because).toBe(because)
  })
})

describe('session.yaml that is wrong', () => {
  test.each<[string, string, string]>([
    ['no package', 'device: x', 'session.yaml:1'],
    [
      'a kind nobody knows',
      'package: a.b\nsteps:\n  - kind: login\n  - kind: logn',
      'session.yaml:4 steps[1].kind',
    ],
    ['a misspelt key', 'package: a.b\nstep: []', 'session.yaml:2 没有“step”这一项，是否为“steps”'],
    ['broken YAML', 'package: a.b\nsteps: [', 'session.yaml:'],
    ['a list', '- a', 'session.yaml:1'],
    ['nothing', '', 'session.yaml:1'],
    [
      'aliases that multiply',
      `a: &a [x,x]\n${'bcdefghijk'
        .split('')
        .map((name, at) => `${name}: &${name} [${`*${'abcdefghijk'[at]},`.repeat(9)}]`)
        .join('\n')}`,
      'session.yaml:',
    ],
  ])('%s', async (_, yaml, place) => {
    put('session.yaml', yaml)
    await expect(collect()).rejects.toMatchObject({
      name: 'ToolError',
      code: 'session-malformed',
      text: { zh: expect.stringContaining(place) },
    })
  })
  test('no such folder', async () =>
    expect(collect(join(folder, 'no'))).rejects.toMatchObject({ code: 'screens-not-found' }))
})

describe('files that are not what they should be', () => {
  test.each(['../outside.xml', '/etc/hostname', 'a/../../outside.xml', 'link.xml', '..\\\\outside.xml'])(
    '%s is refused',
    async (name) => {
      const outside = mkdtempSync(join(tmpdir(), 'outside-'))
      writeFileSync(join(outside, 'outside.xml'), login(true))
      symlinkSync(join(outside, 'outside.xml'), join(folder, 'link.xml'))
      mkdirSync(join(folder, 'a'))
      session(`steps: [{ kind: login, file: "${name}" }]`)
      const { rows, gaps, evidence } = await collect()
      expect(rows.screens).toEqual([])
      expect(evidence).toHaveLength(1)
      expect(gaps).toContainEqual(expect.objectContaining({ because: 'path-leaves-folder' }))
      rmSync(outside, { recursive: true })
    },
  )
  test.each<[string, string, string | Buffer, string]>([
    ['a picture that is none', 'picture', '<html>', 'not-a-picture'],
    ['a PNG cut short', 'picture', png(9, 9).subarray(0, 12), 'not-a-picture'],
    ['a PNG of no size', 'picture', png(0, 9), 'not-a-picture'],
    ['a dump that is none', 'file', 'hello', 'not-a-screen'],
  ])('%s', async (_, key, content, because) => {
    put('x', content)
    session(`steps: [{ kind: login, ${key}: x }]`)
    const { rows, gaps } = await collect()
    expect(rows.screens).toEqual([])
    expect(gaps).toContainEqual({ table: 'screens', scope: 'login', because, detail: 'x' })
  })
})

describe('permission prompts', () => {
  const location = '是否允许“康乐”访问此设备的位置信息？'
  const home: Fake = { text: '扫一扫 附近药店 用于测试', at: [0, 200, 400, 300] }
  const step = (more = '') =>
    `{ kind: permission-dialog, file: p.xml, picture: p.png, allWindows: true${more} }`
  beforeEach(() => {
    put('p.png', png(1080, 2400))
    put('p.xml', prompt(location, home))
    put('main.xml', screen({ text: '康乐首页', at: [0, 0, 400, 100] }, home))
  })

  test('a bare prompt: everything was seen and the app said nothing', async () => {
    session(`steps: [{ kind: main, file: main.xml }, ${step(', userStarted: true')}]`)
    const { rows } = await collect()
    expect(rows.permissionRequests).toEqual([
      expect.objectContaining({
        permission: 'GROUP:LOCATION',
        group: 'LOCATION',
        opensPersonalInformation: true,
        explanation: '',
        allWindowsSeen: true,
        screenKind: 'main',
        screenTitle: '康乐首页',
        userStarted: true,
        others: [],
      }),
    ])
    expect(rows.permissionRequests?.[0]?.prompt).toContain(location)
    expect(rows.permissionRequests?.[0]?.prompt).not.toContain('扫一扫')
  })

  test.each<[string, string]>([
    ['without a picture', '{ kind: permission-dialog, file: p.xml, allWindows: true }'],
    ['without all windows', '{ kind: permission-dialog, file: p.xml, picture: p.png }'],
    [
      'without a dump',
      '{ kind: permission-dialog, picture: p.png, allWindows: true, permissions: [android.permission.CAMERA] }',
    ],
  ])('%s silence is not known', async (_, yaml) => {
    session(`steps: [{ kind: main, file: main.xml }, ${yaml}]`)
    expect((await collect()).rows.permissionRequests?.[0]).not.toHaveProperty('explanation')
  })

  test('the screen directly before explains', async () => {
    put(
      'why.xml',
      screen(
        { text: '位置权限使用说明', at: [0, 0, 900, 90] },
        { text: '用于为您查找附近的药店', at: [0, 100, 900, 190] },
      ),
    )
    session(
      `steps: [{ kind: permission-explanation, file: why.xml }, ${step(', permissions: [android.permission.ACCESS_FINE_LOCATION]')}]`,
    )
    expect((await collect()).rows.permissionRequests?.[0]).toMatchObject({
      permission: 'android.permission.ACCESS_FINE_LOCATION',
      explanation: '位置权限使用说明\n用于为您查找附近的药店',
      explanationNamesFunction: true,
      screenKind: 'first-run',
    })
  })

  test('an explanation of another permission explains nothing', async () => {
    put('why.xml', screen({ text: '相机权限用于扫描二维码', at: [0, 0, 900, 90] }))
    session(`steps: [{ kind: permission-explanation, file: why.xml }, ${step()}]`)
    expect((await collect()).rows.permissionRequests?.[0]?.explanation).toBe('')
  })

  test('a banner of the app over the prompt explains', async () => {
    const banner: Fake = {
      c: 'LinearLayout',
      at: [0, 100, 1080, 400],
      in: [
        { text: '位置权限使用说明', at: [40, 120, 900, 180] },
        { text: '用于推荐附近药店', at: [40, 200, 900, 260] },
      ],
    }
    put('p.xml', prompt(location, home, banner))
    session(`steps: [${step()}]`)
    expect((await collect()).rows.permissionRequests?.[0]?.explanation).toContain('用于推荐附近药店')
  })

  test("the system's own words are no explanation of the app", async () => {
    put('p.xml', prompt('允许“康乐”获取位置信息？位置权限用于查找附近药店', home))
    session(`steps: [${step()}]`)
    expect((await collect()).rows.permissionRequests?.[0]?.explanation).toBe('')
  })

  test('prompts in a row know of each other', async () => {
    put('q.xml', prompt('是否允许“康乐”拍摄照片和录制视频？'))
    session(
      `walks: { first-run: complete }\nsteps: [{ kind: first-run, file: main.xml }, ${step(', atLaunch: true')}, { kind: permission-dialog, file: q.xml }]`,
    )
    const { rows, complete } = await collect()
    expect(
      rows.permissionRequests?.map(({ permission, others, screenKind }) => [permission, others, screenKind]),
    ).toEqual([
      ['GROUP:LOCATION', ['GROUP:CAMERA'], 'first-run'],
      ['GROUP:CAMERA', ['GROUP:LOCATION'], 'first-run'],
    ])
    expect(complete).toContainEqual({ table: 'permissionRequests', scope: 'first-run' })
  })

  test.each([
    ['是否允许“康乐”访问您的通讯录？', 'GROUP:CONTACTS'],
    ['允许康乐拨打电话和管理通话吗？', 'GROUP:PHONE'],
    ['要允许“康乐”访问您设备上的照片、媒体内容和文件吗？', 'GROUP:STORAGE'],
    ['Allow Kangle to record audio?', 'GROUP:MICROPHONE'],
    ['是否允许“康乐”发送和查看短信？', 'GROUP:SMS'],
    ['允许“康乐”向您发送通知？', 'GROUP:NOTIFICATIONS'],
    ['“康乐”想要获取已安装应用列表', 'GROUP:INSTALLED_APPS'],
    ['允许“康乐”查找、连接到附近的设备以及确定附近设备的相对位置吗？', 'GROUP:NEARBY_DEVICES'],
  ])('%s asks for %s', async (text, permission) => {
    put('p.xml', prompt(text))
    session(`steps: [${step()}]`)
    expect((await collect()).rows.permissionRequests?.map((row) => row.permission)).toEqual([permission])
  })

  test('a prompt that names no permission is a gap and takes the claim away', async () => {
    put('p.xml', prompt('要继续吗？'))
    session(`walks: { first-run: complete }\nsteps: [{ kind: first-run, file: main.xml }, ${step()}]`)
    const { rows, gaps, complete } = await collect()
    expect(rows.permissionRequests).toEqual([])
    expect(gaps).toContainEqual({
      table: 'permissionRequests',
      because: 'permission-not-named',
      detail: 'p.xml',
    })
    expect(complete).not.toContainEqual({ table: 'permissionRequests', scope: 'first-run' })
  })
})

describe('loose screens', () => {
  test('are supplied, guessed and claim nothing', async () => {
    put('login.xml', login(true))
    put('login.png', png(1080, 2400))
    put('page.html', '<html><body><p>设置</p><p>关于我们</p><p>清除缓存</p><p>退出登录</p></body></html>')
    put('notes.txt', 'nothing to read')
    const { rows, complete, gaps } = await collect()
    expect(
      rows.screens?.map(({ kind, evidence, picture }) => [kind, evidence, picture !== undefined]),
    ).toEqual([
      ['login', 'supplied', true],
      ['settings', 'supplied', false],
    ])
    expect(rows.controls?.find(({ agreement }) => agreement)).toMatchObject({
      checkedAtStart: true,
      evidence: 'supplied',
    })
    expect(complete).toEqual([])
    expect(gaps.map(({ because }) => because)).toEqual(
      Array(sessionCollector.fills.length).fill('no-session'),
    )
  })
  test('one file alone', async () => {
    put('a.xml', login(false))
    expect((await collect(join(folder, 'a.xml'))).rows.screens).toHaveLength(1)
  })
})

test('without screens every table says why it is empty', async () => {
  const { gaps } = await sessionCollector.collect({ reference: {}, vocabulary, budget: budgetOf() })
  expect(gaps.map(({ table, because }) => [table, because])).toEqual(
    sessionCollector.fills.map((table) => [table, 'no-session']),
  )
})
