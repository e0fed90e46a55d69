import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { chosenOf, listedDevices } from '../../../../src/collect/capture/device/choose-device.ts'
import {
  captureDevice,
  type DeviceAct,
  type Guide,
} from '../../../../src/collect/capture/device/device-capture.ts'
import { loadRuleBook } from '../../../../src/engine/rule-book.ts'
import { ToolError } from '../../../../src/errors.ts'
import { scan } from '../../../../src/scan.ts'
import { prompt } from '../../screens/dump.ts'
import { vocabulary, wording } from '../../screens/rows.ts'
import { type Adbd, adbd } from './adbd.ts'

/** The phone answers in this process, so nothing may wait for the client without letting it. */
const adb = async (...args: readonly string[]): Promise<unknown> => promisify(execFile)('adb', args)
const there = spawnSync('adb', ['version']).status === 0
const described = there ? describe : describe.skip
const SAMPLE = new URL('../../../../samples/06-case-6-meeting-pre-ticked/screens/', import.meta.url)
const APP = 'cn.huitong.meet'
const SCREENS = ['01-first-run', '02-login', '03-register']

/** A phone with the sample app on it, which shows its screens one after the other. */
const phone = (): { readonly run: (command: string) => Buffer | string; go(screen: number): void } => {
  let at = 0
  let granted = false
  const file = (ending: string): Buffer => readFileSync(new URL(`${SCREENS[at]}.${ending}`, SAMPLE))
  const answers: readonly (readonly [RegExp, () => Buffer | string])[] = [
    [/^getprop ro\.product\.manufacturer$/, () => 'Example\n'],
    [/^getprop ro\.product\.model$/, () => 'Phone 1\n'],
    [/^getprop ro\.build\.version\.release$/, () => '14\n'],
    [/^getprop ro\.build\.version\.sdk$/, () => '34\n'],
    [/^getprop ro\.build\.display\.id$/, () => 'ROM.1\n'],
    [/^wm density$/, () => 'Physical density: 420\n'],
    [/^date \+%s$/, () => `${Math.floor(Date.now() / 1000) - 3600}\n`],
    [/^pm path /, () => 'package:/data/app/base.apk\n'],
    [/^sha256sum /, () => `${'ab'.repeat(32)}  /data/app/base.apk\n`],
    [/^pm clear /, () => 'Success\n'],
    [/^monkey /, () => 'Events injected: 1\n'],
    [
      /^dumpsys package /,
      () =>
        `    versionCode=301 minSdk=21 targetSdk=33\n    runtime permissions:\n      android.permission.CAMERA: granted=${granted}, flags=[ USER_SET]\n`,
    ],
    [
      /^dumpsys activity activities$/,
      () => `  topResumedActivity=ActivityRecord{7f1 u0 ${APP}/.Screen${at} t12}\n`,
    ],
    [/^uiautomator dump \/dev\/tty$/, () => `${file('xml')}UI hierchary dumped to: /dev/tty\n`],
    [/^screencap -p$/, () => file('png')],
  ]
  return {
    run: (command) => answers.find(([words]) => words.test(command))?.[1]() ?? '',
    go(screen) {
      at = screen
      granted = true
    },
  }
}

const freePort = async (): Promise<number> =>
  new Promise((done) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (thrown) => (thrown instanceof ToolError ? thrown.code : String(thrown)),
  )

