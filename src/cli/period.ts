import { beijingDay } from '../beijing.ts'
import { ToolError } from '../errors.ts'

/** The month it is in Beijing, YYYY-MM: bulletins follow the calendar of those who publish them. */
export const thisMonth = (now = new Date()): string => beijingDay(now).slice(0, 7)

/** A month as it is written on the command line. Throws `ToolError`. */
export const periodOf = (text: string | undefined): string => {
  const period = text ?? thisMonth()
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) return period
  throw new ToolError('period-malformed', {
    zh: `“${period}”不是月份。请写成 2026-10 的形式。`,
    en: `"${period}" is not a month. Write it as 2026-10.`,
  })
}

/** The last day of a month, whose law a batch is judged by: it says the same whenever it is finished. */
export const lastDay = (period: string): string =>
  new Date(Date.UTC(Number(period.slice(0, 4)), Number(period.slice(5)), 0)).toISOString().slice(0, 10)
