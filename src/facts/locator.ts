/**
 * Where a fact was seen. Locators nest: a control is at an XPath in an entry of a package; a box lies on a
 * picture of a session. Offsets are UTF-16 units of the decoded text, boxes are pixels of the picture.
 */
export type Locator =
  /** A file that was handed in. */
  | { readonly at: 'file'; readonly name: string }
  /** A file in a package or archive. */
  | { readonly at: 'entry'; readonly in: Locator; readonly path: string }
  /** An element of a tree: a manifest, a layout, a page. */
  | { readonly at: 'xpath'; readonly in: Locator; readonly path: string }
  /** A value in JSON, YAML, a table or a log. */
  | { readonly at: 'key'; readonly in: Locator; readonly path: string }
  /** A stretch of a text; lines begin at 1. */
  | {
      readonly at: 'text'
      readonly in: Locator
      readonly start: number
      readonly end: number
      readonly line: number
    }
  /** A part of a picture. */
  | { readonly at: 'box'; readonly in: Locator; readonly box: Box }
  /** A page or a request. */
  | { readonly at: 'url'; readonly url: string }
  /** An instruction: the offset counts code units of its method. */
  | {
      readonly at: 'code'
      readonly in: Locator
      readonly className: string
      readonly method: string
      readonly offset: number
    }

/** Left, top, right, bottom in pixels; right and bottom lie outside. */
export type Box = readonly [left: number, top: number, right: number, bottom: number]

export const file = (name: string): Locator => ({ at: 'file', name })
export const entry = (within: Locator, path: string): Locator => ({ at: 'entry', in: within, path })
export const xpath = (within: Locator, path: string): Locator => ({ at: 'xpath', in: within, path })

/** One line for people: `app.apk!res/layout/login.xml LinearLayout/CheckBox[@id=agree]`. */
export const showLocator = (locator: Locator): string => {
  switch (locator.at) {
    case 'file':
      return locator.name
    case 'url':
      return locator.url
    case 'entry':
      return `${showLocator(locator.in)}!${locator.path}`
    case 'xpath':
    case 'key':
      return `${showLocator(locator.in)} ${locator.path}`
    case 'text':
      return `${showLocator(locator.in)}:${locator.line}`
    case 'box':
      return `${showLocator(locator.in)} [${locator.box.join(',')}]`
    case 'code':
      return `${showLocator(locator.in)}#${locator.className}.${locator.method}+${locator.offset}`
  }
}
