import { describe, expect, test } from '@jest/globals'
import { rowBehind, UnknownFact } from '../../src/engine/fact-row.ts'
import { factScope } from '../../src/engine/fact-scope.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { file } from '../../src/facts/locator.ts'

const head = { evidence: 'static', source: file('x') } as const
const scopeOf = (facts: Partial<Facts>) => factScope({ rows: {}, complete: [], gaps: [], ...facts })
const cellsOf = (row: unknown) => row as Record<string, unknown>

describe('rows as conditions see them', () => {
  const scope = scopeOf({
    rows: {
      controls: [{ id: 'c', ...head, label: 'x'.repeat(1_000_001), checkedAtStart: false }],
      screens: [{ id: 's', ...head, order: 3 }],
      app: [{ id: 'a', ...head, package: 'cn.demo', targetSdk: 30 }],
    },
  })
  const [control] = scope.variables.controls as readonly unknown[]

  test('cells stand under their names, integers as CEL has them, texts cut at a million characters', () => {
    expect(cellsOf((scope.variables.screens as unknown[])[0]).order).toBe(3n)
    expect(String(cellsOf(control).label)).toHaveLength(1_000_000)
    expect([cellsOf(control).checkedAtStart, cellsOf(control).evidence, cellsOf(control).id]).toEqual([
      false,
      'static',
      'c',
    ])
    expect(cellsOf(scope.variables.app).package).toBe('cn.demo')
  })

  test('the row behind a value is found, and wrapped once', () => {
    expect(rowBehind(control)).toMatchObject({ table: 'controls', row: { id: 'c' } })
    expect(rowBehind({})).toBeUndefined()
    expect((scope.variables.controls as unknown[])[0]).toBe(control)
  })

  test('a cell that was not read throws, and is told once', () => {
    scope.takeMissing()
    const read = () => cellsOf(control).role
    expect(read).toThrow(UnknownFact)
    expect(read).toThrow('unknown: controls.role')
    expect(scope.takeMissing()).toEqual([{ fact: 'controls.role', because: 'missing-cell' }])
    expect(scope.takeMissing()).toEqual([])
  })

  test('a single table that nobody filled has only unknown cells; a list that nobody filled is unknown itself', () => {
    const empty = scopeOf({})
    expect(() => cellsOf(empty.variables.app).package).toThrow('unknown: app.package')
    expect(() => empty.variables.controls).toThrow('unknown: controls')
    expect(empty.takeMissing()).toEqual([
      { fact: 'app.package', because: 'not-collected' },
      { fact: 'controls', because: 'not-collected' },
    ])
    expect(scopeOf({ rows: { controls: [] } }).variables.controls).toEqual([])
  })
})

describe('why something is missing', () => {
  const gaps = [
    { table: 'permissions', because: 'package-unreadable' },
    { table: 'screens', scope: 'login', because: 'screen-unread', detail: '02.xml' },
    { table: 'screens', because: 'session-missing' },
    { table: 'controls', scope: 'login', because: 'collector-failed' },
  ] as const
  const scope = scopeOf({ gaps, rows: { clauses: [] } })

  test('the gap of the scope comes before that of the table, and that before any scope of it', () => {
    expect(scope.missing('screens', 'login')).toEqual({
      fact: 'screens/login',
      because: 'screen-unread',
      detail: '02.xml',
    })
    expect(scope.missing('screens', 'settings')).toEqual({
      fact: 'screens/settings',
      because: 'session-missing',
    })
    expect(scope.missing('screens')).toEqual({ fact: 'screens', because: 'session-missing' })
    expect(scope.missing('controls')).toEqual({ fact: 'controls', because: 'collector-failed' })
    expect(scope.missing('controls', 'register')).toMatchObject({ because: 'not-collected' })
  })

  test('without a gap it was not collected, or not wholly', () => {
    expect(scope.missing('flows')).toEqual({ fact: 'flows', because: 'not-collected' })
    expect(scope.missing('clauses')).toEqual({ fact: 'clauses', because: 'incomplete-scope' })
  })

  test('completeness is true or unknown; that of a table covers its scopes', () => {
    const whole = scopeOf({ complete: [{ table: 'screens', scope: 'login' }, { table: 'clauses' }] })
    expect([whole.complete('screens', 'login'), whole.complete('clauses')]).toEqual([true, true])
    expect(() => whole.complete('screens', 'settings')).toThrow('unknown: screens/settings')
    expect(() => whole.complete('screens')).toThrow(UnknownFact)
  })
})
