// Prints the SDKs found in every package of a folder, with what shows them, and how long it took; then the speed of the prefix
// search alone, beside a test of every prefix.
//   node bench/sdks.mjs FOLDER [--libraries]
import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'

const dist = (path) => import(new URL(`../dist/${path}`, import.meta.url))
const { openAndroidPackage } = await dist('collect/android/open-package.js')
const { budgetOf } = await dist('collect/budget.js')
const { packerCollector } = await dist('collect/android/sdks/packer.js')
const { sdksCollector } = await dist('collect/android/sdks/sdks.js')
const { sdkIndex } = await dist('collect/android/sdks/sdk-index.js')
const { definedClasses } = await dist('collect/android/dex/code.js')
const { loadVocabulary } = await dist('vocabulary/load.js')

const [folder] = process.argv.slice(2)
const libraries = process.argv.includes('--libraries')
if (folder === undefined) {
  console.error('node bench/sdks.mjs FOLDER [--libraries]')
  process.exit(2)
}
const packages = statSync(folder).isDirectory()
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.apk'))
      .map((name) => join(folder, name))
      .sort()
  : [folder]

const vocabulary = await loadVocabulary()
const index = sdkIndex(vocabulary)
const descriptors = []
let total = 0
for (const path of packages) {
  const budget = budgetOf()
  let android
  try {
    android = await openAndroidPackage(path, budget)
  } catch (thrown) {
    console.log(`\n${basename(path)}: ${thrown.code ?? thrown.message}`)
    continue
  }
  try {
    const code = await android.code()
    const start = performance.now()
    const input = { android, vocabulary, budget, reference: {} }
    const { rows: packed } = await packerCollector.collect(input)
    const { rows, gaps } = await sdksCollector.collect(input)
    const spent = performance.now() - start
    total += spent
    let classes = 0
    for (const { dex } of code.files)
      for (const descriptor of definedClasses(dex)) {
        descriptors.push(descriptor)
        classes += 1
      }
    console.log(`\n${basename(path)}: ${classes} classes, ${spent.toFixed(0)} ms`)
    for (const row of packed.packers)
      console.log(
        `  packer ${row.packer}, hides code: ${row.hidesCode}: ${[...row.libraries, ...row.files, ...row.classes].join(' ')}`,
      )
    for (const { because, detail } of gaps) console.log(`  open: ${because} ${detail ?? ''}`)
    for (const row of rows.sdks) {
      if (row.thirdParty === false && !libraries) continue
      const seen = ['packages', 'components', 'actions', 'keys', 'libraries', 'files']
        .flatMap((part) => (row[part] ?? []).slice(0, 2).map((name) => `${part} ${name}`))
        .join('; ')
      console.log(
        `  ${row.grade.padEnd(10)} ${row.sdk} ${row.version ?? ''} (${row.classes ?? '?'} classes): ${seen}`,
      )
    }
  } finally {
    await android.close()
  }
}

const prefixes = index.sdks.flatMap(({ packages: some = [] }) =>
  some.map((prefix) => `L${prefix.replaceAll('.', '/')}/`),
)
const timed = (work) => {
  const start = performance.now()
  const found = work()
  return { ms: performance.now() - start, found }
}
const search = () => descriptors.reduce((count, name) => count + Number(index.classes.ownerOf(name) >= 0), 0)
search()
const sorted = timed(search)
const everyPrefix = timed(() =>
  descriptors.reduce((count, name) => count + Number(prefixes.some((prefix) => name.startsWith(prefix))), 0),
)
console.log(
  `\n${packages.length} packages, ${total.toFixed(0)} ms; ${descriptors.length} classes against ${prefixes.length} prefixes: sorted search ${sorted.ms.toFixed(1)} ms (${sorted.found}), every prefix ${everyPrefix.ms.toFixed(1)} ms (${everyPrefix.found}), ratio ${(everyPrefix.ms / sorted.ms).toFixed(1)}`,
)
