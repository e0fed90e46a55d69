/**
 * What operators answer: corrected, contested, the maker of an SDK is at fault, law or contract needs it, a switch on a server
 * did it, or the package is not theirs.
 */
export const ANSWERS = [
  'rectified',
  'contested',
  'sdk-vendor',
  'required',
  'remote-configuration',
  'not-our-package',
] as const

/** What those who examine say to an answer. */
export const OPINIONS = ['accepted', 'rejected', 'more-tests'] as const

/** What an operator answered to one problem of a notice. */
export interface Answer {
  readonly rule: string
  readonly kind: (typeof ANSWERS)[number]
  readonly text: string
  /** The version in which it is corrected. */
  readonly version?: string
  /** YYYY-MM-DD */
  readonly on: string
  readonly opinion?: (typeof OPINIONS)[number]
  readonly opinionNote?: string
}
