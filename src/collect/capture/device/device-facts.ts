import { ToolError } from '../../../errors.ts'
import type { Adb } from './adb.ts'

/** What a phone says of itself. */
export interface DeviceFacts {
  /** Maker and model. */
  readonly device: string
  /** Android version, API level and build of the ROM. */
  readonly system: string
  /** Pixels per inch. */
  readonly density?: number
  /** How far the clock of the phone is ahead of this machine's, in milliseconds. */
  readonly clockOffsetMs?: number
}

/** What the phone says of the app under test. */
export interface InstalledApp {
  readonly versionCode?: number
  readonly apkSha256?: string
}

const property = async (adb: Adb, name: string): Promise<string> =>
  (await adb.text('getprop', name)).trim().slice(0, 200)

/** The phone's clock against ours, by the middle of the time that asking takes; the phone tells whole seconds. */
const clockOffset = async (adb: Adb): Promise<number | undefined> => {
  const before = Date.now()
  const seconds = Number((await adb.text('date', '+%s')).trim())
  return Number.isFinite(seconds) && seconds > 0
    ? Math.round(seconds * 1000 + 500 - (before + Date.now()) / 2)
    : undefined
}

export const deviceFacts = async (adb: Adb): Promise<DeviceFacts> => {
  const [maker, model, release, level, build] = [
    await property(adb, 'ro.product.manufacturer'),
    await property(adb, 'ro.product.model'),
    await property(adb, 'ro.build.version.release'),
    await property(adb, 'ro.build.version.sdk'),
    await property(adb, 'ro.build.display.id'),
  ]
  const density = /(?:Override|Physical) density: (\d{2,4})\s*$/.exec(
    (await adb.text('wm', 'density')).trim(),
  )
  const offset = await clockOffset(adb)
  return {
    device: `${maker} ${model}`.trim(),
    system: `Android ${release} (API ${level}) ${build}`.trim(),
    ...(density ? { density: Number(density[1]) } : {}),
    ...(offset === undefined ? {} : { clockOffsetMs: offset }),
  }
}

/** Version and hash of the installed app. Throws `ToolError` `app-not-installed`. */
export const installedApp = async (adb: Adb, name: string): Promise<InstalledApp> => {
  const path = /^package:(\S*base\.apk|\S+\.apk)\s*$/m.exec(await adb.text('pm', 'path', name))?.[1]
  if (path === undefined) {
    throw new ToolError('app-not-installed', {
      zh: `设备上没有安装 ${name}。请先安装待测应用，或核对包名。`,
      en: `${name} is not installed on the device. Install the app under test, or check the package name.`,
    })
  }
  const dumped = await adb.text('dumpsys', 'package', name)
  const version = /\bversionCode=(\d+)/.exec(dumped)?.[1]
  const hash = /^([0-9a-f]{64})\b/.exec(await adb.text('sha256sum', path))?.[1]
  return {
    ...(version ? { versionCode: Number(version) } : {}),
    ...(hash ? { apkSha256: hash } : {}),
  }
}

/** Permissions that the user granted the app by now. Source: `dumpsys package`, "runtime permissions". */
export const grantedPermissions = async (adb: Adb, name: string): Promise<readonly string[]> => {
  const dumped = await adb.text('dumpsys', 'package', name)
  const runtime = dumped.slice(Math.max(0, dumped.indexOf('runtime permissions:')))
  return [...runtime.matchAll(/([A-Za-z][\w.]*\.permission\.\w+): granted=true/g)]
    .map(([, permission]) => permission ?? '')
    .filter((permission, at, all) => all.indexOf(permission) === at)
    .sort()
}

/** The activity in front, as its package names it: `.LoginActivity`. */
export const frontActivity = async (adb: Adb): Promise<string | undefined> =>
  /(?:topResumedActivity|mResumedActivity|ResumedActivity)\s*[:=]\s*ActivityRecord\{\S+ \S+ \S+\/([^\s}]+)/.exec(
    await adb.text('dumpsys', 'activity', 'activities'),
  )?.[1]
