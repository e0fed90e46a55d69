import type { Facts } from '../../facts/facts.ts'
import type { Store } from '../../vocabulary/store-schema.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Language } from '../../words/words.ts'
import { csvLine } from '../csv.ts'

type DataType = NonNullable<Store['dataTypes']>[number]

/** What people must answer. A store refuses it, so that no blank is sent by mistake. */
export const TO_ANSWER = 'TODO'

/** One type of data, and what in the package leads to it. */
export interface SeenType {
  readonly type: DataType
  /** Names of its kinds that permissions open, that code reads, or that vendors state of SDKs in the package. */
  readonly permissions: readonly string[]
  readonly code: readonly string[]
  readonly sdks: readonly string[]
}

const distinct = (items: readonly string[]): string[] => [...new Set(items)]

/** Types of data of the form, each with what was seen of it; most have nothing. */
export const seenTypes = (
  { rows }: Facts,
  store: Store,
  vocabulary: Vocabulary,
  lang: Language,
): readonly SeenType[] =>
  (store.dataTypes ?? []).map((type): SeenType => {
    const about = (kinds: readonly string[] = []) => kinds.some((kind) => type.kinds?.includes(kind))
    const nameOf = (name: string) => vocabulary.permissions.get(name)?.[lang] ?? name
    return {
      type,
      permissions: distinct(
        (rows.permissions ?? []).flatMap(({ kinds, name = '', inEffect }) =>
          inEffect !== false && about(kinds) ? [nameOf(name)] : [],
        ),
      ),
      code: distinct(
        (rows.apiCalls ?? []).flatMap(
          ({ act, grade, reach, kinds, owner = '', ownerName = owner, ownerNameEnglish = owner }) =>
            act === 'reads' && grade === 'personal' && reach !== 'unreached' && about(kinds)
              ? [lang === 'zh' ? ownerName : ownerNameEnglish]
              : [],
        ),
      ),
      sdks: distinct(
        (rows.sdks ?? []).flatMap(({ thirdParty, kindsStatedBy, kinds, name = '', nameEnglish = '' }) =>
          thirdParty === true && kindsStatedBy === 'vendor' && about(kinds)
            ? [lang === 'zh' ? name : nameEnglish]
            : [],
        ),
      ),
    }
  })

export const isSeen = ({ permissions, code, sdks }: SeenType): boolean =>
  permissions.length + code.length + sdks.length > 0

const PURPOSES = [
  ['PSL_APP_FUNCTIONALITY', 'App functionality'],
  ['PSL_ANALYTICS', 'Analytics'],
  ['PSL_DEVELOPER_COMMUNICATIONS', 'Developer communications'],
  ['PSL_FRAUD_PREVENTION_SECURITY', 'Fraud prevention, security, and compliance'],
  ['PSL_ADVERTISING', 'Advertising or marketing'],
  ['PSL_PERSONALIZATION', 'Personalization'],
  ['PSL_ACCOUNT_MANAGEMENT', 'Account management'],
] as const

const HEADS = [
  'Question ID (machine readable)',
  'Response ID (machine readable)',
  'Response value',
  'Answer requirement',
  'Human-friendly question label',
]

type Question = readonly [id: string, response: string, requirement: string, label: string]

/** Questions about the app as a whole. What a package shows answers none of them. */
const GENERAL: readonly Question[] = [
  [
    'PSL_DATA_COLLECTION_COLLECTS_PERSONAL_DATA',
    '',
    'REQUIRED',
    'Does your app collect or share any of the required user data types?',
  ],
  [
    'PSL_DATA_COLLECTION_ENCRYPTED_IN_TRANSIT',
    '',
    'MAYBE_REQUIRED',
    'Is all of the user data collected by your app encrypted in transit?',
  ],
  ...(
    [
      ['PSL_ACM_USER_ID_PASSWORD', 'Username and password'],
      ['PSL_ACM_USER_ID_OTHER_AUTH', 'Username and other authentication'],
      ['PSL_ACM_USER_ID_PASSWORD_OTHER_AUTH', 'Username, password, and other authentication'],
      ['PSL_ACM_OAUTH', 'OAuth'],
      ['PSL_ACM_OTHER', 'Other'],
      ['PSL_ACM_NONE', 'My app does not allow users to create an account'],
    ] as const
  ).map(
    ([id, label]): Question => [
      'PSL_SUPPORTED_ACCOUNT_CREATION_METHODS',
      id,
      'MULTIPLE_CHOICE',
      `Account creation / ${label}`,
    ],
  ),
  ['PSL_ACM_SPECIFY', '', 'MAYBE_REQUIRED', 'Describe the method of account creation that your app supports'],
  [
    'PSL_ACCOUNT_DELETION_URL',
    '',
    'MAYBE_REQUIRED',
    'Link to request that the account and its data are deleted',
  ],
  ...(
    [
      ['DATA_DELETION_YES', 'Yes'],
      ['DATA_DELETION_NO', 'No'],
      ['DATA_DELETION_NO_AUTO_DELETED', 'No, but user data is automatically deleted within 90 days'],
    ] as const
  ).map(
    ([id, label]): Question => [
      'PSL_SUPPORT_DATA_DELETION_BY_USER',
      id,
      'SINGLE_CHOICE',
      `Can users request that their data is deleted? / ${label}`,
    ],
  ),
  ['PSL_DATA_DELETION_URL', '', 'MAYBE_REQUIRED', 'Delete data URL'],
]

