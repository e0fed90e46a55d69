import { messageOf } from '../errors.ts'
import type { Bilingual } from '../verdict.ts'

/** Keys and numbers of entries that lead to a value. */
export type FormPath = readonly (string | number)[]

/** What a YAML text holds, or why it is none. */
export type YamlText =
  | {
      readonly ok: true
      readonly value: unknown
      /** Line, from 1, of a value, or of the nearest that is there above it. */
      lineOf(path: FormPath): number
    }
  | { readonly ok: false; readonly line: number; readonly says: Bilingual }

/** A text of a few lines that names a thousand others is no form anybody wrote. */
const MOST_ALIASES = 50

const FAULTS: Readonly<Record<string, string>> = {
  BAD_INDENT: '缩进有误',
  DUPLICATE_KEY: '同一个键写了两次',
  MISSING_CHAR: '缺少引号、括号、冒号等符号',
  MULTIPLE_DOCS: '一个文件里有多份内容（---）',
  TAB_AS_INDENT: '缩进须用空格，不能用制表符',
}

/**
 * Reads YAML, or JSON, which is YAML too. Never throws for what the text holds.
 * @param schema `failsafe` leaves every value the text it is: digits of a key must not become a number.
 */
export const readYaml = async (text: string, schema: 'core' | 'failsafe' = 'core'): Promise<YamlText> => {
  const { isNode, LineCounter, parseDocument } = await import('yaml')
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema, merge: false })
  const [fault] = document.errors
  if (fault)
    return {
      ok: false,
      line: lines.linePos(fault.pos[0]).line,
      says: {
        zh: `不是有效的 YAML：${FAULTS[fault.code] ?? fault.message}`,
        en: `is no valid YAML: ${fault.message}`,
      },
    }
  try {
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES })
    return {
      ok: true,
      value,
      lineOf(path) {
        for (let length = path.length; length > 0; length--) {
          const node = document.getIn(path.slice(0, length), true)
          if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
        }
        return 1
      },
    }
  } catch (thrown) {
    const why = messageOf(thrown)
    return { ok: false, line: 1, says: { zh: `含有过多别名（${why}）`, en: `has too many aliases (${why})` } }
  }
}
