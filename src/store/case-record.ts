import { gzipSync } from 'node:zlib'
import { type EvidenceFile, headOf } from '../collect/evidence-file.ts'
import { writeFacts } from '../facts/ndjson.ts'
import type { Case } from '../findings/case.ts'
import type { Evidence } from '../scan.ts'
import { type Verdict, worst } from '../verdict.ts'
import { keptText } from './kept-text.ts'

/** A case as the store keeps it: what is asked for in columns, the rest compressed. */
export interface CaseRecord {
  readonly ruleBook: string
  readonly ruleBookSha256: string
  readonly verdict: Verdict
  readonly package?: PackageRecord
  readonly findings: readonly FindingRecord[]
  readonly items: readonly { readonly law: string; readonly article: string; readonly verdict: Verdict }[]
  /** SDKs that can receive personal information. */
  readonly sdks: readonly { readonly sdk: string; readonly name: string }[]
  readonly content: Uint8Array
  readonly facts: Uint8Array
}

export interface PackageRecord {
  readonly sha256: string
  readonly bytes: number
  readonly readable: boolean
  readonly packed: boolean
  readonly name?: string
  readonly certificate: string
  readonly versionCode?: string
  readonly versionName?: string
  readonly label?: string
}

export interface FindingRecord {
  readonly rule: string
  readonly severity: string
  readonly verdict: Verdict
  readonly fingerprint: string
}

/** Verdicts that say something of the app; the others say what was not seen and stay in the case. */
const TELLING: readonly Verdict[] = ['violation', 'suspected', 'error', 'review', 'compliant']

const packageOf = ({ facts, inputs }: Evidence): PackageRecord | undefined => {
  const app = facts.rows.app?.[0]
  const file = inputs.find(({ role }) => role === 'package')
  if (app === undefined || file === undefined) return undefined
  const { package: name, versionCode, versionName, label } = app
  return {
    sha256: file.sha256,
    bytes: file.bytes,
    readable: app.readable !== false,
    packed: app.packer !== undefined,
    certificate: facts.rows.signers?.find(({ sha256 }) => sha256 !== undefined)?.sha256 ?? '',
    ...(name === undefined ? {} : { name: keptText(name) }),
    ...(versionCode === undefined ? {} : { versionCode: String(versionCode) }),
    ...(versionName === undefined ? {} : { versionName: keptText(versionName) }),
    ...(label === undefined ? {} : { label: keptText(label) }),
  }
}

const factsBytes = ({ facts, inputs, collectors }: Evidence, files: readonly EvidenceFile[]): Uint8Array =>
  gzipSync(
    writeFacts(facts, {
      inputs,
      collectors,
      files: files.map(headOf),
    }),
  )

/** Makes the record of a case. @param line the case as one line of JSON. */
export const recordOf = (
  theCase: Case,
  line: string,
  evidence: Evidence,
  files: readonly EvidenceFile[],
): CaseRecord => {
  const found = packageOf(evidence)
  return {
    ruleBook: theCase.ruleBook.version,
    ruleBookSha256: theCase.ruleBook.sha256,
    verdict: worst(theCase.results.map(({ verdict }) => verdict)),
    ...(found === undefined ? {} : { package: found }),
    findings: theCase.results.flatMap(({ rule, severity, findings }) =>
      findings
        .filter(({ verdict, suppressed }) => suppressed === undefined && TELLING.includes(verdict))
        .map(({ verdict, fingerprint }) => ({ rule, severity, verdict, fingerprint })),
    ),
    items: theCase.norms.flatMap(({ law, groups }) =>
      groups.flatMap(({ items }) =>
        items
          .filter(({ verdict }) => TELLING.includes(verdict))
          .map(({ article, verdict }) => ({ law, article, verdict })),
      ),
    ),
    sdks: (evidence.facts.rows.sdks ?? []).flatMap(({ sdk, name, thirdParty }) =>
      sdk === undefined || thirdParty === false ? [] : [{ sdk, name: keptText(name ?? sdk) }],
    ),
    content: gzipSync(line),
    facts: factsBytes(evidence, files),
  }
}
