/**
 * How much one app may cost. Every reader that inflates or decodes takes its bytes from here, so that typed
 * arrays, which no heap limit bounds, stay bounded too.
 */
export interface Budget {
  /** Takes `bytes` for `what`; throws `BudgetExceeded` when they are not left. */
  take(bytes: number, what: string): void
  /** Throws `BudgetExceeded` when the time is over. Called in long loops. */
  tick(what: string): void
  readonly left: number
}

/** A cap was reached. The collector that meets it says so and keeps what it has. */
export class BudgetExceeded extends Error {
  readonly what: string
  constructor(what: string, kind: 'bytes' | 'time') {
    super(`${kind} budget reached at ${what}`)
    this.name = 'BudgetExceeded'
    this.what = what
  }
}

/** @param bytes how many bytes may be inflated or decoded in all. @param seconds how long it may take. */
export const budgetOf = (bytes = 1_500_000_000, seconds = 120): Budget => {
  let left = bytes
  const end = performance.now() + seconds * 1000
  const tick = (what: string): void => {
    if (performance.now() > end) throw new BudgetExceeded(what, 'time')
  }
  return {
    take(wanted, what) {
      if (wanted > left) throw new BudgetExceeded(what, 'bytes')
      left -= wanted
      tick(what)
    },
    tick,
    get left() {
      return left
    },
  }
}
