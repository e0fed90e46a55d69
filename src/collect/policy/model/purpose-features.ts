import { DENIAL, fits, PROMISES, SCENES, saidBy, sceneOf } from './purpose-words.ts'

/** A statement of a purpose in its parts: 收集你的位置信息，用于门店打卡. */
export interface PurposeParts {
  readonly text: string
  /** What is taken. */
  readonly thing: string
  readonly purpose: string
}

const THING = /(?:收集|获取|使用|访问|读取|调用)(?:你|您)?的?(?:所)?(.*?)(?:信息|权限)?[，,。]/
const LEADING = /^为了(?:能够)?(.*?)[，,]/
const FOLLOWING = /(?:用于|为了(?:能够)?|以便(?:于)?|用来|用途(?:是|为|：)?|目的(?:是|为)?)(.*)$/
/** Words that stand in every such statement. */
const FRAME = /开发者(?:将在获取你的明示同意后，?)?|\s/g

/** Takes a statement apart. */
export const purposeParts = (text: string): PurposeParts => ({
  text,
  thing: THING.exec(text)?.[1] ?? '',
  purpose: (LEADING.exec(text) ?? FOLLOWING.exec(text))?.[1]?.replace(/[。.]$/, '') ?? '',
})

const grams = (into: Map<string, number>, text: string, mark: string, to: number, weight: number): void => {
  for (let n = 1; n <= to; n++)
    for (let at = 0; at + n <= text.length; at++) into.set(mark + text.slice(at, at + n), weight)
}

/** Lengths in steps, so that near ones look alike. */
const step = (length: number, width: number, most: number): number =>
  Math.min(most, Math.ceil(length / width))

/** How much a purpose says beside the thing itself and empty words, and whether the thing can serve it. */
const wordsOf = ({ thing, purpose }: PurposeParts): [string, number][] => [
  [`=said${step(saidBy(thing, purpose).length, 2, 8)}`, 1.5],
  [`=scene${step(sceneOf(thing, purpose).length, 1.5, 6)}`, 1.5],
  [`=promises${Math.min(4, purpose.match(PROMISES)?.length ?? 0)}`, 1.5],
  [`=scenes${Math.min(2, new Set(purpose.match(SCENES)).size)}`, 1],
  [`=thing:${thing.replace(/（.*?）/, '')}`, 1],
  [`=fits:${fits(thing, purpose) ?? 'unknown'}`, 1.5],
  [`=denied:${DENIAL.test(purpose)}`, 1.5],
]

/**
 * Character n-grams of the purpose, of the thing and of the whole, with how long the purpose is, how much of it
 * only repeats the thing, and how much only promises.
 */
export const purposeFeatures = (parts: PurposeParts): Map<string, number> => {
  const { text, thing, purpose } = parts
  const features = new Map<string, number>()
  grams(features, text.replace(FRAME, ''), '~', 4, 0.6)
  grams(features, `^${thing}$`, '#', 3, 0.5)
  grams(features, `^${purpose}$`, '', 4, 1)
  const shared = [...new Set(purpose)].filter((char) => thing.includes(char)).length
  features.set(`=length${Math.min(12, Math.floor(purpose.length / 3))}`, 1.2)
  features.set(`=shared${Math.min(5, shared)}`, 1)
  features.set(`=repeats${thing !== '' && purpose.includes(thing)}`, 1)
  features.set(`=several${/[，,、；;]/.test(purpose)}`, 0.7)
  for (const [feature, weight] of wordsOf(parts)) features.set(feature, weight)
  return features
}
