import { type Expression, evaluate, type Host, parseExpression } from './expression.ts'

/** A text with conditions embedded in braces: `在{screenName(control)}中`. */
export interface Template {
  readonly parts: readonly (string | { readonly expression: Expression; readonly start: number })[]
}

/** Splits a text at its braces and parses what is inside them; `start` is the offset of the expression in the text. */
export const parseTemplate = (text: string): Template => {
  const parts: (string | { expression: Expression; start: number })[] = []
  let from = 0
  for (let open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
    const close = text.indexOf('}', open)
    if (close < 0) throw new TemplateError('a { is not closed', open)
    if (open > from) parts.push(text.slice(from, open))
    try {
      parts.push({ expression: parseExpression(text.slice(open + 1, close)), start: open + 1 })
    } catch (thrown) {
      throw new TemplateError(((thrown as Error).message.split('\n')[0] ?? '').trim(), open + 1)
    }
    from = close + 1
  }
  if (from < text.length) parts.push(text.slice(from))
  return { parts }
}

/** A mistake in a text; `start` is its offset. */
export class TemplateError extends Error {
  readonly start: number
  constructor(message: string, start: number) {
    super(message)
    this.start = start
  }
}

/** Longest value shown inside a sentence, in characters. */
const VALUE_CAP = 160

const shown = (value: unknown): string => {
  const text = Array.isArray(value) ? value.map(String).join('、') : String(value)
  const calm = text.replace(/\s+/g, ' ').trim()
  return calm.length > VALUE_CAP ? `${calm.slice(0, VALUE_CAP)}…` : calm
}

/** Writes the text; a value nobody knows is written as `unknown`. */
export const writeTemplate = (template: Template, variables: object, host: Host, unknown: string): string =>
  template.parts
    .map((part) => {
      if (typeof part === 'string') return part
      const outcome = evaluate(part.expression, variables, host)
      return outcome.known ? shown(outcome.value) : unknown
    })
    .join('')
