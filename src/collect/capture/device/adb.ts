import { execFile } from 'node:child_process'
import { ToolError } from '../../../errors.ts'

const MOST_BYTES = 64_000_000
/** A dump of a busy screen waits for it to come to rest, which takes up to ten seconds. */
const SECONDS = 40

/** The real `adb` client, told which device to speak to. */
export interface Adb {
  readonly serial: string
  /** Output of a command on the device, its line ends as they are. */
  bytes(...command: readonly string[]): Promise<Buffer>
  text(...command: readonly string[]): Promise<string>
}

const missing = (): ToolError =>
  new ToolError('adb-missing', {
    zh: '没有找到 adb。请安装 Android 平台工具（如 apt-get install adb）后重试。',
    en: 'adb was not found. Install the Android platform tools (such as apt-get install adb) and try again.',
  })

/** Runs the client on this machine. Throws `ToolError` `adb-missing` or `adb-failed`. */
export const runAdb = (args: readonly string[]): Promise<Buffer> =>
  new Promise((done, fail) => {
    execFile(
      'adb',
      args,
      { encoding: 'buffer', maxBuffer: MOST_BYTES, timeout: SECONDS * 1000 },
      (thrown, stdout, stderr) => {
        if (!thrown) return done(stdout)
        if (thrown.code === 'ENOENT') return fail(missing())
        const said = stderr.toString('utf8').trim().split('\n').at(-1) || thrown.message
        fail(
          new ToolError('adb-failed', {
            zh: `adb 未能完成：${said}。请检查设备连接后重试。`,
            en: `adb failed: ${said}. Check the connection of the device and try again.`,
          }),
        )
      },
    )
  })

/** What runs on the device is one line for its shell; every part of it is quoted. */
const quoted = (part: string): string =>
  /^[\w@%+=:,./-]+$/.test(part) ? part : `'${part.replace(/'/g, `'\\''`)}'`

export const adbOf = (serial: string): Adb => {
  const bytes = (...command: readonly string[]): Promise<Buffer> =>
    runAdb(['-s', serial, 'exec-out', command.map(quoted).join(' ')])
  return { serial, bytes, text: async (...command) => (await bytes(...command)).toString('utf8') }
}
