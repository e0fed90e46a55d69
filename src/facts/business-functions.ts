import { choice, flag, table, text, texts } from './table.ts'

/** Business functions the policy describes. */
export const businessFunctions = table({
  says: "One business function of the policy's collection part, with the kinds of personal information and the purpose told for it.",
  key: ['document', 'name'],
  columns: {
    document: text('Id of the document.'),
    name: text('The function, as its heading or sentence names it.'),
    kinds: texts('Kinds of personal information named for it, as ids of the vocabulary.'),
    kindWords: texts('The words used for them.'),
    kindsListed: flag('Whether at least one kind is named for it.'),
    purposeStated: flag('Whether a purpose is told for it.'),
    openList: flag('Whether its list of kinds is left open by 等 or 包括但不限于.'),
    shared: flag('Whether its kinds are told only in one list for several functions.'),
    whole: flag('Whether it is told of the service as a whole, not of one function of it.'),
    form: choice(['section', 'table-row', 'sentence'], 'How it is written.'),
    text: text('The text.'),
  },
})
