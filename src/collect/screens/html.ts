import type { Near } from './component/near.ts'
import { pageMarkup } from './component/page-scripts.ts'
import type { DrawSaved } from './draw-saved.ts'
import { addDrawing } from './drawn-markup.ts'
import { markupOf } from './markup.ts'
import { markupTree } from './markup-tree.ts'
import { tidy } from './markup-words.ts'
import type { ScreenTree } from './tree.ts'

const MOST_CHARACTERS = 8_000_000

/** A page as its file told it. */
export interface ReadPage {
  readonly tree: ScreenTree
  /** Pixels per inch, where a browser drew it. */
  readonly density?: number
}

/** Pixels per inch of a screen of scale 1. Source: Android, density-independent pixels. */
const INCH = 160

/**
 * Reads a saved page as a screen: boxes with their start state from `checked`, `aria-checked`, the classes of a drawn
 * box, or what the scripts in the page bind them to; what attributes hide is hidden; comments, scripts and templates
 * say nothing. Where it can be drawn, places, sizes, colours and what nobody sees are those that a browser gives; texts,
 * labels and states stay those of the markup. Pages that a framework binds are not drawn: it is not here.
 */
export const readPage = async (
  source: string,
  near?: Near,
  draw?: DrawSaved,
  name = '',
): Promise<ReadPage> => {
  const { load } = await import('cheerio')
  const text = source.slice(0, MOST_CHARACTERS)
  const partial = text.length < source.length
  const $ = load(text)
  const title = tidy($('title').first().text())
  const bound = await pageMarkup($, text, near)
  const drawing = bound ? undefined : await draw?.(name, $)
  const nodes = bound ?? markupOf($('body').get(0)?.children ?? [])
  if (drawing === undefined) return { tree: markupTree(nodes, 'html', { title, partial }) }
  const { scale, width, height } = drawing
  return {
    tree: {
      ...markupTree(addDrawing(nodes, drawing), 'html', { title, partial, scale }),
      width: Math.round(width * scale),
      height: Math.round(height * scale),
    },
    density: INCH * scale,
  }
}

/** Reads a page by its markup alone. */
export const parseHtml = async (source: string, near?: Near): Promise<ScreenTree> =>
  (await readPage(source, near)).tree
