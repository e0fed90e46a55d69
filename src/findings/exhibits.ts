import type { Facts } from '../facts/facts.ts'
import type { RowOf, TableName } from '../facts/index.ts'
import { showLocator } from '../facts/locator.ts'
import type { RowHead } from '../facts/table.ts'
import type { Exhibit } from './finding.ts'

/** The column of each table that holds what was read, word for word. */
const QUOTED: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  app: ['package'],
  permissions: ['name'],
  components: ['name'],
  metaData: ['name'],
  packers: ['name'],
  sdks: ['name'],
  codeReads: ['stackWay', 'way'],
  events: ['way', 'call'],
  flows: ['host'],
  apiCalls: ['way', 'call'],
  screens: ['text', 'title'],
  controls: ['label'],
  permissionRequests: ['explanation', 'prompt', 'permission'],
  refusals: ['note', 'function'],
  rightsAttempts: ['note'],
  documents: ['title', 'name'],
  policy: ['title', 'name'],
  sections: ['heading'],
  clauses: ['text'],
  businessFunctions: ['text', 'name'],
  policyPermissions: ['text', 'words'],
  policyPoints: ['text'],
  policySdks: ['text', 'name'],
  unfilledPlaces: ['text', 'written'],
  kindCoverage: ['denial', 'statedAs', 'kind'],
  statements: ['text', 'word'],
  policyMentions: ['text'],
}
/** Longest quote kept, in UTF-16 units: a paragraph, not a page. */
const QUOTE_CAP = 1_000

type Cells = Readonly<Record<string, unknown>>

const quoteOf = (table: TableName, row: RowHead): string | undefined => {
  const cells = row as unknown as Cells
  const texts = (QUOTED[table] ?? []).map((column) => cells[column])
  const quote = texts.find((value): value is string => typeof value === 'string' && value.trim() !== '')
  return quote !== undefined && quote.length > QUOTE_CAP ? `${quote.slice(0, QUOTE_CAP)}…` : quote
}

const boundsOf = ({ left, top, right, bottom }: RowOf<'controls'>) =>
  left === undefined || top === undefined || right === undefined || bottom === undefined
    ? {}
    : { box: [left, top, right, bottom] as const }

/** The picture of a screen that may be shown; where there is none, the sealed one is named all the same. */
const shownOf = (screen: RowOf<'screens'> | undefined): Exhibit['picture'] => {
  const { picture, sealedPicture } = screen ?? {}
  if (picture === undefined) return sealedPicture === undefined ? undefined : { sha256: sealedPicture }
  return { sha256: picture, ...(sealedPicture === undefined ? {} : { sealed: sealedPicture }) }
}

/** The picture that shows the row: of the screen itself, of the control's screen, or of the step of a prompt. */
const pictureOf = (
  table: TableName,
  row: RowHead,
  screens: readonly RowOf<'screens'>[],
): Exhibit['picture'] => {
  if (table === 'screens') return shownOf(row as RowOf<'screens'>)
  if (table === 'controls') {
    const control = row as RowOf<'controls'>
    const shown = shownOf(screens.find(({ id }) => id === control.screen))
    return shown === undefined ? undefined : { ...shown, ...boundsOf(control) }
  }
  if (table === 'permissionRequests') {
    const { order } = row as RowOf<'permissionRequests'>
    return shownOf(screens.find((screen) => screen.order !== undefined && screen.order === order))
  }
  return undefined
}

/** The drawing of the layout that a row was read from, and the place of the control in it. */
const drawingOf = (
  table: TableName,
  row: RowHead,
  screens: readonly RowOf<'screens'>[],
): Exhibit['drawing'] => {
  if (table !== 'screens' && table !== 'controls') return undefined
  const screen = table === 'screens' ? row.id : (row as RowOf<'controls'>).screen
  const sha256 = screens.find(({ id }) => id === screen)?.drawing
  if (sha256 === undefined) return undefined
  return { sha256, ...(row.source.at === 'xpath' ? { view: row.source.path } : {}) }
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** Numbers exhibits as they are first cited. */
export interface ExhibitList {
  readonly exhibits: readonly Exhibit[]
  /** The number of the exhibit for a row, new or known. */
  cite(table: TableName, row: RowHead): string
}

export const exhibitList = (facts: Facts): ExhibitList => {
  const exhibits: Exhibit[] = []
  const numbers = new Map<string, string>()
  const places = new Map<string, string>()
  const screens = facts.rows.screens ?? []
  return {
    exhibits,
    cite(table, row) {
      const key = `${table} ${row.id}`
      const known = numbers.get(key)
      if (known !== undefined) return known
      const quote = quoteOf(table, row)
      const picture = pictureOf(table, row, screens)
      // Several rows of one sentence, say one for each kind it names, are one exhibit.
      const seen = JSON.stringify([table, row.evidence, row.source, quote, picture])
      const same = quote === undefined ? undefined : places.get(seen)
      if (same !== undefined) {
        numbers.set(key, same)
        return same
      }
      const number = `E-${String(exhibits.length + 1).padStart(2, '0')}`
      numbers.set(key, number)
      places.set(seen, number)
      const drawing = picture === undefined ? drawingOf(table, row, screens) : undefined
      const cells = row as unknown as Cells
      const before = text(cells.before)
      const after = text(cells.after)
      exhibits.push({
        number,
        table,
        row: row.id,
        evidence: row.evidence,
        place: showLocator(row.source),
        source: row.source,
        ...(quote === undefined ? {} : { quote }),
        ...(table === 'clauses' && before !== undefined ? { before } : {}),
        ...(table === 'clauses' && after !== undefined ? { after } : {}),
        ...(picture === undefined ? {} : { picture }),
        ...(drawing === undefined ? {} : { drawing }),
        ...(row.also === undefined
          ? {}
          : { also: row.also.map(({ evidence, source }) => ({ evidence, place: showLocator(source) })) }),
        ...(row.writtenIn === undefined
          ? {}
          : { writtenIn: row.writtenIn.map((one) => ({ ...one, place: showLocator(one.source) })) }),
      })
      return number
    },
  }
}
