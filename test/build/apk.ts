import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { budgetOf } from '../../src/collect/budget.ts'
import { type CollectResult, collect } from '../../src/collect/index.ts'
import { loadVocabulary } from '../../src/vocabulary/load.ts'
import { axml, type MadeElement } from './axml.ts'
import { type MadeEntry, zip } from './zip.ts'

/** A package: its manifest, its resource table, its other entries. */
export interface MadeApk {
  readonly manifest: MadeElement | Uint8Array
  readonly resources?: Uint8Array
  readonly entries?: readonly MadeEntry[]
}

export const apk = ({ manifest, resources, entries = [] }: MadeApk): Uint8Array =>
  zip([
    { name: 'AndroidManifest.xml', data: manifest instanceof Uint8Array ? manifest : axml(manifest) },
    ...(resources ? [{ name: 'resources.arsc', data: resources, stored: true }] : []),
    ...entries,
  ])

const vocabulary = await loadVocabulary()

/** All that is collected from a package made so. */
export const collected = async (made: MadeApk): Promise<CollectResult> => {
  const folder = mkdtempSync(join(tmpdir(), 'made-'))
  try {
    const path = join(folder, 'app.apk')
    writeFileSync(path, apk(made))
    return await collect({ package: path }, { vocabulary, budget: budgetOf() })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
