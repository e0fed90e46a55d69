import { entry } from '../../facts/locator.ts'
import type { Collector } from '../collector.ts'

/** The oddities that all readers of the package met. Runs last, when every part has been asked for. */
export const integrityCollector: Collector = {
  name: 'integrity',
  version: 1,
  fills: ['integrity'],
  ofPackage: true,
  wants: ({ android }) => android !== undefined,
  async collect({ android }) {
    if (!android) return { rows: {}, complete: [], gaps: [] }
    const rows = android.notes.map(({ code, part, detail, weight }) => ({
      id: `${code} ${part}`,
      evidence: 'static' as const,
      source: part === '' ? android.source : entry(android.source, part),
      code,
      part,
      ...(detail === undefined ? {} : { detail }),
      weight,
    }))
    return { rows: { integrity: rows }, complete: [{ table: 'integrity' }], gaps: [] }
  },
}
