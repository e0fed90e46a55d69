import type { AnyNode } from 'domhandler'
import {
  actingName,
  type Bound,
  type BoundElement,
  type BoundNode,
  type Condition,
  hyphened,
  type Loop,
} from './bound.ts'
import { type Expression, type ScriptParser, UNREADABLE } from './script.ts'

const MOST_DEPTH = 200
const MOST_CHARACTERS = 4_000_000

/** Prefixes of directives of mini programs: WeChat, Alipay, Baidu, ByteDance, QQ, Kuaishou, JD. */
const MINI = /^(?:wx|a|s|tt|qq|ks|swan|jd|xhs)[:-](if|elif|else|for|for-item|for-index|for-items)$/
const HANDLER =
  /^(@|v-on:|\(|on:)(click|tap|press|change|touchend|touchstart)|^(bind|catch|mut-bind|capture-bind|on):?(tap|click|change|press|touchend)|^onclick$|^ontap$/i

/** An attribute of Svelte that is an expression: `{agree}`; one that closes its element keeps the slash. */
const SVELTE = /^\s*\{([^{}]+)\}\/?\s*$/

/** Text with `{{ }}` in it as its parts; an expression that cannot be read is left out. */
export const mustaches = (text: string, parser: ScriptParser): Bound => {
  const svelte = SVELTE.exec(text)?.[1]
  if (svelte !== undefined) return [parser.expression(svelte) ?? UNREADABLE]
  const parts: (string | Expression)[] = []
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('{{', at)
    const close = open < 0 ? -1 : text.indexOf('}}', open + 2)
    if (close < 0) break
    if (open > at) parts.push(text.slice(at, open))
    const expression = parser.expression(text.slice(open + 2, close).split(/\s\|\s/)[0] ?? '')
    parts.push(expression ?? UNREADABLE)
    at = close + 2
  }
  if (at < text.length) parts.push(text.slice(at))
  return parts.length > 0 ? parts : ['']
}

/** `item in items`, `(item, i) in items`, `let item of items`. */
const loopOf = (text: string, parser: ScriptParser): Loop | undefined => {
  const found =
    /^\s*\(?\s*(?:let\s+|const\s+)?([\w$]+)\s*(?:,\s*([\w$]+))?[^)]{0,80}?\)?\s+(?:in|of)\s+([\s\S]{1,400})$/.exec(
      text.slice(0, 600),
    )
  const list = found?.[3] === undefined ? undefined : parser.expression(found[3].split(';')[0] ?? '')
  return list && found?.[1] ? { list, item: found[1], ...(found[2] ? { index: found[2] } : {}) } : undefined
}

const negated = (test: Expression): Expression =>
  ({ type: 'UnaryExpression', operator: '!', prefix: true, argument: test }) as Expression

interface Reading {
  attributes: Map<string, Bound>
  model?: Expression
  condition?: Condition
  loop?: Loop
  tappable: boolean
}

