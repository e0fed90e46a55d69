import { table, text } from './table.ts'

/** meta-data elements of the application and its components, and properties. */
export const metaData = table({
  says: 'One meta-data or property element.',
  key: ['owner', 'name'],
  columns: {
    owner: text('Class name of the component, or application.'),
    element: text('meta-data or property.'),
    name: text('Name.'),
    value: text('Value, resolved to text.'),
    resource: text('Name of the resource it points to.'),
  },
})
