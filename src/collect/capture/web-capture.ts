import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { ToolError } from '../../errors.ts'
import { WALKS } from '../../facts/screens.ts'
import { wordsOf } from '../../words/words.ts'
import { withBrowser } from '../browser/browser.ts'
import type { Caps, Reach } from '../browser/caps.ts'
import type { Drawn } from '../browser/drawn.ts'
import type { LivePage } from '../browser/page.ts'
import { controlsOf } from '../screens/control-rows.ts'
import { SESSION_FILE, type Session } from '../screens/session-file.ts'
import type { ScreenTree } from '../screens/tree.ts'
import type { Wording } from '../screens/wording.ts'
import { settlePage, tap } from './page-acts.ts'
import { type PolicyDistance, policyDistance } from './policy-distance.ts'
import { type SessionWriter, sessionWriter } from './session-writer.ts'
import { type ActWords, describeStep, type Recording, takeStep } from './take-step.ts'
import { type TrafficRecorder, trafficRecorder } from './traffic-recorder.ts'
import type { Walk } from './walk-steps.ts'

/** What a walk and its search for the policy may take; and what is seen of a refusal may take of that. */
const CAPS = { seconds: 170, requests: 4_000, redirects: 400, bytes: 200_000_000 } as const
const REFUSAL_SECONDS = 60

export interface WebCaptureOptions {
  readonly url: string
  /** Where the session is written; it must not hold one. */
  readonly folder: string
  readonly walk?: Walk
  readonly wording: Wording
  readonly acts: ActWords
  /** Private addresses are reached only when told so. */
  readonly reach?: Exclude<Reach, 'none'>
  readonly recordedBy?: string
  /** Seconds and bytes of the walk, where they are not ours. */
  readonly caps?: Partial<Pick<Caps, 'seconds' | 'bytes'>>
}

/** What came of a capture. */
export interface WebCapture {
  readonly session: Session
  readonly screens: number
  /** Steps that could not be done, as the author wrote them. */
  readonly undone: readonly string[]
  /** Screens that did not hold still for their picture. */
  readonly unpictured: number
  readonly policy?: PolicyDistance
}

const controlsOn = (tree: ScreenTree, wording: Wording) =>
  controlsOf(tree, {
    screen: 's',
    kind: 'other',
    title: '',
    evidence: 'captured',
    source: { at: 'file', name: '' },
    untouched: true,
    wording,
  })
    .map(({ row }) => row)
    .filter((row) => row.visible !== false)

/** Label of the control of a screen by which the user agrees or refuses. */
const answerOn = (
  tree: ScreenTree,
  wording: Wording,
  act: 'accept' | 'acknowledge' | 'refuse',
): string | undefined =>
  controlsOn(tree, wording).find((row) => row.act === act && row.role !== 'checkbox')?.label

const asks = (tree: ScreenTree, wording: Wording): boolean => {
  const text = controlsOn(tree, wording)
    .map(({ label }) => label ?? '')
    .join('\n')
  const answer = answerOn(tree, wording, 'accept') ?? answerOn(tree, wording, 'acknowledge')
  return wording.has('privacy-policy-name', text) && answer !== undefined
}

/** What follows when the user refuses, from a state as new as the first. */
const refuse = async (
  live: LivePage,
  start: string,
  writer: SessionWriter,
  recorder: TrafficRecorder,
  wording: Wording,
  acts: ActWords,
): Promise<Pick<Session, 'afterRefusal' | 'asksAgainAtNextStart'>> => {
  const { page } = live
  const { tree } = await readFirst(page, writer)
  const label = answerOn(tree, wording, 'refuse')
  if (label === undefined) return asks(tree, wording) ? { afterRefusal: 'no-refusal' } : {}
  await recorder.enter('after-refusal', page)
  const tapped = await tap(page, label)
  if (!tapped) return {}
  if (page.isClosed() || page.url() === 'about:blank') return { afterRefusal: 'leaves' }
  const after = await writer.screen(page, { before: acts.tap(label), kind: 'other' })
  await recorder.lookAtStorage(page)
  const text = controlsOn(after.tree, wording)
  const afterRefusal = asks(after.tree, wording) ? 'asks-again' : text.length === 0 ? 'leaves' : 'goes-on'
  await page.goto(start, { waitUntil: 'load', timeout: 15_000 }).catch(() => undefined)
  await settlePage(page)
  const again = await readFirst(page, writer)
  return { afterRefusal, asksAgainAtNextStart: asks(again.tree, wording) }
}

const readFirst = async (page: Page, writer: SessionWriter) =>
  writer.screen(page, { before: '', kind: 'first-run', untouched: true })

const orThrow = <T>(drawn: Drawn<T>, url: string): T => {
  if (drawn.ok) return drawn.value
  throw new ToolError(drawn.because, {
    zh: `未能走查 ${url}：${wordsOf('zh').gaps[drawn.because]}${drawn.because === 'not-reached' ? '内网和本机地址须加 --allow-private。' : ''}`,
    en: `${url} could not be walked: ${wordsOf('en').gaps[drawn.because]}${drawn.because === 'not-reached' ? ' Private addresses need --allow-private.' : ''}`,
  })
}

