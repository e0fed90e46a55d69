import { choice, EVIDENCE, flag, optional, rowsOf, table, text, texts } from './table.ts'

/** What the policy says of each kind, beside what the package can do with it. */
export const kindCoverage = table({
  says: 'One kind of personal information: whether the policy states or denies that it is collected, and what in the package opens or reads it.',
  key: ['kind'],
  columns: {
    kind: text('Id of the kind.'),
    name: text('Its Chinese name.'),
    nameEnglish: text('Its English name.'),
    sensitive: flag('Whether it is sensitive personal information.'),
    stated: flag(
      'Whether the policy, its list of SDKs or a general word such as device identifiers covers it; false only when all of them were read.',
    ),
    statedAs: text('The sentence that states it.'),
    denied: flag('Whether the policy says, without a condition, that it is not collected.'),
    denial: text('The sentence that says so.'),
    permissions: texts('Declared permissions that open it.'),
    calledByApp: texts("Calls in the app's own code that read it."),
    calledBySdk: texts('Packages of others in the app whose code reads it.'),
    sentTo: texts('Hosts that a recording shows it was sent to.'),
    sentBy: choice(EVIDENCE, 'How strong that recording is as evidence.'),
    reads: optional(
      rowsOf('apiCalls', 'The call of each of those owners with the shortest way; own code first.'),
    ),
  },
})
