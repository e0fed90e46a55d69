import type { Facts } from '../../facts/facts.ts'
import type { RowOf } from '../../facts/index.ts'
import { rowId } from '../screens/row-id.ts'

type Mention = RowOf<'policyMentions'>

/** Adds to `policyMentions` the controls of layouts that name the privacy policy; they were read for the screens already. */
export const layoutMentions = (facts: Facts): Facts => {
  const { policyMentions, controls = [], screens = [] } = facts.rows
  if (policyMentions === undefined) return facts
  const layouts = new Map(screens.map(({ id, layout }) => [id, layout]))
  const rows = new Map<string, Mention>()
  for (const { evidence, source, screen, label, names } of controls) {
    const layout = layouts.get(screen ?? '')
    if (evidence !== 'static' || layout === undefined || !label || !names?.includes('policy')) continue
    const id = rowId('mention', 'layout', layout, label)
    rows.set(id, {
      id,
      evidence,
      source,
      where: 'layout',
      name: `layout/${layout}`,
      text: label,
      isDocument: false,
    })
  }
  const known = [...policyMentions, ...rows.values()]
  return { ...facts, rows: { ...facts.rows, policyMentions: known.sort((a, b) => (a.id < b.id ? -1 : 1)) } }
}
