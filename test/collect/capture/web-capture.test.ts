import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { withBrowser } from '../../../src/collect/browser/browser.ts'
import { findBrowser } from '../../../src/collect/browser/find-browser.ts'
import { readWalk } from '../../../src/collect/capture/walk-steps.ts'
import { captureWeb, type WebCapture } from '../../../src/collect/capture/web-capture.ts'
import { contrastOf } from '../../../src/collect/screens/colour.ts'
import { drawnTree, readDrawnPage } from '../../../src/collect/screens/drawn-page.ts'
import { coloursIn } from '../../../src/collect/screens/pixel-contrast.ts'
import { pngPixels } from '../../../src/collect/screens/png-pixels.ts'
import { loadRuleBook } from '../../../src/engine/rule-book.ts'
import type { Case } from '../../../src/findings/case.ts'
import { scan } from '../../../src/scan.ts'
import { wordsOf } from '../../../src/words/words.ts'
import { rowsOfTree, vocabulary, wording } from '../screens/rows.ts'

const DEMO = new URL('../../../samples/h5-demo/', import.meta.url)
interface Site {
  readonly url: string
  readonly received: readonly string[]
  close(): Promise<unknown>
}
const { serve } = (await import(new URL('serve.mjs', DEMO).href)) as {
  readonly serve: (version: 'good' | 'bad') => Promise<Site>
}
const walk = await readWalk(new URL('steps.yaml', DEMO).pathname)
const ruleBook = await loadRuleBook()
const described = findBrowser() === undefined ? describe.skip : describe

interface Walked {
  readonly site: Site
  readonly folder: string
  readonly captured: WebCapture
  readonly judged: Case
}

const walkOf = async (version: 'good' | 'bad'): Promise<Walked> => {
  const site = await serve(version)
  const folder = join(mkdtempSync(join(tmpdir(), 'walk-')), version)
  const steps =
    version === 'good' ? walk.steps : [{ tap: '我知道了', kind: 'main' as const }, ...walk.steps.slice(1)]
  const captured = await captureWeb({
    acts: wordsOf('zh').cli.capture.acts,
    url: site.url,
    folder,
    walk: { ...walk, steps },
    wording,
    reach: 'any',
  })
  const { case: judged } = await scan({ screens: folder }, ruleBook, { vocabulary })
  return { site, folder, captured, judged }
}

const verdict = ({ judged }: Walked, rule: string) =>
  judged.results.find((result) => result.rule === rule)?.verdict

described('a walk of the good site', () => {
  let walked: Walked
  beforeAll(async () => {
    walked = await walkOf('good')
  }, 120_000)
  afterAll(() => walked.site.close())

  test('every step is done, and every screen has its picture', () => {
    expect(walked.captured.undone).toEqual([])
    expect(walked.captured.unpictured).toBe(0)
    expect(walked.captured.screens).toBeGreaterThanOrEqual(5)
    for (const name of ['01-first-run.png', '01-first-run.json', 'session.yaml', 'traffic.json'])
      expect(existsSync(join(walked.folder, name))).toBe(true)
  })
  test('the policy is three taps away', () => {
    expect(walked.captured.policy).toMatchObject({ taps: 3, way: ['我的', '设置', '隐私政策'] })
  })
  test('a refusal is taken for an answer', () => {
    expect(walked.captured.session).toMatchObject({ afterRefusal: 'goes-on', asksAgainAtNextStart: false })
  })
  test.each([
    ['consent-without-refusal', 'compliant'],
    ['h5-collection-before-consent', 'compliant'],
    ['h5-identifier-before-consent', 'compliant'],
    ['asks-again-after-refusal', 'compliant'],
    ['policy-hard-to-reach', 'compliant'],
  ])('%s: %s', (rule, expected) => expect(verdict(walked, rule)).toBe(expected))
  test('nothing is found', () => {
    const found = walked.judged.results.filter((result) =>
      ['violation', 'suspected'].includes(result.verdict),
    )
    expect(found.map(({ rule }) => rule)).toEqual([])
  })
})

