// How well topics of sentences, and the clarity of purposes, are told on documents never seen:
//   node bench/policy-topics.mjs CAPP-130-FOLDER [PURPOSES.jsonl]
// Cross-validated by document and template family, never by sentence; each figure prints what it was measured on.
import { familiesOf, foldsOf, LABELS, readPurposes, readTopics, scores } from './policy-model/corpus.mjs'
import { purposeSamples, samplesOf } from './policy-model/samples.mjs'
import { modelOf, PURPOSE } from './policy-model/store.mjs'

const [folder, purposes] = process.argv.slice(2)
if (!folder) {
  console.error('usage: node bench/policy-topics.mjs CAPP-130-FOLDER [PURPOSES.jsonl]')
  process.exit(2)
}
const { linearModel } = await import('../dist/collect/policy/model/linear-model.js')
const started = performance.now()
const documents = readTopics(folder)
const families = familiesOf(documents)
const samples = await samplesOf(documents)
const labelled = samples.filter(({ labels }) => labels.length > 0)
const folds = foldsOf(
  families,
  documents.map(({ sentences }) => sentences.length),
)
const counts = Object.fromEntries(LABELS.map((label) => [label, { hit: 0, found: 0, gold: 0 }]))
for (let fold = 0; fold < 5; fold++) {
  const train = labelled.filter(({ document }) => folds[document] !== fold)
  const test = labelled.filter(({ document }) => folds[document] === fold)
  const model = linearModel(modelOf(train, LABELS))
  for (const { features, labels } of test) {
    const said = model.scores(features)
    const best = said.indexOf(Math.max(...said))
    LABELS.forEach((label, i) => {
      const found = said[i] > 0 || i === best
      const gold = labels.includes(label)
      if (found) counts[label].found++
      if (gold) counts[label].gold++
      if (found && gold) counts[label].hit++
    })
  }
}
console.log(
  `${documents.length} documents, ${new Set(families).size} families, ${labelled.length} labelled sentences`,
)
const all = { hit: 0, found: 0, gold: 0 }
let macro = 0
for (const label of LABELS) {
  const { precision, recall, f1 } = scores(counts[label])
  macro += f1 / LABELS.length
  for (const key of Object.keys(all)) all[key] += counts[label][key]
  console.log(
    `${f1.toFixed(3)}  P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  ${label} (${counts[label].gold})`,
  )
}
console.log(
  `micro F1 ${scores(all).f1.toFixed(3)}  macro F1 ${macro.toFixed(3)}  ${((performance.now() - started) / 1000).toFixed(0)} s`,
)

if (purposes) {
  const statements = await purposeSamples(readPurposes(purposes))
  // Statements of one text stay together; the split repeats with several seeds, since there are few.
  const foldOf = (text, seed) =>
    Math.abs([...text].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) | 0, seed)) % 5
  const counts = { hit: 0, found: 0, gold: 0 }
  for (const seed of [5, 7924, 15843, 23762]) {
    for (let fold = 0; fold < 5; fold++) {
      const train = statements.filter(({ text }) => foldOf(text, seed) !== fold)
      const model = linearModel(modelOf(train, ['unclear'], PURPOSE))
      for (const { text, features, labels } of statements) {
        if (foldOf(text, seed) !== fold) continue
        const found = (model.scores(features)[0] ?? 0) > 0
        if (found) counts.found++
        if (labels.length > 0) counts.gold++
        if (found && labels.length > 0) counts.hit++
      }
    }
  }
  const { f1, precision, recall } = scores(counts)
  console.log(
    `unclear purposes: F1 ${f1.toFixed(3)}  P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  (${statements.length} statements, 4 × 5 folds)`,
  )
}
