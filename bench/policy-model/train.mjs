// Trains the models that come with the program, from the corpora at the paths given:
//   node bench/policy-model/train.mjs CAPP-130-FOLDER PURPOSES.jsonl
// The same corpora give the same bytes. rules/models/README.md says where the corpora come from.
import { writeFileSync } from 'node:fs'
import { LABELS, readPurposes, readTopics } from './corpus.mjs'
import { purposeSamples, samplesOf } from './samples.mjs'
import { modelOf, PURPOSE } from './store.mjs'

const [folder, purposes] = process.argv.slice(2)
if (!folder || !purposes) {
  console.error('usage: node bench/policy-model/train.mjs CAPP-130-FOLDER PURPOSES.jsonl')
  process.exit(2)
}
const write = (name, model) => {
  const text = `${JSON.stringify(model)}\n`
  writeFileSync(new URL(`../../rules/models/${name}.json`, import.meta.url), text)
  console.log(`${name}: ${model.features.split('\n').length} features, ${text.length} bytes`)
}
const topics = (await samplesOf(readTopics(folder))).filter(({ labels }) => labels.length > 0)
write('policy-topics', modelOf(topics, LABELS))
write('purpose-clarity', modelOf(await purposeSamples(readPurposes(purposes)), ['unclear'], PURPOSE))
