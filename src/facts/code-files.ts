import { choice, flag, table, text, whole } from './table.ts'

/** Files of the package that hold code. */
export const codeFiles = table({
  says: 'One file that holds code the platform can run, found by its first bytes, or that should and does not.',
  key: ['path'],
  columns: {
    path: text('Its path; an archive inside the package is followed by !: assets/x.jar!classes.dex.'),
    loaded: choice(
      ['at-start', 'by-code'],
      'Whether the platform loads it by itself, or only code of the app can.',
    ),
    named: flag('Whether its name tells that it is code or an archive.'),
    read: flag('Whether it was read.'),
    because: text('Why it was not read, as a stable code.'),
    version: whole('Version of the DEX format.'),
    bytes: whole('Its size in bytes, inflated.'),
    classes: whole('Classes it defines.'),
    methods: whole('Methods they define.'),
    instructions: whole('Instructions of their code.'),
    calls: whole('Calls in their code.'),
  },
})
