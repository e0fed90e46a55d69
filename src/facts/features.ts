import { flag, table, text, whole } from './table.ts'

/** Hardware and software features. */
export const features = table({
  says: 'One uses-feature element.',
  key: ['name'],
  columns: {
    name: text('Name of the feature.'),
    required: flag('Whether the app demands it.'),
    glEsVersion: whole('OpenGL ES version, for an element without a name.'),
  },
})
