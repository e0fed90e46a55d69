import { readFile, stat } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import type { CheerioAPI } from 'cheerio'
import { type WithBrowser, withBrowser } from '../browser/browser.ts'
import type { PageFile } from '../browser/page.ts'
import type { CappedBrowser } from '../browser/running-browser.ts'
import { type Drawing, drawingOf, numbered } from './drawn-markup.ts'
import { type DrawnPage, readDrawnPage } from './drawn-page.ts'
import { insideFolder } from './session-file.ts'

/** Draws a saved page; undefined where it is not drawn, so that its markup alone is read. */
export type DrawSaved = (name: string, $: CheerioAPI) => Promise<Drawing | undefined>

/** A saved page waits for nobody: what it names beside it is at hand, and there is no network. */
const CAPS = { seconds: 10, settleSeconds: 1 } as const
const MOST_BYTES = 4_000_000
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
}

type FileBeside = (path: string) => Promise<PageFile | undefined>

const filesBeside =
  (folder: string, page: string): FileBeside =>
  async (path) => {
    const mediaType = TYPES[extname(path).toLowerCase()]
    const inside = mediaType && (await insideFolder(folder, join(dirname(page), path)))
    if (mediaType === undefined || !inside) return undefined
    const found = await stat(inside).catch(() => undefined)
    if (!found?.isFile() || found.size > MOST_BYTES) return undefined
    return { bytes: new Uint8Array(await readFile(inside)), mediaType }
  }

/** Whether every file that a page names by a selector lies beside it. */
const areAtHand = async ($: CheerioAPI, selector: string, file: FileBeside): Promise<boolean> => {
  for (const element of $(selector).toArray()) {
    const address = ($(element).attr('src') ?? $(element).attr('href') ?? '').replace(/[?#].*$/, '')
    if (/^(data:|$)/i.test(address)) continue
    if (/^([a-z]+:)?\/\//i.test(address) || (await file(`/${address.replace(/^\.?\//, '')}`)) === undefined)
      return false
  }
  return true
}

const drawnBy =
  (browser: CappedBrowser, folder: string): DrawSaved =>
  async (name, $) => {
    const file = filesBeside(folder, name)
    // Without its style sheets a page is not drawn as anybody sees it.
    if (!(await areAtHand($, 'link[rel~="stylesheet"]', file))) return undefined
    // What scripts would show or hide is known only where all of them run.
    const scripts = await areAtHand($, 'script[src]', file)
    const source = { html: numbered($), scripts, file }
    const drawn = await browser.render(
      source,
      ({ page }): Promise<DrawnPage> => readDrawnPage(page),
      undefined,
      CAPS,
    )
    return drawn.ok ? drawingOf(drawn.value, scripts) : undefined
  }

/**
 * Gives `use` the browser of this system, one for all pages of a folder and without any network, where there are pages
 * and a browser; else nothing to draw with.
 */
export const withDrawing = async <T>(
  folder: string,
  names: readonly string[],
  use: (draw?: DrawSaved) => Promise<T>,
  inBrowser: WithBrowser = withBrowser,
): Promise<T> => {
  if (!names.some((name) => /\.x?html?$/i.test(name))) return use()
  const drawn = await inBrowser({}, (browser) => use(drawnBy(browser, folder)))
  return drawn.ok ? drawn.value : use()
}
