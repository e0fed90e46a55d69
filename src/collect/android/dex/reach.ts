/** When a place in the code can run. */
export interface Reach {
  readonly reach: 'before-consent' | 'behind-guard' | 'later' | 'unreached'
  readonly entry?: string
  readonly entryKind?: 'application' | 'provider' | 'initializer' | 'activity' | 'service' | 'receiver'
  readonly path?: readonly string[]
  readonly guard?: string
}
