import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { folderHash } from '../collect/android/apk-folder.ts'
import { ToolError } from '../errors.ts'
import { isAddress } from './list-entry.ts'

/** SHA-256 of a file, lower-case hexadecimal. Throws `ToolError` `file-missing` where it cannot be read. */
export const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash)
  } catch (thrown) {
    throw fileMissing(path, (thrown as NodeJS.ErrnoException).code ?? '')
  }
  return hash.digest('hex')
}

/** Whether an app is handed in as a folder with its APKs. */
export const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() === true

/** SHA-256 of a package, or of a folder with the APKs of one app. Throws `ToolError` where there is none, or it cannot be read. */
export const packageHash = async (path: string): Promise<string> => {
  if (!(await isFolder(path))) return sha256Of(path)
  try {
    return await folderHash(path, sha256Of)
  } catch (thrown) {
    throw thrown instanceof ToolError
      ? thrown
      : fileMissing(path, (thrown as NodeJS.ErrnoException).code ?? '')
  }
}

/** A file that is not there or cannot be read. */
export const fileMissing = (path: string, code: string): ToolError =>
  code === 'ENOENT'
    ? new ToolError('file-missing', {
        zh: `找不到文件 ${path}。请检查路径。`,
        en: `No file at ${path}. Check the path.`,
      })
    : new ToolError('file-unreadable', {
        zh: `文件 ${path} 无法读取（${code}）。`,
        en: `The file ${path} cannot be read (${code}).`,
      })

/** A package that is not the one the list names. */
export const packageDiffers = (path: string, wanted: string, found: string): ToolError =>
  new ToolError('package-differs', {
    zh: `${basename(path)} 的 SHA-256 为 ${found}，与清单所列 ${wanted} 不符，未检测。`,
    en: `${basename(path)} has SHA-256 ${found}, not ${wanted} as listed; it was not scanned.`,
  })

/** Throws `ToolError` where the package cannot be read, or not the one the list names. */
export const checkPackage = async (path: string, wanted: string | undefined): Promise<void> => {
  if (isAddress(path)) {
    throw new ToolError('package-is-address', {
      zh: `安装包 ${path} 是网址，逐行检测不下载安装包。请先下载，或使用 mingshi batch。`,
      en: `The package ${path} is an address, and the filter downloads no packages. Download it first, or use mingshi batch.`,
    })
  }
  if (wanted === undefined) {
    await access(path, constants.R_OK).catch((thrown: NodeJS.ErrnoException) => {
      throw fileMissing(path, thrown.code ?? '')
    })
    return
  }
  const found = await packageHash(path)
  if (found !== wanted) throw packageDiffers(path, wanted, found)
}
