import type { LogTool } from '../../facts/events.ts'
import type { Phase } from '../../facts/flows.ts'

/** One call, as a log has it. What the log does not tell is absent. */
export interface LoggedCall {
  /** Row or line of the log, from 1. */
  readonly line: number
  /** Sheet of a workbook. */
  readonly sheet?: string
  /** As the log writes it, and as seconds on the clock of the log. */
  readonly time?: string
  readonly seconds?: number
  readonly phase?: Phase
  readonly background?: boolean
  readonly process?: string
  /** What was called, `class.method` or the method alone; absent where only the stack tells. */
  readonly call?: string
  /** What the log calls it in words. */
  readonly said?: string
  readonly arguments: readonly string[]
  /** Whether an argument stands at its own place; some logs give only those that matter. */
  readonly placed: boolean
  /** `class.method`, what was called first. */
  readonly stack: readonly string[]
  /** Package of whom the log holds for the caller. */
  readonly subject?: string
}

/** What a log states of its run. */
export interface RunRecord {
  readonly package?: string
  readonly device?: string
  readonly system?: string
  readonly clearedInstall?: boolean
  readonly repeated?: number
}

/** The calls of one run. */
export interface CallLog {
  readonly tool: LogTool
  readonly calls: readonly LoggedCall[]
  readonly run: RunRecord
  /** There were more than are kept. */
  readonly cut: boolean
}

/** Calls of one log that are kept. */
export const MOST_CALLS = 500_000
