import type { Locator } from '../../facts/locator.ts'
import type { Evidence } from '../../facts/table.ts'

/** A source file of a screen, wherever it is kept. */
export interface SourceFile {
  /** Path from the folder or package that holds it. */
  readonly name: string
  read(): Promise<Uint8Array | undefined>
}

/** Source files that belong together, and what their rows prove. */
export interface SourceFolder {
  readonly evidence: Evidence
  readonly files: readonly SourceFile[]
  sourceOf(name: string): Locator
  /** Reads a file beside another one. */
  near(name: string, path: string): Promise<string | undefined>
  /** Pages are read here as well; else the recorded screens hold them. */
  readonly takesPages: (name: string) => boolean
  /** Whether the case keeps the files that rows were read from; what lies in the package is kept with it. */
  readonly keeps: boolean
}
