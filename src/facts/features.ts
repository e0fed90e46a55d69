import { flag, table, text, whole } from './table.ts'

/** Hardware and software features. */
export const features = table({
  says: 'One uses-feature element.',
  key: ['name'],
  columns: {
    name: text('Name of the feature.'),
    required: flag('Whether the app demands it.'),
    version: whole('Version of the feature that it needs.'),
    group: text('Label or position of the feature-group it belongs to; a device must have all of one group.'),
    glEsVersion: whole('OpenGL ES version, for an element without a name.'),
  },
})
