import { withBrowser } from '../collect/browser/browser.ts'
import type { DrawTrouble } from '../collect/browser/drawn.ts'

/** Characters a report may have and seconds its printing may take: large cases have many pictures. */
const CAPS = { bytes: 400_000_000, seconds: 180, settleSeconds: 1 }
/** The tables of norms that the report does not count by stay folded: they would be most of the pages. */
const UNFOLD = `for (const one of document.querySelectorAll('details'))
  one.open = !one.closest('#annex') || one === document.querySelector('#annex details')`
const A4 = { width: 794, height: 1123, scale: 1, mobile: false }

/** The printed report, or why it was not printed. */
export type Printed =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly because: DrawTrouble }

/**
 * Prints an HTML report of ours to PDF by the browser of this system, unfolded, with bookmarks by its
 * headings, tags for screen readers and the fonts embedded. The browser reaches no network.
 */
export const printPdf = async (html: string): Promise<Printed> => {
  const drawn = await withBrowser({}, (browser) =>
    browser.render(
      { html },
      async ({ page }) => {
        await page.evaluate(UNFOLD)
        return page.pdf({
          format: 'A4',
          preferCSSPageSize: true,
          printBackground: true,
          outline: true,
          tagged: true,
          timeout: CAPS.seconds * 1_000,
        })
      },
      A4,
      CAPS,
    ),
  )
  if (!drawn.ok) return drawn
  return drawn.value.ok ? { ok: true, bytes: new Uint8Array(drawn.value.value) } : drawn.value
}
