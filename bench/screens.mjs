// How well consent is read from screens that people have labelled:
//   node bench/screens.mjs FOLDER LABELS.tsv [--verbose]
// Each entry of the folder, a file or a folder of files that belong together, is one screen. A line of the labels is its
// name, a tab, and what is wrong on it: `none`, or some of `pre-ticked`, `implied`, `no-refusal` joined by `+`; what may
// be read either way is joined by `-or-` and counts for neither side. Figures are those of findings that a person would
// be shown (violation or suspected). The time is that of the second reading, when everything is loaded.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import './typescript.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: 'boolean' } },
})
const [folder, labels] = positionals
if (!folder || !labels) {
  console.error('usage: node bench/screens.mjs FOLDER LABELS.tsv [--verbose]')
  process.exit(2)
}
const { scan, loadRuleBook, loadVocabulary } = await import('../src/index.ts')
const book = await loadRuleBook()
const vocabulary = await loadVocabulary()

/** Which rules say each thing that a person can label. */
const RULES = {
  'pre-ticked': ['pre-checked-consent', 'pre-checked-service-contract'],
  implied: ['implied-consent'],
  'no-refusal': ['consent-without-refusal'],
}
const KINDS = Object.keys(RULES)

const screens = readFileSync(labels, 'utf8')
  .split('\n')
  .filter((line) => line.includes('\t'))
  .map((line) => {
    const [name, said] = line.split('\t')
    const sure = !said.includes('-or-')
    return { name, sure, wrong: new Set(said.split(/\+|-or-/)) }
  })

const read = async (name) => {
  const { case: found } = await scan({ screens: join(folder, name) }, book, { vocabulary })
  const shown = found.results.filter(({ verdict }) => verdict === 'violation' || verdict === 'suspected')
  return KINDS.filter((kind) => shown.some(({ rule }) => RULES[kind].includes(rule)))
}

const counts = Object.fromEntries(KINDS.map((kind) => [kind, { right: 0, false: 0, missed: 0 }]))
const times = []
for (const { name, sure, wrong } of screens) {
  const found = await read(name)
  const start = performance.now()
  await read(name)
  times.push(performance.now() - start)
  for (const kind of KINDS) {
    const is = wrong.has(kind)
    if (!sure && is) continue
    const says = found.includes(kind)
    if (is && says) counts[kind].right++
    if (!is && says) counts[kind].false++
    if (is && !says) counts[kind].missed++
    if (values.verbose && is !== says) console.log(`${is ? 'missed' : 'false '} ${kind}: ${name}`)
  }
}
const part = (some, all) => (all === 0 ? '  – ' : (some / all).toFixed(2))
console.log(`${screens.length} screens`)
for (const [kind, { right, false: wrong, missed }] of Object.entries(counts))
  console.log(
    `${kind.padEnd(11)} precision ${part(right, right + wrong)} (${right} right, ${wrong} false)  recall ${part(right, right + missed)} (${missed} missed)`,
  )
times.sort((a, b) => a - b)
console.log(
  `a screen takes ${(times[times.length >> 1] ?? 0).toFixed(0)} ms (median), ${(times.at(-1) ?? 0).toFixed(0)} ms (slowest)`,
)
