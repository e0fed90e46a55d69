import { describe, expect, test } from '@jest/globals'
import type { Facts } from '../../src/facts/facts.ts'
import type { TableName } from '../../src/facts/index.ts'
import { exhibitList } from '../../src/findings/exhibits.ts'

const source = { at: 'file', name: 'a.txt' }
const row = (cells: Record<string, unknown>) => ({ id: 'r', evidence: 'static', source, ...cells }) as never

const shown = (table: TableName, cells: Record<string, unknown>, rows: Record<string, unknown> = {}) => {
  const list = exhibitList({ rows, complete: [], gaps: [] } as unknown as Facts)
  list.cite(table, row(cells))
  return list.exhibits[0]
}

describe('numbers', () => {
  test('follow the order of citing; a row keeps its own', () => {
    const list = exhibitList({ rows: {}, complete: [], gaps: [] })
    const cite = (table: TableName, id: string) => list.cite(table, row({ id }))
    expect([
      cite('permissions', 'a'),
      cite('sdks', 'a'),
      cite('permissions', 'a'),
      cite('sdks', 'b'),
    ]).toEqual(['E-01', 'E-02', 'E-01', 'E-03'])
    expect(list.exhibits.map(({ number, table, row: id }) => [number, table, id])).toEqual([
      ['E-01', 'permissions', 'a'],
      ['E-02', 'sdks', 'a'],
      ['E-03', 'sdks', 'b'],
    ])
  })
})

describe('the quote', () => {
  test.each<[TableName, string]>([
    ['app', 'package'],
    ['permissions', 'name'],
    ['components', 'name'],
    ['metaData', 'name'],
    ['packers', 'name'],
    ['sdks', 'name'],
    ['codeReads', 'stackWay'],
    ['codeReads', 'way'],
    ['events', 'way'],
    ['events', 'call'],
    ['flows', 'host'],
    ['apiCalls', 'way'],
    ['apiCalls', 'call'],
    ['screens', 'text'],
    ['screens', 'title'],
    ['controls', 'label'],
    ['permissionRequests', 'explanation'],
    ['permissionRequests', 'prompt'],
    ['permissionRequests', 'permission'],
    ['refusals', 'note'],
    ['refusals', 'function'],
    ['rightsAttempts', 'note'],
    ['documents', 'title'],
    ['documents', 'name'],
    ['policy', 'title'],
    ['policy', 'name'],
    ['sections', 'heading'],
    ['clauses', 'text'],
    ['businessFunctions', 'text'],
    ['businessFunctions', 'name'],
    ['policyPermissions', 'text'],
    ['policyPermissions', 'words'],
    ['policyPoints', 'text'],
    ['policySdks', 'text'],
    ['policySdks', 'name'],
    ['kindCoverage', 'denial'],
    ['kindCoverage', 'statedAs'],
    ['kindCoverage', 'kind'],
    ['statements', 'text'],
    ['statements', 'word'],
    ['policyMentions', 'text'],
  ])('of %s is its %s', (table, column) => {
    expect(shown(table, { [column]: '原文' })?.quote).toBe('原文')
    expect(shown(table, { [column]: ' ' })).not.toHaveProperty('quote')
    expect(shown(table, { [column]: 7 })).not.toHaveProperty('quote')
  })

  test('is the first that says something', () => {
    expect(shown('clauses', { text: '甲', name: '乙' })?.quote).toBe('甲')
    expect(shown('policySdks', { text: ' ', name: '乙' })?.quote).toBe('乙')
    expect(shown('features', { name: '甲' })).not.toHaveProperty('quote')
  })

  test('is a paragraph, not a page', () => {
    expect(shown('clauses', { text: '字'.repeat(1_000) })?.quote).toBe('字'.repeat(1_000))
    expect(shown('clauses', { text: '字'.repeat(1_001) })?.quote).toBe(`${'字'.repeat(1_000)}…`)
  })

  test('of a clause has what stands before and after it', () => {
    expect(shown('clauses', { text: '甲', before: '前', after: '后' })).toMatchObject({
      before: '前',
      after: '后',
    })
    expect(shown('clauses', { text: '甲', before: '', after: 3 })).not.toHaveProperty('before')
    expect(shown('clauses', { text: '甲', before: '', after: 3 })).not.toHaveProperty('after')
    const other = shown('statements', { text: '甲', before: '前', after: '后' })
    expect(other).not.toHaveProperty('before')
    expect(other).not.toHaveProperty('after')
  })
})

