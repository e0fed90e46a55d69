import type { Facts } from '../../facts/facts.ts'

const within = (host: string, domains: readonly string[]): boolean =>
  domains.some((domain) => host === domain || host.endsWith(`.${domain}`))

/**
 * Whose hosts the requests went to, where the domains of the operator were stated: names alone tell a content network
 * of the operator's from nobody else's.
 */
export const flowOwners = (facts: Facts): Facts => {
  const domains = facts.rows.appProfile?.[0]?.operatorDomains?.map((domain) => domain.toLowerCase())
  const { flows } = facts.rows
  if (flows === undefined) return facts
  const owned = flows.map((flow) => ({
    ...flow,
    ownerStated: domains !== undefined,
    ...(domains !== undefined && flow.host !== undefined && within(flow.host.toLowerCase(), domains)
      ? { thirdParty: false }
      : {}),
  }))
  return { ...facts, rows: { ...facts.rows, flows: owned } }
}
