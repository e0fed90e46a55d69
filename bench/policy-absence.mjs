// How well a missing clause is told from one that is there, on annotated policies:
//   node bench/policy-absence.mjs CAPP-130-FOLDER [--verbose]
// Large policies lack nothing, so each is judged twice for every topic: whole, and without the sentences that people
// put under the topic, the parts made of them, and their headings. A clause found in what is left is a false one.
// Figures are of the class "absent", each document weighed by its family, so that no template counts twice.
import { parseArgs } from 'node:util'
import { familiesOf, readTopics, scores } from './policy-model/corpus.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: 'boolean' } },
})
const folder = positionals[0]
if (!folder) {
  console.error('usage: node bench/policy-absence.mjs CAPP-130-FOLDER [--verbose]')
  process.exit(2)
}
const { loadVocabulary } = await import('../dist/vocabulary/load.js')
const { readDocument } = await import('../dist/collect/policy/document.js')
const { statementsOf, findClauses } = await import('../dist/collect/policy/clauses.js')
const vocabulary = await loadVocabulary()

/** The clauses that stand for a topic, by their kinds. */
const CLAUSES = {
  rights: ({ kind, object, channel }) =>
    /^(?:deletion|correction|access|withdrawal)$/.test(kind) &&
    object !== 'cookies' &&
    channel !== 'by-platform',
  storage: ({ kind }) => kind === 'retention' || kind === 'storage-place' || kind === 'cross-border',
  security: ({ kind }) => kind === 'security',
  'special-groups': ({ kind }) => kind === 'children',
  contact: ({ kind }) => kind === 'contact' || kind === 'complaint',
  update: ({ kind }) => kind === 'update',
  sharing: ({ kind }) => kind === 'sharing',
}

const read = (sentences) => {
  const text = sentences.map((sentence) => sentence.text).join('\n')
  const document = readDocument(
    {
      name: 'policy.txt',
      provenance: 'supplied',
      evidence: 'supplied',
      mediaType: '',
      content: { bytes: Buffer.from(text), sha256: '' },
    },
    vocabulary,
  )
  return { document, clauses: findClauses(statementsOf(document.sentences)) }
}

/** The sentences that are left when those of the topic go, with every part of which most labelled sentences are of it. */
const withoutTopic = (sentences, topic, { sections }) => {
  const starts = []
  let at = 0
  for (const { text } of sentences) {
    starts.push(at)
    at += text.length + 1
  }
  const gone = new Set()
  for (const [i, { headingBlock, blocks }] of sections.entries()) {
    const from = (headingBlock ?? blocks[0])?.start ?? 0
    const next = sections[i + 1]
    const to = (next && (next.headingBlock ?? next.blocks[0])?.start) ?? at
    const inside = sentences.flatMap((_, line) => (starts[line] >= from && starts[line] < to ? [line] : []))
    const labelled = inside.filter((line) => sentences[line].labels.length > 0)
    const own = labelled.filter((line) => sentences[line].labels.includes(topic))
    for (const line of own.length * 2 > labelled.length ? inside : own) gone.add(line)
  }
  return sentences.filter(({ labels }, line) => !gone.has(line) && !labels.includes(topic))
}

const documents = readTopics(folder)
const families = familiesOf(documents)
const sizes = new Map()
for (const family of families) sizes.set(family, (sizes.get(family) ?? 0) + 1)
const counts = Object.fromEntries(Object.keys(CLAUSES).map((topic) => [topic, { hit: 0, found: 0, gold: 0 }]))
documents.forEach(({ name, sentences }, index) => {
  const weight = 1 / sizes.get(families[index])
  const whole = read(sentences)
  for (const [topic, stands] of Object.entries(CLAUSES)) {
    const judge = (clauses, absent) => {
      const found = clauses.filter(({ clause }) => stands(clause))
      if (absent) counts[topic].gold += weight
      if (found.length === 0) counts[topic].found += weight
      if (absent && found.length === 0) counts[topic].hit += weight
      if (values.verbose && absent !== (found.length === 0))
        console.log(
          `${topic} ${name} ${absent ? `not there, but: [${found[0].statement.sentence.section.kind}] ${found[0].statement.sentence.text.slice(0, 110)}` : 'there, and not found'}`,
        )
    }
    judge(whole.clauses, !sentences.some(({ labels }) => labels.includes(topic)))
    judge(read(withoutTopic(sentences, topic, whole.document)).clauses, true)
  }
})
let macro = 0
for (const [topic, count] of Object.entries(counts)) {
  const { f1, precision, recall } = scores(count)
  macro += f1 / Object.keys(counts).length
  console.log(
    `${f1.toFixed(3)}  P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  ${topic} absent (weight ${count.gold.toFixed(1)})`,
  )
}
console.log(
  `macro F1 of absent ${macro.toFixed(3)}  (${documents.length} documents, ${sizes.size} families, each whole and without the topic)`,
)
