/** What people write on the cover of a report. What nobody gave stays a blank line. */
export interface Cover {
  /** Number of the report. */
  readonly number?: string
  /** Who ordered the test. */
  readonly client?: string
  /** Where the app came from, and when. */
  readonly origin?: string
  /** First test or re-check. */
  readonly kind?: 'first' | 'again'
  /** Whether the operator tests itself: the document is then titled so. */
  readonly selfCheck?: boolean
  /** The account that was tested with. */
  readonly account?: string
  /** Device, system and network of the test. */
  readonly environment?: string
  /** Who tests. */
  readonly agency?: string
  /** Who signs as tester. */
  readonly tested?: string
  /** Who signs as checker. */
  readonly checked?: string
  /** Who signs the approval. */
  readonly approved?: string
}
