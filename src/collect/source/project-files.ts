import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Most files listed, and how deep folders go. */
const MOST_FILES = 40_000
const MOST_DEPTH = 16

/** Folders that hold what others wrote, or what tools keep for themselves. */
const PASSED_OVER =
  /^(?:node_modules|\.git|\.svn|\.hg|\.gradle|\.idea|\.vscode|\.dart_tool|\.cxx|Pods|miniprogram_npm|test|tests|androidTest|__tests__|mingshi-report)$/
/** Folders of what was built; of them only what says how it was built is read. */
const BUILT = /^(?:build|dist|unpackage|out|target)$/
/** Parts of a build folder without reports of their own, and large. */
const BULK = /^(?:tmp|generated|kotlin|\.transforms|classes|cxx|libs|packaged_res|merged_res|dex)$/
const REPORT = /^(?:manifest-merger-[\w.-]*report\.txt|mapping\.txt|[\w.-]*dependenc[\w.-]*\.txt)$/i
const SOURCE =
  /(?:\.(?:gradle|kts|toml|lockfile|pom|xml|java|kt|vue|nvue|uvue|wxml|axml|swan|ttml|jsx|tsx|mjs|js|ts|ets|dart|svelte|groovy)|\.(?:aar|jar)|[\w.-]*dependenc[\w.-]*\.txt|mapping\.txt)$/i

/** The files of a project that are of use, as paths from its folder with `/`, in the order of their names. Links are not followed. */
export const projectFiles = async (root: string): Promise<readonly string[]> => {
  const found: string[] = []
  const walk = async (below: string, depth: number, built: boolean): Promise<void> => {
    const entries = await readdir(join(root, below), { withFileTypes: true }).catch(() => [])
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (found.length >= MOST_FILES) return
      const name = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isFile()) {
        if ((built ? REPORT : SOURCE).test(entry.name)) found.push(name)
      } else if (entry.isDirectory() && depth < MOST_DEPTH && !PASSED_OVER.test(entry.name)) {
        if (!built || !BULK.test(entry.name)) await walk(name, depth + 1, built || BUILT.test(entry.name))
      }
    }
  }
  await walk('', 0, false)
  return found
}
