import { describe, expect, test } from '@jest/globals'
import { drawLayout } from '../../../../src/collect/screens/drawing/draw.ts'
import type { LayoutRules } from '../../../../src/collect/screens/layout-rules.ts'
import type { ScreenNode } from '../../../../src/collect/screens/tree.ts'
import { DRAWING_CAPS } from '../../../../src/facts/drawing.ts'

const PLAIN: LayoutRules = {
  width: 'wrap',
  height: 'wrap',
  least: [0, 0],
  weight: 0,
  margin: [0, 0, 0, 0],
  padding: [0, 0, 0, 0],
  vertical: undefined,
  columns: 0,
  span: 1,
  gravity: 0,
  ownGravity: 0,
  across: {},
  down: {},
}
const view = (
  name: string,
  rules: Partial<LayoutRules>,
  more: Partial<ScreenNode> = {},
  ...children: ScreenNode[]
): ScreenNode => ({
  role: children.length > 0 ? 'other' : 'text',
  className: name,
  text: '',
  description: '',
  hint: '',
  resourceId: '',
  path: more.resourceId ?? name,
  children,
  layout: { ...PLAIN, ...rules },
  ...more,
})
const FULL = { width: 'match', height: 'match' } as const
const text = (id: string, words: string, rules: Partial<LayoutRules> = {}): ScreenNode =>
  view('TextView', rules, { text: words, resourceId: id, path: id, textSize: 10 })

const boxesOf = (root: ScreenNode): Record<string, readonly number[]> =>
  Object.fromEntries(
    (drawLayout({ origin: 'layout', roots: [root], partial: false })?.views ?? []).map(({ path, box }) => [
      path,
      box,
    ]),
  )
const parent = (edge: 'low' | 'high') => ({ view: '', edge })

describe('drawing a layout', () => {
  test('a stack: margins, padding, weights share what is left', () => {
    const boxes = boxesOf(
      view(
        'LinearLayout',
        { ...FULL, vertical: true, padding: [10, 20, 10, 20] },
        {},
        text('head', '标题', { width: 'match', height: 40, margin: [5, 5, 5, 5] }),
        text('one', '一', { width: 'match', height: 0, weight: 1 }),
        text('two', '二', { width: 'match', height: 0, weight: 3 }),
      ),
    )
    expect(boxes.head).toEqual([15, 25, 345, 65])
    expect(boxes.one).toEqual([10, 70, 350, 208])
    expect(boxes.two).toEqual([10, 208, 350, 620])
  })

  test('a row: gravity of the row and of a child', () => {
    const boxes = boxesOf(
      view(
        'LinearLayout',
        { width: 'match', height: 100, vertical: false, gravity: 0x10 },
        {},
        text('a', '同意', { width: 80, height: 20 }),
        text('b', '拒绝', { width: 80, height: 20, ownGravity: 0x50 }),
      ),
    )
    expect(boxes.a).toEqual([0, 40, 80, 60])
    expect(boxes.b).toEqual([80, 80, 160, 100])
  })

  test('a frame: what lies over it stands by its own gravity', () => {
    const boxes = boxesOf(
      view(
        'FrameLayout',
        FULL,
        {},
        text('under', '内容', FULL),
        text('over', '同意', { width: 60, height: 40, ownGravity: 0x55, margin: [0, 0, 8, 8] }),
      ),
    )
    expect(boxes.under).toEqual([0, 0, 360, 640])
    expect(boxes.over).toEqual([292, 592, 352, 632])
  })

  test('views held by others: below, beside, at the edge of the parent', () => {
    const boxes = boxesOf(
      view(
        'RelativeLayout',
        FULL,
        {},
        text('title', '标题', { width: 100, height: 30, across: { centred: true } }),
        text('box', '已阅读', {
          width: 50,
          height: 20,
          margin: [0, 10, 0, 0],
          down: { low: { view: 'title', edge: 'high' } },
        }),
        text('link', '政策', {
          width: 50,
          height: 20,
          across: { low: { view: 'box', edge: 'high' } },
          down: { low: { view: 'box', edge: 'low' } },
        }),
        text('foot', '下一步', { width: 'match', height: 48, down: { high: parent('high') } }),
      ),
    )
    expect(boxes).toMatchObject({
      title: [130, 0, 230, 30],
      box: [0, 40, 50, 60],
      link: [50, 40, 100, 60],
      foot: [0, 592, 360, 640],
    })
  })

  test('constraints: a length of 0 stretches, anything else is centred between its edges', () => {
    const both = { low: parent('low'), high: parent('high') }
    const boxes = boxesOf(
      view(
        'androidx.constraintlayout.widget.ConstraintLayout',
        FULL,
        {},
        text('wide', '宽', {
          width: 0,
          height: 20,
          margin: [16, 0, 16, 0],
          across: both,
          down: { low: parent('low') },
        }),
        text('mid', '中', { width: 100, height: 20, across: both, down: both }),
      ),
    )
    expect(boxes.wide).toEqual([16, 0, 344, 20])
    expect(boxes.mid).toEqual([130, 310, 230, 330])
  })

  test('content longer than a display makes the drawing longer; hidden views take no room', () => {
    const long = view(
      'ScrollView',
      FULL,
      {},
      view(
        'LinearLayout',
        { width: 'match', vertical: true },
        { path: 'list' },
        view('TextView', { width: 'match', height: 500 }, { text: '隐', path: 'hidden', visible: false }),
        text('first', '一', { width: 'match', height: 500 }),
        text('second', '二', { width: 'match', height: 500 }),
      ),
    )
    const boxes = boxesOf(long)
    expect(boxes.hidden).toBeUndefined()
    expect(boxes.second).toEqual([0, 500, 360, 1000])
  })

  test('a long text is broken into lines, no line begins with a closing mark', () => {
    const words = '我已阅读并同意《用户服务协议》和《隐私政策》，并愿意接受其中全部条款。'.repeat(3)
    const drawing = drawLayout({
      origin: 'layout',
      roots: [text('t', words, { width: 120 })],
      partial: false,
    })
    const [drawn] = drawing?.views ?? []
    expect(drawn?.lines?.join('')).toBe(words)
    expect(drawn?.lines?.length).toBeGreaterThan(8)
    expect(drawn?.lines?.filter((line) => /^[，。》]/.test(line))).toEqual([])
  })

  test('views that hold on to each other in a ring, absurd sizes and crowds end within the caps', () => {
    const ring = view(
      'RelativeLayout',
      FULL,
      {},
      text('a', '甲', {
        across: { low: { view: 'b', edge: 'high' } },
        down: { low: { view: 'b', edge: 'high' } },
      }),
      text('b', '乙', {
        across: { low: { view: 'a', edge: 'high' } },
        down: { low: { view: 'a', edge: 'high' } },
      }),
      text('huge', '丙', { width: 1e9, height: 1e9, margin: [-1e9, 1e9, 0, 0] }),
      ...Array.from({ length: 3000 }, (_, at) => text(`t${at}`, '丁'.repeat(500))),
    )
    // Each container measures its children more than once: without a cap this would take 8^60 measurements.
    let deep = text('deep', '戊')
    for (let depth = 0; depth < 60; depth += 1)
      deep = view(
        'RelativeLayout',
        { height: 'wrap', padding: [1, 1, 1, 1] },
        { path: `d${depth}` },
        deep,
        text('x', '己', { down: { high: parent('high') } }),
      )
    expect(drawLayout({ origin: 'layout', roots: [deep], partial: false })?.views.length).toBeGreaterThan(0)
    const drawing = drawLayout({ origin: 'layout', roots: [ring], partial: false })
    expect(drawing?.views.length).toBeLessThanOrEqual(DRAWING_CAPS.views)
    for (const { box, lines = [] } of drawing?.views ?? []) {
      expect(box.every((side) => side >= 0 && side <= DRAWING_CAPS.side)).toBe(true)
      expect(lines.length).toBeLessThanOrEqual(DRAWING_CAPS.lines)
    }
  })
})

