import { readFileSync } from 'node:fs'
import { reasonOf, ToolError } from '../errors.ts'
import { type Baseline, compareWithBaseline } from '../findings/baseline.ts'
import type { Case } from '../findings/case.ts'
import { isVerdict } from '../verdict.ts'

const isBaseline = (value: unknown): value is Baseline => {
  if (typeof value !== 'object' || value === null) return false
  const { format, id, results } = value as Readonly<Record<string, unknown>>
  return (
    format === 'mingshi-case/1' &&
    typeof id === 'string' &&
    Array.isArray(results) &&
    results.every(
      ({ rule, findings }: Partial<Baseline['results'][number]>) =>
        typeof rule === 'string' &&
        Array.isArray(findings) &&
        findings.every(({ fingerprint, verdict }) => typeof fingerprint === 'string' && isVerdict(verdict)),
    )
  )
}

/** Reads the case of an earlier run. Throws `ToolError` `baseline-malformed` where the file is none. */
export const readBaseline = (path: string): Baseline => {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (isBaseline(value)) return value
    throw new Error('format')
  } catch (thrown) {
    throw new ToolError('baseline-malformed', {
      zh: `${path} 不能作为基线（${reasonOf(thrown).zh}）。请给出以前检测所得的 case.json。`,
      en: `${path} is no baseline (${reasonOf(thrown).en}). Give the case.json of an earlier run.`,
    })
  }
}

/** The content of a case folder with its case held against the earlier one, where there is one. */
export const withBaseline = <T extends { readonly case: Case }>(
  content: T,
  baseline: Baseline | undefined,
): T => (baseline === undefined ? content : { ...content, case: compareWithBaseline(content.case, baseline) })
