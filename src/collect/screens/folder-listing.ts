import { readdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { outside } from './session-file.ts'

const MOST_DEPTH = 12
/** Folders that hold what others wrote or what tools built. */
const PASSED_OVER =
  /^(node_modules|\.git|\.svn|unpackage|dist|build|coverage|\.gradle|\.idea|\.dart_tool|Pods|miniprogram_npm|uni_modules|test|tests|__tests__)$/

/** Paths below a folder of its files and its symbolic links, in the order of the names. */
const entriesBelow = async (
  folder: string,
  most: number,
  wanted: (path: string, isLink: boolean) => boolean,
): Promise<string[]> => {
  const found: string[] = []
  const visit = async (below: string, depth: number): Promise<void> => {
    const entries = await readdir(join(folder, below), { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (found.length >= most) return
      const name = below ? `${below}/${entry.name}` : entry.name
      if (entry.isDirectory()) {
        if (depth < MOST_DEPTH && !PASSED_OVER.test(entry.name)) await visit(name, depth + 1)
      } else if ((entry.isFile() || entry.isSymbolicLink()) && wanted(name, entry.isSymbolicLink()))
        found.push(name)
    }
  }
  await visit('', 0)
  return found
}

/** Paths below a folder of the files whose names are wanted, in the order of the names. Links are not followed. */
export const filesBelow = (
  folder: string,
  most: number,
  wanted: (path: string) => boolean,
): Promise<string[]> => entriesBelow(folder, most, (name, isLink) => !isLink && wanted(name))

/**
 * Paths below a folder of the symbolic links that lead out of it or nowhere. What lies at their ends is not what was
 * handed in, so it is not read; a link that stays inside leads to what is read anyway.
 */
export const linksOut = async (folder: string, most: number): Promise<string[]> => {
  const base = await realpath(folder)
  const inside = async (name: string): Promise<boolean> => {
    const target = await realpath(join(folder, name)).catch(() => undefined)
    return target !== undefined && !outside(base, target)
  }
  const links = await entriesBelow(folder, most, (_, isLink) => isLink)
  const kept = await Promise.all(links.map(async (name) => ((await inside(name)) ? [] : [name])))
  return kept.flat()
}
