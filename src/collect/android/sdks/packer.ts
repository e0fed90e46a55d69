import type { RowOf } from '../../../facts/index.ts'
import type { Collector } from '../../collector.ts'
import { packageReading } from './package-reading.ts'
import type { PackerMarks } from './packer-marks.ts'

type Row = RowOf<'packers'>

const rowOf = (
  source: Row['source'],
  { packer, libraries, files, classes, hidesCode }: PackerMarks,
): Row => ({
  id: packer.id,
  evidence: 'static',
  source,
  packer: packer.id,
  name: packer.name.zh,
  nameEnglish: packer.name.en,
  vendor: packer.vendor,
  libraries,
  files,
  classes,
  hidesCode,
})

/** Marks of packers; where one hides the code, the app's row names it. */
export const packerCollector: Collector = {
  name: 'packer',
  version: 1,
  fills: ['packers'],
  ofPackage: true,
  wants: ({ android }) => android !== undefined,
  async collect({ android, vocabulary, budget }) {
    if (!android) return { rows: {}, complete: [], gaps: [] }
    const { packers } = await packageReading(android, vocabulary, budget)
    const hiding = packers.find(({ hidesCode }) => hidesCode)
    return {
      rows: {
        packers: packers.map((marks) => rowOf(android.source, marks)),
        ...(hiding === undefined
          ? {}
          : {
              app: [
                {
                  id: 'app',
                  evidence: 'static',
                  source: android.source,
                  packer: hiding.packer.name.zh,
                  packerEnglish: hiding.packer.name.en,
                },
              ],
            }),
      },
      complete: [{ table: 'packers' }],
      gaps: [],
    }
  },
}
