/**
 * A process that scans one app after the other for the process that started it. An app that eats time or memory
 * ends this process and nothing else.
 */
import { loadRuleBook } from '../engine/rule-book.ts'
import { messageOf, ToolError } from '../errors.ts'
import { caseLine } from '../report/json.ts'
import { type ScanResult, scan } from '../scan.ts'
import { loadVocabulary } from '../vocabulary/load.ts'
import { problemOf, processEnded, toolFault } from './problems.ts'
import type { Problem, ScanSettings, ScanTask } from './scan-task.ts'

/** What the process says: that it has loaded what it needs, or what became of a task. */
export type Message = { readonly ready: true } | { readonly done: ScanAnswer } | { readonly fault: Problem }

export interface ScanAnswer {
  /** The case as one line of JSON. */
  readonly case: string
  readonly problems: readonly Problem[]
}

const send = (message: Message): Promise<void> =>
  new Promise((done) => {
    process.send?.(message, undefined, undefined, () => done())
  })

const answerOf = (result: ScanResult): ScanAnswer => ({
  case: caseLine(result.case),
  problems: result.problems.map(problemOf),
})

const settings = JSON.parse(process.argv[2] ?? '{}') as ScanSettings
const { rules, caps, ...judging } = settings
const [ruleBook, vocabulary] = await Promise.all([loadRuleBook(rules), loadVocabulary(rules)])

const work = async ({ reference, ended }: ScanTask): Promise<Message> => {
  try {
    const result = await scan(reference, ruleBook, {
      ...judging,
      vocabulary,
      caps: { bytes: caps.bytes, seconds: caps.seconds },
      ...(ended === undefined ? {} : { leaveClosed: processEnded(ended, caps) }),
    })
    return { done: answerOf(result) }
  } catch (thrown) {
    return { fault: thrown instanceof ToolError ? problemOf(thrown) : toolFault(messageOf(thrown)) }
  }
}

process.on('disconnect', () => process.exit(0))
process.on('message', (task: ScanTask) => {
  void work(task).then(send)
})
await send({ ready: true })
