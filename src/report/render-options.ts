import type { Language } from '../words/words.ts'

/** A kept file: bytes and media type, found by the SHA-256 a case names it by. */
export interface KeptFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** What a report may be told besides the case. Each format uses what it needs. */
export interface RenderOptions {
  readonly lang: Language
  readonly evidence: ReadonlyMap<string, KeptFile>
  /** Width of the terminal in cells; kept between 60 and 120. */
  readonly columns: number
  readonly colour: boolean
  /** List every problem and every review, not the ten worst. */
  readonly all: boolean
  /** The verdict from which a run fails; a test report fails its tests accordingly. */
  readonly failOn: 'violation' | 'suspected' | 'none'
  /** Where the report was written, when it was. */
  readonly reportPath?: string
}
