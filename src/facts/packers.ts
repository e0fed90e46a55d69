import { flag, table, text, texts } from './table.ts'

/** Packers whose marks the package bears. */
export const packers = table({
  says: 'One packer (加固) whose marks the package bears.',
  key: ['packer'],
  columns: {
    packer: text('Id of the packer in the vocabulary.'),
    name: text('Its Chinese name.'),
    nameEnglish: text('Its English name.'),
    vendor: text('Who provides it.'),
    libraries: texts('Its native libraries that were found.'),
    files: texts('Its other files that were found.'),
    classes: texts('Its stub classes that were found in code or manifest.'),
    hidesCode: flag(
      "Whether the app's own code is hidden: true where a stub is the application, or the marks agree.",
    ),
  },
})