/** Reads the attributes of an element in the dialects of Vue, mini programs and Angular. */
const readAttributes = (attribs: Readonly<Record<string, string>>, parser: ScriptParser): Reading => {
  const read: Reading = { attributes: new Map(), tappable: false }
  const expression = (text: string): Expression | undefined =>
    parser.expression(/^\s*\{\{[\s\S]*\}\}\s*$/.test(text) ? text.trim().slice(2, -2) : text)
  const condition = (branch: Condition['branch'], text: string): void => {
    const test = branch === 'else' ? undefined : expression(text)
    read.condition = { branch, ...(test ? { test } : {}) }
  }
  let list: Expression | undefined
  for (const [name, text] of Object.entries(attribs)) {
    const mini = MINI.exec(name)?.[1]
    if (HANDLER.test(name)) read.tappable = true
    else if (name === 'v-if' || name === '*ngif' || name === '*ngIf' || mini === 'if') condition('if', text)
    else if (name === 'v-else-if' || mini === 'elif') condition('else-if', text)
    else if (name === 'v-else' || mini === 'else') condition('else', text)
    else if (
      name === 'v-show' ||
      name === '[hidden]' ||
      name === ':hidden' ||
      (name === 'hidden' && text.includes('{{'))
    ) {
      const test = expression(text)
      if (test)
        read.condition ??= { branch: 'if', test: name === 'v-show' ? test : negated(test), hides: true }
    } else if (name === 'v-for' || name === '*ngFor') {
      const loop = loopOf(text, parser)
      if (loop) read.loop = loop
    } else if (mini === 'for' || mini === 'for-items') list = expression(text)
    else if (name === 'v-html' || name === 'v-text' || name === '[innerHTML]') {
      const value = expression(text)
      if (value) read.attributes.set('inner-text', [value])
    } else if (
      /^(v-model|\[\(ngmodel\)\]|ng-model|model:(checked|value))(\.|$)/i.test(name) ||
      name === 'v-model:checked' ||
      name === 'v-model:value' ||
      name === 'bind:checked'
    ) {
      const model = expression(text.replace(SVELTE, '$1'))
      if (model) read.model = model
    } else {
      const bound =
        /^(?::|v-bind:|\[)([\w:-]+)\]?(?:\.[\w.]+)?$/.exec(name)?.[1] ??
        (name.startsWith('ng-') ? /^ng-(checked|class|src)$/.exec(name)?.[1] : undefined)
      if (bound) {
        const value = expression(text)
        read.attributes.set(hyphened(bound), [value ?? UNREADABLE])
      } else if (!/^[@(#*]|^v-|^data-/.test(name)) {
        const key = hyphened(name)
        if (!read.attributes.has(key) || key !== 'class') read.attributes.set(key, mustaches(text, parser))
      }
      if (bound === 'class' && attribs.class) {
        read.attributes.set('class', [`${attribs.class} `, ...(read.attributes.get('class') ?? [])])
      }
    }
  }
  if (list) {
    const item = attribs['wx:for-item'] ?? attribs['a:for-item'] ?? attribs['tt:for-item'] ?? 'item'
    read.loop = { list, item, index: attribs['wx:for-index'] ?? 'index' }
  }
  return read
}

const elementOf = (
  node: Extract<AnyNode, { name: string; attribs: unknown }>,
  parser: ScriptParser,
  depth: number,
): BoundElement => {
  const read = readAttributes(node.attribs, parser)
  return {
    type: 'element',
    name: actingName(hyphened(node.name), read.attributes),
    ...read,
    ...(typeof node.startIndex === 'number' ? { at: node.startIndex } : {}),
    children: nodesOf(node.children, parser, depth + 1),
  }
}

/** The elements of a parsed template. */
export const nodesOf = (nodes: readonly AnyNode[], parser: ScriptParser, depth = 0): BoundNode[] =>
  depth > MOST_DEPTH
    ? []
    : nodes.flatMap((node): BoundNode[] => {
        if (node.type === 'text') return [{ type: 'text', parts: mustaches(node.data, parser) }]
        if (node.type !== 'tag') return []
        if (node.name === 'template' || node.name === 'block' || node.name === 'ng-container') {
          const inner = elementOf(node, parser, depth)
          return inner.condition || inner.loop ? [{ ...inner, name: 'block' }] : [...inner.children]
        }
        return [elementOf(node, parser, depth)]
      })

/** Parses a template as its framework does: names keep their case, elements may close themselves, comments are none. */
export const parseTemplate = async (source: string): Promise<readonly AnyNode[]> => {
  const { load } = await import('cheerio')
  const $ = load(source.slice(0, MOST_CHARACTERS), {
    xml: {
      xmlMode: false,
      recognizeSelfClosing: true,
      lowerCaseTags: false,
      lowerCaseAttributeNames: false,
      decodeEntities: true,
      withStartIndices: true,
    },
  })
  return $.root().get(0)?.children ?? []
}
