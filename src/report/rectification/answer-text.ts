import type { Answer } from '../../findings/answer.ts'
import type { Words } from '../../words/words.ts'

/** What an operator answered, in one cell. */
export const answerText = (
  { kind, text, version = '', on }: Answer,
  { rectification: said }: Words,
): string => [said.answered(said.answers[kind], version, on), text].filter((part) => part !== '').join('\n')

/** What was said to an answer, in one cell. */
export const opinionText = ({ opinion, opinionNote = '' }: Answer, { rectification: said }: Words): string =>
  opinion === undefined ? '' : [said.opinions[opinion], opinionNote].filter((part) => part !== '').join('\n')
