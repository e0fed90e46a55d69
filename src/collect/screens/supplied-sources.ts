import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { file } from '../../facts/locator.ts'
import type { Input } from '../collector.ts'
import { filesBelow } from './folder-listing.ts'
import { insideFolder, SESSION_FILE } from './session-file.ts'
import type { SourceFile, SourceFolder } from './source-folder.ts'
import { textOfBytes } from './text-of-bytes.ts'

const MOST_FILES = 2_000
const MOST_BYTES = 4_000_000
const READABLE =
  /\.(vue|nvue|uvue|ux|wpy|mpx|svelte|wxml|axml|swan|ttml|qml|ksml|jxml|xhsml|jsx|tsx|mjs|cjs|js|ts|ets|dart|kt|java|csd|json|xml|html?|php|phtml|jspx?|ftlh?|aspx?|ascx|cshtml|tpl|ejs|hbs|art)$/i

/** Whether a file may be the source of a component, by its name. */
export const mayBeSource = (name: string): boolean => READABLE.test(name)

/** Whether a file is read as the source of a component, whatever it holds; dumps and pages may be recorded screens. */
export const isSource = (name: string): boolean => mayBeSource(name) && !/\.(json|xml|html?)$/i.test(name)

/**
 * Source files handed in beside or as the recorded screens. In the folder of a recorded session only what can be nothing
 * else is source: its pages, dumps and JSON are what was recorded.
 */
export const suppliedSources = async ({ reference, budget }: Input): Promise<SourceFolder | undefined> => {
  const given = reference.screens
  if (given === undefined) return undefined
  const found = await stat(given).catch(() => undefined)
  if (!found) return undefined
  const folder = found.isFile() ? dirname(given) : given
  const recorded = !found.isFile() && (await stat(join(folder, SESSION_FILE)).catch(() => undefined))
  const isTaken = recorded ? isSource : mayBeSource
  const names = found.isFile() ? [basename(given)] : await filesBelow(folder, MOST_FILES, isTaken)
  if (names.includes(SESSION_FILE)) return undefined
  const bytesOf = async (name: string): Promise<Uint8Array | undefined> => {
    const path = await insideFolder(folder, name)
    const size = path === undefined ? undefined : await stat(path).catch(() => undefined)
    if (path === undefined || !size?.isFile() || size.size > MOST_BYTES) return undefined
    budget.take(size.size, name)
    return new Uint8Array(await readFile(path))
  }
  return {
    evidence: 'supplied',
    keeps: true,
    files: names.filter(isTaken).map((name): SourceFile => ({ name, read: () => bytesOf(name) })),
    sourceOf: (name) => file(name),
    takesPages: (name) => name.includes('/') || !/\.html?$/i.test(name),
    async near(name, path) {
      const at = join(dirname(name), path.replace(/[?#].*$/, ''))
      const bytes = at.startsWith('..') ? undefined : await bytesOf(at).catch(() => undefined)
      return bytes ? textOfBytes(bytes) : undefined
    },
  }
}
