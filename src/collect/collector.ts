import type { ToolError } from '../errors.ts'
import type { Completeness, Gap } from '../facts/facts.ts'
import type { Rows, TableName } from '../facts/index.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import type { AndroidPackage } from './android/android-package.ts'
import type { AppReference } from './app-reference.ts'
import type { WithBrowser } from './browser/browser.ts'
import type { Budget } from './budget.ts'
import type { EvidenceFile } from './evidence-file.ts'
import type { SourceProject } from './source/project.ts'

/** What collectors read from. The package is opened once and shared; its parts are read when first asked for. */
export interface Input {
  readonly reference: AppReference
  readonly android?: AndroidPackage
  /** The project that the package was built from. */
  readonly source?: SourceProject
  readonly vocabulary: Vocabulary
  readonly budget: Budget
  /** Where pages are drawn; in a browser of their own where absent. */
  readonly withBrowser?: WithBrowser
  /** Whether costly checks that nothing usual depends on are made, too: digests of v1 beside newer signatures. */
  readonly thorough?: boolean
}

/** What a collector has to say. */
export interface Collected {
  readonly rows: Rows
  readonly complete: readonly Completeness[]
  readonly gaps: readonly Gap[]
  /** Files that rows point to and the case keeps: pages, pictures, dumps. */
  readonly evidence?: readonly EvidenceFile[]
  /** What was wrong with single inputs, where the rest was read all the same. */
  readonly problems?: readonly ToolError[]
}

/** Turns inputs into rows. It judges nothing, and what it throws becomes a gap in the tables it fills. */
export interface Collector {
  readonly name: string
  /** Raised whenever the rows can differ for the same input; part of the key of cached facts. */
  readonly version: number
  readonly fills: readonly TableName[]
  /** True where it looks at nothing but the package, so that it says the same of equal ones; nothing else is shown to it. */
  readonly ofPackage?: true
  wants(input: Input): boolean
  collect(input: Input): Promise<Collected>
}

export const nothing: Collected = { rows: {}, complete: [], gaps: [] }
