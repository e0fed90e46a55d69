import type { Facts, Gap } from '../facts/facts.ts'
import type { Bilingual, Verdict } from '../verdict.ts'
import type { BaselineComparison } from './baseline.ts'
import type { Cover } from './cover.ts'
import type { DecisionState } from './decide.ts'
import type { Decision } from './decision.ts'
import type { Exhibit, RuleResult } from './finding.ts'

/** One item of a norm in the matrix. */
export interface NormItem {
  /** `3.4` */
  readonly article: string
  /** 三、4 */
  readonly number: Bilingual
  readonly text: Bilingual
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
  readonly law: string
  readonly title: Bilingual
  readonly short: Bilingual
  readonly number: string
  readonly authority: Bilingual
  /** Day of issue, or its month or year; first day in force, YYYY-MM-DD. Absent where it was not verified. */
  readonly issued?: string
  readonly from?: string
  readonly groups: readonly { readonly title: Bilingual; readonly items: readonly NormItem[] }[]
}

/** A file the case stands on. */
export interface InputRecord {
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
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly provenance?: 'in-app' | 'store-page' | 'supplied'
}

/** A time stamp or signature of others over a file of the case, as it was when it was taken in. */
export interface AttestationRecord {
  readonly kind: 'time-stamp' | 'signature'
  /** Its file, which is kept with the evidence. */
  readonly name: string
  readonly sha256: string
  /** The file it is over. */
  readonly over: string
  readonly overSha256: string
  readonly signer?: string
  /** ISO 8601. */
  readonly time?: string
  readonly serial?: string
  /** Whether its own signature was good. Whom the certificate is of was not judged. */
  readonly holds: boolean
}

/** How one collector fared. */
export interface CollectorRecord {
  readonly name: string
  readonly version: number
  readonly outcome: 'done' | 'partly' | 'failed'
  readonly gaps: readonly Gap[]
}

/**
 * Everything said about one app. It stands alone: a report needs nothing else but the evidence files it names
 * by hash. The same inputs, rule book, settings and tool give the same bytes, `times` apart.
 */
export interface Case {
  readonly format: 'mingshi-case/1'
  /** SHA-256 over the inputs, rule book and settings. */
  readonly id: string
  readonly tool: { readonly name: 'mingshi'; readonly version: string }
  readonly ruleBook: { readonly version: string; readonly sha256: string; readonly rules: number }
  /** Tables that reports show: app, appProfile, signers, filings, permissions, integrity, documents, policy, session, screens. */
  readonly facts: Pick<Facts, 'rows' | 'complete'>
  readonly inputs: readonly InputRecord[]
  readonly settings: Readonly<Record<string, number>>
  /** Packs of rules that ran beside the book. */
  readonly packs?: readonly string[]
  /** What people wrote on the cover. */
  readonly cover?: Cover
  readonly results: readonly RuleResult[]
  /** Against an earlier case, where one was given. */
  readonly baseline?: BaselineComparison
  /** What people decided of this app, and how each decision fared here. */
  readonly decisions?: readonly (Decision & { readonly state: DecisionState })[]
  /** Time stamps and signatures of others over its inputs. */
  readonly attestations?: readonly AttestationRecord[]
  readonly exhibits: readonly Exhibit[]
  readonly norms: readonly NormCoverage[]
  readonly collectors: readonly CollectorRecord[]
  readonly times: {
    readonly startedAt: string
    readonly seconds: number
    readonly collectors: Readonly<Record<string, number>>
  }
}
