import { choice, flag, table, text } from './table.ts'

/** What the policy says is done with each kind of personal information. */
export const statements = table({
  says: 'One kind of personal information in one sentence or table row of the policy: who does what with it, for what, or that nobody does.',
  key: ['document', 'kind', 'act', 'actor', 'function', 'negated'],
  columns: {
    document: text('Id of the document.'),
    kind: text('Kind of personal information, as an id of the vocabulary.'),
    word: text('The word used for it.'),
    act: choice(['collect', 'share'], 'What is done: collected or used, or given to others.'),
    actor: choice(['operator', 'third-party'], 'Who does it.'),
    function: text('The business function it is told for; empty where it is told for none.'),
    purpose: text('What it is for, as written; empty when nothing is said.'),
    clarity: choice(['specific', 'vague', 'tautology', 'none'], 'How clear the purpose is.'),
    negated: flag('Whether the sentence says that it is not done.'),
    conditional: flag('Whether that holds only under a condition: before consent, beyond a list.'),
    openList: flag('Whether the list it stands in is left open by 等 or 包括但不限于.'),
    sensitive: flag('Whether the kind is sensitive personal information.'),
    highlighted: flag('Whether the word is set bold; absent where the format has no bold.'),
    text: text('The sentence or table row.'),
  },
})
