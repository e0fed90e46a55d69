/** A moment moved on so that its UTC reads as Beijing's clock does; NaN where it is no time. */
const shifted = (at: number): Date => new Date(at + 8 * 3_600_000)

/** The day it is in Beijing, YYYY-MM-DD: law, time limits and decisions follow the calendar of those who sign. */
export const beijingDay = (at = new Date()): string => shifted(at.getTime()).toISOString().slice(0, 10)

/** A moment as Beijing reads it: 2026-11-20 09:30:00. The text itself where it is no moment: a month. */
export const beijingTime = (iso: string, plusSeconds = 0): string => {
  const at = shifted(Date.parse(iso) + plusSeconds * 1000)
  return Number.isNaN(at.getTime()) || /^\d{4}-\d{2}$/.test(iso)
    ? iso
    : at.toISOString().slice(0, 19).replace('T', ' ')
}
