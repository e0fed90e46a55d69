import type { ElementHandle, Page } from 'puppeteer-core'

/** Something on a page that can be tapped, as a user finds it: by what it says. */
export interface Tappable {
  readonly label: string
  /** Which of those with this label, from 0. */
  readonly nth: number
}

const SELECTOR = /^css:/
/** Time for a page to answer an act before it is looked at. */
const SETTLE = 350
const LOAD = 5_000

/** Read inside the page. What can be tapped: links, buttons, boxes, and whatever shows the hand of a pointer. */
const TAPPABLE = `(() => {
  const shown = (element) => {
    const rect = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    if (rect.width < 1 || rect.height < 1 || style.visibility !== 'visible' || Number(style.opacity) < 0.05) return false
    const x = rect.left + rect.width / 2, y = rect.top + rect.height / 2
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return true
    const top = document.elementFromPoint(x, y)
    return !top || top === element || element.contains(top) || top.contains(element)
  }
  const said = (element) => (element.innerText || element.value || element.getAttribute('aria-label') || element.alt || '').replace(/\\s+/g, ' ').trim()
  const all = [...document.querySelectorAll('a, button, input, label, [onclick], [role=button], [role=link], [role=tab], [role=checkbox], summary, li, div, span, p, view, uni-view, uni-text, i, img')]
  const own = (element) => /^(A|BUTTON|SUMMARY|LABEL)$/.test(element.tagName) || (element.tagName === 'INPUT' && /^(button|submit|checkbox|radio|image|reset)$/.test(element.type)) ||
    element.hasAttribute('onclick') || element.onclick || /^(button|link|tab|checkbox)$/.test(element.getAttribute('role') ?? '') || getComputedStyle(element).cursor === 'pointer'
  return all.filter((element) => own(element) && shown(element)).map((element) => [element, said(element)])
})`

/** What can be tapped on the page now, in reading order; what says nothing is left out. */
export const tappables = async (page: Page): Promise<Tappable[]> => {
  const labels = JSON.parse(
    String(await page.evaluate(`JSON.stringify(${TAPPABLE}().map(([, label]) => label))`)),
  ) as string[]
  const counts = new Map<string, number>()
  return labels.flatMap((label) => {
    if (!label || label.length > 60) return []
    const nth = counts.get(label) ?? 0
    counts.set(label, nth + 1)
    return nth > 3 ? [] : [{ label, nth }]
  })
}

const findByLabel = async (page: Page, label: string, nth = 0): Promise<ElementHandle | undefined> => {
  const handle = await page.evaluateHandle(
    `(${TAPPABLE}().filter(([, said]) => said === ${JSON.stringify(label)})[${nth}] ?? ${TAPPABLE}().find(([, said]) => said.includes(${JSON.stringify(label)})) ?? [])[0]`,
  )
  return handle.asElement() === null ? undefined : (handle.asElement() as ElementHandle)
}

/** Lets the page answer: a navigation is waited for, else a short while. */
export const settlePage = async (page: Page, milliseconds = SETTLE): Promise<void> => {
  await new Promise((done) => setTimeout(done, milliseconds))
  await page.waitForFunction('document.readyState === "complete"', { timeout: LOAD }).catch(() => undefined)
  await page.waitForNetworkIdle({ idleTime: 150, timeout: 1_500 }).catch(() => undefined)
}

/** Taps what a user would; false when there is no such thing. */
export const tap = async (page: Page, target: string | Tappable): Promise<boolean> => {
  const label = typeof target === 'string' ? target : target.label
  const element = SELECTOR.test(label)
    ? await page.$(label.replace(SELECTOR, '')).catch(() => null)
    : await findByLabel(page, label, typeof target === 'string' ? 0 : target.nth)
  if (!element) return false
  await element.evaluate(`(element) => element.scrollIntoView({ block: 'center' })`).catch(() => undefined)
  await element.click().catch(() => element.evaluate('(element) => element.click()'))
  await settlePage(page)
  return true
}

/** Types into a field named by its selector, hint or label; false when there is none. */
export const typeInto = async (page: Page, field: string, text: string): Promise<boolean> => {
  const element = SELECTOR.test(field)
    ? await page.$(field.replace(SELECTOR, '')).catch(() => null)
    : ((
        await page.evaluateHandle(
          `[...document.querySelectorAll('input, textarea')].find((field) => (field.placeholder || '').includes(${JSON.stringify(field)}) || [...field.labels ?? []].some((label) => label.innerText.includes(${JSON.stringify(field)})) || field.name === ${JSON.stringify(field)})`,
        )
      ).asElement() as ElementHandle | null)
  if (!element) return false
  await element.type(text, { delay: 5 })
  await settlePage(page, 100)
  return true
}
