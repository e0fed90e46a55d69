import type { Page } from 'puppeteer-core'
import { drawnTree, readDrawnPage } from '../screens/drawn-page.ts'
import { kindOfTree } from '../screens/screen-kind.ts'
import type { Wording } from '../screens/wording.ts'
import { settlePage, type Tappable, tap, tappables } from './page-acts.ts'

/** How far the privacy policy is from the main screen. */
export interface PolicyDistance {
  readonly taps?: number
  /** All acts: taps, and scrolling to what lay below the screen. */
  readonly operations?: number
  /** The labels tapped, in order. */
  readonly way?: readonly string[]
  /** Whether every way of up to four taps was tried, so that a policy not found takes more. */
  readonly exhausted: boolean
}

/** The norm's own figure: more than four taps are too many. Source: 认定方法 一、3. */
const NORM_TAPS = 4
/** Longer ways are searched too, so that a finding can say how long the shortest is. */
const MOST_TAPS = 6
const MOST_TRIES = 60
const SECONDS = 45

/** Ways that lead to a policy first; what would leave the app, buy or log out last. */
const order = (label: string, wording: Wording): number => {
  if (wording.has('privacy-policy-name', label)) return 0
  if (/隐私|个人信息|privacy/i.test(label)) return 1
  if (/关于|设置|我的|个人中心|更多|协议|条款|帮助|about|settings|me|more|terms|legal|help/i.test(label))
    return 2
  return /退出|注销|删除|支付|购买|登录|注册|拨打|下载|log ?out|delete|pay|buy|sign/i.test(label) ? 9 : 5
}

/**
 * Searches the policy from a main screen, breadth first, by tapping as a user does; every way begins anew at the main
 * screen. Ways that take more than the limit of tries are left, and the result says so.
 */
export const policyDistance = async (page: Page, main: string, wording: Wording): Promise<PolicyDistance> => {
  const until = performance.now() + SECONDS * 1000
  const seen = new Set<string>()
  let queue: (readonly Tappable[])[] = [[]]
  let tries = 0
  let exhausted = true
  const goThere = async (way: readonly Tappable[]): Promise<number | undefined> => {
    await page.goto(main, { waitUntil: 'load', timeout: 8_000 }).catch(() => undefined)
    await settlePage(page, 150)
    let scrolls = 0
    for (const step of way) {
      const before = Number(await page.evaluate('scrollY'))
      if (!(await tap(page, step))) return undefined
      if (Number(await page.evaluate('scrollY').catch(() => before)) > before + 40) scrolls++
    }
    return scrolls
  }
  for (let depth = 0; depth <= MOST_TAPS && queue.length > 0; depth++) {
    const next: (readonly Tappable[])[] = []
    for (const way of queue) {
      if (++tries > MOST_TRIES || performance.now() > until)
        return { exhausted: exhausted && depth > NORM_TAPS }
      const scrolls = await goThere(way)
      if (scrolls === undefined) continue
      const drawn = await readDrawnPage(page).catch(() => undefined)
      if (!drawn) continue
      const tree = drawnTree(drawn)
      if (way.length > 0 && kindOfTree(tree, wording) === 'policy') {
        return {
          taps: way.length,
          operations: way.length + scrolls,
          way: way.map(({ label }) => label),
          exhausted,
        }
      }
      const known = `${page.url()} ${JSON.stringify(drawn.nodes).length}`
      if (seen.has(known)) continue
      seen.add(known)
      const found = [...(await tappables(page).catch(() => []))].sort(
        (a, b) => order(a.label, wording) - order(b.label, wording),
      )
      for (const target of found) {
        if (order(target.label, wording) === 9) exhausted = false
        else next.push([...way, target])
      }
    }
    queue = next
  }
  return { exhausted }
}
