import { writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { Command } from 'commander'
import { expectWork } from '../collect/android/file-work-aside.ts'
import type { Language, Words } from '../words/words.ts'
import { readBaseline, withBaseline } from './baseline-file.ts'
import { factsText } from './case-folder.ts'
import { commandIn } from './options.ts'
import { addPoolOptions, onlyWithList, type PoolOptions } from './pool-options.ts'
import { present } from './present.ts'
import { addScanOptions, benchOf, mustBeNamed, prepareScan, type ScanInput } from './scan-input.ts'

interface ScanOptions extends ScanInput, PoolOptions {
  readonly fromList?: string
  readonly factsOut?: string
}

/** `mingshi scan app.apk` */
export const scanCommand = (words: Words, environment: Language, done: (code: number) => void): Command => {
  const { cli } = words
  const command = addScanOptions(commandIn(words, 'scan').description(cli.scan), words)
    .option('--facts-out <file>', cli.factsOut)
    .option('--from-list <file>', cli.fromList)
  addPoolOptions(command, words)
  return command.action(async (path: string | undefined, options: ScanOptions) => {
    if (options.fromList !== undefined) {
      const { scanList } = await import('./scan-list.ts')
      return done(await scanList(options.fromList, path, options))
    }
    mustBeNamed(path, options)
    onlyWithList(options)
    if (path !== undefined && availableParallelism() > 1) expectWork(path)
    const { how, run } = await prepareScan(path, options, environment, await benchOf(options))
    const baseline = options.baseline === undefined ? undefined : readBaseline(options.baseline)
    const result = await run()
    if (options.factsOut !== undefined)
      await writeFile(options.factsOut, factsText(result.evidence, result.files))
    done(await present(withBaseline(result, baseline), result.problems, how))
  })
}
