import type { Completeness, Gap } from '../../facts/facts.ts'
import { PHASES, type Phase } from '../../facts/flows.ts'
import type { RowOf, Rows } from '../../facts/index.ts'
import { file } from '../../facts/locator.ts'
import type { Budget } from '../budget.ts'
import type { EvidenceFile } from '../evidence-file.ts'
import type { FlowCells } from '../traffic-rows.ts'
import { isRecord } from './lenient-json.ts'
import { rowId } from './row-id.ts'
import { readSessionBytes } from './screen-file.ts'

const FORMAT = 'mingshi-traffic/1'
const MOST_BYTES = 40_000_000
const MOST_ROWS = 5_000

/** A stored value as the recorder writes it: the cells of its row. */
export type StorageCells = Omit<RowOf<'storage'>, 'id' | 'evidence' | 'source' | 'also' | 'writtenIn'>

/** What a recorder saw leave the client and stay on the device. */
export interface Traffic {
  readonly format: typeof FORMAT
  /** Phases that were watched from their first request to their last. */
  readonly watched: readonly Phase[]
  readonly flows: readonly FlowCells[]
  readonly storage: readonly StorageCells[]
}

export const trafficOf = (parts: Omit<Traffic, 'format'>): Traffic => ({ format: FORMAT, ...parts })

interface TrafficReading {
  readonly rows: Rows
  readonly complete: readonly Completeness[]
  readonly gaps: readonly Gap[]
  readonly kept: readonly EvidenceFile[]
}

const TABLES = ['flows', 'storage'] as const
const nothing = (because: string, detail?: string): TrafficReading => ({
  rows: {},
  complete: [],
  gaps: TABLES.map((table) => ({ table, because, ...(detail === undefined ? {} : { detail }) })),
  kept: [],
})

const strings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

/** Keeps only what the table knows, each of its type; a cell of another type is left out. */
const cellsOf = (value: unknown): Record<string, unknown> =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).filter(
          ([name, cell]) =>
            !['id', 'evidence', 'source', 'also', 'writtenIn'].includes(name) &&
            (['string', 'number', 'boolean'].includes(typeof cell) || strings(cell)),
        ),
      )
    : {}

/** Reads the traffic of a session; a session without any was not watched. */
export const readTraffic = async (
  folder: string,
  name: string | undefined,
  budget: Budget,
): Promise<TrafficReading> => {
  if (name === undefined) return nothing('traffic-not-recorded')
  const read = await readSessionBytes(folder, name, MOST_BYTES, 'application/json', budget)
  if (!read.ok) return nothing(read.because, name)
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8').decode(read.value))
  } catch {
    return nothing('not-traffic', name)
  }
  if (!isRecord(value) || value.format !== FORMAT) return nothing('not-traffic', name)
  const rowsOf = (table: (typeof TABLES)[number], list: unknown) =>
    (Array.isArray(list) ? list : []).slice(0, MOST_ROWS).map((cells: unknown, at) => ({
      ...cellsOf(cells),
      id: rowId(table, at, JSON.stringify(cells)),
      evidence: 'captured' as const,
      source: { at: 'key' as const, in: file(name), path: `${table}[${at}]` },
    }))
  const watched = PHASES.filter((phase) => Array.isArray(value.watched) && value.watched.includes(phase))
  return {
    rows: { flows: rowsOf('flows', value.flows), storage: rowsOf('storage', value.storage) },
    complete: watched.flatMap((scope) => TABLES.map((table) => ({ table, scope }))),
    gaps: [],
    kept: [read.kept],
  }
}
