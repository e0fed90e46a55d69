import type { Rule } from '../../engine/rule-schema.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

/** One frame of a stack somebody pasted. */
export interface Frame {
  readonly className: string
  readonly method: string
}

/** What a complaint of a store or an authority says, as far as it can be told. */
export interface Rejection {
  /** Rules it is about, each with the sentence that says so. */
  readonly rules: readonly { readonly rule: Rule; readonly sentence: string }[]
  readonly frames: readonly Frame[]
  /** Entries of the catalogue of calls that it names, in a stack or in a sentence. */
  readonly apis: readonly string[]
  /** Kinds of personal information it names. */
  readonly kinds: readonly string[]
  /** Ids of SDKs it names. */
  readonly sdks: readonly string[]
  /** Lines on device, system, account and time: what the test is repeated with. */
  readonly conditions: readonly string[]
}

/** Longest text read, in UTF-16 units. */
export const LONGEST_REJECTION = 200_000
const MOST_FRAMES = 500

/** `at com.umeng.a.b(Unknown Source:12)`, `com.umeng.a.b(SourceFile:3)`, `<- com.umeng.a.b` */
const FRAME =
  /(?:^|[\s>←<-])((?:[A-Za-z_$][\w$]*\.){2,12})(<init>|<clinit>|[A-Za-z_$][\w$]*)\s*(?=\(|$|[\s,，;；<-])/gm
const CONDITION =
  /(?:机型|手机型号|设备型号|测试设备|系统版本|安卓版本|操作系统|测试环境|测试时间|检测时间|测试账号|版本号|应用版本|device|model|os version|android\s?\d|tested on)/i

const isFrame = (className: string, method: string): boolean => {
  const last = className.split('.').at(-1) ?? ''
  return (/^[A-Z]/.test(last) || last.length <= 2) && !/^(?:com|cn|org|net|html?|php|jsp)$/.test(method)
}

const framesIn = (text: string): Frame[] => {
  const frames: Frame[] = []
  for (const [, prefix = '', method = ''] of text.matchAll(FRAME)) {
    const className = prefix.slice(0, -1)
    if (isFrame(className, method)) frames.push({ className, method })
    if (frames.length === MOST_FRAMES) break
  }
  return frames
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** `同意…前…收集`: the parts in this order within a sentence. */
const patternOf = (words: string): RegExp =>
  new RegExp(
    words
      .split('…')
      .map((part) => escaped(part.trim()))
      .join('[^。；;\\n]{0,40}?'),
    'i',
  )

const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[。；;！!])|\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && framesIn(line).length === 0)

const rulesIn = (sentences: readonly string[], rules: readonly Rule[]): Rejection['rules'] =>
  rules.flatMap((rule) => {
    const patterns = [...(rule.heardAs?.zh ?? []), ...(rule.heardAs?.en ?? [])].map(patternOf)
    const sentence = sentences.find((one) => patterns.some((pattern) => pattern.test(one)))
    return sentence === undefined ? [] : [{ rule, sentence }]
  })

/**
 * Entries whose call a frame is, or whose method, long enough to mean nothing else, a sentence names. A call that stands for
 * several things by its argument, which a stack does not show, is what the sentences name.
 */
const apisIn = (
  text: string,
  frames: readonly Frame[],
  kinds: readonly string[],
  { apis }: Vocabulary,
): string[] => {
  const called = new Set(frames.map(({ className, method }) => `${className}.${method}`))
  const words = new Set(text.match(/[A-Za-z_$][\w$]{5,}/g) ?? [])
  return [...apis.values()]
    .filter(({ grade }) => grade !== 'none')
    .filter(({ when, kinds: given }) => when === undefined || given.some((kind) => kinds.includes(kind)))
    .filter(({ calls = {}, constants = [] }) => {
      const methods = Object.entries(calls).flatMap(([type, names]) => names.map((name) => [type, name]))
      return (
        methods.some(([type, name]) => called.has(`${type}.${name}`)) ||
        methods.some(([, name = '']) => /[A-Z]/.test(name) && words.has(name)) ||
        constants.some((constant) => words.has(constant))
      )
    })
    .map(({ id }) => id)
}

/** Kinds named, the longest words first, so that a part of another word is not taken for one. */
const kindsIn = (sentences: readonly string[], { kinds }: Vocabulary): string[] => {
  const named = [...kinds.values()]
    .flatMap(({ id, zh, words }) => [zh, ...words].map((word) => ({ id, word: word.toLowerCase() })))
    .filter(({ word }) => word.length > 1)
    .sort((a, b) => b.word.length - a.word.length)
  const found = new Set<string>()
  let rest = sentences.join('\n').toLowerCase()
  for (const { id, word } of named) {
    if (!rest.includes(word)) continue
    found.add(id)
    rest = rest.replaceAll(word, ' ')
  }
  return [...kinds.keys()].filter((id) => found.has(id))
}

const sdksIn = (sentences: readonly string[], { sdks }: Vocabulary): string[] => {
  const text = sentences.join('\n').toLowerCase()
  return [...sdks.values()]
    .filter(({ name }) => {
      const [zh, en] = [name.zh.toLowerCase(), name.en.toLowerCase()]
      return (zh.length > 2 && text.includes(zh)) || (en.length > 4 && text.includes(en))
    })
    .map(({ id }) => id)
}

/** Reads a pasted complaint: its sentences, a stack, and under which conditions it was made. */
export const readRejection = (pasted: string, rules: readonly Rule[], vocabulary: Vocabulary): Rejection => {
  const text = pasted.slice(0, LONGEST_REJECTION)
  const conditions = sentencesOf(text).filter((line) => CONDITION.test(line))
  const sentences = sentencesOf(text).filter((line) => !CONDITION.test(line))
  const frames = framesIn(text)
  const kinds = kindsIn(sentences, vocabulary)
  return {
    rules: rulesIn(sentences, rules),
    frames,
    apis: apisIn(text, frames, kinds, vocabulary),
    kinds,
    sdks: sdksIn(sentences, vocabulary),
    conditions,
  }
}
