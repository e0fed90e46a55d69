import { entry } from '../../facts/locator.ts'
import type { Collector } from '../collector.ts'

/** The oddities that all readers of the package met. Runs last, when every part has been asked for. */
export const integrityCollector: Collector = {
  name: 'integrity',
  version: 2,
  fills: ['integrity'],
  ofPackage: true,
  wants: ({ android }) => android !== undefined,
  async collect({ android }) {
    if (!android) return { rows: {}, complete: [], gaps: [] }
    const rows = android.parts.flatMap(({ name, source, notes }, nth) =>
      notes.map(({ code, part: of, detail, weight }) => {
        const part = nth === 0 ? of : of === '' ? name : `${name}!${of}`
        return {
          id: `${code} ${part}`,
          evidence: 'static' as const,
          source: of === '' ? source : entry(source, of),
          code,
          part,
          ...(detail === undefined ? {} : { detail }),
          weight,
        }
      }),
    )
    return { rows: { integrity: rows }, complete: [{ table: 'integrity' }], gaps: [] }
  },
}
