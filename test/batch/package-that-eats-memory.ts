import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Writes a small package whose manifest unfolds to `bytes`: a bomb in the entry that every reader opens. */
export const writeHungryPackage = (path: string, sample: string, bytes: number): void => {
  const folder = join(dirname(path), 'hungry')
  mkdirSync(folder, { recursive: true })
  copyFileSync(sample, path)
  const manifest = join(folder, 'AndroidManifest.xml')
  writeFileSync(manifest, '')
  truncateSync(manifest, bytes)
  execFileSync('zip', ['-q', '-j', path, manifest])
}
