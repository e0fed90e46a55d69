// Trains the models that come with the program, from the corpora at the paths given:
//   node bench/policy-model/train.mjs CAPP-130-FOLDER PURPOSES.jsonl [--check]
// The same corpora give the same bytes. --check writes nothing, and fails where a model that is there is another one.
// rules/models/README.md says where the corpora come from, rules/models/made.json what the models were made with.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { LABELS, readPurposes, readTopics } from './corpus.mjs'
import { sha256OfCorpus, sha256OfScripts, sha256OfText } from './made-with.mjs'
import { purposeSamples, samplesOf } from './samples.mjs'
import { modelOf, PURPOSE } from './store.mjs'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: 'boolean' } } })
const [folder, purposes] = positionals
if (!folder || !purposes) {
  console.error('usage: node bench/policy-model/train.mjs CAPP-130-FOLDER PURPOSES.jsonl [--check]')
  process.exit(2)
}
const put = (name, text) => {
  const path = new URL(`../../rules/models/${name}.json`, import.meta.url)
  const same = existsSync(path) && readFileSync(path, 'utf8') === text
  console.log(`${name}: ${text.length} characters, ${same ? 'the same as before' : 'another one'}`)
  if (!values.check) writeFileSync(path, text)
  else if (!same) process.exitCode = 1
}
const made = { scripts: sha256OfScripts(), models: {} }
const write = (name, corpus, model) => {
  const text = `${JSON.stringify(model)}\n`
  put(name, text)
  made.models[name] = {
    sha256: sha256OfText(text),
    corpus: sha256OfCorpus(corpus),
    features: model.features.split('\n').length,
  }
}
const topics = (await samplesOf(readTopics(folder))).filter(({ labels }) => labels.length > 0)
write('policy-topics', folder, modelOf(topics, LABELS))
write(
  'purpose-clarity',
  purposes,
  modelOf(await purposeSamples(readPurposes(purposes)), ['unclear'], PURPOSE),
)
put('made', `${JSON.stringify(made, null, 2)}\n`)
