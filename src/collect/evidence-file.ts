/** A file that findings point to, kept with the case under its hash. */
export interface EvidenceFile {
  readonly name: string
  readonly sha256: string
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** What it is of; a drawing was made from the package, all others were handed in. */
  readonly role:
    | 'policy'
    | 'document'
    | 'session'
    | 'screen'
    | 'picture'
    | 'log'
    | 'attachment'
    | 'filing'
    | 'drawing'
}
