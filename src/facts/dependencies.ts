import { flag, table, text, texts } from './table.ts'

/** What the build takes in from outside. */
export const dependencies = table({
  says: 'One library or file that the build takes in, and the line of the build script that brings it.',
  key: ['module', 'coordinates'],
  columns: {
    coordinates: text('group:name of a library, the name of a file.'),
    version: text('Its version, where the build or its report tells.'),
    configuration: text('Configuration that takes it: implementation.'),
    module: text('Module whose script brings it: :app.'),
    direct: flag('Whether the script names it; else another library brings it.'),
    via: texts('Libraries that lead to it, the one that the script names first.'),
    sdks: texts('Ids of the SDKs of the vocabulary that it is or holds.'),
  },
})
