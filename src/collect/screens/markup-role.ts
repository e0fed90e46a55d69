import type { ControlRole } from '../../facts/controls.ts'
import { isTickedIcon, isTickedPicture } from './component/look.ts'
import type { MarkupElement } from './markup.ts'
import { classesOf, isElement, textOf, tidy } from './markup-words.ts'
import type { ScreenNode } from './tree.ts'

const ON =
  /^(on|active|checked|selected|is-checked|is-active|is-selected|cur|current|choose|chosen|ticked|.*-(checked|active|selected|on))$/i
const OFF =
  /^(off|unchecked|unselected|un-checked|no-check|nocheck|uncheck|.*-(off|unchecked|unselected|uncheck))$/i
const BOX_CLASS = /(check|agree|radio|tick|consent|protocol|select|xieyi|tongyi|gou)/i

/** The name that a prototype keeps of an element, as Axure exports it. */
const BOX_NAME = /复选框|勾选框|单选框|check ?box/i

/** Prefixes of component libraries: `van-checkbox`, `u-button`. */
const LIBRARY =
  /^(uni|van|i|el|u|up|uv|nut|ion|mu|wx|taro|a|n|t|at|wd|tm|cube|mt|fui|tn|md|v|q|tui|adm|ant|x|lx|sar)-/

/** What an element is: by the role it states, else by its name, whatever library it comes from. */
export const roleOf = (element: MarkupElement): ControlRole => {
  const name = element.name.replace(LIBRARY, '')
  const type = (element.attribs.type ?? '').toLowerCase()
  const stated = element.attribs.role?.toLowerCase()
  if (
    stated === 'checkbox' ||
    stated === 'switch' ||
    stated === 'radio' ||
    stated === 'button' ||
    stated === 'link'
  )
    return stated
  if (name === 'input') {
    if (type === 'checkbox' || type === 'radio') return type
    return /^(button|submit|reset|image)$/.test(type) ? 'button' : 'input'
  }
  if (name === 'checkbox' || name === 'switch' || name === 'radio') return name
  if (name === 'textarea' || name === 'select') return 'input'
  if (name === 'button') return 'button'
  if (name === 'a' || name === 'navigator') return 'link'
  if (/^(img|image|icons?)$/.test(name)) return 'image'
  return 'other'
}

/** Whether a role is one that a user ticks. */
export const isBoxRole = (role: ControlRole): boolean =>
  role === 'checkbox' || role === 'radio' || role === 'switch'

const FALSE = new Set(['false', '0', 'off', '{{false}}'])

/** Whether a box is ticked in the file, as far as its attributes and classes tell. */
export const checkedOf = (element: MarkupElement, role: ControlRole): boolean | undefined => {
  const { attribs } = element
  const aria = attribs['aria-checked'] ?? attribs['aria-pressed'] ?? attribs['aria-selected']
  const stated = attribs.checked ?? attribs[':checked'] ?? attribs['v-bind:checked'] ?? attribs['[checked]']
  if (isBoxRole(role)) {
    if (element.state) return element.state.ticked
    if (aria !== undefined && element.name !== 'input') return aria === 'true'
    if (element.name === 'input') return attribs.checked !== undefined
    if (stated !== undefined) return !FALSE.has(stated.trim().toLowerCase())
    const classes = classesOf(element)
    if (classes.some((name) => OFF.test(name))) return false
    if (classes.some((name) => ON.test(name))) return true
    return element.name.includes('checkbox') || element.name.includes('switch') ? false : undefined
  }
  return undefined
}

const holdsBox = (element: MarkupElement): boolean =>
  element.children.some((child) => isElement(child) && (isBoxRole(roleOf(child)) || holdsBox(child)))

/** A bare element whose classes speak of a box one ticks: `<i class="check-icon on">`; what frames a box is none. */
export const isDrawnBox = (element: MarkupElement): boolean =>
  (classesOf(element).some((name) => BOX_CLASS.test(name)) ||
    BOX_NAME.test(element.attribs['data-label'] ?? '')) &&
  tidy(textOf(element)) === '' &&
  !holdsBox(element)

/** A label that draws its box itself: it begins with an empty element, and its class says which way. */
const isDrawnLabel = (element: MarkupElement): boolean => {
  const first = element.children.find((child) => child.type !== 'text' || child.data.trim() !== '')
  return (
    element.name === 'label' &&
    first !== undefined &&
    isElement(first) &&
    first.children.length === 0 &&
    /^(i|em|b|s|span)$/.test(first.name)
  )
}

/** An icon of any library: `icon`, `i-icon`, `u-icon`. */
const isIcon = ({ name }: MarkupElement): boolean => /^(icons?|svg-icon)$/.test(name.replace(LIBRARY, ''))

/** What a picture or a class shows of a state. */
export const drawnAs = (element: MarkupElement, role: ControlRole): Partial<ScreenNode> => {
  const { attribs, state } = element
  if (state?.drawn)
    return { toggles: true, ...(state.ticked === undefined ? {} : { selected: state.ticked }) }
  if (isDrawnLabel(element)) {
    const classes = classesOf(element)
    const off = classes.some((one) => OFF.test(one))
    return off || classes.some((one) => ON.test(one)) ? { toggles: true, selected: !off } : {}
  }
  if (role !== 'image') return {}
  const { type = '', name = '', class: classes = '', src = '' } = attribs
  const ticked = isIcon(element)
    ? isTickedIcon(type || name) || isTickedPicture(`${type} ${classes}`)
    : isTickedPicture(src)
  return ticked ? { selected: true } : {}
}
