/** Why an archive or an entry could not be read. */
export type ArchiveFailure =
  /** No end-of-central-directory record, and no local header at the start. */
  | 'not-a-zip'
  /** Begins like an archive and has no end, or no directory. */
  | 'truncated'
  /** More entries, or a larger directory, than any package has. */
  | 'too-large'
  /** The entry would inflate to more than one entry may. */
  | 'entry-too-large'
  /** The entry's data is neither what its method says nor plain. */
  | 'entry-damaged'

/** Thrown by the archive reader. `firstBytes` are the first bytes of what was not an archive. */
export class ArchiveError extends Error {
  readonly code: ArchiveFailure
  readonly firstBytes: Uint8Array | undefined
  constructor(code: ArchiveFailure, detail: string, firstBytes?: Uint8Array) {
    super(`${code}: ${detail}`)
    this.name = 'ArchiveError'
    this.code = code
    this.firstBytes = firstBytes
  }
}