described('a session recorded on a device through the real adb', () => {
  const home = mkdtempSync(join(tmpdir(), 'adb-home-'))
  const before = { HOME: process.env.HOME, PORT: process.env.ANDROID_ADB_SERVER_PORT }
  const phones: Adbd[] = []
  const options = { package: APP, wording, launchSeconds: 0 }
  const folder = (name: string): string => join(home, name)

  beforeAll(async () => {
    process.env.HOME = home
    process.env.ANDROID_ADB_SERVER_PORT = String(await freePort())
    await adb('start-server')
  })
  afterAll(async () => {
    await adb('kill-server')
    for (const one of phones) await one.close()
    process.env.HOME = before.HOME
    if (before.PORT === undefined) delete process.env.ANDROID_ADB_SERVER_PORT
    else process.env.ANDROID_ADB_SERVER_PORT = before.PORT
    rmSync(home, { recursive: true, force: true })
  })
  const connect = async (run: (command: string) => Buffer | string): Promise<Adbd> => {
    const found = await adbd(run)
    phones.push(found)
    await adb('connect', found.serial)
    return found
  }

  test('without a device, one line says how to connect one', async () => {
    expect(await codeOf(captureDevice({ ...options, folder: folder('none') }))).toBe('no-device')
  })

  test('records the first run, and the screens a person goes to; the case is judged from them', async () => {
    const sample = phone()
    const device = await connect(sample.run)
    const acts: readonly DeviceAct[] = [{ before: '点击同意' }, { before: '点击注册', kind: 'register' }]
    const guide: Guide = {
      async next(taken) {
        const act = acts[taken.length - 1]
        if (act) sample.go(taken.length)
        return act
      },
      complete: async () => ['first-run', 'login', 'register'],
    }
    const captured = await captureDevice({ ...options, folder: folder('walk'), guide, recordedBy: '检测员' })
    expect(captured.screens).toBe(3)
    const { session } = captured
    expect(session).toMatchObject({
      package: APP,
      versionCode: 301,
      apkSha256: 'ab'.repeat(32),
      device: 'Example Phone 1',
      system: 'Android 14 (API 34) ROM.1',
      clearedInstall: true,
      aboutSeen: false,
      walks: { 'first-run': 'complete', login: 'complete', register: 'complete' },
    })
    expect(Math.abs((session.clockOffsetMs ?? 0) + 3_600_000)).toBeLessThan(30_000)
    expect(session.steps?.map(({ kind, activity, granted }) => [kind, activity, granted])).toEqual([
      ['first-run', '.Screen0', []],
      ['login', '.Screen1', ['android.permission.CAMERA']],
      ['register', '.Screen2', ['android.permission.CAMERA']],
    ])
    expect(device.ran).toContain(`pm clear ${APP}`)
    const picture = session.steps?.[0]?.picture ?? ''
    const shot = readFileSync(join(folder('walk'), picture))
    expect(shot.equals(readFileSync(new URL('01-first-run.png', SAMPLE)))).toBe(true)
    const judged = await scan({ screens: folder('walk') }, await loadRuleBook(), { vocabulary })
    const result = judged.case.results.find(({ rule }) => rule === 'pre-checked-consent')
    expect(result?.verdict).toBe('violation')
  })

  test('a prompt of the system over the first screen is recorded as such and told', async () => {
    const sample = phone()
    const device = await connect((command) =>
      command.startsWith('uiautomator') ? prompt('允许“示例”访问此设备的位置信息吗？') : sample.run(command),
    )
    const captured = await captureDevice({ ...options, folder: folder('prompt'), serial: device.serial })
    expect(captured.promptOnTop).toBe(true)
    expect(captured.session.steps?.map(({ kind }) => kind)).toEqual(['permission-dialog'])
    expect(captured.session.walks).toEqual({})
  })

  test('of several devices one must be named', async () => {
    const second = await connect(phone().run)
    expect(await codeOf(captureDevice({ ...options, folder: folder('two') }))).toBe('several-devices')
    const named = await captureDevice({ ...options, folder: folder('named'), serial: second.serial })
    expect(named.session.walks).toEqual({ 'first-run': 'partial' })
    expect(await codeOf(captureDevice({ ...options, folder: folder('no'), serial: 'nobody' }))).toBe(
      'no-such-device',
    )
  })

  test('an app that is not there is named', async () => {
    const bare = await connect((command) => (command.startsWith('getprop') ? 'x\n' : ''))
    const wanted = captureDevice({ ...options, folder: folder('bare'), serial: bare.serial })
    expect(await codeOf(wanted)).toBe('app-not-installed')
  })

  test('a folder that holds a session is left alone', async () => {
    expect(await codeOf(captureDevice({ ...options, folder: folder('walk') }))).toBe('session-exists')
  })
})

test('lists of devices are read with their states', () => {
  const text =
    'List of devices attached\nemulator-5554\tdevice\n1a2b3c\tunauthorized\n* daemon started\n0123\tno permissions (user in plugdev group)\n'
  expect(listedDevices(text)).toEqual([
    { serial: 'emulator-5554', state: 'device' },
    { serial: '1a2b3c', state: 'unauthorized' },
    { serial: '0123', state: 'no permissions' },
  ])
})

test.each([
  ['no device', '', undefined, 'no-device'],
  ['not authorised', 'a\tunauthorized', undefined, 'device-unauthorized'],
  ['offline', 'a\toffline', undefined, 'device-offline'],
  ['no permissions', 'a\tno permissions (user in plugdev group)', undefined, 'device-not-ready'],
  ['two ready', 'a\tdevice\nb\tdevice', undefined, 'several-devices'],
  ['the one named is not authorised', 'a\tdevice\nb\tunauthorized', 'b', 'device-unauthorized'],
  ['one of two is ready', 'a\toffline\nb\tdevice', undefined, 'b'],
])('%s', async (_, lines, serial, told) => {
  const listed = listedDevices(`List of devices attached\n${lines}\n`)
  const chosen = (async () => chosenOf(listed, serial))()
  expect(told.includes('-') ? await codeOf(chosen) : await chosen).toBe(told)
})
