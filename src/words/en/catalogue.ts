import type { catalogue as zh } from '../zh/catalogue.ts'

/** Words of the catalogue of rules. */
export const catalogue: typeof zh = {
  otherNorms: 'Other norms',
  packs: 'Packs of rules',
  conditions: 'Conditions',
  examples: 'Examples: the tests of the rule',
  noFacts: 'No evidence at all.',
}
