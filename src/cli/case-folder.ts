import { existsSync, readFileSync } from 'node:fs'
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

/** What is written of a case, and in place of what. */
interface Writing {
  readonly case: Case
  readonly files: readonly EvidenceFile[]
  readonly lang: Language
  /** Further files by name. */
  readonly texts?: Readonly<Record<string, string>>
  /** Whether it takes the place of whatever case the folder holds, with none of that one's evidence. */
  readonly another?: boolean
}

const written = async (
  folder: string,
  { case: theCase, files, lang, texts = {}, another = false }: Writing,
): Promise<string> => {
  const [{ renderHtml }, { renderJson }, { CUSTODY_NAME, custodyText }, { writeWhole }] = await Promise.all([
    import('../report/html.ts'),
    import('../report/json.ts'),
    import('./custody.ts'),
    import('./whole-write.ts'),
  ])
  await writeWhole(
    folder,
    async (put, begun) => {
      for (const [name, text] of Object.entries(texts)) put(name, text)
      for (const file of files)
        if (another || !existsSync(join(folder, pathOf(file)))) put(pathOf(file), file.bytes)
      if (theCase.decisions !== undefined) {
        const { DECISIONS_NAME, decisionsText } = await import('./decisions-file.ts')
        const decisions = theCase.decisions.map(({ state, ...decision }) => decision)
        put(DECISIONS_NAME, await decisionsText(decisions))
      }
      put('case.json', renderJson(theCase))
      put(REPORT, renderHtml(theCase, { lang, evidence: evidenceMap(files) }))
      put(CUSTODY_NAME, custodyText(theCase, another ? [begun] : [folder, begun]))
    },
    another,
  )
  return join(folder, REPORT)
}

/** Writes what people read and what they decided, and lists all of it anew; evidence files that are not there yet are added. */
export const writeReports = (
  folder: string,
  theCase: Case,
  files: readonly EvidenceFile[],
  lang: Language,
): Promise<string> => written(folder, { case: theCase, files, lang })

/**
 * Writes `case.json`, `index.html`, `facts.ndjson`, `decisions.yaml` where people decided something, and the files the
 * case points to, each under its hash, in place of the case that the folder holds. Other reports of that one are left, and are no
 * part of the new one.
 * @returns the path of the HTML report.
 */
export const writeCaseFolder = (
  folder: string,
  { case: theCase, evidence, files }: CaseFolder,
  lang: Language,
): Promise<string> => {
  const texts = { 'facts.ndjson': factsText(evidence, files) }
  return written(folder, { case: theCase, files, lang, texts, another: true })
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
