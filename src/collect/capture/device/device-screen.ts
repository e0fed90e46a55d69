import type { Adb } from './adb.ts'

const DUMP = '/data/local/tmp/mingshi-window.xml'

/** What a screen holds, as `uiautomator dump` writes it; undefined where the phone cannot dump it. */
const hierarchy = async (adb: Adb): Promise<string | undefined> => {
  const found = (text: string): string | undefined => /<\?xml[\s\S]*<\/hierarchy>/.exec(text)?.[0]
  const direct = found(await adb.text('uiautomator', 'dump', '/dev/tty'))
  if (direct !== undefined) return direct
  // Some ROMs cannot write to the terminal.
  await adb.text('uiautomator', 'dump', DUMP)
  const kept = found(await adb.text('cat', DUMP))
  await adb.text('rm', '-f', DUMP)
  return kept
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47])

/** A screen as the phone tells it: what it holds and how it looks; each is absent where the phone refuses it. */
export interface DeviceScreen {
  readonly xml?: string
  readonly picture?: Buffer
}

/** Takes down the screen in front. Screens that forbid pictures have none. */
export const deviceScreen = async (adb: Adb): Promise<DeviceScreen> => {
  const xml = await hierarchy(adb)
  const picture = await adb.bytes('screencap', '-p')
  return {
    ...(xml === undefined ? {} : { xml }),
    ...(picture.subarray(0, 4).equals(PNG) ? { picture } : {}),
  }
}
