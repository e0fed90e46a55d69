import { ToolError } from '../../../errors.ts'
import { type Adb, adbOf, runAdb } from './adb.ts'

interface Listed {
  readonly serial: string
  /** `device`, `unauthorized`, `offline`, `no permissions`… */
  readonly state: string
}

/** Devices that `adb devices` lists. Source: adb/SERVICES.TXT, `host:devices`. */
export const listedDevices = (text: string): readonly Listed[] =>
  text
    .split(/\r?\n/)
    .slice(1)
    .flatMap((line) => {
      const [, serial, state] = /^(\S+)\s+(device|unauthorized|offline|no permissions|\S+)/.exec(line) ?? []
      return serial && state && !serial.startsWith('*') ? [{ serial, state }] : []
    })

const notReady = ({ serial, state }: Listed): ToolError =>
  state === 'unauthorized'
    ? new ToolError('device-unauthorized', {
        zh: `设备 ${serial} 尚未授权。请在手机上允许这台电脑调试后重试。`,
        en: `Device ${serial} has not authorised this computer. Allow debugging on the phone and try again.`,
      })
    : state === 'offline'
      ? new ToolError('device-offline', {
          zh: `设备 ${serial} 已离线。请重新插拔数据线或者重新打开 USB 调试，必要时执行 adb reconnect 后重试。`,
          en: `Device ${serial} is offline. Plug it in again or turn USB debugging off and on, run adb reconnect if need be, and try again.`,
        })
      : new ToolError('device-not-ready', {
          zh: `设备 ${serial} 未就绪（${state}）。请重新连接后重试。`,
          en: `Device ${serial} is not ready (${state}). Connect it again and try again.`,
        })

/**
 * The one to capture from of the devices that are listed: the one that is named, or the only one that is ready. Throws
 * `ToolError` that says in one line how to connect, authorise or choose one.
 */
export const chosenOf = (listed: readonly Listed[], serial: string | undefined): string => {
  const wanted = serial === undefined ? listed : listed.filter((one) => one.serial === serial)
  const [first] = wanted
  if (!first) {
    throw serial === undefined || listed.length === 0
      ? new ToolError('no-device', {
          zh: '没有连接安卓设备。请打开手机的 USB 调试并用数据线连接，或先执行 adb connect <地址:端口>。',
          en: 'No Android device is connected. Turn on USB debugging and connect the phone, or run adb connect <host:port> first.',
        })
      : new ToolError('no-such-device', {
          zh: `没有名为 ${serial} 的设备，已连接：${listed.map((one) => one.serial).join('、')}。请核对序列号。`,
          en: `There is no device ${serial}; connected: ${listed.map((one) => one.serial).join(', ')}. Check the serial number.`,
        })
  }
  const ready = wanted.filter(({ state }) => state === 'device')
  if (ready.length > 1) {
    const serials = ready.map((one) => one.serial)
    throw new ToolError('several-devices', {
      zh: `连接了多台设备：${serials.join('、')}。请用 --device <序列号> 指定一台。`,
      en: `Several devices are connected: ${serials.join(', ')}. Choose one with --device <serial>.`,
    })
  }
  const [only] = ready
  if (!only) throw notReady(first)
  return only.serial
}

/** The device to capture from. Throws what `chosenOf` throws. */
export const chooseDevice = async (serial: string | undefined): Promise<Adb> =>
  adbOf(chosenOf(listedDevices((await runAdb(['devices'])).toString('utf8')), serial))
