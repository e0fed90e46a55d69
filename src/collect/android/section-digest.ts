/** Takes the signed bytes of one section after the other: entries, directory, end record. */
export interface SectionDigest {
  /** A section of `length` bytes begins. */
  begin(length: number): void
  update(bytes: Uint8Array): void
  digest(): Buffer
}
