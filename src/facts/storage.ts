import { FORMS, PHASES } from './flows.ts'
import { choice, flag, number, optional, table, text, texts, whole } from './table.ts'

/** What a page wrote on the device. */
export const storage = table({
  says: 'One cookie or stored value that a page wrote.',
  key: ['store', 'host', 'name'],
  scopes: PHASES,
  columns: {
    order: whole('Position in the walk.'),
    store: choice(['cookie', 'local-storage', 'session-storage'], 'Where it was written.'),
    name: text('Its name.'),
    host: optional(text('Host it belongs to.')),
    thirdParty: flag('Whether that host belongs to another site than the one under test.'),
    persistent: flag('Whether it outlives the session of the browser.'),
    days: number('Days until it expires, where that is stated.'),
    identifier: flag('Whether its value is long and random enough to tell one device from all others.'),
    phase: choice(PHASES, 'Before the user agreed, after, or after refusing.'),
    kinds: texts('Kinds of personal information found in it, by their ids.'),
    form: choice(FORMS, 'Whether any of it was found as it is, or only as a digest.'),
  },
})
