import type { RowOf } from '../../facts/index.ts'
import { type Locator, showLocator } from '../../facts/locator.ts'

type PlaceRow = RowOf<'sourcePlaces'>

/** A row of what a file writes; its id is what it is and where. */
export const placeRow = (
  of: NonNullable<PlaceRow['of']>,
  name: string,
  source: Locator,
  cells: Partial<PlaceRow> = {},
): PlaceRow => ({
  id: [of, name, cells.library ?? '', showLocator(source)].join(' '),
  evidence: 'supplied',
  source,
  of,
  name,
  ...cells,
})
