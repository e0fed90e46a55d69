import type { Words } from '../words.ts'

/** What the tables say that a privacy policy is written from. */
export const draft: Words['draft'] = {
  title: (app) => `Tables for the privacy policy of ${app}`,
  lead: (name, version) =>
    `Filled from the manifest and the code of ${name}${version === '' ? '' : ` ${version}`}. Cells marked [to fill in] are the operator's: functions, purposes and terms cannot be read from a package. The tables list what the package can collect; what is not collected in fact should first leave code and manifest and then the tables. What is collected elsewhere (typed in by users, made on servers) must be added.`,
  incomplete: 'Part of the code could not be read; the tables may not be complete.',
  blank: '[to fill in]',
  none: 'None seen in the package.',
  sensitive: ' (sensitive; needs separate consent)',
  headings: {
    kinds: '1. Personal information and business functions',
    permissions: '2. System permissions',
    sdks: '3. Third-party SDKs and other recipients (list of information shared with third parties)',
    lists: '4. List of information collected',
    rest: '5. What else is to be told',
  },
  kinds: ['Information', 'Basis in the package', 'Function', 'Purpose', 'Necessary for it', 'Kept for'],
  permissions: [
    'Permission',
    'Information it opens',
    'Used by code',
    'Purpose',
    'Asked for when',
    'If refused',
  ],
  sdks: ['SDK', 'Provider', 'Information collected', 'Purpose', 'Used when', 'Its policy'],
  collected: ['Information', 'Collected (times, content)', 'Purpose', 'Used when'],
  byPermission: (names) => `permission: ${names}`,
  byApp: (calls) => `own code: ${calls}`,
  byOthers: (names) => `code of others: ${names}`,
  byUnknown: (names) => `code of unknown owner: ${names}`,
  statedBy: {
    vendor: ' (as its vendor states; check for your version)',
    operators: ' (from lists of other apps; ask the vendor)',
  },
  collectsNone: 'None',
  codeReads: ' (its code can read it; ask the vendor)',
  used: { yes: 'yes', no: 'not seen; better not declared', unknown: 'unknown' },
  listsLead:
    'Apps show two lists on their second level of menus: information collected, and information shared with third parties (MIIT circular 292 of 2021). The first tells of the user who looks; the second can be made from the table above.',
  rest: [
    'name, address and contact of the operator;',
    'dates of publication, effect and update;',
    'place and term of storage, and what happens afterwards;',
    'protection;',
    'how to access, copy, correct and delete information, withdraw consent and close the account, and how long it takes (15 working days at most);',
    'a channel for complaints and the time to answer;',
    'how users are told of changes, with new consent for weighty ones;',
    'rules of their own for automated decisions, for sending abroad, and for children under fourteen.',
  ],
}