/** Questions that most apps leave open. */
const OPTIONAL: readonly Question[] = [
  ['PSL_DATA_COLLECTION_COMPLIES_FAMILY_POLICY', '', 'OPTIONAL', 'Commitment to the Families Policy'],
  ['PSL_INDEPENDENTLY_VALIDATED', '', 'OPTIONAL', 'Independent security review (MASA)'],
  ['PSL_UPI_BADGE_OPT_IN', '', 'OPTIONAL', 'Badge on the store listing'],
  [
    'PSL_HAS_OUTSIDE_APP_ACCOUNTS',
    '',
    'OPTIONAL',
    'Can users login with accounts created outside of the app?',
  ],
  ...(
    [
      ['PSL_LOGIN_WITH_OUTSIDE_APP_ID', 'Out of app identification'],
      ['PSL_LOGIN_THROUGH_EMPLOYMENT_OR_ENTERPRISE_ACCOUNT', 'Through employment, or enterprise accounts'],
      ['PSL_OUTSIDE_APP_ACCOUNT_TYPE_OTHER', 'Other'],
    ] as const
  ).map(
    ([id, label]): Question => [
      'PSL_OUTSIDE_APP_ACCOUNT_TYPES',
      id,
      'MULTIPLE_CHOICE',
      `How are these accounts created? / ${label}`,
    ],
  ),
  ['PSL_OUTSIDE_APP_ACCOUNT_TYPE_SPECIFY', '', 'MAYBE_REQUIRED', 'Describe how these accounts are created'],
]

/** How data of one type is used. */
const usageOf = ({ id, label }: DataType): readonly Question[] => {
  const about = `Data usage and handling (${label.en.split(' / ').at(-1)})`
  const question = (part: string) => `PSL_DATA_USAGE_RESPONSES:${id}:${part}`
  return [
    [
      question('PSL_DATA_USAGE_COLLECTION_AND_SHARING'),
      'PSL_DATA_USAGE_ONLY_COLLECTED',
      'MULTIPLE_CHOICE',
      `${about} / Collected`,
    ],
    [
      question('PSL_DATA_USAGE_COLLECTION_AND_SHARING'),
      'PSL_DATA_USAGE_ONLY_SHARED',
      'MULTIPLE_CHOICE',
      `${about} / Shared`,
    ],
    [
      question('PSL_DATA_USAGE_EPHEMERAL'),
      '',
      'MAYBE_REQUIRED',
      `${about} / Is this data processed ephemerally?`,
    ],
    [
      question('DATA_USAGE_USER_CONTROL'),
      'PSL_DATA_USAGE_USER_CONTROL_OPTIONAL',
      'SINGLE_CHOICE',
      `${about} / Users can choose`,
    ],
    [
      question('DATA_USAGE_USER_CONTROL'),
      'PSL_DATA_USAGE_USER_CONTROL_REQUIRED',
      'SINGLE_CHOICE',
      `${about} / Required`,
    ],
    ...(['COLLECTION', 'SHARING'] as const).flatMap((what) =>
      PURPOSES.map(
        ([response, name]): Question => [
          question(`DATA_USAGE_${what}_PURPOSE`),
          response,
          'MULTIPLE_CHOICE',
          `${about} / ${what === 'COLLECTION' ? 'Why collected' : 'Why shared'} / ${name}`,
        ],
      ),
    ),
  ]
}

/**
 * The Data safety form of Google Play as a file that Play Console takes in, in the rows of the template it gives out. A type that the
 * package shows is marked for an answer with all that is asked about it; that it is sent anywhere, and why, the package does not show,
 * and nothing is answered in its maker's place.
 */
export const playForm = (types: readonly SeenType[]): string => {
  const seen = types.filter(isSeen)
  const line = ([id, response, requirement, label]: Question, value: string): string =>
    csvLine([id, response, value, requirement, label])
  return [
    csvLine(HEADS),
    ...GENERAL.map((question) => line(question, TO_ANSWER)),
    ...OPTIONAL.map((question) => line(question, '')),
    ...types.map((one) =>
      line(
        [one.type.group, one.type.id, 'MULTIPLE_CHOICE', one.type.label.en],
        seen.includes(one) ? TO_ANSWER : '',
      ),
    ),
    ...types.flatMap((one) =>
      usageOf(one.type).map((question) => line(question, seen.includes(one) ? TO_ANSWER : '')),
    ),
  ].join('')
}
