import { type Facts, isComplete } from '../../facts/facts.ts'
import type { RowOf } from '../../facts/index.ts'

type Permission = RowOf<'permissions'>

/** Whether the chosen types can need a permission's group; unknown without types, and for apps 14号文 does not cover. */
const necessity = (permission: Permission, profile: RowOf<'appProfile'> | undefined): boolean | undefined => {
  if (!profile?.types || profile.consumerSide === false || permission.group === undefined) return undefined
  return profile.necessaryPermissionGroups?.includes(permission.group) ?? false
}

type Told = Pick<Permission, 'policyExplains' | 'policyVague'>

/**
 * Whether the policy says what a permission's group is for, and whether only in vague words, which explain nothing;
 * false only when all the policy says of permissions was read.
 */
const explained = (permission: Permission, policy: RowOf<'policy'>, facts: Facts): Told => {
  if (permission.group === undefined) return {}
  const clarities = (facts.rows.policyPermissions ?? [])
    .filter(
      ({ group, document }) =>
        group === permission.group && (policy.document === undefined || document === policy.document),
    )
    .map(({ clarity }) => clarity ?? 'none')
  if (clarities.includes('specific')) return { policyExplains: true, policyVague: false }
  if (!isComplete(facts, 'policyPermissions')) return {}
  return { policyExplains: false, policyVague: clarities.some((clarity) => clarity !== 'none') }
}

/** Fills `necessaryForType`, `policyRead`, `policyExplains` and `policyVague` of permissions. */
export const permissionNecessity = (facts: Facts): Facts => {
  const permissions = facts.rows.permissions
  if (permissions === undefined) return facts
  const profile = facts.rows.appProfile?.[0]
  const [policy] = (facts.rows.policy ?? []).filter(
    ({ found, readable }) => found === true && readable !== false,
  )
  const filled = permissions.map((permission): Permission => {
    const necessaryForType = necessity(permission, profile)
    return {
      ...permission,
      policyRead: policy !== undefined,
      ...(necessaryForType === undefined ? {} : { necessaryForType }),
      ...(policy ? explained(permission, policy, facts) : {}),
    }
  })
  return { ...facts, rows: { ...facts.rows, permissions: filled } }
}
