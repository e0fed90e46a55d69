// Which phrases of the lists that policies are read by stand in a text, and the lists without some of them.
import { readdirSync, readFileSync } from 'node:fs'

const room = new URL('../../src/collect/policy/', import.meta.url)
const source = readdirSync(room)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(name, room), 'utf8'))
  .join('\n')

const readsBy = ({ id }) => source.includes(`'${id}'`) || /^(?:section|update-way)-/.test(id)

/** `list: phrase` for every phrase that stands in the text of a document. */
export const phrasesIn = ({ sections }, vocabulary) => {
  const text = sections
    .flatMap(({ heading, blocks }) => [heading, ...blocks.map((block) => block.text)])
    .join('\n')
    .toLowerCase()
  return [...vocabulary.phrases.values()]
    .filter(readsBy)
    .flatMap(({ id, zh, en }) =>
      [...zh, ...en]
        .filter((phrase) => text.includes(phrase.toLowerCase()))
        .map((phrase) => `${id}: ${phrase}`),
    )
}

/** The vocabulary without these phrases. */
export const without = (vocabulary, left) => {
  const out = new Set(left)
  const phrases = new Map(
    [...vocabulary.phrases].map(([id, list]) => {
      const kept = (phrase) => !out.has(`${id}: ${phrase}`)
      return [id, { ...list, zh: list.zh.filter(kept), en: list.en.filter(kept) }]
    }),
  )
  return { ...vocabulary, phrases }
}
