import { choice, table, text } from './table.ts'

/** Oddities of the package as evidence. */
export const integrity = table({
  says: 'One oddity of the package: what a reader could be misled by, and what was trusted.',
  key: ['code', 'part'],
  columns: {
    code: text('Stable name of the oddity: encrypted-bit, duplicate-entry.'),
    part: text('The entry, chunk or block it was found in.'),
    detail: text('Figures and names that describe it.'),
    weight: choice(
      ['note', 'doubt', 'unreadable'],
      'note: harmless; doubt: could hide something; unreadable: this part was not read.',
    ),
  },
})
