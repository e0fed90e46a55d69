import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

const MOST_DEPTH = 12
/** Folders that hold what others wrote or what tools built. */
const PASSED_OVER =
  /^(node_modules|\.git|\.svn|unpackage|dist|build|coverage|\.gradle|\.idea|\.dart_tool|Pods|miniprogram_npm|uni_modules|test|tests|__tests__)$/

/** Paths below a folder of the files whose names are wanted, in the order of the names. */
export const filesBelow = async (
  folder: string,
  most: number,
  wanted: (path: string) => boolean,
): Promise<string[]> => {
  const found: string[] = []
  const visit = async (below: string, depth: number): Promise<void> => {
    const entries = await readdir(join(folder, below), { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (found.length >= most) return
      const name = below ? `${below}/${entry.name}` : entry.name
      if (entry.isDirectory()) {
        if (depth < MOST_DEPTH && !PASSED_OVER.test(entry.name)) await visit(name, depth + 1)
      } else if (entry.isFile() && wanted(name)) found.push(name)
    }
  }
  await visit('', 0)
  return found
}
