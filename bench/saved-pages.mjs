// What saved pages take:
//   node bench/saved-pages.mjs FOLDER          the time of each page once the browser runs
//   node bench/saved-pages.mjs FOLDER --jobs   pages a second as jobs of a batch, with one browser kept and with one each
// A page is drawn where all it names lies beside it; the first reading of each does not count.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import './typescript.mjs'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { jobs: { type: 'boolean' } } })
const [folder] = positionals
if (!folder) {
  console.error('usage: node bench/saved-pages.mjs FOLDER [--jobs]')
  process.exit(2)
}
const names = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => /\.x?html?$/i.test(name))
  .sort()

/** From the text of each page to its tree. */
const eachPage = async () => {
  const { withDrawing } = await import('../src/collect/screens/draw-saved.ts')
  const { readPage } = await import('../src/collect/screens/html.ts')
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
}

/** From the file of each page to its case. */
const asJobs = async () => {
  const { scan, loadRuleBook, loadVocabulary } = await import('../src/index.ts')
  const { withBrowser } = await import('../src/collect/browser/browser.ts')
  const { keepBrowser } = await import('../src/collect/browser/kept-browser.ts')
  const book = await loadRuleBook()
  const vocabulary = await loadVocabulary()
  const kept = keepBrowser()
  const job = (name, use) => scan({ screens: join(folder, name) }, book, { vocabulary, withBrowser: use })
  for (const [what, use] of [
    ['one browser kept', kept.use],
    ['one browser each', withBrowser],
  ]) {
    await job(names[0], use)
    const start = performance.now()
    for (const name of names) await job(name, use)
    const seconds = (performance.now() - start) / 1000
    console.log(
      `${what}: ${names.length} pages in ${seconds.toFixed(1)} s, ${(names.length / seconds).toFixed(2)} a second`,
    )
  }
  await kept.close()
}

await (values.jobs ? asJobs() : eachPage())
