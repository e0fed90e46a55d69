import { type Expression, evaluate, type Host, parseExpression } from './expression.ts'

type Part =
  | string
  | { readonly expression: Expression; readonly start: number }
  | { readonly choices: readonly (readonly Part[])[] }

/**
 * A text with conditions embedded in braces: `在{screenName(control)}中`. Of what stands between double brackets, the first
 * piece whose values are all known is written, or nothing: `{screenName(screen)}[[“{screen.title}”]]`,
 * `[[路径为：{call.way}||路径未读出]]`.
 */
export interface Template {
  readonly parts: readonly Part[]
}

/** A mistake in a text; `start` is its offset. */
export class TemplateError extends Error {
  readonly start: number
  constructor(message: string, start: number) {
    super(message)
    this.start = start
  }
}

const SIGNS = /\{|\[\[|\|\||\]\]/g

const parsed = (text: string, open: number, close: number): Part => {
  try {
    return { expression: parseExpression(text.slice(open + 1, close)), start: open + 1 }
  } catch (thrown) {
    throw new TemplateError(((thrown as Error).message.split('\n')[0] ?? '').trim(), open + 1)
  }
}

/** Splits a text at its signs and parses what is inside braces; `start` is the offset of the expression in the text. */
export const parseTemplate = (text: string): Template => {
  const whole: Part[] = []
  /** The pieces of the brackets that stand open, and where these were opened. */
  let inside: { readonly choices: Part[][]; readonly at: number } | undefined
  let from = 0
  const put = (part: Part): void => {
    if (part !== '') (inside?.choices.at(-1) ?? whole).push(part)
  }
  for (let at = nextSign(text, 0); at !== undefined; at = nextSign(text, from)) {
    put(text.slice(from, at.start))
    from = at.start + at.sign.length
    if (at.sign === '{') {
      const close = text.indexOf('}', from)
      if (close < 0) throw new TemplateError('a { is not closed', at.start)
      put(parsed(text, at.start, close))
      from = close + 1
    } else if (at.sign === '[[') {
      if (inside) throw new TemplateError('[[ inside [[', at.start)
      inside = { choices: [[]], at: at.start }
    } else if (!inside) throw new TemplateError(`${at.sign} outside [[`, at.start)
    else if (at.sign === '||') inside.choices.push([])
    else {
      const { choices } = inside
      inside = undefined
      put({ choices })
    }
  }
  if (inside) throw new TemplateError('a [[ is not closed', inside.at)
  put(text.slice(from))
  return { parts: whole }
}

const nextSign = (text: string, from: number): { sign: string; start: number } | undefined => {
  SIGNS.lastIndex = from
  const hit = SIGNS.exec(text)
  return hit === null ? undefined : { sign: hit[0], start: hit.index }
}

/** The expressions of a text, in order. */
export const expressionsOf = (parts: Template['parts']): { expression: Expression; start: number }[] =>
  parts.flatMap((part) =>
    typeof part === 'string' ? [] : 'choices' in part ? part.choices.flatMap(expressionsOf) : [part],
  )

/** Longest value shown inside a sentence, in characters. */
const VALUE_CAP = 200

const shown = (value: unknown): string => {
  const text = Array.isArray(value) ? value.map(String).join('、') : String(value)
  const calm = text.replace(/\s+/g, ' ').trim()
  return calm.length > VALUE_CAP ? `${calm.slice(0, VALUE_CAP)}…` : calm
}

/** Writes the text; a value nobody knows is written as `unknown`, where nothing stands in for it. */
export const writeTemplate = (template: Template, variables: object, host: Host, unknown: string): string => {
  /** Undefined where a value is not known and nothing is to be written for it. */
  const written = (parts: readonly Part[], otherwise: string | undefined): string | undefined => {
    let text = ''
    for (const part of parts) {
      const piece = typeof part === 'string' ? part : pieceOf(part, otherwise)
      if (piece === undefined) return undefined
      text += piece
    }
    return text
  }
  const pieceOf = (part: Exclude<Part, string>, otherwise: string | undefined): string | undefined => {
    if ('choices' in part) {
      for (const choice of part.choices) {
        const piece = written(choice, undefined)
        if (piece !== undefined) return piece
      }
      return ''
    }
    const outcome = evaluate(part.expression, variables, host)
    return outcome.known ? shown(outcome.value) : otherwise
  }
  // Where nothing stands between two spaces, one is left.
  return (written(template.parts, unknown) ?? unknown).replace(/ {2,}/g, ' ')
}
