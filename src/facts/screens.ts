import { choice, flag, number, optional, table, text, texts, whole } from './table.ts'

export const SCREEN_KINDS = [
  'first-run',
  'login',
  'register',
  'permission-explanation',
  'permission-dialog',
  'main',
  'settings',
  'policy',
  'account-cancellation',
  'other',
] as const
export type ScreenKind = (typeof SCREEN_KINDS)[number]

/** Parts of an app that a session can walk wholly. */
export const WALKS = ['first-run', 'login', 'register', 'settings', 'policy'] as const
export type Walk = (typeof WALKS)[number]

/** Screens: layouts of the package, dumps and pages. */
export const screens = table({
  says: 'One screen as a user sees it, or one layout that can become one.',
  key: ['kind', 'title'],
  scopes: WALKS,
  columns: {
    kind: choice(SCREEN_KINDS, 'What the screen is for.'),
    order: whole('Position in the session, from 1.'),
    title: optional(text('Its title, else its first line of text.')),
    origin: choice(
      ['layout', 'uiautomator', 'html', 'source', 'picture'],
      'What it was read from: a layout of the package, a dump, a page, the source of a component, only a picture.',
    ),
    layout: text('Resource name of the layout.'),
    activity: text('Activity that shows it, where known.'),
    before: text('What the recorder did to get here.'),
    untouched: flag('True when nothing on the screen had been touched when it was recorded.'),
    dialog: flag('A dialog over another screen.'),
    text: text('All visible text, one control a line.'),
    namesPolicy: flag('Names the privacy policy.'),
    linksPolicy: flag("The policy's name can be tapped."),
    namesTerms: flag('Names the service terms.'),
    promptsPolicy: flag('Asks the user to read or agree to the policy.'),
    prominence: choice(['prominent', 'weak', 'none'], 'How visible the prompt of the policy is.'),
    prominenceReasons: texts(
      'Why it is weak, as stable codes: small-text, low-contrast, faint (below 3), at-edge, not-tappable, cut-off, under-keyboard, only-named (no request to read or agree).',
    ),
    acceptLabel: optional(
      text('Label of the button that agrees or acknowledges; empty when the screen was read and has none.'),
    ),
    acceptIsConsent: optional(
      flag('Whether that label says agreement (同意), not mere acknowledgement (我知道了).'),
    ),
    refuseLabel: text(
      'Label of the control that refuses or leaves; empty when the screen was read and has none.',
    ),
    closing: texts(
      'What a tap outside the dialog does, as somebody tried or its source sets: closes, stays; empty where neither is known.',
    ),
    acceptToRefuse: number('Area of the control that agrees for one of the control that refuses; 1 is even.'),
    answerColours: number(
      'Distance of the colours behind them, CIE 1976: 0 is the same, 100 is black on white.',
    ),
    refuseContrast: number('Contrast of the words that refuse, 1 to 21.'),
    asksConsent: flag('Asks for consent to the policy by a button or a box.'),
    consentBy: choice(
      ['button', 'box', 'none'],
      'How it asks: by a button that must be tapped, by a box that can be left empty, or not at all.',
    ),
    impliedConsent: flag(
      'Says that logging in, registering or using means agreeing, and asks in no express way.',
    ),
    policyLink: text('Address that the name of the privacy policy leads to; empty when it leads nowhere.'),
    asksFor: texts(
      'What its fields ask of the user that tells who that is, by their labels: 手机号, 身份证号.',
    ),
    scrolls: flag('It can be scrolled, so that more of it may lie outside what was read.'),
    promptedBefore: choice(
      ['yes', 'no', 'not-known'],
      'Whether the user was asked to read the policy before this screen: no where all screens of the first run and before it were read.',
    ),
    termsLink: text('Address that the name of the service terms leads to; empty when it leads nowhere.'),
    offersDeletion: flag('Offers to delete personal information or to cancel the account.'),
    offersComplaint: flag('Offers a channel for complaints or feedback.'),
    offersWithdrawal: flag('Offers to withdraw consent.'),
    picture: text('SHA-256 of its picture as it is shown: what tells who uses it is blackened.'),
    sealedPicture: text('SHA-256 of the sealed original, where the picture shown is a masked copy or none.'),
    drawing: text('SHA-256 of the drawing of its layout.'),
    width: whole('Width in pixels.'),
    height: whole('Height in pixels.'),
    density: whole('Pixels per inch.'),
  },
})
