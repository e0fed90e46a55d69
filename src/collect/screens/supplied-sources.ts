import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { file } from '../../facts/locator.ts'
import type { Input } from '../collector.ts'
import { insideFolder, SESSION_FILE } from './session-file.ts'
import type { SourceFile, SourceFolder } from './source-folder.ts'

const MOST_FILES = 2_000
const MOST_BYTES = 4_000_000
const MOST_DEPTH = 12
/** Folders that hold what others wrote or what tools built. */
const PASSED_OVER =
  /^(node_modules|\.git|\.svn|unpackage|dist|build|coverage|\.gradle|\.idea|\.dart_tool|Pods|miniprogram_npm|uni_modules|test|tests|__tests__)$/
const READABLE =
  /\.(vue|nvue|uvue|ux|wpy|mpx|svelte|wxml|axml|swan|ttml|qml|ksml|jxml|xhsml|jsx|tsx|mjs|cjs|js|ts|ets|dart|kt|java|csd|json|xml|html?|php|phtml|jspx?|ftlh?|aspx?|ascx|cshtml|tpl|ejs|hbs|art)$/i

const listed = async (folder: string): Promise<string[]> => {
  const found: string[] = []
  const visit = async (below: string, depth: number): Promise<void> => {
    const entries = await readdir(join(folder, below), { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (found.length >= MOST_FILES) return
      const name = below ? `${below}/${entry.name}` : entry.name
      if (entry.isDirectory()) {
        if (depth < MOST_DEPTH && !PASSED_OVER.test(entry.name)) await visit(name, depth + 1)
      } else if (entry.isFile() && READABLE.test(entry.name)) found.push(name)
    }
  }
  await visit('', 0)
  return found
}

/** Source files handed in beside or as the recorded screens; undefined for a recorded session, which holds none. */
export const suppliedSources = async ({ reference, budget }: Input): Promise<SourceFolder | undefined> => {
  const given = reference.screens
  if (given === undefined) return undefined
  const found = await stat(given).catch(() => undefined)
  if (!found) return undefined
  const folder = found.isFile() ? dirname(given) : given
  const names = found.isFile() ? [basename(given)] : await listed(folder)
  if (
    names.includes(SESSION_FILE) ||
    (!found.isFile() && (await stat(join(folder, SESSION_FILE)).catch(() => undefined)))
  )
    return undefined
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
    files: names
      .filter((name) => READABLE.test(name))
      .map((name): SourceFile => ({ name, read: () => bytesOf(name) })),
    sourceOf: (name) => file(name),
    takesPages: (name) => name.includes('/') || !/\.html?$/i.test(name),
    async near(name, path) {
      const at = join(dirname(name), path.replace(/[?#].*$/, ''))
      const bytes = at.startsWith('..') ? undefined : await bytesOf(at).catch(() => undefined)
      return bytes ? new TextDecoder('utf-8').decode(bytes) : undefined
    },
  }
}
