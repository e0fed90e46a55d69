import type { storeForm as zh } from '../zh/store-form.ts'

/** What check lists and forms of stores say. */
export const storeForm: typeof zh = {
  title: (app, store) => `${app}: material for ${store}`,
  lead: (name, version, guide, asOf, readOn) =>
    `Filled from the package ${name}${version === '' ? '' : ` ${version}`} and what was given with it. The points follow “${guide}” (${asOf}), read on ${readOn}: a store’s rule, not law; what its pages say today decides. What is marked “[to be filled in]” is the developer’s to tell.`,
  points: '1. Points to check',
  pointHeads: [
    'No.',
    'What the store looks at',
    'Result',
    'What was seen, or how to check',
    'For the developer',
  ],
  types: 'Types of data',
  typeHeads: [
    'Type of data',
    'What the package shows',
    'Collected, shared',
    'Purpose',
    'Required or optional',
  ],
  byPermissions: 'Permissions',
  byCode: 'Read by code of',
  bySdks: 'Stated by vendors of',
  csv: 'With --format csv the form comes as the file that Play Console takes in. Cells to be answered hold TODO; each is to be made TRUE or empty before. What code can read was not therefore sent: whether data are collected, and why, no package can answer.',
  unseen: (n) =>
    `The package shows nothing of the other ${n} types; what users type in and what servers make is to be added.`,
  sources: (pages) => `Read from: ${pages}`,
}
