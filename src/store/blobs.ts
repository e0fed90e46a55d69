import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readings } from '../collect/package-readings.ts'

/** The path of a file kept under its hash. */
export const blobPath = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), sha256)

/** Keeps a file under its hash. It is there whole or not at all; one that is there is not written again. */
export const keepBlob = (folder: string, sha256: string, bytes: Uint8Array): void => {
  const path = blobPath(folder, sha256)
  if (existsSync(path)) return
  mkdirSync(join(folder, sha256.slice(0, 2)), { recursive: true })
  const draft = `${path}.${process.pid}.part`
  writeFileSync(draft, bytes)
  renameSync(draft, path)
}

export const readBlob = (folder: string, sha256: string): Promise<Buffer> =>
  readFile(blobPath(folder, sha256))

/** Keeps in a folder what was read of packages. */
export const folderReadings = (folder: string): Readings => ({
  get: (key) => readBlob(folder, key).catch(() => undefined),
  put: async (key, bytes) => keepBlob(folder, key, bytes),
})
