import type { Completeness, Gap } from '../../../facts/facts.ts'
import type { RowOf } from '../../../facts/index.ts'
import type { Sdk } from '../../../vocabulary/sdk-schema.ts'
import type { Collected, Collector, Input } from '../../collector.ts'
import type { AndroidPackage } from '../android-package.ts'
import { packageReading } from './package-reading.ts'
import { type SdkIndex, sdkIndex } from './sdk-index.ts'
import { sdkRow, sourceOf } from './sdk-row.ts'
import { noTraces, tracesOf } from './sdk-traces.ts'
import { versionsInCode, versionsInFiles } from './sdk-version.ts'

type Row = RowOf<'sdks'>

/** An app of the vendor itself is not an SDK in somebody's app; a library that is only spoken of is not worth a line. */
const worthTelling = (sdk: Sdk, row: Row, packageName: string, index: SdkIndex, at: number): boolean =>
  index.classes.ownerOf(`L${packageName.replaceAll('.', '/')}/Any;`) !== at &&
  (sdk.category !== 'library' || row.grade === 'embedded' || row.grade === 'called')

const collect = async ({ vocabulary, budget }: Input, android: AndroidPackage): Promise<Collected> => {
  const index = sdkIndex(vocabulary)
  const reading = await packageReading(android, vocabulary, budget)
  const { names, code, hidden } = reading
  const traces = tracesOf(reading, index, android.source)
  const inFiles = await versionsInFiles(android, index)
  const inCode =
    code === undefined ? new Map<number, string>() : versionsInCode((await android.code()).files, index)
  const found = [...new Set([...traces.keys(), ...(code?.found.keys() ?? [])])]
  const rows = found.flatMap((at) => {
    const sdk = index.sdks[at]
    if (!sdk) return []
    const seen = traces.get(at) ?? noTraces()
    const inside = code?.found.get(at)
    const row = sdkRow(
      {
        sdk,
        traces: seen,
        code: inside,
        codeWasRead: code !== undefined,
        manifestWasRead: names !== undefined,
        version: inFiles.get(at) ?? inCode.get(at),
        source: sourceOf(seen, inside, android),
      },
      vocabulary,
    )
    return worthTelling(sdk, row, names?.packageName ?? '', index, at) ? [row] : []
  })
  const gaps: Gap[] = hidden.map((why) => ({ table: 'sdks', scope: 'code', ...why }))
  if (names === undefined) gaps.push({ table: 'sdks', scope: 'manifest', because: 'package-unreadable' })
  const complete: Completeness[] = [
    { table: 'sdks', scope: 'files' },
    ...(names === undefined ? [] : [{ table: 'sdks' as const, scope: 'manifest' }]),
    ...(hidden.length > 0 ? [] : [{ table: 'sdks' as const, scope: 'code' }]),
    ...(gaps.length > 0 ? [] : [{ table: 'sdks' as const }]),
  ]
  return { rows: { sdks: rows }, complete, gaps }
}

/** SDKs that the vocabulary knows and the package holds or names. */
export const sdksCollector: Collector = {
  name: 'sdks',
  version: 1,
  fills: ['sdks'],
  ofPackage: true,
  wants: ({ android }) => android !== undefined,
  collect: async (input) =>
    input.android === undefined ? { rows: {}, complete: [], gaps: [] } : collect(input, input.android),
}
