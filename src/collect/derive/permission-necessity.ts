import { type Facts, isComplete } from '../../facts/facts.ts'
import type { RowOf } from '../../facts/index.ts'

type Permission = RowOf<'permissions'>

/** Whether the chosen types can need a permission's group; unknown without types, and for apps 14号文 does not cover. */
const necessity = (permission: Permission, profile: RowOf<'appProfile'> | undefined): boolean | undefined => {
  if (!profile?.types || profile.consumerSide === false || permission.group === undefined) return undefined
  return profile.necessaryPermissionGroups?.includes(permission.group) ?? false
}

/** Whether the policy says what a permission's group is for; false only when all the policy says of permissions was read. */
const explained = (permission: Permission, policy: RowOf<'policy'>, facts: Facts): boolean | undefined => {
  if (permission.group === undefined) return undefined
  const named = (facts.rows.policyPermissions ?? []).filter(
    ({ group, document }) =>
      group === permission.group && (policy.document === undefined || document === policy.document),
  )
  if (named.some(({ purpose, clarity }) => (purpose ?? '') !== '' && clarity !== 'none')) return true
  return isComplete(facts, 'policyPermissions') ? false : undefined
}

/** Fills `necessaryForType`, `policyRead` and `policyExplains` of permissions. */
export const permissionNecessity = (facts: Facts): Facts => {
  const permissions = facts.rows.permissions
  if (permissions === undefined) return facts
  const profile = facts.rows.appProfile?.[0]
  const [policy] = (facts.rows.policy ?? []).filter(
    ({ found, readable }) => found === true && readable !== false,
  )
  const filled = permissions.map((permission): Permission => {
    const necessaryForType = necessity(permission, profile)
    const policyExplains = policy && explained(permission, policy, facts)
    return {
      ...permission,
      policyRead: policy !== undefined,
      ...(necessaryForType === undefined ? {} : { necessaryForType }),
      ...(policyExplains === undefined ? {} : { policyExplains }),
    }
  })
  return { ...facts, rows: { ...facts.rows, permissions: filled } }
}
