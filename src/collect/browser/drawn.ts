/** Why a page was not drawn, or ended before it was asked all; `words` has a sentence for each. */
export type DrawTrouble =
  | 'browser-missing'
  | 'browser-failed'
  | 'scheme'
  | 'http-status'
  | 'fetch-failed'
  | 'not-reached'
  | 'download'
  | 'redirect-cap'
  | 'byte-cap'
  | 'time-cap'
  | 'tab-crashed'

/** What came of a page. */
export type Drawn<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly because: DrawTrouble }

export const notDrawn = (because: DrawTrouble): Drawn<never> => ({ ok: false, because })
