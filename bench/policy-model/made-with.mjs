// What a model was made with, as hashes: the scripts that train it, and the corpus.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'

const SCRIPTS = ['train.mjs', 'corpus.mjs', 'samples.mjs', 'linear-svm.mjs', 'store.mjs']

const hashOf = (pieces) => {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}

export const sha256OfText = (text) => hashOf([text])

/** Of the scripts, in this order, without what their line ends are on this machine. */
export const sha256OfScripts = () =>
  hashOf(SCRIPTS.map((name) => readFileSync(new URL(name, import.meta.url), 'utf8').replaceAll('\r\n', '\n')))

/** Of a file, or of the .jsonl files of a folder by name: each name, a line end, and its bytes. */
export const sha256OfCorpus = (path) => {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.jsonl'))
        .sort()
        .map((name) => join(path, name))
    : [path]
  return hashOf(files.flatMap((file) => [`${basename(file)}\n`, readFileSync(file)]))
}
