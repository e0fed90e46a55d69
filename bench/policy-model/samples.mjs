// Sentences of annotated documents with the context that a reader of policies gives them: headings and neighbours.

import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const dist = resolve(import.meta.dirname, '../../dist')
const load = (path) => import(pathToFileURL(`${dist}/${path}`).href)

export const samplesOf = async (documents) => {
  const { loadVocabulary } = await load('vocabulary/load.js')
  const { mentionFinder } = await load('collect/policy/mentions.js')
  const { sectionsOf } = await load('collect/policy/sections.js')
  const { plainBlocks } = await load('collect/policy/text/plain-blocks.js')
  const { featuresOf } = await load('collect/policy/model/features.js')
  const finder = mentionFinder(await loadVocabulary())
  return documents.flatMap(({ sentences }, document) => {
    const source = sentences.map(({ text }) => text).join('\n')
    const sections = sectionsOf(plainBlocks(source).blocks, finder)
    const starts = []
    let at = 0
    for (const { text } of sentences) {
      starts.push(at)
      at += text.length + 1
    }
    let section = 0
    const begin = (index) => {
      const own = sections[index]
      return (own?.headingBlock ?? own?.blocks[0])?.start ?? Number.POSITIVE_INFINITY
    }
    return sentences.map(({ text, labels }, i) => {
      while (section + 1 < sections.length && begin(section + 1) <= starts[i]) section++
      const path = sections[section]?.path ?? []
      return {
        document,
        text,
        labels,
        features: featuresOf({
          text,
          path,
          before: sentences[i - 1]?.text ?? '',
          after: sentences[i + 1]?.text ?? '',
        }),
      }
    })
  })
}

/** Purpose statements; the label `unclear` stands where a person found the purpose unclear. */
export const purposeSamples = async (purposes) => {
  const { purposeFeatures, purposeParts } = await load('collect/policy/model/purpose-features.js')
  return purposes.map(({ text, clarity }) => ({
    text,
    labels: clarity === 1 ? ['unclear'] : [],
    features: purposeFeatures(purposeParts(text)),
  }))
}
