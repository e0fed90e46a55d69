import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { settled } from '../browser/settled.ts'
import { drawnTree, readDrawnPage } from '../screens/drawn-page.ts'
import { kindOfTree } from '../screens/screen-kind.ts'
import type { Session, SessionStep } from '../screens/session-file.ts'
import type { Traffic } from '../screens/traffic-file.ts'
import type { ScreenTree } from '../screens/tree.ts'
import type { Wording } from '../screens/wording.ts'

/** The tallest page that is pictured whole, in CSS pixels; of a taller one only the part on the screen. */
const TALLEST = 4_000
/** Pixels per inch of a screen of scale 1. Source: Android, density-independent pixels. */
const INCH = 160

/** Milliseconds that one picture may take. */
const PICTURED = 10_000

/** The picture of a page, or of the part of it on the screen; undefined of one that does not hold still for it. */
const pictured = (page: Page, whole: boolean): Promise<Uint8Array | undefined> =>
  settled(page.screenshot({ type: 'png', fullPage: whole, captureBeyondViewport: whole }), PICTURED)

type Changeable<T> = { -readonly [K in keyof T]: T[K] }

/** Writes the folder of a session, screen by screen. */
export interface SessionWriter {
  /** Takes down the screen that a page shows: what it holds, and its picture. */
  screen(
    page: Page,
    more: Partial<SessionStep>,
  ): Promise<{ readonly step: SessionStep; readonly tree: ScreenTree }>
  /** Takes over a screen that another walk wrote into another folder. */
  adopt(step: SessionStep, from: string): Promise<void>
  readonly steps: readonly SessionStep[]
  /** Writes `session.yaml` and the traffic; nothing is a session before that. */
  finish(session: Session, traffic: Traffic): Promise<void>
}

export const sessionWriter = async (folder: string, wording: Wording): Promise<SessionWriter> => {
  await mkdir(folder, { recursive: true })
  const steps: SessionStep[] = []
  return {
    steps,
    async screen(page, more) {
      const drawn = await readDrawnPage(page)
      const tree = drawnTree(drawn)
      const kind = more.kind ?? kindOfTree(tree, wording)
      const name = `${String(steps.length + 1).padStart(2, '0')}-${kind}`
      await writeFile(join(folder, `${name}.json`), JSON.stringify(drawn))
      const whole = drawn.height <= TALLEST
      const picture = (whole ? await pictured(page, true) : undefined) ?? (await pictured(page, false))
      if (picture) await writeFile(join(folder, `${name}.png`), picture)
      const step: Changeable<SessionStep> = {
        ...more,
        kind,
        file: `${name}.json`,
        ...(picture ? { picture: `${name}.png` } : {}),
        density: INCH * drawn.scale,
      }
      steps.push(step)
      return { step, tree }
    },
    async adopt(step, from) {
      const name = `${String(steps.length + 1).padStart(2, '0')}-${step.kind}`
      if (step.file) await copyFile(join(from, step.file), join(folder, `${name}.json`))
      if (step.picture) await copyFile(join(from, step.picture), join(folder, `${name}.png`))
      steps.push({
        ...step,
        ...(step.file ? { file: `${name}.json` } : {}),
        ...(step.picture ? { picture: `${name}.png` } : {}),
      })
    },
    async finish(session, traffic) {
      const { stringify } = await import('yaml')
      await writeFile(join(folder, 'traffic.json'), `${JSON.stringify(traffic, undefined, 1)}\n`)
      await writeFile(join(folder, 'session.yaml'), stringify({ ...session, traffic: 'traffic.json', steps }))
    },
  }
}
