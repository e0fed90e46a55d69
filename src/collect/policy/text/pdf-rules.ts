import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A straight rule on a page, in points: where it stands, and from where to where it runs. */
export interface Rule {
  readonly upright: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Rules are thinner than this; writers draw them as lines and as filled boxes. */
const THICKEST = 2.5
/** Shorter ones are marks. */
const SHORTEST = 4
const MOST_RULES = 20_000

/** The transformation in force, as PDF writes it. */
type Matrix = readonly [number, number, number, number, number, number]
const PLAIN: Matrix = [1, 0, 0, 1, 0, 0]

const within = (outer: Matrix, [a, b, c, d, e, f]: Matrix): Matrix => [
  outer[0] * a + outer[2] * b,
  outer[1] * a + outer[3] * b,
  outer[0] * c + outer[2] * d,
  outer[1] * c + outer[3] * d,
  outer[0] * e + outer[2] * f + outer[4],
  outer[1] * e + outer[3] * f + outer[5],
]

const matrixOf = (value: unknown): Matrix | undefined => {
  const numbers = Array.from((value ?? []) as ArrayLike<unknown>)
  return numbers.length === 6 && numbers.every((one) => typeof one === 'number')
    ? (numbers as unknown as Matrix)
    : undefined
}

type Point = readonly [x: number, y: number]

const MOVE = 0
const LINE = 1
const CLOSE = 4
/** Numbers that each kind of step takes: to move, a line, a curve, a quadratic curve, to close. */
const TAKES = [2, 2, 6, 4, 0]

/** The parts of a path that hold only straight lines, each as its corners. */
const straightParts = (path: ArrayLike<number>): Point[][] => {
  const parts: Point[][] = []
  let part: Point[] = []
  let straight = true
  const finish = (): void => {
    if (straight && part.length > 1) parts.push(part)
    part = []
    straight = true
  }
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? CLOSE
    const takes = TAKES[step]
    if (takes === undefined) break
    const point: Point = [path[at + takes - 1] ?? 0, path[at + takes] ?? 0]
    if (step === MOVE) {
      finish()
      part.push(point)
    } else if (step === LINE) part.push(point)
    else if (step === CLOSE) part.push(part[0] ?? [0, 0])
    else straight = false
    at += takes + 1
  }
  finish()
  return parts
}

const sidesOf = (part: readonly Point[]): Point[][] =>
  part.slice(1).map((point, at) => [part[at] ?? point, point])

const ruleOf = (points: readonly Point[], matrix: Matrix): Rule | undefined => {
  const [a, b, c, d, e, f] = matrix
  const xs = points.map(([x, y]) => a * x + c * y + e)
  const ys = points.map(([x, y]) => b * x + d * y + f)
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const [width, height] = [right - left, high - low]
  if (width <= THICKEST && height >= SHORTEST)
    return { upright: true, at: (left + right) / 2, from: low, to: high }
  if (height <= THICKEST && width >= SHORTEST)
    return { upright: false, at: (low + high) / 2, from: left, to: right }
  return undefined
}

/** The rules that are drawn on a page: stroked lines, the sides of stroked boxes, and thin filled boxes. */
export const rulesOf = async (page: PDFPageProxy): Promise<readonly Rule[]> => {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const strokes: ReadonlySet<unknown> = new Set([OPS.stroke, OPS.closeStroke])
  const fills: ReadonlySet<unknown> = new Set([
    OPS.fill,
    OPS.eoFill,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ])
  const { fnArray, argsArray } = await page.getOperatorList()
  const rules: Rule[] = []
  const outer: Matrix[] = []
  let matrix = PLAIN
  const keep = (points: readonly Point[]): void => {
    const rule = ruleOf(points, matrix)
    if (rule) rules.push(rule)
  }
  fnArray.forEach((operator, i) => {
    const args: unknown = argsArray[i]
    if (operator === OPS.save) outer.push(matrix)
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = outer.pop() ?? PLAIN
    else if (operator === OPS.transform) matrix = within(matrix, matrixOf(args) ?? PLAIN)
    else if (operator === OPS.paintFormXObjectBegin) {
      outer.push(matrix)
      matrix = within(matrix, (Array.isArray(args) ? matrixOf(args[0]) : undefined) ?? PLAIN)
    } else if (operator === OPS.constructPath && Array.isArray(args) && rules.length < MOST_RULES) {
      const [painted, [path] = []] = args as [unknown, [ArrayLike<number>?]?]
      if (!path) return
      const parts = straightParts(path)
      if (fills.has(painted)) for (const part of parts) keep(part)
      else if (strokes.has(painted)) for (const part of parts) for (const side of sidesOf(part)) keep(side)
    }
  })
  return rules
}