describe('the picture', () => {
  const screens = [
    { id: 's0', order: 1, drawing: 'd0' },
    { id: 's1', order: 2, picture: 'p1', drawing: 'd1' },
    { id: 's2', picture: 'p2' },
  ]
  const box = { left: 1, top: 2, right: 3, bottom: 4 }

  test('of a screen is its own', () => {
    expect(shown('screens', { picture: 'p1' }, { screens })?.picture).toEqual({ sha256: 'p1' })
    expect(shown('screens', {}, { screens })).not.toHaveProperty('picture')
  })

  test('of a control is that of its screen, with the place of the control where all of it is known', () => {
    expect(shown('controls', { screen: 's1', ...box }, { screens })?.picture).toEqual({
      sha256: 'p1',
      box: [1, 2, 3, 4],
    })
    for (const side of Object.keys(box)) {
      const cells = { screen: 's1', ...box, [side]: undefined }
      expect(shown('controls', cells, { screens })?.picture).toEqual({ sha256: 'p1' })
    }
    expect(shown('controls', { screen: 's0', ...box }, { screens })).not.toHaveProperty('picture')
    expect(shown('controls', { screen: 's9', ...box }, { screens })).not.toHaveProperty('picture')
    expect(shown('controls', { screen: 's1', ...box })).not.toHaveProperty('picture')
  })

  test('of a request is that of the screen at its step', () => {
    expect(shown('permissionRequests', { order: 2 }, { screens })?.picture).toEqual({ sha256: 'p1' })
    expect(shown('permissionRequests', { order: 3 }, { screens })).not.toHaveProperty('picture')
    expect(shown('permissionRequests', {}, { screens })).not.toHaveProperty('picture')
    expect(shown('refusals', { order: 2 }, { screens })).not.toHaveProperty('picture')
  })

  test('is a drawing of the layout where there is none', () => {
    const at = { source: { at: 'xpath', in: source, path: '/a/b' } }
    expect(shown('controls', { screen: 's0', ...at }, { screens })?.drawing).toEqual({
      sha256: 'd0',
      view: '/a/b',
    })
    expect(shown('controls', { screen: 's0' }, { screens })?.drawing).toEqual({ sha256: 'd0' })
    expect(shown('screens', { id: 's0' }, { screens })?.drawing).toEqual({ sha256: 'd0' })
    expect(shown('controls', { screen: 's1' }, { screens })).not.toHaveProperty('drawing')
    expect(shown('controls', { screen: 's2' }, { screens })).not.toHaveProperty('drawing')
    expect(shown('permissions', { screen: 's0', id: 's0' }, { screens })).not.toHaveProperty('drawing')
  })
})

describe('the place', () => {
  test('is told with the others that were joined, and where it is written', () => {
    const also = [{ evidence: 'captured', source: { at: 'file', name: 'b.xml' } }]
    const writtenIn = [{ source: { at: 'file', name: 'src/c.xml' }, text: '甲' }]
    const exhibit = shown('permissions', { name: 'x', also, writtenIn })
    expect(exhibit).toMatchObject({ evidence: 'static', source, place: 'a.txt' })
    expect(exhibit?.also).toEqual([{ evidence: 'captured', place: 'b.xml' }])
    expect(exhibit?.writtenIn).toEqual([{ ...writtenIn[0], place: 'src/c.xml' }])
    const plain = shown('permissions', { name: 'x' })
    expect(plain).not.toHaveProperty('also')
    expect(plain).not.toHaveProperty('writtenIn')
  })
})
