import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openAndroidPackage } from '../../../src/collect/android/open-package.ts'
import { signingCollector } from '../../../src/collect/android/signing.ts'
import { budgetOf } from '../../../src/collect/budget.ts'
import { vocabulary } from '../../engine/vocabulary.ts'

/** What the collector says of the signers of a package file. */
export const signersOf = async (path: string, thorough = false) => {
  const android = await openAndroidPackage(path, budgetOf())
  try {
    const { rows } = await signingCollector.collect({
      reference: {},
      android,
      vocabulary,
      budget: budgetOf(),
      thorough,
    })
    return rows.signers ?? []
  } finally {
    await android.close()
  }
}

/** The same for a package in memory. */
export const signersIn = async (bytes: Uint8Array, thorough = false) => {
  const folder = mkdtempSync(join(tmpdir(), 'signers-'))
  try {
    const path = join(folder, 'app.apk')
    writeFileSync(path, bytes)
    return await signersOf(path, thorough)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
