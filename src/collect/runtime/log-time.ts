/** `2026-10-03 09:05:07.120`, ISO 8601, or without a year, as hooks write it. */
const WRITTEN =
  /^(?:(\d{4})[-/.])?(\d{1,2})[-/.](\d{1,2})[T ]+(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?$/
/** Days from the epoch of Excel, 1899-12-30, to that of Unix. */
const EXCEL_EPOCH = 25_569
const DAY = 86_400

const offsetOf = (zone: string | undefined): number => {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '') ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60)
}

/**
 * Seconds on the clock of a log; only differences mean anything. A month of 0 is let pass, since one tool counts months from there.
 * Undefined where it is no time.
 */
export const secondsOf = (written: string): number | undefined => {
  const text = written.trim()
  const [, year = '2000', month, day, hour, minute, second = '0', fraction = '0', zone] =
    WRITTEN.exec(text) ?? []
  if (month !== undefined)
    return (
      Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)) /
        1000 +
      Number(`0.${fraction}`) -
      offsetOf(zone)
    )
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return undefined
  return (Number(text) - EXCEL_EPOCH) * DAY
}

/** The time as people read it: a number of Excel's as a date, all else as it is written. */
export const writtenTime = (written: string): string => {
  const text = written.trim()
  const seconds = /^\d{5}(?:\.\d+)?$/.test(text) ? secondsOf(text) : undefined
  return seconds === undefined
    ? text
    : new Date(Math.round(seconds) * 1000).toISOString().slice(0, 19).replace('T', ' ')
}
