import type { AppReference } from '../collect/app-reference.ts'
import type { Suppression } from '../findings/suppression.ts'

/** How apps are judged. Plain data: it crosses to other processes and machines, and is part of a job's identity. */
export interface Judging {
  readonly drafts?: boolean
  readonly settings?: Readonly<Record<string, number>>
  readonly suppressions?: readonly Suppression[]
  /** The day whose law is cited, YYYY-MM-DD; the day of the scan where absent. */
  readonly day?: string
}

/** What one app may cost before its process is ended. */
export interface Caps {
  readonly seconds: number
  /** Bytes of memory the process may hold. */
  readonly memory: number
  /** Bytes that may be inflated or decoded. */
  readonly bytes: number
}

export const CAPS: Caps = { seconds: 120, memory: 800_000_000, bytes: 1_500_000_000 }

/** What a process that scans needs to know once. */
export interface ScanSettings {
  /** Another rules folder. */
  readonly rules?: string
  /** Where files that cases point to are kept, by their hash; needed for records. */
  readonly blobs?: string
  /** Where it is kept what was read of packages. */
  readonly readings?: string
  readonly caps: Caps
}

/** Why the process of an app was ended, or ended by itself. */
export type Ended = 'time' | 'memory' | 'crash'

/** One app for a process to scan. */
export interface ScanTask {
  readonly reference: AppReference
  /** SHA-256 of the package as it was listed. */
  readonly sha256?: string
  readonly judging: Judging
  /** Set when a first attempt ended so: the package is then left closed, and the case says that it was not read. */
  readonly ended?: Ended
  /** What the caller needs: the line of a filter, or all that the store keeps. */
  readonly answer: 'line' | 'record'
}

/** A problem of the input, as `ToolError` has it. */
export interface Problem {
  readonly code: string
  readonly zh: string
  readonly en: string
}
