import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Writes a small package whose table of resources unfolds to `bytes`, within what the reader takes of one: it costs that much memory. */
export const writeHungryPackage = (path: string, sample: string, bytes: number): void => {
  const folder = join(dirname(path), 'hungry')
  mkdirSync(folder, { recursive: true })
  copyFileSync(sample, path)
  const table = join(folder, 'resources.arsc')
  writeFileSync(table, '')
  truncateSync(table, bytes)
  execFileSync('zip', ['-q', '-j', path, table])
}
