import { table, text, texts } from './table.ts'

/** Everything in the manifest that has no table of its own. */
export const declarations = table({
  says: 'One element of the manifest that no other table reads: application, uses-sdk, attribution, instrumentation, overlay.',
  key: ['element', 'owner', 'name'],
  columns: {
    element: text('Name of the element.'),
    owner: text('Class name of the component it stands in, or the element it stands in.'),
    name: text('Its name, where it has one.'),
    attributes: texts('Its attributes as name=value, resolved to text where they can be.'),
  },
})
