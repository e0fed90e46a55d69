import type { Facts } from '../../facts/facts.ts'

/** Where a packer hides the code, the calls that were read are the packer's: absence among them says nothing of the app. */
export const packedCode = (facts: Facts): Facts => {
  const packer = facts.rows.packers?.find(({ hidesCode }) => hidesCode === true)
  if (packer === undefined) return facts
  const why = { table: 'apiCalls' as const, because: 'code-packed', detail: packer.name ?? packer.id }
  return {
    ...facts,
    complete: facts.complete.filter(({ table }) => table !== 'apiCalls'),
    gaps: [...facts.gaps.filter(({ table }) => table !== 'apiCalls'), why],
  }
}
