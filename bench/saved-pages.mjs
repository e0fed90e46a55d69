// What a saved page takes once the browser runs: node bench/saved-pages.mjs FOLDER
// Every page of the folder is read twice in one browser, drawn where all it names lies beside it; the second time counts,
// from its text to its tree.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import './typescript.mjs'

const [folder] = process.argv.slice(2)
if (!folder) {
  console.error('usage: node bench/saved-pages.mjs FOLDER')
  process.exit(2)
}
const { withDrawing } = await import('../src/collect/screens/draw-saved.ts')
const { readPage } = await import('../src/collect/screens/html.ts')
const names = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => /\.x?html?$/i.test(name))
  .sort()

await withDrawing(folder, names, async (draw) => {
  if (draw === undefined) console.log('no browser: pages are read by their markup alone')
  const times = []
  for (const name of names) {
    const text = readFileSync(join(folder, name), 'utf8')
    const read = () => readPage(text, async () => undefined, draw, name)
    const { density } = await read()
    const start = performance.now()
    await read()
    const time = performance.now() - start
    times.push(time)
    console.log(
      `${time.toFixed(0).padStart(6)} ms  ${density === undefined ? 'by its markup' : 'drawn'}  ${name}`,
    )
  }
  times.sort((a, b) => a - b)
  console.log(
    `${times.length} pages: ${(times[times.length >> 1] ?? 0).toFixed(0)} ms (median), ${(times.at(-1) ?? 0).toFixed(0)} ms (slowest)`,
  )
})
