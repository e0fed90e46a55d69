import type { Collector } from '../collector.ts'

/** The digests of the file that was handed in, of whatever can be read of it. */
export const digestsCollector: Collector = {
  name: 'digests',
  version: 1,
  fills: ['app'],
  ofPackage: true,
  wants: ({ android }) => android !== undefined,
  async collect({ android }) {
    if (!android) return { rows: {}, complete: [], gaps: [] }
    const digests = await android.digests()
    return {
      rows: { app: [{ id: 'app', evidence: 'static', source: android.source, ...digests }] },
      complete: [],
      gaps: [],
    }
  },
}
