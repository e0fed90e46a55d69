import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { withBrowser } from '../collect/browser/browser.ts'
import { findBrowser } from '../collect/browser/find-browser.ts'
import { loadRuleBook } from '../engine/rule-book.ts'
import { messageOf } from '../errors.ts'

export type Part = 'node' | 'ruleBook' | 'browser' | 'fonts' | 'adb'

/** One thing the tool uses. `needed`: nothing works without it; `missing`: some work is lost; `broken`: there, but it does not start; `unknown`: cannot be told here. */
export interface Finding {
  readonly part: Part
  readonly state: 'there' | 'needed' | 'missing' | 'broken' | 'unknown'
  /** Version or place; empty where there is none. */
  readonly found: string
  /** The command that installs it on this system; empty where none is known. */
  readonly install: string
}

/** Packages by system: Debian and Ubuntu, Fedora, macOS, Windows. */
const PACKAGES: Readonly<Record<'browser' | 'fonts' | 'adb', Readonly<Record<string, string>>>> = {
  browser: {
    'apt-get': 'apt-get install chromium',
    dnf: 'dnf install chromium',
    brew: 'brew install --cask chromium',
    winget: 'winget install Google.Chrome',
  },
  fonts: {
    'apt-get': 'apt-get install fonts-noto-cjk',
    dnf: 'dnf install google-noto-sans-cjk-fonts',
  },
  adb: {
    'apt-get': 'apt-get install adb',
    dnf: 'dnf install android-tools',
    brew: 'brew install --cask android-platform-tools',
    winget: 'winget install Google.PlatformTools',
  },
}

const onPath = (program: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => [join(folder, program), join(folder, `${program}.exe`)])
    .find((path) => existsSync(path))

const installOf = (part: keyof typeof PACKAGES): string =>
  Object.entries(PACKAGES[part]).find(([manager]) => onPath(manager) !== undefined)?.[1] ?? ''

const node = (): Finding => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const enough = major > 20 || (major === 20 && minor >= 19)
  return { part: 'node', state: enough ? 'there' : 'needed', found: process.versions.node, install: '' }
}

const ruleBook = async (): Promise<Finding> => {
  try {
    const { version, rules } = await loadRuleBook()
    return { part: 'ruleBook', state: 'there', found: `${version} · ${rules.length}`, install: '' }
  } catch (thrown) {
    return { part: 'ruleBook', state: 'needed', found: messageOf(thrown), install: '' }
  }
}

const adb = (path: string | undefined): Finding => ({
  part: 'adb',
  state: path === undefined ? 'missing' : 'there',
  found: path ?? '',
  install: installOf('adb'),
})

/** The browser is started once: one that is there and has no usable sandbox opens no page. */
const browser = async (path: string | undefined): Promise<Finding> => {
  const install = installOf('browser')
  if (path === undefined) return { part: 'browser', state: 'missing', found: '', install }
  const started = await withBrowser({ executable: path }, () => Promise.resolve(true))
  return { part: 'browser', state: started.ok ? 'there' : 'broken', found: path, install: '' }
}

/** Fonts that hold Chinese; only fontconfig can be asked, and other systems bring theirs. */
const fonts = (): Finding => {
  const install = installOf('fonts')
  if (onPath('fc-list') === undefined) {
    const brought = process.platform === 'darwin' || process.platform === 'win32'
    return { part: 'fonts', state: brought ? 'there' : 'unknown', found: '', install }
  }
  const { stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8', timeout: 10_000 })
  const [first] = (stdout ?? '').split('\n').filter(Boolean).sort()
  return { part: 'fonts', state: first === undefined ? 'missing' : 'there', found: first ?? '', install }
}

/** Looks at this machine; changes nothing. */
export const examine = async (): Promise<readonly Finding[]> => [
  node(),
  await ruleBook(),
  await browser(findBrowser()),
  fonts(),
  adb(onPath('adb')),
]
