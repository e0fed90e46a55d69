import { describe, expect, test } from '@jest/globals'
import { isBehavioural } from '../../src/engine/behaviour.ts'
import type { Rule } from '../../src/engine/rule-schema.ts'
import { isTableName, TABLES } from '../../src/facts/index.ts'

const rule = (change: Partial<Rule>): Rule =>
  ({ id: 'r', violation: 'false', compliant: 'true', ...change }) as Rule

/** Tables whose rows say what a text or a manifest says: who reads it again reads the same. */
const WRITTEN = [
  'app appProfile integrity signers permissions definedPermissions components intentFilters features libraries',
  'metaData queries declarations documents policy sections clauses businessFunctions policyPermissions',
  'policyMentions policyPoints policySdks statements unfilledPlaces networkSecurity backupRules',
].flatMap((line) => line.split(' '))

describe('a rule is about what the app does', () => {
  test.each(Object.keys(TABLES).filter(isTableName))('or is not, by the table that it names: %s', (table) => {
    const violation = TABLES[table].single ? `${table}.id == 'x'` : `${table}.size() > 1`
    expect(isBehavioural(rule({ violation }))).toBe(!WRITTEN.includes(table))
  })

  test.each<Partial<Rule>>([
    { applies: 'screens.size() > 1' },
    { each: 'screen in screens' },
    { each: 'clause in clauses', where: 'screens.size() > 1' },
    { violation: 'screens.size() > 1' },
    { suspected: 'screens.size() > 1' },
    { compliant: 'screens.size() > 1' },
    { let: { shown: 'screens.size() > 1' } },
  ])('wherever the table stands: %p', (change) => {
    expect(isBehavioural(rule(change))).toBe(true)
  })

  test('where people decide it', () => {
    expect(isBehavioural(rule({ decidedBy: 'people' }))).toBe(true)
    expect(isBehavioural(rule({ decidedBy: 'evidence' }))).toBe(false)
  })

  test('where it says so itself, whatever it names', () => {
    expect(isBehavioural(rule({ behaviour: true }))).toBe(true)
    expect(isBehavioural(rule({ behaviour: false, violation: 'screens.size() > 1' }))).toBe(false)
    expect(isBehavioural(rule({ behaviour: false, decidedBy: 'people' }))).toBe(false)
  })

  test('and is not where it names a table beside a written one only', () => {
    expect(isBehavioural(rule({}))).toBe(false)
    expect(isBehavioural(rule({ violation: 'clauses.size() > 1 && settings.n > 1' }))).toBe(false)
    expect(isBehavioural(rule({ violation: 'clauses.size() > 1 && controls.size() > 1' }))).toBe(true)
  })
})
