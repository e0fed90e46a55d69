import { VALUE, type XmlElement } from './axml.ts'

/** What a compiled XML file names that the platform makes of it. */
export interface NamedInXml {
  /** Classes of views and fragments, `com.demo.Board`. */
  readonly classes: readonly string[]
  /** Resource ids of the layouts that it includes. */
  readonly included: readonly number[]
}

/** Attributes whose text is the class of what stands in the element's place: `<view class>`, `<fragment android:name>`. */
const NAMES_CLASS: ReadonlySet<string> = new Set(['class', 'name'])
const HOLDS_CLASS = /^(?:view|fragment|.*FragmentContainerView)$/
const INCLUDES = 'layout'

/** Goes through the elements of a file. */
export const namedInXml = (root: XmlElement): NamedInXml => {
  const classes = new Set<string>()
  const included = new Set<number>()
  const pending = [root]
  for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
    if (element.name.includes('.')) classes.add(element.name)
    const holds = HOLDS_CLASS.test(element.name)
    for (const { name, rawValue, type, data } of element.attributes) {
      if (holds && NAMES_CLASS.has(name) && rawValue?.includes('.')) classes.add(rawValue)
      else if (name === INCLUDES && type === VALUE.reference) included.add(data)
    }
    pending.push(...element.children)
  }
  return { classes: [...classes], included: [...included] }
}
