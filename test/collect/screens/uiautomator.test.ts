import { describe, expect, test } from '@jest/globals'
import { MOST_DEPTH, MOST_NODES, placedNodes } from '../../../src/collect/screens/tree.ts'
import { isUiautomator, parseBounds, parseUiautomator } from '../../../src/collect/screens/uiautomator.ts'
import { dump, screen } from './dump.ts'

const texts = (source: string): string[] =>
  placedNodes(parseUiautomator(source).roots)
    .map(({ node }) => node.text)
    .filter(Boolean)

const one = screen({ text: '我已阅读并同意“A&B”<隐私政策>', at: [0, 0, 10, 10] })

describe('what stands around a dump', () => {
  test.each<[string, string]>([
    ['nothing', one],
    ['the words of the tool before it', `UI hierchary dumped to: /dev/tty\n${one}`],
    ['the words of the tool after it', `${one}UI hierchary dumped to: /dev/tty\n`],
    ['a comment', one.replace('<hierarchy', '<!-- <node text="x" bounds="[0,0][1,1]"/> --><hierarchy')],
    ['a byte order mark', `\ufeff${one}`],
    ['a document type', `<!DOCTYPE hierarchy [<!ENTITY a "b">]>${one}`],
  ])('%s', (_, source) => {
    expect(texts(source)).toEqual(['我已阅读并同意“A&B”<隐私政策>'])
    expect(isUiautomator(source)).toBe(true)
  })
})

test('several windows and several dumps in one file', () => {
  const tree = parseUiautomator(dump({ text: 'a' }, { text: 'b' }) + dump({ text: 'c' }))
  expect(tree.roots.map((root) => root.text)).toEqual(['a', 'b', 'c'])
  expect(tree.partial).toBe(false)
})

test('the dump of all windows of all displays', () => {
  const tree = parseUiautomator(
    '<displays><display id="0"><window index="0" title="x" bounds="[0,0][9,9]"><hierarchy rotation="0"><node class="a.B" text="t" bounds="[0,0][9,9]"/></hierarchy></window></display></displays>',
  )
  expect(tree.roots.flatMap((root) => [root, ...root.children]).map((node) => node.text)).toContain('t')
})

test('the page source of Appium', () => {
  const tree = parseUiautomator(
    '<hierarchy width="1080" height="2400"><android.widget.CheckBox text="同意" checkable="true" checked="true" bounds="[0,0][9,9]" displayed="true"/></hierarchy>',
  )
  expect(tree).toMatchObject({ width: 1080, height: 2400 })
  expect(tree.roots[0]).toMatchObject({
    role: 'checkbox',
    checked: true,
    visible: true,
    className: 'android.widget.CheckBox',
  })
})

test('entities', () => {
  expect(
    texts(screen({ text: 'x' }).replace('text="x"', 'text="&#21516;&#x610f;&amp;lt;&unknown;&#99999999;"')),
  ).toEqual(['同意&lt;&unknown;&#99999999;'])
})

test.each([
  ['[0,1][20,30]', [0, 1, 20, 30]],
  ['[-5,0][1080,2400]', [-5, 0, 1080, 2400]],
  ['[0,0]', undefined],
  ['', undefined],
  ['[1e9,0][0,0]', undefined],
])('bounds %s', (text, box) => expect(parseBounds(text)).toEqual(box))

describe('hostile input', () => {
  test('depth is capped and said to be', () => {
    const tree = parseUiautomator(`<hierarchy>${'<node class="a.B" bounds="[0,0][1,1]">'.repeat(50_000)}`)
    expect(tree.partial).toBe(true)
    expect(placedNodes(tree.roots)).toHaveLength(MOST_DEPTH)
  })
  test('what follows a part that is too deep keeps its place', () => {
    const deep = '<node class="a.B" bounds="[0,0][1,1]">'.repeat(300) + '</node>'.repeat(300)
    const tree = parseUiautomator(
      `<hierarchy>${deep}<node class="a.C" text="after" bounds="[0,0][1,1]"/></hierarchy>`,
    )
    expect(tree.roots.map((root) => root.text)).toEqual(['', 'after'])
  })
  test('number is capped', () => {
    const tree = parseUiautomator(
      `<hierarchy>${'<node bounds="[0,0][1,1]"/>'.repeat(MOST_NODES + 5)}</hierarchy>`,
    )
    expect(tree.roots).toHaveLength(MOST_NODES)
    expect(tree.partial).toBe(true)
  })
  test.each<[string, string]>([
    ['empty', ''],
    ['open tags', '<'.repeat(200_000)],
    ['quotes', `<node a="${'"'.repeat(200_000)}`],
    ['no end', '<hierarchy><node text="a'],
    ['ampersands', `<node text="${'&'.repeat(200_000)}" bounds="[0,0][1,1]"/>`],
    ['ends only', '</node>'.repeat(100_000)],
    ['comments', '<!--'.repeat(100_000)],
    ['bytes', Buffer.from(Array.from({ length: 65_536 }, (_, i) => (i * 7919) & 255)).toString('latin1')],
  ])('%s', (_, source) => expect(() => parseUiautomator(source)).not.toThrow())
  test('a dump that breaks off is partial', () => {
    expect(parseUiautomator(one.slice(0, -25)).partial).toBe(true)
    expect(parseUiautomator(one).partial).toBe(false)
  })
})
