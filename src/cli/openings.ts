import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The log of a case folder's sealed originals: one line of JSON for each opening. It is only ever added to. */
export const OPENINGS_NAME = 'openings.ndjson'

/** One opening of a sealed original. */
export interface Opening {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly by: string
  readonly reason: string
  readonly name: string
  readonly sha256: string
  /** SHA-256 of the line before it; empty in the first. */
  readonly previous: string
}

const linesOf = (folder: string): string[] => {
  const path = join(folder, OPENINGS_NAME)
  return existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : []
}

const digest = (line: string | undefined): string =>
  line === undefined ? '' : createHash('sha256').update(line).digest('hex')

/** Writes an opening at the end of the log, tied to the line before it. */
export const logOpening = (folder: string, opening: Omit<Opening, 'previous'>): void => {
  const line = JSON.stringify({ ...opening, previous: digest(linesOf(folder).at(-1)) })
  appendFileSync(join(folder, OPENINGS_NAME), `${line}\n`, { flush: true })
}

const parsed = (line: string): Partial<Opening> => {
  try {
    return (JSON.parse(line) ?? {}) as Partial<Opening>
  } catch {
    return {}
  }
}

/** The openings so far, and whether every line is tied to the one before it: a line changed or taken out shows. */
export const openingsOf = (
  folder: string,
): { readonly openings: readonly Opening[]; readonly whole: boolean } => {
  const lines = linesOf(folder)
  const openings = lines.map(parsed)
  const whole = openings.every(({ previous }, at) => previous === digest(lines[at - 1]))
  return { openings: openings.filter((one): one is Opening => typeof one.sha256 === 'string'), whole }
}
