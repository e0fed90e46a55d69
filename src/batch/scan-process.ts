/**
 * A process that scans one app after the other for the process that started it. An app that eats time or memory
 * ends this process and nothing else. One browser draws the pages of all its apps.
 */
import { keepBrowser } from '../collect/browser/kept-browser.ts'
import { loadRuleBook } from '../engine/rule-book.ts'
import { messageOf, ToolError } from '../errors.ts'
import { makeCompilerPatient, PATIENCE } from '../patient-compiler.ts'
import { caseLine } from '../report/json.ts'
import { type ScanResult, scan } from '../scan.ts'
import { folderReadings, keepBlob } from '../store/blobs.ts'
import { type CaseRecord, recordOf } from '../store/case-record.ts'
import { loadVocabulary } from '../vocabulary/load.ts'
import { isFolder, packageDiffers, packageHash } from './package-hash.ts'
import { problemOf, processEnded, toolFault } from './problems.ts'
import type { Problem, ScanSettings, ScanTask } from './scan-task.ts'

/** What the process says: that it has loaded what it needs, or what became of a task. */
export type Message = { readonly ready: true } | { readonly done: ScanAnswer } | { readonly fault: Problem }

/** What the process is told once. */
export interface ProcessSettings extends ScanSettings {
  /** The folder for profiles of its browser; whoever started the process removes it. */
  readonly profiles: string
}

/** What was asked for: the case as one line of JSON, or the record that the store keeps. */
export interface ScanAnswer {
  readonly line?: string
  readonly record?: CaseRecord
  readonly problems: readonly Problem[]
}

const send = (message: Message): Promise<void> =>
  new Promise((done) => {
    process.send?.(message, undefined, undefined, () => done())
  })

makeCompilerPatient(PATIENCE.process)

const { rules, caps, blobs, readings, profiles } = JSON.parse(process.argv[2] ?? '{}') as ProcessSettings
const browser = keepBrowser({ profiles })
const [ruleBook, vocabulary] = await Promise.all([loadRuleBook(rules), loadVocabulary(rules)])

const answerOf = (result: ScanResult, answer: ScanTask['answer']): ScanAnswer => {
  const problems = result.problems.map(problemOf)
  const line = caseLine(result.case)
  if (answer === 'line') return { line, problems }
  if (blobs !== undefined) for (const { sha256, bytes } of result.files) keepBlob(blobs, sha256, bytes)
  return { record: recordOf(result.case, line, result.evidence, result.files), problems }
}

/** Throws `ToolError` where the package has changed since it was listed: the job speaks of another one. */
const checkListed = async (
  { package: path }: ScanTask['reference'],
  listed: string,
  { case: { inputs } }: ScanResult,
): Promise<void> => {
  if (path === undefined) return
  // The case names the files that were read, and a folder may hold more.
  const found = (await isFolder(path))
    ? await packageHash(path)
    : inputs.find(({ role }) => role === 'package')?.sha256
  if (found !== undefined && found !== listed) throw packageDiffers(path, listed, found)
}

const work = async ({ reference, sha256, judging, ended, answer }: ScanTask): Promise<Message> => {
  try {
    const result = await scan(reference, ruleBook, {
      ...judging,
      vocabulary,
      withBrowser: browser.use,
      caps: { bytes: caps.bytes, seconds: caps.seconds },
      ...(readings === undefined ? {} : { readings: folderReadings(readings) }),
      ...(ended === undefined ? {} : { leaveClosed: processEnded(ended, caps) }),
    })
    if (sha256 !== undefined) await checkListed(reference, sha256, result)
    return { done: answerOf(result, answer) }
  } catch (thrown) {
    return { fault: thrown instanceof ToolError ? problemOf(thrown) : toolFault(messageOf(thrown)) }
  }
}

process.on('disconnect', () => {
  void browser.close().finally(() => process.exit(0))
})
process.on('message', (task: ScanTask) => {
  void work(task).then(send)
})
await send({ ready: true })
