import type { Facts } from '../../facts/facts.ts'

/** Names shorter than this stand in other words. */
const SHORTEST = 2

/** What names are compared by: letters and digits alone, without what shops and developers add to them. */
const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[（(].*[）)]/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/app$/, '')

/**
 * Fills `policy.appNotNamed`: the name under which the package shows the app, where the policy has a name for its
 * product and nowhere uses that one. A policy of another app reads so, and one of a whole company, and one of an app
 * that was renamed.
 */
export const policyAppName = (facts: Facts): Facts => {
  const policy = facts.rows.policy?.[0]
  const app = facts.rows.app?.[0]
  if (policy?.found !== true || !policy.product) return facts
  const labels = [app?.label, app?.labelDefault, app?.labelEnglish].filter(
    (label): label is string => label !== undefined && bare(label).length >= SHORTEST,
  )
  const text = bare(
    [
      policy.title ?? '',
      ...(facts.rows.sections ?? [])
        .filter(({ document }) => document === policy.document)
        .map((section) => `${section.heading ?? ''} ${section.text ?? ''}`),
    ].join(' '),
  )
  const named = labels.some(
    (label) => text.includes(bare(label)) || bare(label).includes(bare(policy.product ?? '')),
  )
  const appNotNamed = labels.length === 0 || named ? '' : (labels[0] ?? '')
  return { ...facts, rows: { ...facts.rows, policy: [{ ...policy, appNotNamed }] } }
}
