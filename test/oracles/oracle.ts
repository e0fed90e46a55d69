import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Real packages that come with npm's development dependencies, and the samples. */
export const PACKAGES: readonly string[] = [
  'android-apidemos/apks/ApiDemos-debug.apk',
  'io.appium.settings/apks/settings_apk-debug.apk',
  'appium-uiautomator2-server/apks/appium-uiautomator2-server-v10.6.6.apk',
  'appium-uiautomator2-server/apks/appium-uiautomator2-server-debug-androidTest.apk',
  'android-app-bootstrap/android_app_bootstrap/build/outputs/apk/android_app_bootstrap-debug.apk',
  '@devicefarmer/minicap-prebuilt/prebuilt/noarch/minicap.apk',
]
  .map((path) => join(ROOT, 'node_modules', path))
  .filter((path) => existsSync(path))
  .concat(
    readdirSync(join(ROOT, 'samples'))
      .map((name) => join(ROOT, 'samples', name, 'app.apk'))
      .filter((path) => existsSync(path)),
  )

/** Debian's copy of the platform's own resources: 32 MB of them. */
export const FRAMEWORK = '/usr/share/android-framework-res/framework-res.apk'

/** What another reader prints. Its exit code is told, since some print and fail. */
export const ask = (
  program: string,
  args: readonly string[],
): { readonly text: string; readonly errors: string; readonly status: number | null } => {
  const { stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  return { text: stdout ?? '', errors: stderr ?? '', status }
}
