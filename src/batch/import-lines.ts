import { gunzipSync, gzipSync } from 'node:zlib'
import { messageOf, ToolError } from '../errors.ts'
import { readFacts } from '../facts/ndjson.ts'
import type { Answer } from '../findings/answer.ts'
import type { Case } from '../findings/case.ts'
import { formFault } from '../forms/form-fault.ts'
import { caseLine } from '../report/json.ts'
import type { Evidence } from '../scan.ts'
import { keepAnswers } from '../store/answers.ts'
import { batchListed, keepEntries, openBatch } from '../store/batches.ts'
import { type CaseRecord, recordOf } from '../store/case-record.ts'
import { keepCase } from '../store/cases.ts'
import type { Store } from '../store/database.ts'
import { canBeKept } from '../store/kept-text.ts'
import { linesOf } from './lines.ts'
import { parseJsonLine } from './list-entry.ts'
import { LONGEST_TRANSFER, type TransferLine, transferSchema } from './transfer-line.ts'

/** What came of taking an export in. */
export interface Imported {
  readonly apps: number
  /** Cases that were not there before. */
  readonly cases: number
  /** Apps that still waited when they were exported: their own store evaluates them. */
  readonly waiting: number
  readonly unusable: readonly { readonly line: number; readonly why: ToolError }[]
}

/** Largest facts file that is unfolded. */
const MOST_FACTS = 1 << 28

const unusable = (zh: string, en: string): ToolError =>
  new ToolError('export-line-unusable', {
    zh: `${zh}，该行未导入。`,
    en: `${en}; the line was not imported.`,
  })

const reader = async (): Promise<(text: string) => TransferLine> => {
  const { Ajv } = await import('ajv')
  const check = new Ajv({ strict: false, verbose: true }).compile(transferSchema)
  return (text) => {
    const value = parseJsonLine(text)
    if (check(value)) {
      const { case: _, ...columns } = value as TransferLine
      if (canBeKept(columns)) return value as TransferLine
      throw unusable('含有无法保存的字符', 'It has characters that cannot be kept')
    }
    const { zh, en } = formFault(check.errors?.[0]).says
    throw unusable(`不是 mingshi export 写出的行（${zh}）`, `It is no line of mingshi export (${en})`)
  }
}

/** The record as the store that made the case had it; its columns are counted anew. */
const recordIn = ({ case: theCase, facts }: TransferLine): CaseRecord | undefined => {
  if (theCase === undefined) return undefined
  if (facts === undefined) throw unusable('缺少事实', 'It has no facts')
  try {
    const kept = Buffer.from(facts, 'base64')
    const read = readFacts(gunzipSync(kept, { maxOutputLength: MOST_FACTS }).toString('utf8'))
    const { inputs, collectors } = read.head as Pick<Evidence, 'inputs' | 'collectors'>
    const found = theCase as unknown as Case
    const line = caseLine(found)
    const record = recordOf(found, line, { facts: read.facts, inputs, collectors }, [])
    return { ...record, content: gzipSync(line), facts: new Uint8Array(kept) }
  } catch (thrown) {
    const said = messageOf(thrown).split('\n', 1)[0]
    throw unusable(`案例或事实不可用（${said}）`, `Its case or facts cannot be used (${said})`)
  }
}

/** Keeps one app with its case, all or nothing. @returns whether the case was new. */
const keep = async ({ db }: Store, line: TransferLine): Promise<boolean> => {
  const record = recordIn(line)
  const { batch, period, frame, key, id, store, types, operator, outcome, reference, problem } = line
  const { identity, madeAt, answers = [] } = line
  await openBatch(db, { id: batch, period, frame })
  return db.transaction().execute(async (transaction) => {
    const isNew =
      record !== undefined &&
      identity !== undefined &&
      (await keepCase(transaction, identity, record, madeAt === undefined ? undefined : new Date(madeAt)))
    if (record !== undefined && identity !== undefined)
      await keepAnswers(transaction, identity, answers as unknown as readonly Answer[])
    await keepEntries(transaction, batch, [
      {
        key,
        list_id: id,
        store,
        types: JSON.stringify(types),
        operator,
        reference: JSON.stringify(reference),
        identity: identity ?? null,
        outcome: outcome as 'judged',
        problem: problem === null ? null : JSON.stringify(problem),
      },
    ])
    return isNew
  })
}

/**
 * Takes the lines of an export into a store, beside what is there: the same line again changes nothing. Files that cases point to
 * are not among them. A line that cannot be used costs itself and no other.
 */
export const importLines = async (
  stream: AsyncIterable<Uint8Array | string>,
  store: Store,
): Promise<Imported> => {
  const read = await reader()
  const batches = new Set<string>()
  const refused: { line: number; why: ToolError }[] = []
  let [apps, cases, waiting] = [0, 0, 0]
  for await (const { number, text } of linesOf(stream, LONGEST_TRANSFER)) {
    try {
      if (text === undefined) throw unusable('该行过长', 'It is too long')
      const line = read(text)
      if (line.outcome === 'waiting') {
        waiting += 1
        continue
      }
      if (await keep(store, line)) cases += 1
      apps += 1
      batches.add(line.batch)
    } catch (thrown) {
      if (!(thrown instanceof ToolError)) throw thrown
      refused.push({ line: number, why: thrown })
    }
  }
  for (const batch of batches) await batchListed(store.db, batch)
  return { apps, cases, waiting, unusable: refused }
}
