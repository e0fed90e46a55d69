import { beijingTime } from '../beijing.ts'

/** Seconds with two decimals below ten, one below a hundred. */
export const seconds = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)

/** From when until when, as Beijing reads it: one moment where they are the same, the day once where it is one day. */
export const timeSpan = (first: string, last = first): string => {
  const [from, until] = [beijingTime(first), beijingTime(last)]
  if (from === until) return from
  const sameDay = from.slice(0, 10) === until.slice(0, 10)
  return `${from} – ${sameDay ? until.slice(11) : until}`
}
