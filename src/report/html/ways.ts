import { type Content, html, type Markup } from './markup.ts'

/** A way from what the system starts to a call, and what it leads to. */
export interface Way {
  /** class.method, one after the other, what is called last. */
  readonly path: readonly string[]
  /** Whose code makes the call, and what it gives. */
  readonly says: { readonly zh: string; readonly en: string }
}

/** One step, drawn once for all ways that begin with it. */
interface Step {
  readonly name: string
  readonly after: Map<string, Step>
  readonly ends: Way[]
}

/** Where a step is drawn: its line, how deep it stands, and the line of the step before it. */
interface Drawn {
  readonly step: Step
  readonly line: number
  readonly depth: number
  readonly above: number | undefined
}

/** Ways drawn; more would fill pages. */
export const MOST_WAYS = 24
/** Height of a line, breadth of one level, and breadth of a letter of the drawing, in its units. */
const LINE = 26
const LEVEL = 18
const LETTER = { narrow: 6.7, wide: 12.2 }
const EDGE = 10
const GAP = 14

const stepOf = (name: string): Step => ({ name, after: new Map(), ends: [] })

/** Joins ways that begin alike. */
const joined = (ways: readonly Way[]): Step => {
  const root = stepOf('')
  for (const way of ways) {
    let at = root
    for (const name of way.path) {
      const next = at.after.get(name) ?? stepOf(name)
      at.after.set(name, next)
      at = next
    }
    at.ends.push(way)
  }
  return root
}

/** Lines from top to bottom: what a step leads to stands below it. */
const laid = (root: Step): Drawn[] => {
  const drawn: Drawn[] = []
  const add = (step: Step, depth: number, above: number | undefined): void => {
    const line = drawn.length
    drawn.push({ step, line, depth, above })
    for (const next of step.after.values()) add(next, depth + 1, line)
  }
  for (const first of root.after.values()) add(first, 0, undefined)
  return drawn
}

/** The steps of ways in the order in which they are drawn, those that begin alike joined. */
export const joinedWays = (ways: readonly Way[]): readonly Drawn[] => laid(joined(ways))

/** `com.demo.App.onCreate` as `App.onCreate`. */
export const shortName = (name: string): string => name.split('.').slice(-2).join('.')

const breadth = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? LETTER.wide : LETTER.narrow), 0)

const left = (depth: number): number => EDGE + depth * LEVEL
const middle = (line: number): number => line * LINE + LINE / 2

/** What the ways end in, as one text. */
const told = (ends: readonly Way[], lang: 'zh' | 'en'): string =>
  [...new Set(ends.map(({ says }) => says[lang]))].join(lang === 'zh' ? '；' : '; ')

const endOf = ({ step }: Drawn, x: number, y: number): Content =>
  step.ends.length > 0 &&
  (['zh', 'en'] as const).map(
    (lang) =>
      html`<text class="gives" lang="${lang === 'zh' ? 'zh-CN' : 'en'}" x="${x}" y="${y}">${told(step.ends, lang)}</text>`,
  )

const lineOf = (drawn: Drawn): Markup => {
  const { step, line, depth, above } = drawn
  const [x, y] = [left(depth), middle(line)]
  const text = shortName(step.name)
  const width = breadth(text) + 12
  const elbow = above === undefined ? '' : `M${left(depth - 1) + 6} ${middle(above) + 10} V${y} H${x}`
  return html`${elbow !== '' && html`<path class="lead" d="${elbow}"/>`}<rect class="${step.ends.length > 0 ? 'step end' : above === undefined ? 'step first' : 'step'}" x="${x}" y="${y - 10}" width="${width}" height="20" rx="3"/><text class="name" x="${x + 6}" y="${y + 4}"><title>${step.name}</title>${text}</text>${endOf(drawn, x + width + GAP, y + 4)}
`
}

const rightEdge = ({ step, depth }: Drawn): number => {
  const name = left(depth) + breadth(shortName(step.name)) + 12
  const end = Math.max(breadth(told(step.ends, 'zh')), breadth(told(step.ends, 'en')))
  return step.ends.length === 0 ? name : name + GAP + end
}

/** The ways as a tree of steps, those that begin alike joined: from what the system starts down to the calls. */
export const drawWays = (ways: readonly Way[], label: Content, id: string): Markup => {
  const drawn = joinedWays(ways.slice(0, MOST_WAYS))
  const width = Math.ceil(Math.max(...drawn.map(rightEdge)) + EDGE)
  const height = drawn.length * LINE
  return html`<figure class="ways" tabindex="0"><figcaption id="${id}">${label}</figcaption>
<svg role="img" aria-labelledby="${id}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${drawn.map(lineOf)}</svg></figure>`
}
