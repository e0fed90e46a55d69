import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ToolError } from '../../../errors.ts'
import { type ScreenKind, WALKS, type Walk } from '../../../facts/screens.ts'
import { kindOfTree } from '../../screens/screen-kind.ts'
import { SESSION_FILE, type Session, type SessionStep } from '../../screens/session-file.ts'
import { wholeText } from '../../screens/tree.ts'
import { parseUiautomator } from '../../screens/uiautomator.ts'
import type { Wording } from '../../screens/wording.ts'
import type { Adb } from './adb.ts'
import { chooseDevice } from './choose-device.ts'
import { deviceFacts, frontActivity, grantedPermissions, installedApp } from './device-facts.ts'
import { deviceScreen } from './device-screen.ts'

/** What the person did on the phone to reach the screen that is now in front. */
export interface DeviceAct {
  readonly before: string
  readonly kind?: ScreenKind
  /** Something on this screen was ticked or filled in before it was recorded. */
  readonly touched?: boolean
}

/** Leads the person through the walk. */
export interface Guide {
  /** The next screen; undefined when the walk is over. `taken` are the steps recorded so far. */
  next(taken: readonly SessionStep[]): Promise<DeviceAct | undefined>
  /** Parts that the person vouches to have walked wholly. */
  complete(): Promise<readonly Walk[]>
}

export interface DeviceCaptureOptions {
  readonly serial?: string
  readonly package: string
  readonly folder: string
  readonly wording: Wording
  /** Data of the app are kept; else they are cleared, so that its first run is recorded. */
  readonly keepData?: boolean
  /** Absent: only the launch is recorded. */
  readonly guide?: Guide
  readonly recordedBy?: string
  /** Seconds from the launch until its screen is recorded. */
  readonly launchSeconds?: number
}

export interface DeviceCapture {
  readonly session: Session
  readonly screens: number
  /** Whether a page about the app was among them. */
  readonly aboutSeen: boolean
  /** Whether a permission prompt of the system stood over the first screen. */
  readonly promptOnTop: boolean
}

const LAUNCH_SECONDS = 6
const MOST_STEPS = 200

const ABOUT = /关于(我们|本应用|软件|应用)?\s*(\n|$)|^about\b/im

/** Writes what the phone shows as the next step of the session. */
const record = async (
  adb: Adb,
  options: DeviceCaptureOptions,
  steps: SessionStep[],
  density: number | undefined,
  act: DeviceAct & { readonly untouched: boolean },
): Promise<{ readonly about: boolean }> => {
  const { folder, wording } = options
  const { xml, picture } = await deviceScreen(adb)
  const tree = xml === undefined ? undefined : parseUiautomator(xml)
  const seen = tree ? kindOfTree(tree, wording) : 'other'
  // Whatever was to be recorded, a prompt of the system stands over it.
  const kind = seen === 'permission-dialog' ? seen : (act.kind ?? seen)
  const name = `${String(steps.length + 1).padStart(2, '0')}-${kind}`
  if (xml !== undefined) await writeFile(join(folder, `${name}.xml`), xml)
  if (picture) await writeFile(join(folder, `${name}.png`), picture)
  const activity = await frontActivity(adb)
  const text = tree?.roots.map((root) => wholeText(root, '\n')).join('\n') ?? ''
  steps.push({
    kind,
    before: act.before,
    untouched: act.untouched,
    ...(xml === undefined ? {} : { file: `${name}.xml` }),
    ...(picture ? { picture: `${name}.png` } : {}),
    ...(activity === undefined ? {} : { activity }),
    ...(density === undefined ? {} : { density }),
    granted: await grantedPermissions(adb, options.package),
  })
  return { about: ABOUT.test(text.slice(0, 200)) }
}

const launch = async (adb: Adb, options: DeviceCaptureOptions): Promise<void> => {
  const { package: name } = options
  if (options.keepData !== true) {
    const answer = (await adb.text('pm', 'clear', name)).trim()
    if (!/^Success/.test(answer)) {
      throw new ToolError('data-not-cleared', {
        zh: `未能清除 ${name} 的数据（${answer.slice(0, 200)}）。请在手机上手动清除，并加 --keep-data。`,
        en: `The data of ${name} could not be cleared (${answer.slice(0, 200)}). Clear them on the phone and add --keep-data.`,
      })
    }
  }
  await adb.text('monkey', '-p', name, '-c', 'android.intent.category.LAUNCHER', '1')
  await wait((options.launchSeconds ?? LAUNCH_SECONDS) * 1000)
}

/**
 * Records a session on an Android device through the real `adb`: the first run with cleared data, then each screen
 * that a person goes to. Reads only; nothing on the phone is tapped. Throws `ToolError` in one line.
 */
export const captureDevice = async (options: DeviceCaptureOptions): Promise<DeviceCapture> => {
  const { folder, guide, package: name } = options
  const held: readonly string[] = await readdir(folder).catch(() => [])
  if (held.includes(SESSION_FILE)) {
    throw new ToolError('session-exists', {
      zh: `${folder} 中已有现场记录。请换一个文件夹。`,
      en: `${folder} already holds a session. Name another folder.`,
    })
  }
  const adb = await chooseDevice(options.serial)
  const app = await installedApp(adb, name)
  const { density, ...facts } = await deviceFacts(adb)
  await mkdir(folder, { recursive: true })
  const startedAt = new Date().toISOString()
  const steps: SessionStep[] = []
  await launch(adb, options)
  const cleared = options.keepData !== true
  let { about } = await record(adb, options, steps, density, {
    before: '',
    untouched: true,
    ...(cleared ? { kind: 'first-run' as const } : {}),
  })
  while (guide && steps.length < MOST_STEPS) {
    const act = await guide.next(steps)
    if (!act) break
    const seen = await record(adb, options, steps, density, { ...act, untouched: act.touched !== true })
    about ||= seen.about
  }
  const vouched = new Set<Walk>(guide ? await guide.complete() : [])
  const session: Session = {
    package: name,
    ...app,
    ...facts,
    clearedInstall: cleared,
    startedAt,
    ...(options.recordedBy ? { recordedBy: options.recordedBy } : {}),
    walks: Object.fromEntries(
      WALKS.filter((walk) => vouched.has(walk) || steps.some(({ kind }) => kind === walk)).map((walk) => [
        walk,
        vouched.has(walk) ? ('complete' as const) : ('partial' as const),
      ]),
    ),
    aboutSeen: about,
    steps,
  }
  const { stringify } = await import('yaml')
  await writeFile(join(folder, SESSION_FILE), stringify(session))
  return {
    session,
    screens: steps.length,
    aboutSeen: about,
    promptOnTop: steps[0]?.kind === 'permission-dialog',
  }
}
