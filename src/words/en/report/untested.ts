/** The chapter of what was not tested. */
export const untested = {
  none: 'Nothing is left untested.',
  lead: 'The evidence that could decide these items is missing. Not tested does not mean without a problem.',
  command: 'Option',
  decides: 'Would decide',
  reason: 'Reason',
  missing: 'What is missing',
  elsewhere: (name: string) => `steps under “${name}”`,
  rules: 'Rules',
  people: 'Items for a person to decide',
  peopleLead:
    'No rule of this release looks at these items, or rules see only a part of them; the examiner decides them by the norm.',
  gaps: 'Gaps met while reading',
  gapsCaption: 'Why evidence could not be read',
  fact: 'Evidence',
}
