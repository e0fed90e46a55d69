import type { Command } from 'commander'
import { readWalk } from '../collect/capture/walk-steps.ts'
import { captureWeb } from '../collect/capture/web-capture.ts'
import { wordingOf } from '../collect/screens/wording.ts'
import { ToolError } from '../errors.ts'
import { loadVocabulary } from '../vocabulary/load.ts'
import type { Language, Words } from '../words/words.ts'
import { commandIn } from './options.ts'
import { EXIT } from './outcome.ts'
import { print } from './present.ts'

interface CaptureOptions {
  readonly steps?: string
  readonly out: string
  readonly allowPrivate?: boolean
  readonly recordedBy?: string
}

/** `mingshi capture URL`: walks pages in a simulated mobile browser and writes a session that `scan --screens` reads. */
export const captureCommand = (words: Words, _: Language, done: (code: number) => void): Command => {
  const { capture } = words.cli
  return commandIn(words, 'capture')
    .description(capture.about)
    .argument('<url>', capture.url)
    .option('--steps <file>', capture.steps)
    .option('--out <folder>', capture.out, 'mingshi-session')
    .option('--allow-private', capture.allowPrivate)
    .option('--recorded-by <name>', capture.recordedBy)
    .option('--lang <language>', words.cli.lang)
    .action(async (url: string, options: CaptureOptions) => {
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
        reach: options.allowPrivate ? 'any' : 'public',
        ...(options.recordedBy === undefined ? {} : { recordedBy: options.recordedBy }),
      })
      const { taps } = captured.policy ?? {}
      await print(
        [
          capture.wrote(captured.screens, options.out),
          ...captured.undone.map(capture.undone),
          ...(taps === undefined ? [] : [capture.policy(taps, captured.policy?.way ?? [])]),
          capture.next(options.out),
        ].join('\n'),
      )
      done(captured.undone.length > 0 ? EXIT.fault : EXIT.fine)
    })
}
