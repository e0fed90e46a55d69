import type { HTTPRequest, Page } from 'puppeteer-core'
import type { Phase } from '../../facts/flows.ts'
import { type StorageCells, type Traffic, trafficOf } from '../screens/traffic-file.ts'
import {
  type FlowCells,
  mergeFlows,
  requestCells,
  type SeenRequest,
  tellingHeaders,
} from '../traffic-rows.ts'
import { isIdentifier, type KnownValue, personalIn } from './personal-data.ts'
import { isThirdParty } from './site.ts'

const MOST_REQUESTS = 4_000

/** Watches what leaves a page and what it writes. */
export interface TrafficRecorder {
  /** Begins to watch a page, before it opens anything. */
  watch(page: Page): void
  /** What happens from now on belongs to this phase. What was written so far is taken down first. */
  enter(phase: Phase, page: Page): Promise<void>
  /** Values that the walk itself typed, to look for. */
  know(value: KnownValue): void
  /** Takes down what the page has written by now. */
  lookAtStorage(page: Page): Promise<void>
  traffic(): Traffic
}

interface Seen {
  readonly request: SeenRequest
  readonly phase: Phase
}

const DAY = 86_400

/** @param own host of the site under test. */
export const trafficRecorder = (own: string): TrafficRecorder => {
  const seen: Seen[] = []
  const stored = new Map<string, { readonly cells: StorageCells; readonly value: string }>()
  const known: KnownValue[] = []
  const watched = new Set<Phase>()
  let phase: Phase = 'before-consent'
  let full = false

  const onRequest = (request: HTTPRequest): void => {
    if (seen.length >= MOST_REQUESTS) {
      full = true
      return
    }
    const address = request.url()
    if (!/^https?:/i.test(address)) return
    watched.add(phase)
    seen.push({
      phase,
      request: {
        url: new URL(address),
        method: request.method(),
        body: request.postData() ?? '',
        headers: tellingHeaders(Object.entries(request.headers())),
      },
    })
  }

  const flowOf = ({ request, phase: when }: Seen, order: number): FlowCells => ({
    ...requestCells(request, known),
    order,
    thirdParty: isThirdParty(request.url.hostname, own),
    phase: when,
  })

  const write = (
    cells: Omit<StorageCells, 'order' | 'phase' | 'identifier' | 'kinds' | 'form'>,
    value: string,
  ): void => {
    const key = `${cells.store} ${cells.host} ${cells.name}`
    if (stored.has(key)) return
    const find = personalIn(`${encodeURIComponent(cells.name ?? '')}=${encodeURIComponent(value)}`, known)
    stored.set(key, {
      value,
      cells: {
        ...cells,
        order: stored.size + 1,
        phase,
        identifier: isIdentifier(value),
        kinds: find.kinds,
        ...(find.form ? { form: find.form } : {}),
      },
    })
  }

  const lookAtStorage = async (page: Page): Promise<void> => {
    const cookies = await page.browserContext().cookies()
    for (const { name, value, domain, expires, session: ends } of cookies) {
      const host = domain.replace(/^\./, '')
      const days = ends ? undefined : Math.max(0, Math.round((expires - Date.now() / 1000) / DAY))
      const place = {
        store: 'cookie' as const,
        name,
        host,
        thirdParty: isThirdParty(host, own),
        persistent: !ends,
      }
      write({ ...place, ...(days === undefined ? {} : { days }) }, value)
    }
    for (const frame of page.frames()) {
      const host = URL.canParse(frame.url()) ? new URL(frame.url()).hostname : ''
      if (!host) continue
      const read = await frame
        .evaluate(
          `JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)].map((all) => all.slice(0, 500)))`,
        )
        .catch(() => '[[],[]]')
      const [local = [], session = []] = JSON.parse(String(read)) as [string, string][][]
      const place = { host, thirdParty: isThirdParty(host, own) }
      for (const [name, value] of local)
        write({ store: 'local-storage', name, ...place, persistent: true }, value)
      for (const [name, value] of session)
        write({ store: 'session-storage', name, ...place, persistent: false }, value)
    }
  }

  return {
    watch(page) {
      watched.add(phase)
      page.on('request', onRequest)
    },
    async enter(next, page) {
      await lookAtStorage(page)
      phase = next
      watched.add(next)
    },
    know: (value) => void known.push(value),
    lookAtStorage,
    traffic: () =>
      trafficOf({
        watched: full ? [] : [...watched],
        flows: mergeFlows(seen.map((one, at) => flowOf(one, at + 1))),
        storage: [...stored.values()].map(({ cells }) => cells),
      }),
  }
}
