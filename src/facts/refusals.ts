import { choice, flag, table, text, texts, whole } from './table.ts'

/** What a user can refuse. */
export const REFUSED = ['permission', 'information', 'policy'] as const
/** What can follow: it ended, asked again in a loop, kept the function closed, or went on. */
export const AFTER_REFUSING = ['leaves', 'asks-again', 'blocked', 'goes-on'] as const

/** What followed when somebody refused something. */
export const refusals = table({
  says: 'One thing that was refused in a recorded session, and what the app did then.',
  key: ['what', 'permissions', 'kinds'],
  scopes: ['permission', 'information'],
  columns: {
    what: choice(REFUSED, 'What was refused: a permission, information to fill in, or the policy.'),
    permissions: texts('Permissions refused, by their full names, or GROUP:LOCATION.'),
    groups: texts('Their groups.'),
    kinds: texts('Kinds of personal information that were not given, as ids of the vocabulary.'),
    together: flag('Whether several were asked for in one go.'),
    function: text('The function that was to be used, in the words of the recorder.'),
    outcome: choice(AFTER_REFUSING, 'What the app did then.'),
    repeated: whole('How often it was repeated with the same result.'),
    unneeded: flag(
      'Whether none of it is necessary for the chosen types of app; unknown without types, and for apps 14号文 does not cover.',
    ),
    note: text("What was seen, in the recorder's words."),
    recordedBy: text('Who tried.'),
  },
})
