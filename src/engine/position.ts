import { type Document, isNode, isScalar, type LineCounter } from 'yaml'

/** A place in a YAML file, both from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Finds places in one YAML file. */
export interface Positions {
  /**
   * The place of the value at `path`, or of the nearest value above it; `offset` counts UTF-16 units inside the
   * text that the value holds, as a condition sees it.
   */
  at(path: readonly (string | number)[], offset?: number): Position
}

const spacesBefore = (line: string): number => /^ */.exec(line)?.[0].length ?? 0

/** Where the content of a scalar's line begins, for block scalars whose lines lost their indent. */
const insideBlock = (source: string, start: number, content: string, offset: number): number => {
  const lineIndex = content.slice(0, offset).split('\n').length - 1
  const column = offset - (content.lastIndexOf('\n', offset - 1) + 1)
  let lineStart = source.indexOf('\n', start) + 1
  for (let i = 0; i < lineIndex; i++) lineStart = source.indexOf('\n', lineStart) + 1
  // A line that is indented more than the block keeps what it has more.
  const kept = spacesBefore(content.split('\n')[lineIndex] ?? '')
  return lineStart + Math.max(0, spacesBefore(source.slice(lineStart, lineStart + 200)) - kept) + column
}

export const positionsIn = (source: string, document: Document, lines: LineCounter): Positions => {
  const nodeAt = (path: readonly (string | number)[]) => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true)
      if (isNode(node)) return { node, exact: depth === path.length }
    }
    return { node: document.contents, exact: false }
  }
  return {
    at(path, offset = 0) {
      const { node, exact } = nodeAt(path)
      let at = node?.range?.[0] ?? 0
      if (exact && isScalar(node) && typeof node.value === 'string' && offset >= 0) {
        const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'
        const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
        at = block ? insideBlock(source, at, node.value, offset) : at + offset + (quoted ? 1 : 0)
      }
      const { line, col } = lines.linePos(at)
      return { line, column: col }
    },
  }
}
