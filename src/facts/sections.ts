import { choice, table, text, whole } from './table.ts'

export const SECTION_KINDS = [
  'introduction',
  'collection',
  'use',
  'permissions',
  'cookies',
  'sharing',
  'sdk-list',
  'storage',
  'security',
  'rights',
  'children',
  'update',
  'contact',
  'definitions',
  'terms',
  'other',
] as const

/** Sections of documents. */
export const sections = table({
  says: 'One section of a document: a heading and the text up to the next one.',
  key: ['document', 'heading'],
  columns: {
    document: text('Id of the document.'),
    order: whole('Position, from 1.'),
    level: whole('Depth of the heading, from 1; 0 for text before any heading.'),
    heading: text('The heading.'),
    path: text('Headings above it and its own, joined by " > ".'),
    kind: choice(SECTION_KINDS, 'What it is about.'),
    characters: whole('Characters of its own text.'),
    text: text('Its own text.'),
  },
})
