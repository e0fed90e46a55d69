import { exactly, type Interval, rounded } from './interval.ts'

/** Powers of ten that Chinese notices write behind a number. */
export const UNITS: Readonly<Record<string, number>> = { 亿: 1e8, 万: 1e4 }

/** A number as it is written, and what it can stand for. */
export interface WrittenNumber {
  /** `1120.5万` */
  readonly text: string
  readonly value: number
  readonly stands: Interval
}

/** Reads digits and a unit. A whole number without a unit is exact; any other was rounded at its last digit. */
export const writtenNumber = (digits: string, unit: string | undefined): WrittenNumber => {
  const plain = digits.replaceAll(',', '')
  const factor = unit === undefined ? 1 : (UNITS[unit] ?? 1)
  const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0
  const value = Number(plain) * factor
  const exact = decimals === 0 && factor === 1
  return {
    text: `${digits}${unit ?? ''}`,
    value,
    stands: exact ? exactly(value) : rounded(value, factor / 10 ** decimals),
  }
}

/** A percentage as it is written, as a fraction. */
export const writtenPercent = (digits: string): Interval => {
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0
  return rounded(Number(digits) / 100, 0.01 / 10 ** decimals)
}

const oneDecimal = (value: number): string => value.toFixed(1)

/** A count as readers of notices write it: 1120.5万, 1.63亿, and small ones whole. */
export const writeCount = (count: number): string => {
  if (count >= 1e8) return `${(count / 1e8).toFixed(2)}亿`
  // What would round up to the next unit is written in it.
  if (count >= 1e5) return Number(oneDecimal(count / 1e4)) >= 1e4 ? '1.00亿' : `${oneDecimal(count / 1e4)}万`
  return String(count)
}

/** A fraction as a percentage with one decimal. */
export const writePercent = (fraction: number): string => `${oneDecimal(fraction * 100)}%`
