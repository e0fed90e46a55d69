import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EvidenceFile } from '../collect/evidence-file.ts'
import { reasonOf, ToolError } from '../errors.ts'
import { writeFacts } from '../facts/ndjson.ts'
import type { Case } from '../findings/case.ts'
import type { Evidence } from '../scan.ts'
import type { Language } from '../words/words.ts'

/** What a case folder is made of. */
export interface CaseFolder {
  readonly case: Case
  readonly evidence: Evidence
  readonly files: readonly EvidenceFile[]
}

/** Evidence as reports take it. */
export const evidenceMap = (files: readonly EvidenceFile[]): ReadonlyMap<string, EvidenceFile> =>
  new Map(files.map((file) => [file.sha256, file]))

/** Reads the case of a folder that `scan` wrote. Throws `ToolError` where there is none. */
export const readCase = (folder: string): Case => {
  const path = join(folder, 'case.json')
  try {
    const theCase = JSON.parse(readFileSync(path, 'utf8')) as Case
    if (theCase.format !== 'mingshi-case/1')
      throw new ToolError('case-format', { zh: '不是案例的格式', en: 'it is not in the format of a case' })
    return theCase
  } catch (thrown) {
    throw new ToolError('not-a-case', {
      zh: `${folder} 不是报告文件夹，或者其中的 case.json 无法读取（${reasonOf(thrown).zh}）。请给出 mingshi scan 写出的文件夹。`,
      en: `${folder} is no report folder, or its case.json cannot be read (${reasonOf(thrown).en}). Name a folder that mingshi scan wrote.`,
    })
  }
}

/** Writes what people read and what they decided; evidence files that are not there yet are added. */
export const writeReports = async (
  folder: string,
  theCase: Case,
  files: readonly EvidenceFile[],
  lang: Language,
): Promise<string> => {
  const [{ renderHtml }, { renderJson }] = await Promise.all([
    import('../report/html.ts'),
    import('../report/json.ts'),
  ])
  mkdirSync(join(folder, 'evidence'), { recursive: true })
  for (const { sha256, bytes } of files) writeFileSync(join(folder, 'evidence', sha256), bytes)
  if (theCase.decisions !== undefined) {
    const { DECISIONS_NAME, decisionsText } = await import('./decisions-file.ts')
    const decisions = theCase.decisions.map(({ state, ...decision }) => decision)
    writeFileSync(join(folder, DECISIONS_NAME), await decisionsText(decisions))
  }
  writeFileSync(join(folder, 'case.json'), renderJson(theCase))
  const report = join(folder, 'index.html')
  writeFileSync(report, renderHtml(theCase, { lang, evidence: evidenceMap(files) }))
  const { writeCustody } = await import('./custody.ts')
  writeCustody(folder, theCase)
  return report
}

/**
 * Writes `case.json`, `index.html`, `facts.ndjson`, `decisions.yaml` where people decided something, and the files the
 * case points to, each under its hash.
 * @returns the path of the HTML report.
 */
export const writeCaseFolder = async (
  folder: string,
  content: CaseFolder,
  lang: Language,
): Promise<string> => {
  rmSync(join(folder, 'evidence'), { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'facts.ndjson'), factsText(content.evidence, content.files))
  return writeReports(folder, content.case, content.files, lang)
}

/** A kept file without its bytes, as the head of a facts file lists it. */
export type KeptFileHead = Omit<EvidenceFile, 'bytes'>

/** Evidence files beside a facts file, as a case folder keeps them; those that are gone are left out. */
export const filesBeside = (folder: string, heads: readonly KeptFileHead[]): EvidenceFile[] =>
  heads.flatMap((file) => {
    if (!/^[0-9a-f]{64}$/.test(file.sha256)) return []
    try {
      return [{ ...file, bytes: readFileSync(join(folder, 'evidence', file.sha256)) }]
    } catch {
      return []
    }
  })

/** The evidence files of a case folder. None where its facts are not there or not readable. */
export const readKeptFiles = (folder: string): EvidenceFile[] => {
  try {
    const [first = ''] = readFileSync(join(folder, 'facts.ndjson'), 'utf8').split('\n', 1)
    const { head } = JSON.parse(first) as { head?: { files?: readonly KeptFileHead[] } }
    return filesBeside(folder, head?.files ?? [])
  } catch {
    return []
  }
}

/** The evidence of a case as a facts file; the files it points to stay outside, under their hashes. */
export const factsText = ({ facts, inputs, collectors }: Evidence, files: readonly EvidenceFile[]): string =>
  writeFacts(facts, {
    inputs,
    collectors,
    files: files.map(({ name, sha256, mediaType, role }) => ({ name, sha256, mediaType, role })),
  })
