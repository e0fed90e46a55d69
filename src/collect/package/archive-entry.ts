/** One entry, as the central directory states it. */
export interface ArchiveEntry {
  readonly name: string
  readonly compressedSize: number
  /** Size once inflated, as stated; a hostile archive may lie. */
  readonly size: number
  /** 0 stored, 8 deflated; anything else is not read by the platform either, or as if it were stored. */
  readonly method: number
  readonly flags: number
  readonly crc: number
  /** Where the local header lies in the file; bytes before the archive are counted in. */
  readonly offset: number
}
