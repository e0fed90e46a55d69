import { choice, flag, table, text, texts, whole } from './table.ts'

/** Where in a walk something happened, by what the user had answered so far. */
export const PHASES = ['before-consent', 'after-consent', 'after-refusal'] as const
export type Phase = (typeof PHASES)[number]

/** In what form personal information was seen: as it is, or as a digest of it. */
export const FORMS = ['raw', 'hashed'] as const

/** Requests that were seen on the way from the client. */
export const flows = table({
  says: 'Requests of one client to one host and path in one phase of a walk.',
  key: ['host', 'path', 'phase'],
  scopes: PHASES,
  columns: {
    order: whole('Position of the first of them in the walk.'),
    host: text('Host they went to.'),
    path: text('Path, without the query.'),
    method: text('Method: GET, POST.'),
    count: whole('How many there were.'),
    cleartext: flag('Whether they went without encryption: http, not https.'),
    thirdParty: flag('Whether the host belongs to another site than the one under test.'),
    ownerStated: flag(
      "Whether the operator's domains were stated, so that a third party is one for certain.",
    ),
    phase: choice(PHASES, 'Before the user agreed, after, or after refusing.'),
    kinds: texts('Kinds of personal information found in them, by their ids.'),
    form: choice(FORMS, 'Whether any of it was found as it is, or only as a digest.'),
    names: texts('Names of the parameters that held it.'),
  },
})
