import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ToolError } from '../../errors.ts'
import { file } from '../../facts/locator.ts'
import { BudgetExceeded, budgetOf } from '../budget.ts'
import { ArchiveError } from '../package/archive-error.ts'
import { openApk } from './apk.ts'
import { openFile } from './apk-file.ts'
import { isApkName, MOST_APKS, type Part, partOf } from './apk-set.ts'

/** A folder without packages. */
export const noPackageIn = (folder: string): ToolError =>
  new ToolError('no-package-in-folder', {
    zh: `文件夹 ${folder} 中没有 .apk 文件。请给出安装包，或者放有基础包及其拆分包的文件夹。`,
    en: `There is no .apk file in the folder ${folder}. Give a package, or a folder that holds a base with its splits.`,
  })

/** Names of the APKs that lie in a folder, in order: what is read where the folder is handed in as one app. */
export const apksIn = async (folder: string): Promise<string[]> => {
  const names: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!isApkName(entry.name)) continue
    const found = entry.isSymbolicLink() ? await stat(join(folder, entry.name)).catch(() => undefined) : entry
    if (found?.isFile()) names.push(entry.name)
  }
  return names.sort()
}

/**
 * Names all the APKs of a folder: the SHA-256 of their own, by their names in order, each on a line, as
 * `sha256sum *.apk | cut -c1-64 | sha256sum` makes it. Throws what `sha256Of` throws, and `ToolError` where there is none.
 */
export const folderHash = async (
  folder: string,
  sha256Of: (path: string) => Promise<string>,
): Promise<string> => {
  const names = await apksIn(folder)
  if (names.length === 0) throw noPackageIn(folder)
  const hash = createHash('sha256')
  for (const name of names) hash.update(`${await sha256Of(join(folder, name))}\n`)
  return hash.digest('hex')
}

/** Bytes that may be inflated, and seconds it may take, to see what one APK is: manifests in use have 1 MB at most. */
const GLANCE = { bytes: 16 << 20, seconds: 10 }

/** What an APK says of itself; nothing where it cannot be opened, or takes more than a glance. */
const glance = async (folder: string, name: string): Promise<Part | undefined> => {
  try {
    const { bytes, close } = await openFile(join(folder, name))
    try {
      const budget = budgetOf(GLANCE.bytes, GLANCE.seconds)
      return await partOf(openApk(bytes, { name, source: file(name), close }, budget))
    } finally {
      await close()
    }
  } catch (thrown) {
    const unreadable = [ToolError, ArchiveError, BudgetExceeded].some((kind) => thrown instanceof kind)
    if (unreadable) return undefined
    throw thrown
  }
}

/**
 * Whether the APKs of a folder are the splits of one app, with their base or without: all that can be read are of one package, one
 * at least is a split, and bases, where there are several, are of one version. Whole packages that lie together are apps of
 * their own. Reads no further than the first that does not belong.
 */
export const isSplitFolder = async (folder: string): Promise<boolean> => {
  const names = await apksIn(folder)
  if (names.length < 2 || names.length > MOST_APKS) return false
  const packages = new Set<string>()
  const versions = new Set<number>()
  let splits = 0
  for (const name of names) {
    const part = await glance(folder, name)
    if (part === undefined) continue
    packages.add(part.packageName)
    if (part.split === '') versions.add(part.version)
    else splits += 1
    if (packages.size > 1 || versions.size > 1) return false
  }
  return splits > 0
}
