/** The table of all items. */
export const matrix = {
  seeAnnex:
    'The content of each item, the results under other norms, and the rules without a problem are in the annex.',
  caption: (short: string, n: number) => `${short}, item by item (${n})`,
  category: 'Category',
  results: 'Results',
  item: (number: string) => number,
  listCaption: 'Content of each item, result and rules',
  number: 'Item',
  text: 'Content',
  verdict: 'Result',
  rules: 'Rules',
  people: 'No rule of this release looks at it; a person decides',
  partly: 'No issue was found in the part that was tested; a person decides the rest.',
  clean: 'Rules without a problem, and rules that do not apply',
  cleanCaption: 'Rules without a problem or not applicable, with their evidence',
}
