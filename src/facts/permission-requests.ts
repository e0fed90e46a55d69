import { SCREEN_KINDS, WALKS } from './screens.ts'
import { choice, flag, optional, table, text, texts, whole } from './table.ts'

/** Permission requests a user met. */
export const permissionRequests = table({
  says: 'One system prompt that asks the user for a permission.',
  key: ['permission', 'screenKind'],
  scopes: WALKS,
  columns: {
    permission: text('Full name, or GROUP:LOCATION where only the group is told.'),
    group: optional(text('Permission group.')),
    opensPersonalInformation: flag('Whether it opens personal information.'),
    order: whole('Position of the prompt in the session.'),
    prompt: text('Text of the system prompt.'),
    explanation: text(
      'What the app itself said before or with the prompt about why; empty when it said nothing.',
    ),
    explanationNamesFunction: flag('Whether the explanation names the permission and what it is for.'),
    allWindowsSeen: flag(
      'Whether every window on the display was recorded, with a picture, so that a banner cannot have been missed.',
    ),
    screenKind: choice(SCREEN_KINDS, 'Kind of the screen under the prompt.'),
    screenTitle: optional(text('Title of the screen under the prompt.')),
    userStarted: flag('Whether the user had just started a function that needs it.'),
    atLaunch: flag('Whether it came at launch, before the user did anything.'),
    others: texts('Other permissions asked in the same row of prompts.'),
    picture: text('SHA-256 of its picture.'),
  },
})
