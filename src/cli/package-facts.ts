import { budgetOf } from '../collect/budget.ts'
import { collect } from '../collect/index.ts'
import type { Facts } from '../facts/facts.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'

/** The facts of a package alone. Throws what kept it from being read. */
export const readPackage = async (apk: string, vocabulary: Vocabulary): Promise<Facts> => {
  const { facts, problems } = await collect({ package: apk }, { vocabulary, budget: budgetOf() })
  const [problem] = problems
  if (facts.rows.app?.[0]?.package === undefined && problem !== undefined) throw problem
  return facts
}
