import type { Near } from './component/near.ts'
import { pageMarkup } from './component/page-scripts.ts'
import { markupOf } from './markup.ts'
import { markupTree } from './markup-tree.ts'
import { tidy } from './markup-words.ts'
import type { ScreenTree } from './tree.ts'

const MOST_CHARACTERS = 8_000_000

/**
 * Reads a saved page as a screen: boxes with their start state from `checked`, `aria-checked`, the classes of a drawn
 * box, or what the scripts in the page bind them to; what attributes hide is hidden; comments, scripts and templates
 * say nothing. Scripts are not run and style sheets are not applied.
 */
export const parseHtml = async (source: string, near?: Near): Promise<ScreenTree> => {
  const { load } = await import('cheerio')
  const text = source.slice(0, MOST_CHARACTERS)
  const $ = load(text)
  const title = tidy($('title').first().text())
  const nodes = (await pageMarkup($, text, near)) ?? markupOf($('body').get(0)?.children ?? [])
  return markupTree(nodes, 'html', { title, partial: text.length < source.length })
}