described('a walk of the bad site', () => {
  let walked: Walked
  beforeAll(async () => {
    walked = await walkOf('bad')
  }, 120_000)
  afterAll(() => walked.site.close())

  test('what the third party was sent is what was seen leaving', () => {
    expect(walked.site.received.some((url) => url.startsWith('/collect?oaid='))).toBe(true)
    const traffic = JSON.parse(readFileSync(join(walked.folder, 'traffic.json'), 'utf8')) as {
      flows: { path: string; thirdParty: boolean; kinds: string[]; form?: string; phase: string }[]
      storage: { name: string; persistent: boolean; identifier: boolean }[]
    }
    expect(traffic.flows.find(({ path }) => path === '/collect')).toMatchObject({
      thirdParty: true,
      kinds: ['location', 'oaid'],
      form: 'raw',
      phase: 'before-consent',
    })
    expect(traffic.storage.find(({ name }) => name === 'uid')).toMatchObject({
      persistent: true,
      identifier: true,
    })
    expect(traffic.storage.find(({ name }) => name === 'sid')).toMatchObject({ persistent: false })
  })
  test.each([
    ['pre-checked-consent', 'violation'],
    ['consent-without-refusal', 'violation'],
    ['h5-collection-before-consent', 'violation'],
    ['h5-identifier-before-consent', 'suspected'],
    ['policy-hard-to-reach', 'violation'],
  ])('%s: %s', (rule, expected) => expect(verdict(walked, rule)).toBe(expected))
  test('there was no way to refuse', () => expect(walked.captured.session.afterRefusal).toBe('no-refusal'))
})

interface Contrast {
  readonly target: readonly string[]
  readonly data: {
    readonly fgColor: string
    readonly bgColor: string
    readonly contrastRatio: number
    readonly fontSize: string
  }
}

described('sizes and contrast against axe-core', () => {
  test('every text that axe measured has our colours, ratio and size', async () => {
    const site = await serve('bad')
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    const drawn = await withBrowser({ reach: 'any' }, (browser) =>
      browser.render({ url: `${site.url}login.html` }, async ({ page }) => {
        const ours = await readDrawnPage(page)
        await page.evaluate(axe)
        const found = await page.evaluate(
          `axe.run({ runOnly: ['color-contrast'] }).then(({ violations, passes }) => JSON.stringify([...violations, ...passes].flatMap(({ nodes }) => nodes.flatMap(({ target, any }) => any.map(({ data }) => ({ target: [document.querySelector(target[0]).textContent.trim()], data }))))))`,
        )
        const picture = await page.screenshot({ type: 'png' })
        return { ours, picture, theirs: JSON.parse(String(found)) as Contrast[] }
      }),
    )
    await site.close()
    if (!drawn.ok || !drawn.value.ok) throw new Error('no browser')
    const { ours, theirs, picture } = drawn.value.value
    const pixels = pngPixels(picture)
    if (!pixels) throw new Error('the picture was not read')
    const { controls } = rowsOfTree(drawnTree(ours))
    const measured = theirs.filter(({ data, target }) => data?.contrastRatio !== undefined && target[0])
    expect(measured.length).toBeGreaterThanOrEqual(3)
    for (const { target, data } of measured) {
      const text = target[0] ?? ''
      const texts = controls.filter(({ role }) => role !== 'checkbox')
      const control =
        texts.find(({ label }) => label === text) ?? texts.find(({ label }) => label?.includes(text))
      expect(control).toBeDefined()
      expect(control?.textColor?.toLowerCase()).toBe(data.fgColor)
      expect(control?.backgroundColor?.toLowerCase()).toBe(data.bgColor)
      expect(Math.abs((control?.contrast ?? 0) - data.contrastRatio)).toBeLessThan(0.02)
      const size = Number(/\(([\d.]+)px\)/.exec(data.fontSize)?.[1])
      expect(Math.abs((control?.textSize ?? 0) - size)).toBeLessThan(0.5)
      // The same text by the pixels of its picture alone: near enough for the same verdict.
      const { left = 0, top = 0, right = 0, bottom = 0 } = control ?? {}
      const seen = coloursIn(pixels, [left, top, right, bottom])
      const byPixels = seen && contrastOf(seen.text, seen.background)
      if (byPixels !== undefined) expect(byPixels / data.contrastRatio).toBeGreaterThan(0.85)
      if (byPixels !== undefined) expect(byPixels / data.contrastRatio).toBeLessThan(1.1)
    }
  }, 60_000)
})
