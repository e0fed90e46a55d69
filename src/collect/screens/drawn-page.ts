import type { Page } from 'puppeteer-core'
import { isRecord } from './lenient-json.ts'
import type { MarkupNode } from './markup.ts'
import { markupTree } from './markup-tree.ts'
import type { ScreenTree } from './tree.ts'

/** A page as a browser drew it: what it holds, where each part lies, and how it looks. Kept as JSON in a session. */
export interface DrawnPage {
  readonly format: 'mingshi-page/1'
  readonly url: string
  readonly title: string
  /** Pixels of the picture for one CSS pixel. */
  readonly scale: number
  /** CSS pixels of the whole page. */
  readonly width: number
  readonly height: number
  readonly partial: boolean
  readonly nodes: readonly MarkupNode[]
}

const FORMAT = 'mingshi-page/1'
const MOST_ELEMENTS = 12_000

/**
 * Read inside the page, so it is text and stands alone. For each element: its attributes with the state its boxes
 * have now, its place, and whether it is seen: drawn at all, not transparent, not under another one at its middle.
 * Colours are laid over each other down to the first opaque one; over a picture they are not known. Sources: CSS
 * Color 4, CSSOM View, WCAG 2.1 (relative luminance is computed elsewhere).
 */
const READ = `(() => {
  let left = ${MOST_ELEMENTS}
  let partial = false
  const SKIP = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'LINK', 'META', 'TITLE', 'BASE', 'HEAD'])
  const parse = (text) => {
    const found = /^rgba?\\(([^)]+)\\)$/.exec(text)
    if (!found) return undefined
    const [r, g, b, a] = found[1].split(/[ ,/]+/).map(Number)
    return [r, g, b, a === undefined ? 1 : a]
  }
  const over = (top, below) => [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3])).concat(1)
  const hex = (colour) =>
    '#' + colour.slice(0, 3).map((part) => Math.round(part).toString(16).padStart(2, '0')).join('').toUpperCase()
  const behind = (element) => {
    const layers = []
    for (let at = element; at; at = at.parentElement || (at.getRootNode().host ?? null)) {
      const style = getComputedStyle(at)
      if (style.backgroundImage !== 'none' || at.tagName === 'IMG' || at.tagName === 'VIDEO' || at.tagName === 'CANVAS') return undefined
      if (Number(style.opacity) < 1 && at !== element) return undefined
      const colour = parse(style.backgroundColor)
      if (!colour) return undefined
      if (colour[3] > 0) layers.push(colour)
      if (colour[3] === 1) break
    }
    let result = [255, 255, 255, 1]
    for (const layer of layers.reverse()) result = over(layer, result)
    return result
  }
  const boxOf = (rect) => [
    Math.round(rect.left + scrollX), Math.round(rect.top + scrollY),
    Math.round(rect.right + scrollX), Math.round(rect.bottom + scrollY),
  ]
  const covered = (element, rect) => {
    const x = rect.left + rect.width / 2
    const y = rect.top + rect.height / 2
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false
    const top = document.elementFromPoint(x, y)
    if (!top || top === element || element.contains(top) || top.contains(element)) return false
    const label = element.closest('label')
    return !(label && label.contains(top))
  }
  const seen = (element, style, rect) =>
    style.visibility === 'visible' && style.display !== 'none' && Number(style.opacity) > 0.05 &&
    (rect.width > 0 && rect.height > 0 || style.display === 'contents' || element.children.length > 0) &&
    !(rect.right + scrollX <= 0 || rect.bottom + scrollY <= 0) && !covered(element, rect)
  const mark = (element, which) => {
    const content = getComputedStyle(element, which).content
    const text = /^"(.*)"$/.exec(content)?.[1] ?? ''
    return /^[☑☒✅✔✓√☐]$/.test(text) ? text : ''
  }
  const textNode = (node) => {
    const range = document.createRange()
    range.selectNodeContents(node)
    const rect = range.getBoundingClientRect()
    return { type: 'text', data: node.data, ...(rect.width > 0 ? { box: boxOf(rect) } : {}) }
  }
  const visit = (node, depth) => {
    if (node.nodeType === 3) return node.data.trim() === '' ? [{ type: 'text', data: ' ' }] : [textNode(node)]
    if (node.nodeType !== 1 || SKIP.has(node.tagName)) return []
    if (--left < 0 || depth > 180) { partial = true; return [] }
    const style = getComputedStyle(node)
    if (style.display === 'none') return []
    const attribs = {}
    for (const { name, value } of node.attributes) attribs[name] = value.slice(0, 2000)
    delete attribs.style
    delete attribs.hidden
    const name = node.tagName.toLowerCase()
    if (name === 'input' && (node.type === 'checkbox' || node.type === 'radio')) {
      delete attribs.checked
      if (node.checked) attribs.checked = ''
    }
    // What stands in a field now, but never a password.
    if (name === 'textarea' || name === 'input') {
      delete attribs.value
      if (/^(text|tel|email|number|search|url|textarea|button|submit|reset)$/.test(node.type) && node.value) attribs.value = node.value.slice(0, 200)
    }
    if (name === 'a' && node.hasAttribute('href')) attribs.href = node.getAttribute('href')
    if (node.onclick || style.cursor === 'pointer') attribs.onclick = ''
    const rect = node.getBoundingClientRect()
    const text = parse(style.color)
    const background = behind(node)
    const measure = {
      box: boxOf(rect),
      visible: seen(node, style, rect),
      size: Math.round(parseFloat(style.fontSize) * 100) / 100,
      ...(background ? { background: hex(background) } : {}),
      ...(text && background ? { colour: hex(over(text, background)) } : {}),
      ...((style.overflowX === 'hidden' && node.scrollWidth > node.clientWidth + 2) || style.textOverflow === 'ellipsis' && node.scrollWidth > node.clientWidth
        ? { cut: true } : {}),
    }
    const children = [...(node.shadowRoot ? node.shadowRoot.childNodes : []), ...node.childNodes].flatMap((child) => visit(child, depth + 1))
    const before = mark(node, '::before') || mark(node, '::after')
    if (before) children.unshift({ type: 'text', data: before })
    return [{ type: 'element', name, attribs, children, measure }]
  }
  const nodes = [...document.body?.childNodes ?? []].flatMap((node) => visit(node, 0))
  const root = document.documentElement
  return JSON.stringify({
    title: document.title.slice(0, 200), nodes, partial,
    width: Math.max(innerWidth, 1), height: Math.max(root.scrollHeight, innerHeight),
  })
})()`

/** Reads a page that a browser has drawn. */
export const readDrawnPage = async (page: Page): Promise<DrawnPage> => {
  const read = JSON.parse(String(await page.evaluate(READ))) as Omit<DrawnPage, 'format' | 'url' | 'scale'>
  const scale = Number(await page.evaluate('devicePixelRatio')) || 1
  return { format: FORMAT, url: page.url(), scale, ...read }
}

/** Parses what was kept of a drawn page; undefined when the text is none. */
export const parseDrawnPage = (text: string): DrawnPage | undefined => {
  if (!text.slice(0, 200).includes(FORMAT)) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) && value.format === FORMAT && Array.isArray(value.nodes)
      ? (value as unknown as DrawnPage)
      : undefined
  } catch {
    return undefined
  }
}

/** The screen of a drawn page; its bounds are pixels of its picture. */
export const drawnTree = (drawn: DrawnPage): ScreenTree => {
  const scale = Number.isFinite(drawn.scale) && drawn.scale > 0 ? drawn.scale : 1
  return {
    ...markupTree(drawn.nodes, 'html', { title: drawn.title, partial: drawn.partial, scale }),
    width: Math.round(drawn.width * scale),
    height: Math.round(drawn.height * scale),
  }
}
