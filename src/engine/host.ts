import { RE2JS } from 're2js'
import { mentions } from '../vocabulary/phrases.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { wordsOf } from '../words/words.ts'
import type { Host } from './expression.ts'
import type { FactScope } from './fact-scope.ts'

const patterns = new Map<string, RE2JS>()

/** Linear in the text, whatever the pattern. */
const like = (text: string, pattern: string): boolean => {
  let compiled = patterns.get(pattern)
  if (!compiled) {
    compiled = RE2JS.compile(pattern)
    patterns.set(pattern, compiled)
  }
  return compiled.matcher(text).find()
}

const cell = (row: unknown, ...names: readonly string[]): string => {
  const cells = row as Readonly<Record<string, unknown>>
  const name = names.find((column) => column in cells)
  return name === undefined ? '' : String(cells[name])
}

/** The last part of a dotted name: READ_CONTACTS. */
const shortName = (name: string): string => name.slice(name.lastIndexOf('.') + 1)

/** What conditions and texts can call, in one language. */
export const hostFor = (scope: FactScope, vocabulary: Vocabulary, lang: 'zh' | 'en'): Host => {
  const words = wordsOf(lang)
  const paren = (name: string, id: string): string => (lang === 'zh' ? `${name}（${id}）` : `${name} (${id})`)
  return {
    complete: (table, part) => scope.complete(table, part),
    mentions(text, id) {
      const list = vocabulary.phrases.get(id)
      if (!list) throw new Error(`no such phrase list: ${id}`)
      return mentions(text, list)
    },
    like,
    screenName(row) {
      const kind = typeof row === 'string' ? row : cell(row, 'screenKind', 'kind')
      return words.screens[kind as keyof typeof words.screens] ?? kind
    },
    evidenceName(row) {
      const evidence = typeof row === 'string' ? row : cell(row, 'evidence')
      return words.evidence[evidence as keyof typeof words.evidence] ?? evidence
    },
    permissionName(name) {
      const known = vocabulary.permissions.get(name)
      return known ? paren(known[lang], shortName(name)) : shortName(name)
    },
    groupName: (id) => vocabulary.permissionGroups.get(id)?.[lang] ?? id,
    kindName: (id) => vocabulary.kinds.get(id)?.[lang] ?? id,
    names: (list) => list.map(String).join(lang === 'zh' ? '、' : ', '),
  }
}