describe('grids, and colours', () => {
  const cell = (id: string, rules: Partial<LayoutRules> = {}): ScreenNode =>
    text(id, 'xx', { width: 50, height: 20, ...rules })
  const boxes = (root: ScreenNode) =>
    Object.fromEntries(
      (drawLayout({ origin: 'layout', roots: [root], partial: false })?.views ?? []).map((one) => [
        one.path,
        one.box,
      ]),
    )

  test('a grid fills its columns row by row', () => {
    const grid = view(
      'GridLayout',
      { ...FULL, columns: 2 },
      {},
      cell('a'),
      cell('b', { width: 80 }),
      cell('c', { span: 2 }),
      cell('d'),
    )
    expect(boxes(grid)).toMatchObject({
      a: [0, 0, 50, 20],
      b: [50, 0, 130, 20],
      c: [0, 20, 50, 40],
      d: [0, 40, 50, 60],
    })
  })

  test('cells of a table line up', () => {
    const row = (id: string, ...cells: ScreenNode[]) => view('TableRow', FULL, { path: id }, ...cells)
    const table = view(
      'TableLayout',
      FULL,
      {},
      row('1', cell('a', { width: 90 }), cell('b')),
      row('2', cell('c'), cell('d')),
    )
    expect(boxes(table)).toMatchObject({ b: [90, 0, 140, 20], c: [0, 20, 50, 40], d: [90, 20, 140, 40] })
  })

  test('a ground is drawn once, and a text keeps its colour where it can be read on it', () => {
    const words = (id: string, textColor: string): ScreenNode => ({
      ...text(id, 'words'),
      textColor,
      backgroundColor: '#FFFFFF',
    })
    const root = view(
      'LinearLayout',
      FULL,
      { backgroundColor: '#FFFFFF' },
      words('red', '#FF0000'),
      words('white', '#FFFFFF'),
    )
    const views = drawLayout({ origin: 'layout', roots: [root], partial: false })?.views ?? []
    expect(views.map(({ path, fill, ink }) => [path, fill, ink])).toEqual([
      ['LinearLayout', '#FFFFFF', '#1F1F1F'],
      ['red', undefined, '#FF0000'],
      ['white', undefined, '#1F1F1F'],
    ])
  })
})
