/** What people write on the cover of a report. What nobody gave stays a blank line. */
export interface Cover {
  readonly number?: string
  /** Who ordered the test. */
  readonly client?: string
  /** Where the app came from, and when. */
  readonly origin?: string
  /** First test or re-check. */
  readonly kind?: 'first' | 'again'
  /** Whether the operator tests itself: the document is then titled so. */
  readonly selfCheck?: boolean
  readonly account?: string
  readonly environment?: string
  readonly agency?: string
  readonly tested?: string
  readonly checked?: string
  readonly approved?: string
}
