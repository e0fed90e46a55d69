import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EvidenceFile } from '../collect/evidence-file.ts'
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

/**
 * Writes `case.json`, `index.html`, `facts.ndjson` and the files the case points to, each under its hash.
 * @returns the path of the HTML report.
 */
export const writeCaseFolder = async (
  folder: string,
  content: CaseFolder,
  lang: Language,
): Promise<string> => {
  const [{ renderHtml }, { renderJson }] = await Promise.all([
    import('../report/html.ts'),
    import('../report/json.ts'),
  ])
  const evidenceFolder = join(folder, 'evidence')
  rmSync(evidenceFolder, { recursive: true, force: true })
  mkdirSync(evidenceFolder, { recursive: true })
  for (const { sha256, bytes } of content.files) writeFileSync(join(evidenceFolder, sha256), bytes)
  writeFileSync(join(folder, 'case.json'), renderJson(content.case))
  writeFileSync(join(folder, 'facts.ndjson'), factsText(content.evidence, content.files))
  const report = join(folder, 'index.html')
  writeFileSync(report, renderHtml(content.case, { lang, evidence: evidenceMap(content.files) }))
  return report
}

/** The evidence of a case as a facts file; the files it points to stay outside, under their hashes. */
export const factsText = ({ facts, inputs, collectors }: Evidence, files: readonly EvidenceFile[]): string =>
  writeFacts(facts, {
    inputs,
    collectors,
    files: files.map(({ name, sha256, mediaType, role }) => ({ name, sha256, mediaType, role })),
  })
