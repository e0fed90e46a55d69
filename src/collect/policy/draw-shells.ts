import { createHash } from 'node:crypto'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { type WithBrowser, withBrowser } from '../browser/browser.ts'
import { type ReadDocument, readDocument } from './document.ts'
import { drawnLook } from './drawn-look.ts'
import type { Supplied } from './intake.ts'
import type { TextLook } from './text/most-text.ts'

/** A document, and as what it came in. */
export interface Received {
  readonly supplied: Supplied
  readonly document: ReadDocument
  /** The page as it was served, where the document is what a browser drew of it. */
  readonly served?: Supplied
}

const isShell = ({ supplied, document }: Received): boolean =>
  document.row.unreadable === 'script-shell' &&
  /^https?:/i.test(supplied.url ?? '') &&
  supplied.provenance !== 'in-app'

/**
 * Opens fetched pages that are only a shell of scripts in the browser, and reads what it draws. A page that is not
 * drawn stays what it was, with the reason beside it.
 */
export const drawShells = async (
  received: readonly Received[],
  vocabulary: Vocabulary,
  inBrowser: WithBrowser = withBrowser,
): Promise<readonly Received[]> => {
  if (!received.some(isShell)) return received
  const reach = process.env.MINGSHI_ALLOW_PRIVATE === '1' ? 'any' : 'public'
  const drawn = await inBrowser({ reach }, async (browser) => {
    const results: Received[] = []
    for (const one of received) {
      if (!isShell(one)) {
        results.push(one)
        continue
      }
      const page = await browser.render(
        { url: one.supplied.url ?? '' },
        async ({ html, page: tab, url }) => ({
          html: await html(),
          url,
          look: await drawnLook(tab),
        }),
      )
      results.push(page.ok ? readDrawn(one, page.value, vocabulary) : refused(one, page.because))
    }
    return results
  })
  return drawn.ok ? drawn.value : received.map((one) => (isShell(one) ? refused(one, drawn.because) : one))
}

const refused = (one: Received, because: string): Received => ({
  ...one,
  document: { ...one.document, notDrawn: because },
})

const readDrawn = (
  one: Received,
  { html, url, look }: { readonly html: string; readonly url: string; readonly look: TextLook },
  vocabulary: Vocabulary,
): Received => {
  const bytes = Buffer.from(html)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const supplied: Supplied = {
    ...one.supplied,
    url,
    mediaType: 'text/html; charset=utf-8',
    look,
    content: { bytes, sha256 },
  }
  const document = readDocument(supplied, vocabulary)
  return document.row.readable ? { supplied, document, served: one.supplied } : one
}
