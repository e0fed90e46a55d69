import type { Words } from '../words.ts'

/** What is said of a complaint that a store or an authority made. */
export const rejection: Words['rejection'] = {
  title: 'A rejection, in terms of rules and code',
  understood: 'What it is about',
  nothing:
    'No problem, call, kind of information or SDK was recognised. Paste the whole text of the rejection with its stack.',
  rule: (title, id, sentence) => `${title} (${id}): “${sentence}”`,
  apis: (names) => `calls: ${names}`,
  kinds: (names) => `personal information: ${names}`,
  blamed: (names) => `called by: ${names}`,
  own: (name) => `own code ${name}`,
  condition: (line) => `tested with: ${line}`,
  noPackage:
    'No package was given, so no code was searched. mingshi reject TEXT app.apk finds the ways that lead there.',
  inPackage: (subject) => `In the package: ${subject}`,
  still: (count) =>
    `${count} such calls can be reached before the user agrees (reachable in the code, not seen running).`,
  notEarly:
    'Such calls are there; no way to them before consent was found in the code. Whether they run earlier must be tested.',
  gone: 'All code was read, and no such call was found (code loaded at run time apart).',
  notSeen:
    'No such call was found; but not all code was read, or the text names neither call nor information, so this does not show that it is gone.',
  calls: ['Call', 'Called by', 'Reachable', 'Way and place'],
  reach: {
    'before-consent': 'before consent',
    'behind-guard': 'only once a stored value has changed',
    later: 'later',
    unreached: 'not reached',
  },
  reachUnknown: 'unknown',
  changes: 'What to change',
  move: (step) => `Move this step to after consent: ${step}`,
  starter: (sdk, component) =>
    `${component} of ${sdk} is started by the system without the app asking: remove it in the manifest by tools:node="remove", or switch automatic initialisation off as its vendor says`,
  prepares: (sdk, calls) => `${sdk}: before consent, only its preparing calls: ${calls}`,
  begins: (sdk, calls) => `${sdk}: only after consent: ${calls}`,
  vendorRules: (sdk, url) => `${sdk}, rules of its vendor: ${url}`,
  check: 'Test again',
}
