import { RE2JS } from 're2js'
import { mentions } from '../vocabulary/phrases.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { wordFor, wordsOf } from '../words/words.ts'
import type { Host } from './expression.ts'
import { rowBehind } from './fact-row.ts'
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

/** The id itself, or the cell of a row that holds it. */
const idIn = (of: unknown, ...columns: readonly string[]): string => {
  if (typeof of === 'string') return of
  const cells = of as Readonly<Record<string, unknown>>
  const column = columns.find((name) => name in cells)
  return column === undefined ? '' : String(cells[column])
}

/** The last part of a dotted name: READ_CONTACTS. */
const shortName = (name: string): string => name.slice(name.lastIndexOf('.') + 1)

/** Longest list written out, in UTF-16 units: as much as a text shows of one value. */
const LIST_CAP = 150

/** As many of the items, each once, as there is room for; never a part of one. */
const listed = (items: readonly string[], between: string, others: string): string => {
  const all = [...new Set(items)]
  const whole = all.join(between)
  if (whole.length <= LIST_CAP) return whole
  let fit = 0
  for (let length = 0; fit < all.length; fit++) {
    length += (all[fit] ?? '').length + between.length
    if (length > LIST_CAP) break
  }
  return `${all.slice(0, Math.max(fit, 1)).join(between)}${others}`
}

/** What a row says of whose code it is. */
interface Owned {
  readonly ofApp: boolean
  readonly ownerName: string
  readonly ownerNameEnglish: string
}

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
    screenName: (of) => wordFor(words.screens, idIn(of, 'screenKind', 'kind')),
    evidenceName: (of) => wordFor(words.evidence, idIn(of, 'evidence')),
    permissionName(of) {
      const name = idIn(of, 'permission', 'name')
      const known = vocabulary.permissions.get(name)
      return known ? paren(known[lang], shortName(name)) : shortName(name)
    },
    groupName(of) {
      const id = idIn(of, 'group')
      return vocabulary.permissionGroups.get(id)?.[lang] ?? id
    },
    kindName(of) {
      const id = idIn(of, 'kind')
      return vocabulary.kinds.get(id)?.[lang] ?? id
    },
    ownerName(of) {
      const row = of as Owned
      if (row.ofApp) return words.ownCode
      const name = lang === 'zh' ? row.ownerName : row.ownerNameEnglish
      const cells = rowBehind(of)?.row as { readonly owner?: string } | undefined
      // An SDK has a name of its own; other code is called by its package.
      return cells?.owner === name ? words.otherCode(name) : name
    },
    names: (list) => listed(list.flat().map(String), lang === 'zh' ? '、' : ', ', words.andOthers),
  }
}
