import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, extname, join, resolve, sep } from 'node:path'
import type { EvidenceFile } from '../collect/evidence-file.ts'
import type { RuleBook } from '../engine/rule-book.ts'
import { ToolError } from '../errors.ts'
import type { Decision } from '../findings/decision.ts'
import type { DecisionEntry } from '../findings/decision-schema.ts'
import { meant } from '../forms/form-fault.ts'
import type { FormPath } from '../forms/yaml-text.ts'
import { nearestName } from '../nearest-name.ts'
import { type Form, type FormKind, readForm } from './yaml-form.ts'

/** The name under which decisions are kept with a case. */
export const DECISIONS_NAME = 'decisions.yaml'

const KIND: FormKind = { code: 'decisions-malformed', zh: '核验意见文件', en: 'Decisions' }

/** Decisions with the files that support them. */
export interface Decisions {
  readonly decisions: readonly Decision[]
  readonly files: readonly EvidenceFile[]
}

const MEDIA: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain',
  '.json': 'application/json',
  '.mp4': 'video/mp4',
}

/** Largest file that is kept with a case. */
const LARGEST = 512 * 1024 * 1024

/** Reads a file that supports a decision. @param folder where its name is looked up. */
export const attachmentAt = (folder: string, file: string): EvidenceFile => {
  const bytes = readFileSync(resolve(folder, file))
  return {
    name: basename(file),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes,
    mediaType: MEDIA[extname(file).toLowerCase()] ?? 'application/octet-stream',
    role: 'attachment',
  }
}

const reader = (folder: string, form: Form<{ decisions: readonly DecisionEntry[] }>) => {
  const files = new Map<string, EvidenceFile>()
  const attach = (at: FormPath, file: string, sha256: string | undefined) => {
    const kept = sha256 === undefined ? undefined : join(folder, 'evidence', sha256)
    const path = kept !== undefined && existsSync(kept) ? kept : resolve(folder, file)
    if (!existsSync(path)) throw form.wrong(at, `找不到证据文件 ${file}`, `has no evidence file at ${file}`)
    if (readFileSync(path).length > LARGEST)
      throw form.wrong(at, `证据文件 ${file} 过大`, `evidence file ${file} is too large`)
    const read = { ...attachmentAt(folder, path), name: basename(file.split(sep).join('/')) }
    if (sha256 !== undefined && read.sha256 !== sha256) {
      throw form.wrong(at, `证据文件 ${file} 的内容已改变`, `evidence file ${file} has changed`)
    }
    files.set(read.sha256, { ...read, mediaType: MEDIA[extname(file).toLowerCase()] ?? read.mediaType })
    return { name: read.name, sha256: read.sha256 }
  }
  return { files, attach }
}

const complete = (entry: DecisionEntry, at: FormPath, wrong: Form<unknown>['wrong']): void => {
  for (const [key, zh, en] of [
    ['by', '核验人', 'who decided'],
    ['on', '日期', 'the day'],
    ['note', '事实与理由', 'facts and reasons'],
  ] as const) {
    if (!entry[key]?.trim())
      throw wrong(at, `已写结论，缺少${zh}（${key}）`, `gives a verdict but not ${en} (${key})`)
  }
}

/**
 * Reads what people decided. Entries without a verdict are undecided and left out. Throws `ToolError` with file and
 * line on anything that is wrong, also on a rule that does not exist and on evidence that is gone or has changed.
 */
export const readDecisions = async (path: string, ruleBook: RuleBook): Promise<Decisions> => {
  if (!existsSync(path)) {
    throw new ToolError('decisions-missing', {
      zh: `找不到核验意见文件 ${path}。`,
      en: `No file of decisions at ${path}.`,
    })
  }
  const { decisionsSchema } = await import('../findings/decision-schema.ts')
  const form = await readForm<{ decisions: readonly DecisionEntry[] }>(path, decisionsSchema, KIND)
  const { files, attach } = reader(dirname(resolve(path)), form)
  const rules = new Set(ruleBook.rules.map(({ id }) => id))
  const seen = new Set<string>()
  const decisions = form.value.decisions.flatMap((entry, i): Decision[] => {
    const at = ['decisions', i]
    const { rule, finding, basis, verdict, by, on, note, evidence, confirmation } = entry
    if (!rules.has(rule)) {
      const near = nearestName(rule, rules)
      throw form.wrong(
        [...at, 'rule'],
        `没有“${rule}”这条规则${meant(near, 'zh')}`,
        `no such rule "${rule}"${meant(near, 'en')}`,
      )
    }
    if (seen.has(`${rule} ${finding}`)) throw form.wrong(at, '同一问题出现两次', 'decides one finding twice')
    seen.add(`${rule} ${finding}`)
    if (verdict === undefined || verdict === null) return []
    complete(entry, at, form.wrong)
    const attached = (evidence ?? []).map((one, k) =>
      typeof one === 'string'
        ? attach([...at, 'evidence', k], one, undefined)
        : attach([...at, 'evidence', k], one.file, one.sha256),
    )
    return [
      {
        rule,
        finding,
        basis,
        verdict,
        by: by?.trim() ?? '',
        on: on ?? '',
        note: note?.trim() ?? '',
        evidence: attached,
        ...(confirmation === undefined ? {} : { confirmation }),
      },
    ]
  })
  return { decisions, files: [...files.values()] }
}

/** The decisions as the file that `readDecisions` reads; files that support them stand in `evidence/` beside it. */
export const decisionsText = async (decisions: readonly Decision[]): Promise<string> => {
  const { stringify } = await import('yaml')
  const entries = decisions.map(({ evidence, ...said }) => ({
    ...said,
    ...(evidence.length === 0
      ? {}
      : { evidence: evidence.map(({ name, sha256 }) => ({ file: name, sha256 })) }),
  }))
  return stringify({ decisions: entries }, { lineWidth: 110 })
}
