import type { Facts, Gap } from '../facts/facts.ts'
import type { Bilingual, Verdict } from '../verdict.ts'
import type { Cover } from './cover.ts'
import type { Decision, DecisionState } from './decision.ts'
import type { Exhibit, RuleResult } from './finding.ts'

/** One item of a norm in the matrix. */
export interface NormItem {
  /** `3.4` */
  readonly article: string
  /** How it is cited: 三、4. */
  readonly number: Bilingual
  /** Its content in our words. */
  readonly text: Bilingual
  /** The worst of what its rules say. */
  readonly verdict: Verdict
  /** Rules that look at it; none means that only people can decide it. */
  readonly rules: readonly string[]
  /** Present where rules found no problem in what they see, and what they see is not the whole item: a person decides. */
  readonly partly?: true
  /** Present where the verdict is that of a person, not of the tool. */
  readonly decided?: true
}

/** One norm with all its items and what was said of each. */
export interface NormCoverage {
  /** `cn-app-method-2019` */
  readonly law: string
  readonly title: Bilingual
  /** The name it goes by: 《认定方法》. */
  readonly short: Bilingual
  /** Its official number: 国信办秘字〔2019〕191号. */
  readonly number: string
  /** Who issued it. */
  readonly authority: Bilingual
  /** Day of issue, or its month or year. Absent where it was not verified. */
  readonly issued?: string
  /** First day in force, YYYY-MM-DD. Absent where it was not verified. */
  readonly from?: string
  /** Its chapters with their items, in its own order. */
  readonly groups: readonly { readonly title: Bilingual; readonly items: readonly NormItem[] }[]
}

/** A file the case stands on. */
export interface InputRecord {
  /** What it was handed in as. */
  readonly role:
    | 'package'
    /** One of the APKs of an app that was handed in as several. */
    | 'apk'
    | 'policy'
    | 'document'
    | 'session'
    | 'screen'
    | 'picture'
    | 'log'
    | 'attachment'
    | 'filing'
    /** What the build of the app wrote: a mapping of names, reports, lock files. */
    | 'build-record'
  /** File name, without the folders above what was handed in. */
  readonly name: string
  /** Its size. */
  readonly bytes: number
  /** Lower-case hexadecimal. */
  readonly sha256: string
  /** Where a document was got. */
  readonly provenance?: 'in-app' | 'store-page' | 'supplied'
}

/** A time stamp or signature of others over a file of the case, as it was when it was taken in. */
export interface AttestationRecord {
  /** RFC 3161, or a detached CMS signature. */
  readonly kind: 'time-stamp' | 'signature'
  /** Its file, which is kept with the evidence. */
  readonly name: string
  /** SHA-256 of that file. */
  readonly sha256: string
  /** The file it is over. */
  readonly over: string
  /** SHA-256 of the file it is over. */
  readonly overSha256: string
  /** The subject that its certificate names. */
  readonly signer?: string
  /** ISO 8601. */
  readonly time?: string
  /** Serial number of the stamp or certificate, hexadecimal. */
  readonly serial?: string
  /** Whether its own signature was good. Whom the certificate is of was not judged. */
  readonly holds: boolean
}

/** How one collector fared. */
export interface CollectorRecord {
  /** `manifest`, `dex`, `policy`, … */
  readonly name: string
  /** Grows whenever it reads the same input differently. */
  readonly version: number
  /** Whether it read all, a part, or nothing because it failed. */
  readonly outcome: 'done' | 'partly' | 'failed'
  /** What it could not tell, and why. */
  readonly gaps: readonly Gap[]
}

/** How a case differs from an earlier one, in findings that state a problem. */
export interface BaselineComparison {
  /** Id of the earlier case. */
  readonly case: string
  /** Problems that the earlier case did not state, or less gravely. */
  readonly new: number
  /** Problems that it stated as gravely. */
  readonly unchanged: number
  /** Problems of the earlier case that are not stated any more, whatever the reason. */
  readonly gone: number
}

/**
 * Everything said about one app. It stands alone: a report needs nothing else but the evidence files it names
 * by hash. The same inputs, rule book, settings and tool give the same bytes, `times` apart.
 */
export interface Case {
  /** Name and number of the form that `reports/case.schema.json` describes. */
  readonly format: 'mingshi-case/1'
  /** SHA-256 over the inputs, rule book and settings. */
  readonly id: string
  /** Set on the version for publication: what was read of the app is left out of it, and so of its reports. */
  readonly anonymous?: true
  /** What made it. */
  readonly tool: { readonly name: 'mingshi'; readonly version: string }
  /** What it was judged by: the version, the SHA-256 over its files, and how many rules ran. */
  readonly ruleBook: { readonly version: string; readonly sha256: string; readonly rules: number }
  /** Tables that reports show: app, appProfile, signers, filings, permissions, integrity, documents, policy, session, screens. */
  readonly facts: Pick<Facts, 'rows' | 'complete'>
  /** The files it stands on: the package first, then the others by name. */
  readonly inputs: readonly InputRecord[]
  /** Thresholds that were set, by `rule-id.name`. */
  readonly settings: Readonly<Record<string, number>>
  /** Packs of rules that ran beside the book. */
  readonly packs?: readonly string[]
  /** What people wrote on the cover. */
  readonly cover?: Cover
  /** What each rule says, the worst first. */
  readonly results: readonly RuleResult[]
  /** Against an earlier case, where one was given. */
  readonly baseline?: BaselineComparison
  /** What people decided of this app, and how each decision fared here. */
  readonly decisions?: readonly (Decision & { readonly state: DecisionState })[]
  /** Time stamps and signatures of others over its inputs. */
  readonly attestations?: readonly AttestationRecord[]
  /** Evidence that findings cite, by number. */
  readonly exhibits: readonly Exhibit[]
  /** Norms with every item and its verdict, the main one first. */
  readonly norms: readonly NormCoverage[]
  /** How each reader fared. */
  readonly collectors: readonly CollectorRecord[]
  /** The one block that differs between equal runs. */
  readonly times: {
    /** ISO 8601, UTC. */
    readonly startedAt: string
    /** Wall time of the whole. */
    readonly seconds: number
    /** Seconds by collector. */
    readonly collectors: Readonly<Record<string, number>>
  }
}
