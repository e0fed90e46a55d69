import { choice, table, text, texts } from './table.ts'

export const SOURCE_THINGS = [
  'permission',
  'component',
  'meta-data',
  'application',
  'layout',
  'view',
  'string',
  'class',
] as const

/** Where the project's files write what ends up in the package. */
export const sourcePlaces = table({
  says: 'One thing that a file of the project writes: an element of a manifest, a view, a text, a class.',
  key: ['of', 'within', 'name'],
  columns: {
    of: choice(SOURCE_THINGS, 'What it is.'),
    name: text('Its name: a permission, a class, a view id, the name of a text.'),
    within: text('What holds it: the layout of a view.'),
    text: text('What a text says.'),
    methods: texts('Methods a class declares, each as name:line.'),
    module: text('Module of the build that holds the file: :app.'),
    library: text('Library whose manifest wrote it, as the merger reports it: com.example:push:1.2.'),
    libraryPlace: text('File and line in that library.'),
    reason: text('Why the merger added it, where nobody wrote it.'),
  },
})
