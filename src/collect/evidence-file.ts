/** A file that findings point to, kept with the case under its hash. */
export interface EvidenceFile {
  /** File name, without the folders above what was handed in. */
  readonly name: string
  /** Lower-case hexadecimal. */
  readonly sha256: string
  /** Its content. */
  readonly bytes: Uint8Array
  /** `image/png`, `text/html`. */
  readonly mediaType: string
  /** What it is of; a drawing was made from the package, a text read out of a document, all others were handed in. */
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
    | 'text'
  /** It shows who somebody is: it is kept apart, and each opening of it is logged. */
  readonly sealed?: true
  /** SHA-256 of the sealed original of which it is the masked copy. */
  readonly copyOf?: string
}

/** A kept file without its bytes, as the head of a facts file lists it. */
export type EvidenceHead = Omit<EvidenceFile, 'bytes'>

/** What is told of a kept file where its bytes lie elsewhere. */
export const headOf = ({ bytes, ...head }: EvidenceFile): EvidenceHead => head
