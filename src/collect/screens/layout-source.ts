import { isDrawnTicked, type SourceStates } from './states-by-source.ts'
import type { ScreenNode, ScreenTree } from './tree.ts'
import { isOpaqueWidget, widgetRole } from './widget-role.ts'
import { type XmlTag, xmlTags } from './xml-tokens.ts'

const MOST_NODES = 4_000
const MOST_DEPTH = 120

/** Whether a file is a layout as developers write it, before it is compiled. */
export const isLayoutSource = (source: string): boolean =>
  /xmlns:android="http:\/\/schemas\.android\.com\/apk\/res\/android"/.test(source.slice(0, 4_000)) &&
  !/<(manifest|resources|selector|shape|menu|animated?-|vector|set|layer-list|navigation|PreferenceScreen)[\s>]/.test(
    source.slice(0, 4_000),
  )

/** Texts that the values of the same project name: `@string/agree`. */
export type Strings = ReadonlyMap<string, string>

/** What the other files of a project say of its layouts. */
export interface ProjectValues {
  readonly strings: Strings
  readonly states: SourceStates
}

/** The strings of a values file. */
export const stringsOf = (source: string): Map<string, string> => {
  const found = new Map<string, string>()
  for (const hit of source.matchAll(
    /<string\s+name="([^"]{1,200})"[^>]{0,200}>([\s\S]{0,8000}?)<\/string>/g,
  )) {
    const [, name, value] = hit
    if (name && value !== undefined)
      found.set(
        name,
        value
          .replace(/<!\[CDATA\[|\]\]>/g, '')
          .replace(/<[^<>]{1,300}>/g, '')
          .replace(/\\n/g, '\n')
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&amp;/g, '&')
          .replace(/\\(['"])/g, '$1')
          .trim(),
      )
  }
  return found
}

const attribute = (tag: XmlTag, name: string): string =>
  tag.attributes.get(`android:${name}`) ?? tag.attributes.get(`app:${name}`) ?? ''

/** Attributes that name the picture of a view. */
const PICTURES = ['src', 'srcCompat', 'background'] as const

/** How a view is drawn that is no box by its class: as its code draws it first, else as its picture says. */
const drawnAs = (tag: XmlTag, id: string, isImage: boolean, states: SourceStates): Partial<ScreenNode> => {
  const by = states.pictures.get(id)
  const start = states.starts.get(id)
  const toggles = start !== undefined || (by?.size ?? 0) > 1 ? { toggles: true } : {}
  if (start !== undefined) return { ...toggles, selected: start }
  if (!isImage) return {}
  const looks = PICTURES.map((name) => attribute(tag, name).split('/').at(-1) ?? '')
    .filter((picture) => picture !== '')
    .map((picture) => isDrawnTicked(picture, by))
  const selected = looks.find((ticked) => ticked !== undefined)
  return selected === undefined ? toggles : { ...toggles, selected }
}

const nodeOf = (
  tag: XmlTag,
  path: string,
  { strings, states }: ProjectValues,
  children: ScreenNode[],
): ScreenNode => {
  const className = tag.name === 'view' ? (tag.attributes.get('class') ?? 'View') : tag.name
  const role = widgetRole(className)
  const ticks = role === 'checkbox' || role === 'switch' || role === 'radio'
  const text = (name: string): string => {
    const value = attribute(tag, name)
    return value.startsWith('@string/')
      ? (strings.get(value.slice(8)) ?? '')
      : /^[@?]/.test(value)
        ? ''
        : value
  }
  const checked = attribute(tag, 'checked')
  const flag = /^@\{\s*(true|false)\s*\}$/.exec(checked)?.[1] ?? checked
  const resourceId = attribute(tag, 'id').split('/').at(-1) ?? ''
  return {
    role,
    className,
    text: text('text'),
    description: text('contentDescription'),
    hint: text('hint'),
    resourceId,
    ...(ticks && (flag === '' || flag === 'true' || flag === 'false')
      ? { checked: states.starts.get(resourceId) ?? flag === 'true' }
      : {}),
    ...(ticks || role === 'input' ? {} : drawnAs(tag, resourceId, role === 'image', states)),
    ...(attribute(tag, 'onClick') || attribute(tag, 'clickable') === 'true' ? { clickable: true } : {}),
    visible: !/^(gone|invisible)$/.test(attribute(tag, 'visibility')),
    ...(isOpaqueWidget(className) ? { opaque: true } : {}),
    path,
    at: tag.at,
    children,
  }
}

/** Reads a layout in source form. Values that code or data binding sets are not known. */
export const layoutSource = (source: string, values: ProjectValues, name = ''): ScreenTree => {
  const roots: ScreenNode[] = []
  const stack: {
    readonly name: string
    readonly path: string
    readonly children: ScreenNode[]
    readonly counted: Map<string, number>
  }[] = []
  let nodes = 0
  let partial = false
  for (const tag of xmlTags(source)) {
    if (/^(layout|data|variable|import|merge|requestFocus|tag)$/.test(tag.name)) continue
    if (tag.end) {
      if (stack.at(-1)?.name === tag.name) stack.pop()
      continue
    }
    if (++nodes > MOST_NODES || stack.length > MOST_DEPTH) {
      partial = true
      continue
    }
    const above = stack.at(-1)
    const simple = tag.name.split('.').at(-1) ?? tag.name
    const at = (above?.counted.get(simple) ?? 0) + 1
    above?.counted.set(simple, at)
    const path = `${above ? `${above.path}/` : ''}${simple}[${at}]`
    const children: ScreenNode[] = []
    ;(above?.children ?? roots).push(nodeOf(tag, path, values, children))
    if (!tag.empty) stack.push({ name: tag.name, path, children, counted: new Map() })
  }
  const closes = values.states.closes.get(name)
  const shown = closes === undefined ? roots : roots.map((root) => ({ ...root, closes }))
  return { origin: 'layout', roots: shown, partial }
}
