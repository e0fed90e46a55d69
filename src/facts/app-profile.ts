import { choice, flag, table, text, texts } from './table.ts'

/** What people state about the app. Nothing here is read from the package. */
export const appProfile = table({
  says: 'What the person who orders the test states about the app.',
  single: true,
  columns: {
    types: texts('Ids of the app types of 14号文 (NPI-01 …) that were chosen.'),
    typeNames: texts('Their Chinese names.'),
    typeNamesEnglish: texts('Their English names.'),
    typesChosenBy: choice(['command-line', 'configuration', 'reference'], 'Who or what chose the types.'),
    necessaryKinds: texts('Kinds of personal information necessary for the chosen types: their union.'),
    necessaryPermissionGroups: texts('Permission groups that can supply a necessary kind.'),
    needsNoPersonalInformation: flag(
      'True when every chosen type needs no personal information for its basic function.',
    ),
    hasAccounts: flag('Whether users can register or log in.'),
    operator: text('Name of the operator.'),
    operatorDomains: texts('Host names that belong to the operator.'),
    consumerSide: flag('False for driver, courier and merchant apps, which 14号文 does not cover.'),
  },
})
