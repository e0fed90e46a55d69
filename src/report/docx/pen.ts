import type { Case } from '../../findings/case.ts'
import type { Language, Words } from '../../words/words.ts'
import type { Outline } from '../outline.ts'
import type { KeptFile } from '../render-options.ts'
import type { PicturedLayouts } from './pictured-layouts.ts'

/** What every chapter writes with. */
export interface Pen {
  readonly theCase: Case
  readonly outline: Outline
  readonly words: Words
  readonly lang: Language
  readonly evidence: ReadonlyMap<string, KeptFile>
  readonly layouts: PicturedLayouts
}
