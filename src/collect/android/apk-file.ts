import { open } from 'node:fs/promises'
import { ToolError } from '../../errors.ts'
import { type ByteSource, fileSource } from '../package/byte-source.ts'

/** A file of the system and the way to let it go. Throws `ToolError` when there is none, or it cannot be read. */
export const openFile = async (path: string): Promise<{ bytes: ByteSource; close: () => Promise<void> }> => {
  const handle = await open(path, 'r').catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code !== 'ENOENT' && thrown.code !== 'ENOTDIR') {
      throw new ToolError('file-not-readable', {
        zh: `无法读取 ${path}（${thrown.code}）。请检查权限。`,
        en: `${path} cannot be read (${thrown.code}). Check its permissions.`,
      })
    }
    throw new ToolError('file-not-found', {
      zh: `找不到文件 ${path}。请检查路径。`,
      en: `There is no file ${path}. Check the path.`,
    })
  })
  return { bytes: await fileSource(handle), close: () => handle.close() }
}
