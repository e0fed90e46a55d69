import { flag, table, text, texts, whole } from './table.ts'

/** Intent filters of components. */
export const intentFilters = table({
  says: 'One intent filter of a component.',
  key: ['component', 'actions'],
  columns: {
    component: text('Class name of the component.'),
    actions: texts('Actions.'),
    categories: texts('Categories.'),
    schemes: texts('URI schemes.'),
    hosts: texts('Hosts with port, where given.'),
    paths: texts('Paths, prefixes and patterns.'),
    mimeTypes: texts('MIME types.'),
    deepLink: flag('Whether a link in a browser or another app opens it: VIEW, BROWSABLE and a scheme.'),
    autoVerify: flag('Asks the system to verify web links.'),
    priority: whole('Priority.'),
  },
})
