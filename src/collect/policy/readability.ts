import type { RowOf } from '../../facts/index.ts'
import type { Section } from './sections.ts'
import type { Sentence } from './sentences.ts'

/** A summary, a short version or a table of contents, as they are headed. */
const SUMMARY =
  /摘要|概要|简要版|简明版|简版|速览|导读|提要|要点|目录|一图(?:读懂|看懂)|summary|at a glance|contents/i
/** It stands at the head of the document, within so many sentences. */
const AT_THE_HEAD = 40
const LONGEST_POINTER = 60

/** How hard the wording is to take in. */
export const readabilityOf = (
  sections: readonly Section[],
  sentences: readonly Sentence[],
): Pick<RowOf<'documents'>, 'sentenceLength' | 'summary'> => {
  const running = sentences.filter(({ block }) => !block.cells)
  const characters = running.reduce((sum, { text }) => sum + text.length, 0)
  const headed = sections.some(({ heading }) => SUMMARY.test(heading))
  const said = sentences
    .slice(0, AT_THE_HEAD)
    .some(({ text }) => text.length <= LONGEST_POINTER && SUMMARY.test(text))
  return {
    ...(running.length === 0 ? {} : { sentenceLength: Math.round(characters / running.length) }),
    summary: headed || said,
  }
}
