import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type EvidenceFile, type EvidenceHead, headOf } from '../collect/evidence-file.ts'
import { reasonOf, ToolError } from '../errors.ts'
import { writeFacts } from '../facts/ndjson.ts'
import type { Case } from '../findings/case.ts'
import type { Evidence } from '../scan.ts'
import type { Language } from '../words/words.ts'
import { FOLDERS } from './case-files.ts'

/** What a case folder is made of. */
export interface CaseFolder {
  readonly case: Case
  readonly evidence: Evidence
  readonly files: readonly EvidenceFile[]
}

const REPORT = 'index.html'

/** The path of a kept file within its case folder. */
const pathOf = ({ sha256, sealed }: EvidenceHead): string =>
  join(sealed === true ? FOLDERS.sealed : FOLDERS.shown, sha256)

/** Evidence as reports take it: sealed originals are no part of what is shown. */
export const evidenceMap = (files: readonly EvidenceFile[]): ReadonlyMap<string, EvidenceFile> =>
  new Map(files.filter(({ sealed }) => sealed !== true).map((file) => [file.sha256, file]))

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

/**
 * Writes what people read and what they decided, with further `texts`, and lists all of it anew; evidence files that are not there
 * yet are added.
 */
export const writeReports = async (
  folder: string,
  theCase: Case,
  files: readonly EvidenceFile[],
  lang: Language,
  texts: Readonly<Record<string, string>> = {},
): Promise<string> => {
  const [{ renderHtml }, { renderJson }, { CUSTODY_NAME, custodyText }, { writeWhole }] = await Promise.all([
    import('../report/html.ts'),
    import('../report/json.ts'),
    import('./custody.ts'),
    import('./whole-write.ts'),
  ])
  await writeWhole(folder, async (put, begun) => {
    for (const [name, text] of Object.entries(texts)) put(name, text)
    for (const file of files) if (!existsSync(join(folder, pathOf(file)))) put(pathOf(file), file.bytes)
    if (theCase.decisions !== undefined) {
      const { DECISIONS_NAME, decisionsText } = await import('./decisions-file.ts')
      const decisions = theCase.decisions.map(({ state, ...decision }) => decision)
      put(DECISIONS_NAME, await decisionsText(decisions))
    }
    put('case.json', renderJson(theCase))
    put(REPORT, renderHtml(theCase, { lang, evidence: evidenceMap(files) }))
    put(CUSTODY_NAME, custodyText(folder, theCase, begun))
  })
  return join(folder, REPORT)
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
  const { dropUnfinished } = await import('./whole-write.ts')
  dropUnfinished(folder)
  for (const name of Object.values(FOLDERS)) rmSync(join(folder, name), { recursive: true, force: true })
  const facts = factsText(content.evidence, content.files)
  return writeReports(folder, content.case, content.files, lang, { 'facts.ndjson': facts })
}

/** Evidence files beside a facts file, as a case folder keeps them; those that are gone are left out. */
export const filesBeside = (folder: string, heads: readonly EvidenceHead[]): EvidenceFile[] =>
  heads.flatMap((file) => {
    if (!/^[0-9a-f]{64}$/.test(file.sha256)) return []
    try {
      return [{ ...file, bytes: readFileSync(join(folder, pathOf(file))) }]
    } catch {
      return []
    }
  })

/** The evidence files of a case folder. None where its facts are not there or not readable. */
export const readKeptFiles = (folder: string): EvidenceFile[] => {
  try {
    const [first = ''] = readFileSync(join(folder, 'facts.ndjson'), 'utf8').split('\n', 1)
    const { head } = JSON.parse(first) as { head?: { files?: readonly EvidenceHead[] } }
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
    files: files.map(headOf),
  })
