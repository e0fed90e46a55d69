/** A time promised in a sentence, in days, and what it is for. */
export interface Period {
  readonly days: number
  readonly dayKind: 'working' | 'calendar'
  readonly period: 'handling' | 'cooling-off' | 'retention' | 'notice'
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/** 十五 → 15, 三十 → 30, 一百八十 → 180; NaN for other text. */
export const chineseNumber = (text: string): number => {
  if (/^\d{1,5}$/.test(text)) return Number(text)
  let total = 0
  let digit = 0
  for (const char of text) {
    if (char === '十') total += (digit || 1) * 10
    else if (char === '百') total += (digit || 1) * 100
    else {
      const value = DIGITS[char]
      if (value === undefined) return Number.NaN
      digit = value
      continue
    }
    digit = 0
  }
  return total + digit
}

const ZH =
  /(\d{1,5}|[零〇一二两三四五六七八九十百]{1,6})\s?[】\]）)]?\s?(?:[（(]\s?\d{1,4}\s?[)）]\s?)?(?:个|個)?\s?(工作日|工作天|法定工作日|自然日|日历日|小时|日|天|周|星期|个月|月|年)(?![期龄度级份代])/g
const EN =
  /\b(\d{1,4}|one|two|three|five|seven|ten|fifteen|twenty|thirty)\s?(?:\(\d{1,3}\)\s?)?(business|working|calendar)?[\s-]?(day|week|month|year|hour)s?\b/gi
const EN_NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  five: 5,
  seven: 7,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
}
const UNIT_DAYS: Readonly<Record<string, number>> = {
  周: 7,
  星期: 7,
  个月: 30,
  月: 30,
  年: 365,
  week: 7,
  month: 30,
  year: 365,
}

const HANDLING =
  /答复|回复|处理|响应|核查|核实|反馈|受理|办理|完成|解决|审核|回应|给予|说明|注销成功|删除|答覆|respond|reply|response|process|answer|handle/i
const COOLING =
  /冷静期|冷冻期|冷却期|犹豫期|反悔期|考虑期|后悔期|缓冲期|等待期|保护期|撤回注销|取消注销|撤销注销|放弃注销|恢复(?:您的)?(?:账|帐)|未登录|不再登录|未再次登录|没有登录|cooling|grace period|reactivat/i
const NOTICE = /提前|事先|生效前|施行前|in advance|prior|beforehand/i
const RETENTION = /保存|保留|留存|存储|储存|备份|保管|不少于|期满|retain|retention|keep|kept|stored|backup/i

/** What the period is for, by the words that stand nearest to it, after it first: 15个工作日内答复. */
const roleOf = (text: string, start: number, end: number): Period['period'] | undefined => {
  const after = text.slice(end, end + 28)
  const before = text.slice(Math.max(0, start - 28), start)
  const near = (before.split(/[，,；;]/).at(-1) ?? '') + text.slice(start, end) + after
  if (COOLING.test(near)) return 'cooling-off'
  if (
    /提前[^，。]{0,6}$/.test(before) ||
    (NOTICE.test(before.slice(-10)) && /通知|公示|公告|告知|notice|notify/i.test(after))
  )
    return 'notice'
  if (/^[】\]）)]?\s?(?:之?内|以内|左右)?/.test(after) && HANDLING.test(after)) {
    // 保存30天后删除 tells how long it is kept.
    return RETENTION.test(before.slice(-12)) || /^后/.test(after) ? 'retention' : 'handling'
  }
  if (RETENTION.test(before) || RETENTION.test(after)) return 'retention'
  if (HANDLING.test(before)) return 'handling'
  return undefined
}

const unitOf = (unit: string): { days: number; dayKind: Period['dayKind'] } => ({
  days: UNIT_DAYS[unit] ?? 1,
  dayKind: unit.includes('工作') ? 'working' : 'calendar',
})

/** The periods of a sentence whose purpose shows. Hours are rounded up to days; months count 30 and years 365. */
export const periodsOf = (text: string): Period[] => {
  const found: Period[] = []
  for (const match of text.matchAll(ZH)) {
    const count = chineseNumber(match[1] ?? '')
    const unit = match[2] ?? ''
    // A date is no period: 2021年1月25日.
    if (!Number.isFinite(count) || count === 0 || (unit === '年' && count > 100)) continue
    if (
      (unit === '月' || unit === '日') &&
      /\d\s?[年月]\s?$/.test(text.slice(Math.max(0, match.index - 3), match.index))
    )
      continue
    if (unit === '月' && /^\s?\d{1,2}\s?日/.test(text.slice(match.index + match[0].length))) continue
    const period = roleOf(text, match.index, match.index + match[0].length)
    if (!period) continue
    const { days, dayKind } = unitOf(unit)
    found.push({ days: unit === '小时' ? Math.ceil(count / 24) : count * days, dayKind, period })
  }
  for (const match of text.matchAll(EN)) {
    const word = (match[1] ?? '').toLowerCase()
    const count = EN_NUMBERS[word] ?? Number(word)
    if (
      /\b(?:age|aged|old)\b/i.test(text.slice(match.index, match.index + match[0].length + 8)) ||
      /age of\s$/i.test(text.slice(0, match.index))
    )
      continue
    const period = roleOf(text, match.index, match.index + match[0].length)
    if (!period || !Number.isFinite(count)) continue
    const unit = (match[3] ?? '').toLowerCase()
    found.push({
      days: unit === 'hour' ? Math.ceil(count / 24) : count * (UNIT_DAYS[unit] ?? 1),
      dayKind: /business|working/i.test(match[2] ?? '') ? 'working' : 'calendar',
      period,
    })
  }
  return found
}

const RANK: readonly Period['period'][] = ['handling', 'cooling-off', 'notice', 'retention']

/** The period that counts where a sentence has several: the longest time for handling, else the first of the rest. */
export const decidingPeriod = (text: string): Period | undefined => {
  const periods = periodsOf(text)
  for (const role of RANK) {
    const those = periods.filter((period) => period.period === role)
    if (those.length === 0) continue
    return those.reduce((longest, period) => (period.days > longest.days ? period : longest))
  }
  return undefined
}
