import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { ToolError } from '../errors.ts'
import type { Rows } from '../facts/index.ts'
import { readFacts } from '../facts/ndjson.ts'
import type { Answer } from '../findings/answer.ts'
import type { Case } from '../findings/case.ts'
import { answersTo } from '../store/answers.ts'
import { caseOf, factsOf } from '../store/cases.ts'
import { openStore, type Store } from '../store/database.ts'
import { historyOf } from '../store/history.ts'
import { readCase } from './case-folder.ts'
import { placeOf, type StoreOptions } from './store-options.ts'

/** A case, with all facts where they are at hand, and what its operator answered. */
export interface PlacedCase {
  readonly theCase: Case
  readonly rows: Rows
  readonly answers: readonly Answer[]
  /** Its name in the store, where it comes from there. */
  readonly identity?: string
}

const inFolder = (folder: string): PlacedCase => {
  const theCase = readCase(folder)
  const path = join(folder, 'facts.ndjson')
  const rows = existsSync(path) ? readFacts(readFileSync(path, 'utf8')).facts.rows : theCase.facts.rows
  return { theCase, rows, answers: [] }
}

const notTested = (name: string, period: string): ToolError =>
  new ToolError('not-tested', {
    zh: `${period} 没有 ${name} 的检测记录。用 mingshi history ${name} 查看已有的月份。`,
    en: `${name} was not tested in ${period}. mingshi history ${name} lists the months it was.`,
  })

const inStore = async ({ db }: Store, name: string, period: string): Promise<PlacedCase> => {
  const identity = (await historyOf(db, name, period)).at(-1)?.identity
  const theCase = identity === undefined ? undefined : await caseOf(db, identity)
  if (identity === undefined || theCase === undefined) throw notTested(name, period)
  const kept = await factsOf(db, identity)
  const rows =
    kept === undefined ? theCase.facts.rows : readFacts(gunzipSync(kept).toString('utf8')).facts.rows
  return { theCase, rows, answers: await answersTo(db, identity), identity }
}

const NAMED = /^([A-Za-z][\w.]*)@(\d{4}-(?:0[1-9]|1[0-2]))$/

/**
 * Reads cases by their places, a report folder or PACKAGE@MONTH, and gives them to `use` while the store is open; no store
 * is opened where no place needs it. Throws `ToolError`.
 */
export const withCases = async <T>(
  places: readonly string[],
  options: StoreOptions,
  use: (cases: readonly PlacedCase[], store: Store | undefined) => Promise<T>,
): Promise<T> => {
  const named = places.map((place) => (existsSync(place) ? null : NAMED.exec(place)))
  const store = named.some((found) => found !== null)
    ? await openStore(placeOf(options), 'existing')
    : undefined
  try {
    const cases: PlacedCase[] = []
    for (const [i, place] of places.entries()) {
      const [, name, period] = named[i] ?? []
      cases.push(
        store !== undefined && name !== undefined && period !== undefined
          ? await inStore(store, name, period)
          : inFolder(place),
      )
    }
    return await use(cases, store)
  } finally {
    await store?.close()
  }
}

/** Two cases of one app. Throws `ToolError` where they are of different ones. */
export const sameApp = (
  cases: readonly PlacedCase[],
): { readonly old: PlacedCase; readonly now: PlacedCase } => {
  const [old, now] = cases
  const nameOf = (one: PlacedCase | undefined): string | undefined =>
    one?.theCase.facts.rows.app?.[0]?.package
  const [before, after] = [nameOf(old), nameOf(now)]
  if (
    old === undefined ||
    now === undefined ||
    (before !== undefined && after !== undefined && before !== after)
  ) {
    throw new ToolError('other-app', {
      zh: `两份报告不是同一应用：${before} 与 ${after}。`,
      en: `The two are of different apps: ${before} and ${after}.`,
    })
  }
  return { old, now }
}
