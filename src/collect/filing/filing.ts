import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { reasonOf, ToolError } from '../../errors.ts'
import { file } from '../../facts/locator.ts'
import { type Collector, nothing } from '../collector.ts'
import { parseFiling } from './filing-file.ts'

const readBytes = async (path: string): Promise<Uint8Array> => {
  try {
    return await readFile(path)
  } catch (thrown) {
    const why = reasonOf(thrown)
    throw new ToolError('filing-not-readable', {
      zh: `无法读取备案文件 ${path}（${why.zh}），备案信息未核对。请检查路径。`,
      en: `The filing ${path} cannot be read (${why.en}) and was not compared. Check the path.`,
    })
  }
}

/** What the filing registers, as it was handed in; whether the package is that app is derived from its signers. */
export const filingCollector: Collector = {
  name: 'filing',
  version: 1,
  fills: ['filings'],
  wants: () => true,
  async collect({ reference }) {
    const { filing: path } = reference
    if (path === undefined) return { ...nothing, gaps: [{ table: 'filings', because: 'no-filing-supplied' }] }
    const bytes = await readBytes(path)
    const name = basename(path)
    const entries = await parseFiling(bytes, name)
    const rows = entries.map((entry, i) => ({
      id: `filing-${i + 1}`,
      evidence: 'supplied' as const,
      source: { at: 'key' as const, in: file(name), path: `filings[${i}]` },
      ...entry,
    }))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return {
      rows: { filings: rows },
      complete: [{ table: 'filings' }],
      gaps: [],
      evidence: [{ name, sha256, bytes, mediaType: 'text/yaml', role: 'filing' }],
    }
  },
}
