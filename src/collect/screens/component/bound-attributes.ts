import { CLOSES } from '../markup-words.ts'
import { type BoundElement, boundValue } from './bound.ts'
import { evaluate, type Scope } from './evaluate.ts'
import { isList, isObject, textOfValue, truthOf, type Value } from './value.ts'

const cssOf = (value: Value): string =>
  isObject(value)
    ? [...value]
        .map(
          ([name, one]) =>
            `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${typeof one === 'number' ? `${one}px` : textOfValue(one)}`,
        )
        .join(';')
    : isList(value)
      ? value.map(cssOf).join(';')
      : textOfValue(value)

const classesOf = (value: Value): string => {
  if (isList(value)) return value.map(classesOf).filter(Boolean).join(' ')
  if (isObject(value))
    return [...value]
      .filter(([, on]) => truthOf(on) === true)
      .map(([name]) => name)
      .join(' ')
  return textOfValue(value)
}

/** Attributes as a page would have them; what is decided at run time is left out. */
export const attribsOf = (element: BoundElement, scope: Scope): Record<string, string> => {
  const attribs: Record<string, string> = {}
  for (const [name, bound] of element.attributes) {
    const value = boundValue(bound, scope)
    if (name === 'class' || name === 'class-name') {
      const classes =
        bound.length === 1
          ? classesOf(value)
          : bound.map((part) => classesOf(boundValue([part], scope))).join(' ')
      if (classes.trim()) attribs.class = `${attribs.class ?? ''} ${classes}`.trim()
    } else if (name === 'style') attribs.style = cssOf(value)
    else if (name === 'checked' || name === 'inner-text') continue
    else if (value === true) attribs[name] = ''
    else if (value === false && CLOSES.test(name)) attribs[name] = 'false'
    else if (typeof value === 'string' || typeof value === 'number') attribs[name] = String(value)
  }
  if (element.tappable) attribs.onclick = ''
  return attribs
}

/** The text that the parts of a text node make at the start. */
export const textNodes = (
  parts: readonly (string | Parameters<typeof evaluate>[0])[],
  scope: Scope,
): string =>
  parts.map((part) => (typeof part === 'string' ? part : textOfValue(evaluate(part, scope)))).join('')

/** A text that a template writes as markup. */
export const withoutTags = (text: string): string => text.slice(0, 20_000).replace(/<[^<>]{1,500}>/g, '')

const TEXTS_OF_BOX = ['label', 'text', 'title', 'content', 'children'] as const

/** Text that a box of a component library takes as an attribute. */
export const textOfBox = (element: BoundElement, scope: Scope): string => {
  for (const name of TEXTS_OF_BOX) {
    const value = textOfValue(boundValue(element.attributes.get(name), scope))
    if (/[\u4e00-\u9fff]|\w \w/.test(value)) return value
  }
  return ''
}
