import type { AppReference } from '../collect/app-reference.ts'
import type { Suppression } from '../findings/suppression.ts'

/** How every app of a run is judged, and what one may cost. Plain data: it crosses to other processes. */
export interface ScanSettings {
  /** Another rules folder. */
  readonly rules?: string
  readonly drafts?: boolean
  readonly settings?: Readonly<Record<string, number>>
  readonly suppressions?: readonly Suppression[]
  /** The day whose law is cited, YYYY-MM-DD; the day of the scan where absent. */
  readonly day?: string
  readonly caps: Caps
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

/** Why the process of an app was ended, or ended by itself. */
export type Ended = 'time' | 'memory' | 'crash'

/** One app for a process to scan. */
export interface ScanTask {
  readonly reference: AppReference
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
