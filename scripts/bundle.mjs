// Joins the compiled modules into a few files: what is started reads a handful of them instead of four hundred.
import { readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

/** What Node imports by name: the process that scans for a batch, and the package's interface. */
const ENTRIES = ['batch/scan-process', 'index']

/** The program's start, one file. */
const START = 'cli/main'

/**
 * The program itself. It is CommonJS, the one form whose compiled code Node lets us keep (src/cli/code-cache.ts), and holds the
 * packages that every scan needs; a package that is wanted later stays outside and is loaded then.
 */
const PROGRAM = 'cli/program'
const PACKED = ['@marcbachmann/cel-js', 'commander', 're2js']

/**
 * What every command begins with, and what a scan needs at once: each with all it imports in one file, since finding and opening
 * dozens of them takes longer than reading them.
 */
const GROUPS = [
  { name: 'start', test: /(?:cli\/(?:commands|present)|words\/words|patient-compiler)\.js$/, priority: 2 },
  { name: 'scan', test: /cli\/scan-command\.js$/, priority: 1 },
]

/** A thread beside the scan, in the form that takes least to start. */
const THREAD = 'collect/android/file-work-thread'

const OUTSIDE = /^[^./\\]/

/** A module finds files by its own address, which it keeps where it is joined with others into a file of the folder `chunks`. */
const keepAddress = (folder) => ({
  name: 'keep-address',
  transform(code, id) {
    if (!id.startsWith(folder) || !code.includes('import.meta.url')) return undefined
    const own = `new URL(${JSON.stringify(`../${relative(folder, id).replaceAll('\\', '/')}`)}, import.meta.url).href`
    return code.replaceAll('import.meta.url', own)
  },
})

/**
 * Packages that are wanted later come by this file, which is too small to be kept compiled: code taken from a cache has lost whom to
 * ask for an `import()`.
 */
const LATER = 'later.cjs'
const LATER_CODE = 'exports.later = (name) => import(name)\n'

/** Lets that file import them. */
const importLater = {
  name: 'import-later',
  renderChunk(code, { fileName }) {
    const asked = code.replace(/\bimport\(("[^"\n]+")\)/g, `require("./${LATER}").later($1)`)
    const left = /[^\w.$]import\([^)]*\)/.exec(asked)
    if (left) throw new Error(`${fileName} imports by itself: ${left[0]}`)
    return asked
  },
}

/**
 * Writes all but ASCII as escapes, which mean the same in strings, templates and expressions: V8 then keeps one byte of source for a
 * character instead of two, and takes the file as it lies.
 */
const asciiOnly = {
  name: 'ascii-only',
  generateBundle(_, files) {
    for (const file of Object.values(files))
      if (file.type === 'chunk')
        file.code = file.code.replace(
          /[^\0-\x7f]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        )
  },
}

/** The licences of the packages that stand in the program, whose texts go where the code goes. */
const packedLicences = () =>
  PACKED.map((name) => {
    const folder = new URL(`../node_modules/${name}/`, import.meta.url)
    const { version } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'))
    return `${name} ${version}\n\n${readFileSync(new URL('LICENSE', folder), 'utf8').trim()}\n`
  }).join('\n\n')

/**
 * Bundles a folder of compiled modules in place: the entries as ES modules, the program in the folder `program`. Other packages
 * stay outside; what is imported lazily stays a file of its own.
 */
export const bundle = async (folderUrl) => {
  const folder = fileURLToPath(folderUrl)
  const inputs = (names) => Object.fromEntries(names.map((name) => [name, `${folder}${name}.js`]))
  const common = { platform: 'node', plugins: [keepAddress(folder)] }
  const program = await rolldown({
    ...common,
    input: { program: `${folder}${PROGRAM}.js` },
    external: (id) => OUTSIDE.test(id) && !PACKED.includes(id),
  })
  await program.write({
    dir: `${folder}program`,
    format: 'cjs',
    comments: { jsdoc: false },
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    codeSplitting: { groups: GROUPS },
    plugins: [importLater, asciiOnly],
  })
  writeFileSync(`${folder}program/${LATER}`, LATER_CODE)
  await program.close()
  writeFileSync(`${folder}program/LICENCES.txt`, packedLicences())
  const entries = await rolldown({ ...common, input: inputs(ENTRIES), external: OUTSIDE })
  await entries.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
  })
  await entries.close()
  const start = await rolldown({ ...common, input: `${folder}${START}.js`, external: OUTSIDE })
  await start.write({ file: `${folder}${START}.js`, format: 'esm' })
  await start.close()
  const thread = await rolldown({ ...common, input: `${folder}${THREAD}.js`, external: OUTSIDE })
  await thread.write({ file: `${folder}${THREAD}.cjs`, format: 'cjs' })
  await thread.close()
}
