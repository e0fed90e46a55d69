import { type Collector, nothing } from '../collector.ts'

/** The digests of the file that was handed in, of whatever can be read of it. */
export const digestsCollector: Collector = {
  name: 'digests',
  version: 1,
  fills: ['app'],
  ofPackage: true,
  wants: ({ android }) => android !== undefined,
  async collect({ android }) {
    if (!android) return nothing
    const digests = await android.digests()
    const app = { id: 'app', evidence: 'static', source: android.source, ...digests } as const
    return { ...nothing, rows: { app: [app] } }
  },
}
