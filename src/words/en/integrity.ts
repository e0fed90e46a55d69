/** Oddities of a package: what each is, what it could hide, and what was trusted in spite of it. */
export const integrity = {
  'encrypted-bit': {
    says: 'An entry is marked as encrypted though its content is not.',
    hides: 'Some tools refuse to read such an entry; phones do not mind.',
    trusted: 'The mark was ignored, as phones do, and the content was read.',
  },
} as const
