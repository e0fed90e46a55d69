import type { Changed } from '../../words/changed.ts'
import type { Earlier, Totals } from './figures.ts'

/** From nothing there is no percentage, and between different samples no comparison. */
export const changed = (now: number, earlier: Earlier, count: (totals: Totals) => number): Changed => {
  if ('none' in earlier) return { kind: 'none', because: earlier.none }
  const then = count(earlier.totals)
  if (then === now) return { kind: 'same' }
  return then === 0 ? { kind: 'none', because: 'zero' } : { kind: 'by', fraction: (now - then) / then }
}
