import { firstIsTicked, isTickedPicture } from './component/look.ts'

/** What Java or Kotlin code does to the views of one project, by the ids of the views. */
export interface SourceStates {
  /** Whether code ticks a view, or draws it ticked, when its screen is made; a view that it leaves alone is not in here. */
  readonly starts: ReadonlyMap<string, boolean>
  /** The pictures that code draws a view with by turns, so that they stand for the states of a box. */
  readonly pictures: ReadonlyMap<string, ReadonlySet<string>>
  /** Whether a tap outside closes the dialog that a layout is drawn in, by the name of the layout. */
  readonly closes: ReadonlyMap<string, boolean>
}

const LONGEST_HEAD = 400
/** What a class does with the one layout it draws, where it is a dialog; a class of several layouts tells of none. */
const closingOf = (code: string): readonly [string, boolean] | undefined => {
  const layouts = new Set([...code.matchAll(/\bR\.layout\.(\w+)/g)].map(([, name]) => name ?? ''))
  const [layout] = layouts
  const [, said] =
    /\b(?:set(?:CanceledOnTouchOutside|Cancelable)\s*\(|isCancelable\s*=)\s*(true|false)\b/.exec(code) ?? []
  return layout && layouts.size === 1 && said ? [layout, said === 'true'] : undefined
}

/** What stands before a call that answers the user, or that something decides. */
const LATER =
  /(onClick|onCheckedChanged|@OnClick|setOn\w+Listener|setPositiveButton|setNegativeButton|->|\belse\b|\bif\s*\(|\bcase\b)[^}]*$/

/** `cb_agree` of `cbAgree`, as view binding names it. */
export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const withoutComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')

/** Ids of the views that names of the code hold. */
const viewNames = (code: string): Map<string, string> => {
  const ids = new Map<string, string>()
  for (const [, name, id] of code.matchAll(
    /(\w+)\s*(?::\s*\w+\s*)?=\s*(?:\(\w+\)\s*)?(?:\w+\.)?(?:\w*[fF]indView\w*|\$|getView)(?:<\w+>)?\(\s*R\.id\.(\w+)\s*\)/g,
  ))
    if (name && id) ids.set(name, id)
  for (const [, id, name] of code.matchAll(
    /@(?:BindView|ViewById|Bind|ViewInject)\s*\(\s*(?:value\s*=\s*)?R\.id\.(\w+)\s*\)[^;]{0,120}?(\w+)\s*;/g,
  ))
    if (name && id) ids.set(name, id)
  return ids
}

const isLater = (code: string, at: number): boolean =>
  LATER.test(code.slice(Math.max(0, at - LONGEST_HEAD), at))

/** Flags that hold one value from the start: as declared, or as set outside listeners and branches. */
const flagsOf = (code: string): ReadonlyMap<string, boolean> => {
  const values = new Map<string, boolean | undefined>()
  const set = (name: string, value: boolean): void => {
    values.set(name, values.has(name) && values.get(name) !== value ? undefined : value)
  }
  for (const hit of code.matchAll(/(?<![.\w])(?:this\.)?(\w+)\s*(?::\s*Boolean\s*)?=\s*(true|false)\b/g)) {
    if (hit[1] && !isLater(code, hit.index)) set(hit[1], hit[2] === 'true')
  }
  return new Map(
    [...values].flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  )
}

/** Calls that tick a view or draw it so: `box.setChecked(x)`, `box.isSelected = x`, `setViewSelected(R.id.box, x)`. */
const SETS =
  /(?:(\w+)\s*\??\.\s*(?:set(?:Checked|Selected|Activated)\s*\(\s*(\w+)\s*\)|is(?:Checked|Selected|Activated)\s*=\s*(\w+)\b)|\bset\w*(?:Checked|Selected)\w*\s*\(\s*R\.id\.(\w+)\s*,\s*(\w+)\s*\))/g
/** Calls that draw a view with a picture. */
const DRAWS =
  /(\w+)\s*\??\.\s*(?:set(?:Image|Background)Resource|set(?:Image|Background)Drawable|setBackground|load)\s*\([^;\n]{0,80}?R\.(?:drawable|mipmap)\.(\w+)/g

/**
 * What the code of a project does to its views outside listeners and branches. A picture says its state by its name
 * against the other picture that code draws the same view with: `pitch_on` and `pitch_off`, `ic_xuanzhong` and `ic_wei`.
 */
export const statesBySource = (sources: readonly string[]): SourceStates => {
  const starts = new Map<string, boolean>()
  const pictures = new Map<string, Set<string>>()
  const drawn = new Map<string, string>()
  const closes = new Map<string, boolean>()
  for (const source of sources) {
    const code = withoutComments(source)
    const closing = closingOf(code)
    if (closing) closes.set(...closing)
    const ids = viewNames(code)
    const flags = flagsOf(code)
    const idOf = (name: string): string => ids.get(name) ?? snake(name)
    for (const hit of code.matchAll(SETS)) {
      const id = hit[4] ?? idOf(hit[1] ?? '')
      const said = hit[2] ?? hit[3] ?? hit[5] ?? ''
      const value = said === 'true' ? true : said === 'false' ? false : flags.get(said)
      if (value !== undefined && !isLater(code, hit.index)) starts.set(id, value)
    }
    for (const hit of code.matchAll(DRAWS)) {
      const [, name = '', picture = ''] = hit
      const id = idOf(name)
      pictures.set(id, (pictures.get(id) ?? new Set()).add(picture))
      if (!isLater(code, hit.index)) drawn.set(id, picture)
    }
  }
  for (const [id, picture] of drawn) {
    const ticked = isDrawnTicked(picture, pictures.get(id))
    if (ticked !== undefined) starts.set(id, ticked)
  }
  return { starts, pictures, closes }
}

/**
 * Whether a picture draws a ticked box: against the one other picture that the same view is drawn with, else by its own
 * name. Undefined when neither tells.
 */
export const isDrawnTicked = (picture: string, by: ReadonlySet<string> = new Set()): boolean | undefined => {
  const others = [...by].filter((name) => name !== picture)
  const [other] = others
  if (other !== undefined && others.length === 1) {
    const first = firstIsTicked(picture, other)
    if (first !== undefined) return first
  }
  return isTickedPicture(picture) ? true : undefined
}
