/** All values that a rounded number can stand for. Both ends belong to it. */
export interface Interval {
  readonly low: number
  readonly high: number
}

export const exactly = (value: number): Interval => ({ low: value, high: value })

/** The values that round to `value` at a step: 17.6 at 0.1 is 17.55 to 17.65. */
export const rounded = (value: number, step: number): Interval => ({
  low: value - step / 2,
  high: value + step / 2,
})

export const sum = (parts: readonly Interval[]): Interval => ({
  low: parts.reduce((total, { low }) => total + low, 0),
  high: parts.reduce((total, { high }) => total + high, 0),
})

/** For amounts: neither may be negative, nor the divisor reach zero. */
export const quotient = (a: Interval, b: Interval): Interval => ({
  low: a.low / b.high,
  high: b.low > 0 ? a.high / b.low : Number.POSITIVE_INFINITY,
})

export const plus = ({ low, high }: Interval, value: number): Interval => ({
  low: low + value,
  high: high + value,
})
export const times = ({ low, high }: Interval, factor: number): Interval => ({
  low: low * factor,
  high: high * factor,
})

/** Whether one value can be both. Decimal fractions have no exact binary form, so ends are compared with a hair's breadth. */
export const meets = (a: Interval, b: Interval): boolean => {
  const hair = 1e-9 * Math.max(1, Math.abs(a.low), Math.abs(b.low))
  return a.low <= b.high + hair && b.low <= a.high + hair
}
