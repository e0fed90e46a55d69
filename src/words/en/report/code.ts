import { count } from '../count.ts'

/** What code reads, and what ran. */
export const code = {
  title: 'Personal information that code reads',
  caption: 'Whose code can read what, and when',
  owner: 'Code of',
  own: 'the app itself',
  phases: {
    'before-consent': 'after the start, before consent',
    'behind-guard': 'once a stored value has changed',
    later: 'later',
  },
  unknownPhase: 'not known when',
  lead: 'Told from the code and not seen to run; native libraries, pages and code loaded at run time are not in it. Code that nothing leads to is left out.',
  kindsCaption: 'Which information is read by whose code',
  kind: 'Information',
  byApp: 'code of the app itself',
  byOthers: 'SDKs and other code',
  ways: 'Ways that can be taken before consent',
  drawn: (shown: number, all: number) =>
    `Calls in their order from top to bottom; ways that begin alike are joined, and each ends in what it reads${shown < all ? `. ${shown} of ${all} are drawn` : ''}.`,
  none: 'The code holds no call that reads personal information; native libraries, pages and code loaded at run time are not in it.',
  unknown: 'Nothing is known of the code.',
}

export const events = {
  title: 'What run-time logs show',
  caption: (n: number) => `${count(n, 'kind')} of behaviour in the run-time logs`,
  what: 'Behaviour',
  owner: 'Called by',
  phase: 'Phase',
  count: 'How often and when',
  phases: {
    'before-consent': 'before consent',
    'after-consent': 'after consent',
    'after-refusal': 'after refusal',
  },
  background: 'in the background',
  perMinute: (n: number) => `at most ${n} in a minute`,
  lead: 'Calls of one kind by one caller in one phase are one row; personal information and what came before consent stand first.',
  more: (n: number) => ` ${n} more rows are in the workbook.`,
}
