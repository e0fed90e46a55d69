import { choice, flag, table, text, texts } from './table.ts'

/** Third-party SDKs that the policy, or a list it belongs with, names. */
export const policySdks = table({
  says: 'One third-party SDK that the policy or its SDK list names, with what is told of it.',
  key: ['document', 'name'],
  columns: {
    document: text('Id of the document.'),
    name: text('Name of the SDK, as written.'),
    vendor: text('Company that provides it, as written.'),
    kinds: texts('Kinds of personal information told for it, as ids of the vocabulary.'),
    kindsText: text('What it collects, as written.'),
    purpose: text('What it is for, as written.'),
    link: text('Address of its rules or its site.'),
    form: choice(['table-row', 'labelled', 'sentence'], 'How it is written.'),
    vendorTold: flag('Whether a provider is told.'),
    kindsTold: flag('Whether it is told what it collects, or that it collects nothing.'),
    purposeTold: flag('Whether a purpose is told.'),
    text: text('The text.'),
  },
})
