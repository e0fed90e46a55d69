import type { Page } from 'puppeteer-core'
import { contrastOf } from '../screens/colour.ts'
import { cssColour } from '../screens/html-style.ts'
import { hundredths, lookCounter, type TextLook } from './text/most-text.ts'

const MOST_NODES = 20_000
/** Ways of setting text that are told apart; a page with more of them has no look of its own. */
const MOST_LOOKS = 500
const LONGEST_ANSWER = 200_000
/** `line-height: normal`, as the markup reading has it. Source: CSS 2.1, 10.8.1. */
const NORMAL = 1.2

/**
 * Read inside the page: how many characters of seen text are set in which size, line height, colour and on which
 * background. A picture or a translucent part behind the text leaves the background untold.
 */
const IN_PAGE = `(() => {
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundImage, backgroundColor, opacity } = getComputedStyle(at)
      if (backgroundImage !== 'none' || Number(opacity) < 1) return ''
      if (!/, 0\\)$/.test(backgroundColor)) return backgroundColor
    }
    return 'rgb(255, 255, 255)'
  }
  const keys = new Map()
  const keyOf = (element) => {
    if (keys.has(element)) return keys.get(element)
    const { visibility, fontSize, lineHeight, color } = getComputedStyle(element)
    const seen = visibility === 'visible' && element.getClientRects().length > 0
    const key = seen ? [fontSize, lineHeight, color, behind(element)].join('|') : ''
    keys.set(element, key)
    return key
  }
  const counts = new Map()
  const walker = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT)
  for (let left = ${MOST_NODES}; left > 0 && walker.nextNode(); left--) {
    const characters = walker.currentNode.data.replace(/\\s/g, '').length
    const key = characters > 0 && walker.currentNode.parentElement ? keyOf(walker.currentNode.parentElement) : ''
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + characters)
  }
  return JSON.stringify([...counts].slice(0, ${MOST_LOOKS}))
})()`

const pixelsOf = (text: string | undefined): number | undefined => {
  const found = /^(\d{1,4}(?:\.\d{1,6})?)px$/.exec(text ?? '')
  return found ? hundredths(Number(found[1])) : undefined
}

/** The answer of a page, which may be anything. */
const parsed = (answer: unknown): unknown => {
  if (typeof answer !== 'string' || answer.length > LONGEST_ANSWER) return []
  try {
    return JSON.parse(answer)
  } catch {
    return []
  }
}

/** Size, line height and contrast of most of the text that a browser shows of the page. */
export const drawnLook = async (page: Page): Promise<TextLook> => {
  const counts = parsed(await page.evaluate(IN_PAGE).catch(() => undefined))
  const counter = lookCounter()
  for (const entry of Array.isArray(counts) ? counts : []) {
    const [key, characters] = Array.isArray(entry) ? (entry as unknown[]) : []
    if (typeof key !== 'string' || typeof characters !== 'number' || !(characters > 0)) continue
    const [size, line, colour = '', background = ''] = key.split('|')
    const textSize = pixelsOf(size)
    const pixels = pixelsOf(line)
    const [ink, paper] = [cssColour(colour), cssColour(background)]
    counter.add(characters, {
      textSize,
      lineHeight: line === 'normal' ? NORMAL : pixels && textSize && hundredths(pixels / textSize),
      contrast: ink && paper ? contrastOf(ink, paper) : undefined,
    })
  }
  return counter.look()
}
