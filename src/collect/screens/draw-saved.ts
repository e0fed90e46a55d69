import { readFile, stat } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import type { CappedBrowser } from '../browser/browser.ts'
import type { PageFile } from '../browser/page.ts'
import { bindsByFramework } from './component/page-scripts.ts'
import { type DrawnPage, readDrawnPage } from './drawn-page.ts'
import { insideFolder } from './session-file.ts'

/** Draws a saved page; undefined where it is not drawn, so that its markup is read instead. */
export type DrawSaved = (name: string, html: string) => Promise<DrawnPage | undefined>

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

const fileBeside =
  (folder: string, page: string) =>
  async (path: string): Promise<PageFile | undefined> => {
    const mediaType = TYPES[extname(path).toLowerCase()]
    const inside = mediaType && (await insideFolder(folder, join(dirname(page), path)))
    if (mediaType === undefined || !inside) return undefined
    const found = await stat(inside).catch(() => undefined)
    if (!found?.isFile() || found.size > MOST_BYTES) return undefined
    return { bytes: new Uint8Array(await readFile(inside)), mediaType }
  }

const drawnBy =
  (browser: CappedBrowser, folder: string): DrawSaved =>
  async (name, html) => {
    // Its framework is not here: what it binds is read from its source.
    if (bindsByFramework(html)) return undefined
    const source = { html, scripts: true, file: fileBeside(folder, name) }
    const drawn = await browser.render(source, ({ page }) => readDrawnPage(page), undefined, CAPS)
    return drawn.ok ? drawn.value : undefined
  }

/**
 * Gives `use` the browser of this system, one for all pages of a folder and without any network, where there are pages
 * and a browser; else nothing to draw with.
 */
export const withDrawing = async <T>(
  folder: string,
  names: readonly string[],
  use: (draw?: DrawSaved) => Promise<T>,
): Promise<T> => {
  if (!names.some((name) => /\.x?html?$/i.test(name))) return use()
  const { withBrowser } = await import('../browser/browser.ts')
  const drawn = await withBrowser({}, (browser) => use(drawnBy(browser, folder)))
  return drawn.ok ? drawn.value : use()
}
