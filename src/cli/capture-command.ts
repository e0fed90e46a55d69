import type { Command } from 'commander'
import { captureDevice } from '../collect/capture/device/device-capture.ts'
import { readWalk } from '../collect/capture/walk-steps.ts'
import { captureWeb } from '../collect/capture/web-capture.ts'
import { wordingOf } from '../collect/screens/wording.ts'
import { ToolError } from '../errors.ts'
import { loadVocabulary } from '../vocabulary/load.ts'
import type { Language, Words } from '../words/words.ts'
import { guideOn } from './device-guide.ts'
import { commandIn } from './options.ts'
import { EXIT } from './outcome.ts'
import { positive } from './pool-options.ts'
import { print } from './present.ts'
import { askerOn } from './question.ts'

interface CaptureOptions {
  readonly steps?: string
  readonly out: string
  readonly allowPrivate?: boolean
  readonly recordedBy?: string
  readonly maxSeconds?: string
  readonly maxMegabytes?: string
  /** A serial number, or true for the only device there is. */
  readonly device?: string | true
  readonly package?: string
  readonly auto?: boolean
  readonly keepData?: boolean
}

const recordedBy = (options: CaptureOptions): { readonly recordedBy?: string } =>
  options.recordedBy === undefined ? {} : { recordedBy: options.recordedBy }

const fromDevice = async (words: Words, options: CaptureOptions): Promise<number> => {
  const { capture } = words.cli
  if (options.package === undefined || !/^[A-Za-z]\w*(\.\w+)+$/.test(options.package)) {
    throw new ToolError('no-package-name', {
      zh: '采集安卓设备时须给出待测应用的包名。请加 --package <包名>，如 --package cn.example.app。',
      en: 'Capturing from a device needs the package name of the app. Add --package <name>, such as --package cn.example.app.',
    })
  }
  const asker = options.auto ? undefined : askerOn(process.stdin, process.stderr)
  try {
    const captured = await captureDevice({
      ...(typeof options.device === 'string' ? { serial: options.device } : {}),
      package: options.package,
      folder: options.out,
      wording: wordingOf(await loadVocabulary()),
      keepData: options.keepData === true,
      ...(asker ? { guide: guideOn(asker, words) } : {}),
      ...recordedBy(options),
    })
    const about = captured.aboutSeen ? capture.aboutSeen : capture.aboutUnseen
    const prompt = captured.promptOnTop ? [capture.promptOnTop] : []
    await print(
      [capture.wrote(captured.screens, options.out), ...prompt, about, capture.next(options.out)].join('\n'),
    )
  } finally {
    asker?.close()
  }
  return EXIT.fine
}

const fromPages = async (words: Words, url: string, options: CaptureOptions): Promise<number> => {
  const { capture } = words.cli
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
    throw new ToolError('not-an-address', {
      zh: `${url} 不是网址。请给出以 http:// 或者 https:// 开头的地址。`,
      en: `${url} is no address. Give one that begins with http:// or https://.`,
    })
  }
  const walk = options.steps === undefined ? undefined : await readWalk(options.steps)
  const captured = await captureWeb({
    url,
    folder: options.out,
    ...(walk === undefined ? {} : { walk }),
    wording: wordingOf(await loadVocabulary()),
    acts: capture.acts,
    reach: options.allowPrivate ? 'any' : 'public',
    caps: {
      ...(options.maxSeconds === undefined ? {} : { seconds: positive('--max-seconds', options.maxSeconds) }),
      ...(options.maxMegabytes === undefined
        ? {}
        : { bytes: positive('--max-megabytes', options.maxMegabytes) * 1e6 }),
    },
    ...recordedBy(options),
  })
  const { taps } = captured.policy ?? {}
  await print(
    [
      capture.wrote(captured.screens, options.out),
      ...captured.undone.map(capture.undone),
      ...(captured.unpictured === 0 ? [] : [capture.unpictured(captured.unpictured)]),
      ...(taps === undefined ? [] : [capture.policy(taps, captured.policy?.way ?? [])]),
      capture.next(options.out),
    ].join('\n'),
  )
  return captured.undone.length > 0 ? EXIT.fault : EXIT.fine
}

/**
 * `mingshi capture URL` walks pages in a simulated mobile browser; `mingshi capture --device` records the screens of an
 * Android device. Both write a session that `scan --screens` reads.
 */
export const captureCommand = (words: Words, _: Language, done: (code: number) => void): Command => {
  const { capture } = words.cli
  return commandIn(words, 'capture')
    .description(capture.about)
    .argument('[url]', capture.url)
    .option('--device [serial]', capture.device)
    .option('--package <name>', capture.package)
    .option('--auto', capture.auto)
    .option('--keep-data', capture.keepData)
    .option('--steps <file>', capture.steps)
    .option('--out <folder>', capture.out, 'mingshi-session')
    .option('--allow-private', capture.allowPrivate)
    .option('--max-seconds <number>', capture.maxSeconds)
    .option('--max-megabytes <number>', capture.maxMegabytes)
    .option('--recorded-by <name>', capture.recordedBy)
    .option('--lang <language>', words.cli.lang)
    .action(async (url: string | undefined, options: CaptureOptions) => {
      if ((url === undefined) === (options.device === undefined)) {
        throw new ToolError('nothing-to-capture', {
          zh: '请给出起始网址，或者用 --device 从安卓设备采集，二者选一。',
          en: 'Give an address to begin at, or --device to record from an Android device, one of the two.',
        })
      }
      done(url === undefined ? await fromDevice(words, options) : await fromPages(words, url, options))
    })
}
