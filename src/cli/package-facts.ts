import { budgetOf } from '../collect/budget.ts'
import { collect } from '../collect/index.ts'
import type { Facts } from '../facts/facts.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'

/**
 * The facts of a package alone. Throws what kept it from being read.
 * @param source folder of its project, which tells the names that shrinking took.
 */
export const readPackage = async (apk: string, vocabulary: Vocabulary, source?: string): Promise<Facts> => {
  const reference = { package: apk, ...(source === undefined ? {} : { source }) }
  const { facts, problems } = await collect(reference, { vocabulary, budget: budgetOf() })
  const [problem] = problems
  if (facts.rows.app?.[0]?.package === undefined && problem !== undefined) throw problem
  return facts
}
