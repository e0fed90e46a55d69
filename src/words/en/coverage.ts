/** The table that says which evidence decides which item. */
export const coverage = {
  title: 'Coverage of the rules',
  note: 'Made from the rules and the tests in them; do not edit by hand. "Whole" and "part": both not conforming and no issue found can be reached. "Suspect": suspected at most. "Asks": people answer questions.',
  norm: 'Norm',
  items: 'Items',
  item: 'Item',
  rules: 'Rules',
  means: { static: 'Package and documents', screens: 'With screens', run: 'With a run', people: 'People' },
  reach: { whole: 'whole', part: 'part', suspect: 'suspect', ask: 'asks' },
  totals: {
    static: 'By package and documents alone',
    screens: 'With screens',
    run: 'With a run',
    suspected: 'Suspected at most',
    people: 'By people',
    nobody: 'No rule yet',
  },
}
