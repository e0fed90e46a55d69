import type { Expression, File, Node } from '@babel/types'

export type { Expression, Node }

/** Scripts longer than this are bundles, not sources; their first part is read. */
const MOST_CHARACTERS = 1_500_000
const LONGEST_EXPRESSION = 20_000

/** Stands for an expression that cannot be read; it names nothing, so its value is unknown. */
export const UNREADABLE = { type: 'Identifier', name: ' ' } as Expression

/** Reads scripts and expressions; loaded once, when the first component is read. */
export interface ScriptParser {
  /** The script, as far as it can be read; undefined when it is none. */
  script(text: string): File['program'] | undefined
  expression(text: string): Expression | undefined
}

/** Where a block that uni-app compiles for some platforms only begins or ends. Source: uni-app, 条件编译. */
const CONDITION = /^\s*\/[/*]\s*#(?:(ifn?def)\s+(.*)|endif)/

/** The script as it is compiled for an app, with as many lines. */
const forApp = (text: string): string => {
  const open: boolean[] = []
  const lines = text.split('\n').map((line) => {
    const found = CONDITION.exec(line)
    if (!found) return open.includes(false) ? '' : line
    const [, kind, platforms = ''] = found
    if (kind) open.push(/\bAPP/.test(platforms) === (kind === 'ifdef'))
    else open.pop()
    return ''
  })
  return lines.join('\n')
}

/** Parses JavaScript, TypeScript and JSX. Source: ECMA-262 and the syntax plugins of the parser. */
export const scriptParser = async (): Promise<ScriptParser> => {
  const { parse, parseExpression } = await import('@babel/parser')
  const known = new Map<string, Expression | undefined>()
  return {
    script(text) {
      const source = text.slice(0, MOST_CHARACTERS)
      const read = (variant: string): File['program'] | undefined => {
        for (const plugins of [
          ['jsx', 'typescript', 'decorators-legacy'],
          ['jsx', 'flow'],
        ] as const) {
          try {
            return parse(variant, {
              sourceType: 'unambiguous',
              errorRecovery: true,
              allowReturnOutsideFunction: true,
              allowAwaitOutsideFunction: true,
              allowSuperOutsideMethod: true,
              allowUndeclaredExports: true,
              attachComment: false,
              plugins: [...plugins],
            }).program
          } catch {
            // Not of this dialect, or nested deeper than can be read.
          }
        }
        return undefined
      }
      // Blocks of several platforms side by side are no script together.
      return read(source) ?? (source.includes('#endif') ? read(forApp(source)) : undefined)
    },
    expression(text) {
      if (text.length > LONGEST_EXPRESSION || text.trim() === '') return undefined
      if (known.has(text)) return known.get(text)
      let read: Expression | undefined
      try {
        read = parseExpression(text, { plugins: ['typescript', 'jsx'], attachComment: false })
      } catch {
        read = undefined
      }
      known.set(text, read)
      return read
    },
  }
}

/** Calls `visit` for a node and all below it, in the order of the text; a node for which it returns false is not entered. */
export const walk = (
  root: Node,
  visit: (node: Node, parents: readonly Node[]) => boolean | undefined,
): void => {
  const stack: { readonly node: Node; readonly parents: readonly Node[] }[] = [{ node: root, parents: [] }]
  while (stack.length > 0) {
    const at = stack.pop()
    if (!at || visit(at.node, at.parents) === false) continue
    const below = childrenOf(at.node)
    const parents = [at.node, ...at.parents.slice(0, 7)]
    for (let i = below.length - 1; i >= 0; i--) {
      const node = below[i]
      if (node) stack.push({ node, parents })
    }
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

const childrenKnown = new WeakMap<Node, readonly Node[]>()

/** The nodes right below one, kept: a script is walked once for every question that is asked of it. */
const childrenOf = (node: Node): readonly Node[] => {
  const known = childrenKnown.get(node)
  if (known) return known
  const children: Node[] = []
  for (const [name, value] of Object.entries(node)) {
    if (name === 'loc' || name.endsWith('omments') || name === 'extra' || name === 'errors') continue
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) children.push(item)
    } else if (isNode(value)) children.push(value)
  }
  childrenKnown.set(node, children)
  return children
}

/** The name of a property, where it is written as one. */
export const keyOf = (key: Node): string | undefined =>
  key.type === 'Identifier'
    ? key.name
    : key.type === 'StringLiteral'
      ? key.value
      : key.type === 'PrivateName'
        ? key.id.name
        : undefined

/** The last name of what is called: `setData` of `that.setData(…)`. */
export const calleeName = (callee: Node): string => {
  if (callee.type === 'Identifier') return callee.name
  if (callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression')
    return callee.computed ? '' : (keyOf(callee.property) ?? '')
  return ''
}
