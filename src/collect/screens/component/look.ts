/** What the name of a class, an icon or a picture says of a box: ticked, not ticked, or nothing. */
export type Look = 'on' | 'off' | undefined

const ON =
  /^(on|active|actived|checked|selected|chosen|choosed|choosen|ticked|tick|cur|current|success|filled|fill|full|solid|done|yes|true|right|duihao|duigou|dagou|xuanzhong|yixuan|yixuanzhong|gouxuan|gou|agreed|highlight|hover|sel|s|h|hl|ed|in|pressed|correct|ok|finish|hook)$/
const OFF =
  /^(off|normal|nor|default|def|empty|none|circle|outline|outlined|border|line|gray|grey|false|wei|yuan|yuanquan|yuanxing|blank|inactive|disagree|n|hollow|kong|quan|square|round|unactive)$/
/** Words that say the opposite with a prefix: `uncheck`, `noselect`, `weixuanzhong`. */
const OPPOSITE =
  /^(un|no|not|non|wei|dis|de|bu|mei)_?(check|checked|select|selected|sel|choose|choosed|chosen|choice|agree|agreed|tick|ticked|active|actived|xuan|xuanzhong|gou|gouxuan|gx|xz|fill|click)$/
const NEUTRAL_PAIR = /^(check|select|choose|choice|agree|radio|checkbox)$/

const wordsOf = (name: string): string[] =>
  (name.split(/[?#]/)[0] ?? '')
    .replace(/\.(png|jpe?g|gif|svg|webp|bmp)$/i, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9\u4e00-\u9fff]+|(?<=[a-z])(?=\d)/)
    .filter(Boolean)

/** The last part of a path: directories of pictures say nothing of what they show. */
const lastOf = (name: string): string => (/^data:/.test(name) ? '' : (name.split('/').at(-1) ?? ''))

const lookOfWords = (words: readonly string[]): Look => {
  for (const [at, word] of words.entries()) {
    if (OPPOSITE.test(word)) return 'off'
    const next = words[at + 1] ?? ''
    if (/^(un|no|not|wei|non)$/.test(word) && next) return 'off'
    if (/未选|未勾|没选/.test(word)) return 'off'
  }
  if (words.some((word) => /选中|勾选|已选/.test(word))) return 'on'
  if (words.some((word) => ON.test(word))) return 'on'
  return words.some((word) => OFF.test(word)) ? 'off' : undefined
}

/** How a name looks by itself. */
export const lookOf = (name: string): Look => lookOfWords(wordsOf(lastOf(name)))

/**
 * Whether the first of two names that stand for each other is the ticked one; undefined when neither says. A number or
 * a bare verb decides where nothing else does: `radio1` and `radio0`, `check` and `check-empty`.
 */
export const firstIsTicked = (first: string, second: string): boolean | undefined => {
  const [a, b] = [lastOf(first), lastOf(second)].map(wordsOf)
  // Words that both have say nothing of the difference.
  const [own, other] = [
    (a ?? []).filter((word) => !b?.includes(word)),
    (b ?? []).filter((word) => !a?.includes(word)),
  ]
  const [x, y] = [lookOfWords(own), lookOfWords(other)]
  if (x !== y) {
    if (x === 'on' || y === 'off') return true
    if (x === 'off' || y === 'on') return false
  }
  // `xz` and `wxz`: 选中 and 未选中 by their initials, as `gx` and `un-gx`.
  const negates = (longer: readonly string[], shorter: readonly string[]): boolean =>
    longer.length === 1 &&
    shorter.length === 1 &&
    ['w', 'wei', 'un', 'no', 'bu'].some((no) => longer[0] === `${no}${shorter[0]}`)
  if (negates(other, own)) return true
  if (negates(own, other)) return false
  const number = (words: readonly string[]): number | undefined => {
    const digits = words.find((word) => /^\d{1,2}$/.test(word))
    return digits === undefined ? undefined : Number(digits)
  }
  const [m, n] = [number(own), number(other)]
  if (own.length <= 1 && other.length <= 1 && m !== undefined && n !== undefined && m < 2 && n < 2)
    return m > n
  if (own.some((word) => NEUTRAL_PAIR.test(word)) && other.length === 0) return true
  if (other.some((word) => NEUTRAL_PAIR.test(word)) && own.length === 0) return false
  return undefined
}

/** Names of variables that hold whether the user agrees or a box is ticked. */
const STATE =
  /(agree|argee|aggree|consent|check|chek|tick|select|protocol|privacy|policy|xieyi|tongyi|gouxuan|accept|read|clause|radio|choose|chose|allow|yinsi|rule|permit|isty|ischeck)/i
const NOT_STATE =
  /(show|visible|visib|popup|dialog|modal|open|tips?$|toast|error|shake|anim|load|disab|list|url|content|title|type|index|already|focus|height|width|step|time|count|page|tab|can|btn|button|code|send|hide|close|all$|unread|ready)/i
const NEGATIVE = /^(is|has)?(not|no|un|dis|bu|wei)(?=[A-Z_]|agree|check|select)/

/** What the name of a variable says when it is true: `on` for `isAgree`, `off` for `notAgree`. */
export const lookOfVariable = (name: string): Look =>
  STATE.test(name) && !NOT_STATE.test(name) ? (NEGATIVE.test(name) ? 'off' : 'on') : undefined

const TICKED_PICTURE =
  /^(checked|selected|ticked|tick|xuanzhong|yixuan|gouxuan|gou|duigou|dagou|chosen|choosed|actived|checkon|selecton)$/

/** Whether a picture by its name alone is a ticked box. */
export const isTickedPicture = (name: string): boolean => {
  const words = name.split(/\s+/).flatMap((part) => wordsOf(lastOf(part)))
  return (
    lookOfWords(words) === 'on' && words.some((word) => TICKED_PICTURE.test(word) || /选中|勾选/.test(word))
  )
}

/** Whether the type of an icon is a tick. Sources: the icons of WeChat, uni-ui, uView, Vant and iView. */
export const isTickedIcon = (type: string): boolean =>
  /^(success(_no_circle|-?filled|-fill)?|checked|checkmark[-\w]*|check(box)?-?(circle-?)?(filled|fill|checked|on))$/i.test(
    type.trim(),
  )
