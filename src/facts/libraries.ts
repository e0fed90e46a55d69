import { choice, flag, table, text, texts, whole } from './table.ts'

/** Elements that name code shared between apps. */
export const LIBRARY_ELEMENTS = [
  'uses-library',
  'uses-native-library',
  'uses-static-library',
  'uses-sdk-library',
  'library',
  'static-library',
  'sdk-library',
] as const

/** Shared libraries. */
export const libraries = table({
  says: 'One shared library that the app uses, or is for others.',
  key: ['element', 'name'],
  columns: {
    element: choice(
      LIBRARY_ELEMENTS,
      'Its element: those that begin with uses- name a library of somebody else.',
    ),
    name: text('Name of the library.'),
    required: flag('Whether the app does not install without it.'),
    version: whole('Version, with its major part in the upper 32 bits.'),
    certificates: texts('SHA-256 of the certificates that must have signed it.'),
  },
})
