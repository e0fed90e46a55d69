import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ToolError } from '../../errors.ts'
import { file } from '../../facts/locator.ts'
import { type Collected, type Collector, nothing } from '../collector.ts'
import { apksIn, folderHash } from './apk-folder.ts'
import { digestPath } from './file-digests.ts'
import { manifestCollector } from './manifest.ts'

/** What a package that was not opened is known by. */
const namedBy = async (path: string): Promise<{ readonly bytes?: number; readonly sha256?: string }> => {
  if (!existsSync(path)) return {}
  const found = await stat(path)
  if (!found.isDirectory()) return { bytes: found.size, ...(await digestPath(path)) }
  const names = await apksIn(path)
  if (names.length === 0) return {}
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(path, name))).size))
  return {
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    sha256: await folderHash(path, async (apk) => (await digestPath(apk)).sha256),
  }
}

/** A package that could not even be opened: its bytes are named, and nothing else about the app is known. */
export const closedPackage = (path: string, why: ToolError): Collector => ({
  name: 'open',
  version: 1,
  fills: ['app'],
  wants: () => true,
  async collect(): Promise<Collected> {
    const app = {
      id: 'app',
      evidence: 'static' as const,
      source: file(basename(path)),
      fileName: basename(path),
      ...(await namedBy(path)),
      readable: false,
      unreadable: why.code,
    }
    const gaps = manifestCollector.fills.map((table) => ({
      table,
      because: 'package-unreadable',
      detail: why.code,
    }))
    return { ...nothing, rows: { app: [app] }, gaps: gaps.filter(({ table }) => table !== 'app') }
  },
})
