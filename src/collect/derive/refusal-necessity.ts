import type { Facts } from '../../facts/facts.ts'
import type { RowOf } from '../../facts/index.ts'

type Refusal = RowOf<'refusals'>

/** Whether nothing of what was refused is necessary for the chosen types (14号文). */
const unneeded = (
  { groups = [], kinds = [], what }: Refusal,
  profile: RowOf<'appProfile'> | undefined,
): boolean | undefined => {
  if (profile?.types === undefined || profile.consumerSide === false) return undefined
  if (what === 'policy') return profile.needsNoPersonalInformation
  if (groups.length + kinds.length === 0) return undefined
  return (
    !groups.some((group) => profile.necessaryPermissionGroups?.includes(group)) &&
    !kinds.some((kind) => profile.necessaryKinds?.includes(kind))
  )
}

/** Fills `unneeded` of refusals. */
export const refusalNecessity = (facts: Facts): Facts => {
  const { refusals } = facts.rows
  if (refusals === undefined) return facts
  const filled = refusals.map((refusal): Refusal => {
    const known = unneeded(refusal, facts.rows.appProfile?.[0])
    return known === undefined ? refusal : { ...refusal, unneeded: known }
  })
  return { ...facts, rows: { ...facts.rows, refusals: filled } }
}