/** How far the clock of this machine is off, told by the `Date` of the site's own server, in milliseconds. */
const clockOffset = async (page: Page, url: string): Promise<number | undefined> => {
  const before = Date.now()
  const stated = await page
    .evaluate(
      `fetch(${JSON.stringify(url)}, { method: 'HEAD', cache: 'no-store' }).then((answer) => answer.headers.get('date'))`,
    )
    .catch(() => undefined)
  const theirs = typeof stated === 'string' ? Date.parse(stated) : Number.NaN
  return Number.isNaN(theirs) ? undefined : Math.round((before + Date.now()) / 2 - theirs - 500)
}

/**
 * Walks pages as a user with a new phone would, and writes a session: each screen with its picture, what left the
 * client and what was written before and after the user answered, the way to the policy, and what follows a refusal.
 * Throws `ToolError` when the folder holds a session or the address cannot be opened.
 */
export const captureWeb = async (options: WebCaptureOptions): Promise<WebCapture> => {
  const { url, folder, wording, walk, acts } = options
  const startedAt = new Date()
  const held: readonly string[] = await readdir(folder).catch(() => [])
  if (held.includes(SESSION_FILE)) {
    throw new ToolError('session-exists', {
      zh: `${folder} 中已有现场记录。请换一个文件夹。`,
      en: `${folder} already holds a session. Name another folder.`,
    })
  }
  const reach = options.reach ?? 'public'
  const caps = { ...CAPS, ...options.caps }
  const recorder = trafficRecorder(new URL(url).hostname)
  const refusals = trafficRecorder(new URL(url).hostname)
  const writer = await sessionWriter(folder, wording)
  const undone: string[] = []
  let policy: PolicyDistance | undefined
  let system = ''
  let offset: number | undefined
  const first = await withBrowser({ reach }, (browser) =>
    browser.render(
      { url, watch: (page) => recorder.watch(page) },
      async (live) => {
        const { page } = live
        system = await page.browser().version()
        const start = live.url
        const opened = await writer.screen(page, { kind: 'first-run', before: '', untouched: true })
        await recorder.lookAtStorage(page)
        const at: Recording = { page, writer, recorder, wording, acts, answered: false }
        const label = answerOn(opened.tree, wording, 'accept')
        const steps =
          walk?.steps ?? (label && asks(opened.tree, wording) ? [{ tap: label, kind: 'main' as const }] : [])
        for (const step of steps)
          if (!(await takeStep(step, start, at))) undone.push(describeStep(step, acts))
        const main = writer.steps.findLast(({ kind }) => kind === 'main')
        if (main || walk === undefined) policy = await policyDistance(page, start, wording)
        offset = await clockOffset(page, start)
      },
      undefined,
      caps,
    ),
  )
  orThrow(orThrow(first, url) as Drawn<void>, url)
  const aside = await mkdtemp(join(tmpdir(), 'mingshi-refusal-'))
  let refusal: Pick<Session, 'afterRefusal' | 'asksAgainAtNextStart'> = {}
  try {
    const second = await sessionWriter(aside, wording)
    await withBrowser({ reach }, (browser) =>
      browser.render(
        { url, watch: (page) => refusals.watch(page) },
        async (live) => {
          refusal = await refuse(live, live.url, second, refusals, wording, acts)
        },
        undefined,
        { ...caps, seconds: Math.min(caps.seconds, REFUSAL_SECONDS) },
      ),
    )
    // What came after the refusal belongs to the session; its first screen is there already.
    for (const step of second.steps.slice(1)) await writer.adopt(step, aside)
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
  const seen = recorder.traffic()
  const refused = refusals.traffic()
  const afterRefusal = <T extends { readonly phase?: string }>(rows: readonly T[]): readonly T[] =>
    rows.filter(({ phase }) => phase === 'after-refusal')
  const complete = new Set(undone.length === 0 ? (walk?.complete ?? (walk ? [] : ['first-run'])) : [])
  const session: Session = {
    site: url,
    startedAt: startedAt.toISOString(),
    device: '模拟移动浏览器 / simulated mobile browser',
    system,
    clearedInstall: true,
    ...(options.recordedBy ? { recordedBy: options.recordedBy } : {}),
    ...(offset === undefined ? {} : { clockOffsetMs: offset }),
    ...(policy?.taps === undefined
      ? {}
      : { policyTaps: policy.taps, policyOperations: policy.operations ?? policy.taps }),
    ...(policy && policy.taps === undefined && policy.exhausted ? { policyUnreached: true } : {}),
    ...refusal,
    walks: Object.fromEntries(
      WALKS.filter((name) => complete.has(name)).map((name) => [name, 'complete' as const]),
    ),
  }
  await writer.finish(session, {
    ...seen,
    watched: [...new Set([...seen.watched, ...refused.watched])],
    flows: [...seen.flows, ...afterRefusal(refused.flows)],
    storage: [...seen.storage, ...afterRefusal(refused.storage)],
  })
  return {
    session,
    screens: writer.steps.length,
    undone,
    unpictured: writer.steps.filter(({ picture }) => picture === undefined).length,
    ...(policy ? { policy } : {}),
  }
}
