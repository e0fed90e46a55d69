import type { RowOf } from '../../facts/index.ts'
import { withoutComments } from './code-text.ts'
import { lineNumber, lineStarts, linesOf } from './lines.ts'
import { placeRow } from './place-row.ts'
import type { SourceProject } from './project.ts'

type PlaceRow = RowOf<'sourcePlaces'>

const MOST_METHODS = 400

const TYPE = /\b(?:class|interface|object|enum class|enum|record)\s+([A-Z_$][\w$]*)/g
/** `fun onCreate(` of Kotlin; `void onCreate(…) {` of Java, whose calls end otherwise. */
const KOTLIN_METHOD = /\bfun\s+(?:<[^>]{1,80}>\s*)?(?:[\w.<>?]+\.)?(`[^`]+`|\w+)\s*\(/g
const JAVA_METHOD =
  /\b([\w$]+)\s*\([^()]{0,300}(?:\([^()]{0,100}\)[^()]{0,300}){0,8}\)\s{0,20}(?:throws\s+[\w$.,\s]{1,200})?\{/g
const NO_METHODS = new Set(['if', 'for', 'while', 'switch', 'catch', 'synchronized', 'try', 'super', 'this'])

/** Classes of a Java or Kotlin file, each with the lines of its methods. Inner classes stand under the outer one's file. */
export const classPlaces = (project: SourceProject, name: string, source: string): PlaceRow[] => {
  const text = withoutComments(source)
  const lineOf = linesOf(project.fileAt(name), text)
  const space = /^\s*package\s+([\w.]+)/m.exec(text)?.[1]
  const kotlin = name.endsWith('.kt')
  const starts = lineStarts(text)
  const methods: { readonly at: number; readonly text: string }[] = []
  for (const found of text.matchAll(kotlin ? KOTLIN_METHOD : JAVA_METHOD)) {
    const called = found[1]?.replaceAll('`', '') ?? ''
    if (methods.length >= MOST_METHODS || NO_METHODS.has(called)) continue
    const at = found.index + found[0].indexOf(found[1] ?? '')
    methods.push({ at, text: `${called}:${lineNumber(starts, at)}` })
  }
  const types = [...text.matchAll(TYPE)].map((found) => ({ name: found[1] ?? '', at: found.index }))
  const qualified = (simple: string): string => (space === undefined ? simple : `${space}.${simple}`)
  const rows = types.map(({ name: simple, at }, nth) => {
    const end = types[nth + 1]?.at ?? text.length
    const own = methods.filter((method) => method.at > at && method.at < end).map((method) => method.text)
    return placeRow('class', qualified(simple), lineOf(at), { methods: own })
  })
  // Functions of a Kotlin file outside any class are compiled into a class named after the file.
  const loose = methods.filter(({ at }) => at < (types[0]?.at ?? text.length)).map((method) => method.text)
  const base = name.slice(name.lastIndexOf('/') + 1, -3)
  return kotlin && loose.length > 0
    ? [...rows, placeRow('class', qualified(`${base}Kt`), lineOf(0), { methods: loose })]
    : rows
}
