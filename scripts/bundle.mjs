// Joins the compiled modules into a few files: what is started reads a handful of them instead of four hundred.
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

/** What is started by name: the program, the process that scans for a batch, and the package's interface. */
const ENTRIES = ['cli/main', 'batch/scan-process', 'index']

/**
 * What every command begins with, and what a scan needs at once: each with all it imports in one file, since finding and opening
 * dozens of them takes longer than reading them.
 */
const GROUPS = [
  { name: 'start', test: /(?:cli\/(?:commands|present)|words\/words)\.js$/, priority: 2 },
  { name: 'scan-command', test: /cli\/scan-command\.js$/, priority: 1 },
]

/** A module finds files by its own address, which it keeps where it is joined with others into a file of the folder `chunks`. */
const keepAddress = (folder) => ({
  name: 'keep-address',
  transform(code, id) {
    if (!id.startsWith(folder) || !code.includes('import.meta.url')) return undefined
    const own = `new URL(${JSON.stringify(`../${relative(folder, id).replaceAll('\\', '/')}`)}, import.meta.url).href`
    return code.replaceAll('import.meta.url', own)
  },
})

/** Bundles the entries of a folder of compiled modules in place. Packages stay outside; what is imported lazily stays a file of its own. */
export const bundle = async (folderUrl) => {
  const folder = fileURLToPath(folderUrl)
  const bundled = await rolldown({
    input: Object.fromEntries(ENTRIES.map((name) => [name, `${folder}${name}.js`])),
    platform: 'node',
    external: /^[^./\\]/,
    plugins: [keepAddress(folder)],
  })
  await bundled.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    codeSplitting: { groups: GROUPS },
  })
  await bundled.close()
}
