import { availableParallelism } from 'node:os'
import type { Command } from 'commander'
import { CAPS, type Caps, type Judging } from '../batch/scan-task.ts'
import { ToolError } from '../errors.ts'
import { type Words, wordsOf } from '../words/words.ts'
import type { Config } from './config-schema.ts'

/** Options of every command that scans many apps. */
export interface PoolOptions {
  readonly jobs?: string
  readonly maxSeconds?: string
  readonly maxMemory?: string
}

export const addPoolOptions = (command: Command, { cli }: Words): Command =>
  command
    .option('--jobs <number>', cli.jobs)
    .option('--max-seconds <number>', cli.maxSeconds)
    .option('--max-memory <megabytes>', cli.maxMemory)

/** A positive number as an option gives it. Throws `ToolError`. */
export const positive = (option: string, value: string): number => {
  const number = Number(value)
  if (Number.isFinite(number) && number > 0) return number
  const said = (lang: 'zh' | 'en') => wordsOf(lang).cli.notANumber(option, value)
  throw new ToolError('not-a-number', { zh: said('zh'), en: said('en') })
}

export const capsOf = ({ maxSeconds, maxMemory }: PoolOptions): Caps => ({
  ...CAPS,
  ...(maxSeconds === undefined ? {} : { seconds: positive('--max-seconds', maxSeconds) }),
  ...(maxMemory === undefined ? {} : { memory: positive('--max-memory', maxMemory) * 1e6 }),
})

export const jobsOf = ({ jobs }: PoolOptions): number =>
  jobs === undefined ? availableParallelism() : Math.max(1, Math.floor(positive('--jobs', jobs)))

/** One app is read in this process and has no caps of its own: an option that would do nothing is refused. Throws `ToolError`. */
export const onlyWithList = ({ jobs, maxSeconds, maxMemory }: PoolOptions): void => {
  const given = { '--jobs': jobs, '--max-seconds': maxSeconds, '--max-memory': maxMemory }
  const [option] = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name]))
  if (option === undefined) return
  throw new ToolError('only-with-list', {
    zh: `选项 ${option} 只在用 --from-list 检测清单时有效，请去掉。`,
    en: `The option ${option} works only with a list (--from-list). Leave it out.`,
  })
}

/** How the apps of a list are judged: by the configuration, and the law of the day where one is named. */
export const judgingOf = (
  options: { readonly drafts?: boolean },
  { settings, suppressions }: Config,
  day?: string,
): Judging => ({
  ...(options.drafts === true ? { drafts: true } : {}),
  ...(settings === undefined ? {} : { settings }),
  ...(suppressions === undefined ? {} : { suppressions }),
  ...(day === undefined ? {} : { day }),
})
