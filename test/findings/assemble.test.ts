import { describe, expect, test } from '@jest/globals'
import type { Judgement } from '../../src/engine/evaluate.ts'
import type { Law } from '../../src/engine/law-schema.ts'
import type { Rule } from '../../src/engine/rule-schema.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { assembleCase, type Parts } from '../../src/findings/assemble.ts'
import type { Verdict } from '../../src/verdict.ts'

const both = (text: string) => ({ zh: text, en: text })

const law: Law = {
  id: 'norm',
  title: both('norm'),
  short: both('norm'),
  number: '1',
  authority: both('office'),
  groups: [{ title: both('one'), articles: { '1.1': { cite: both('I 1'), text: both('says') } } }],
}

const rule = (id: string, more: Partial<Rule> = {}): Rule => ({
  id,
  severity: 'medium',
  legalBasis: ['norm/1.1'],
  title: both(`title of ${id}`),
  why: both(`why ${id}`),
  manual: both(`manual of ${id}`),
  remedy: both(`remedy of ${id}`),
  violation: 'false',
  compliant: 'true',
  tests: [],
  ...more,
})

const row = (id: string) =>
  ({
    id,
    evidence: 'static',
    source: { at: 'file', name: `${id}.xml` },
    name: `android.permission.${id}`,
    element: 'uses-permission',
  }) as never

const judged = (verdict: Verdict, more: Partial<Judgement> = {}): Judgement => ({
  verdict,
  cites: [],
  missing: [],
  ...more,
})

const facts: Facts = {
  rows: { permissions: [row('CAMERA')], statements: [row('s')] },
  complete: [{ table: 'permissions' }],
  gaps: [],
}

const times = { started: '2026-01-02T03:04:05Z' } as unknown as Parts['times']

const partsOf = (more: Partial<Parts>): Parts => ({
  tool: { name: 'mingshi', version: '1' } as Parts['tool'],
  ruleBook: { version: '2026-01', sha256: 'b', rules: [], laws: new Map([[law.id, law]]) },
  facts,
  judged: [],
  inputs: [{ role: 'package', name: 'a.apk', bytes: 1, sha256: 'a' }],
  collectors: [],
  settings: {},
  suppressions: [],
  day: '2026-01-02',
  times,
  ...more,
})

describe('the results of a case', () => {
  const order = (list: Parts['judged'], severities?: Parts['severities']) =>
    assembleCase(partsOf({ judged: list, ...(severities ? { severities } : {}) })).results.map(
      (one) => one.rule,
    )

  test('stand worst first, then the graver, then by name', () => {
    const list = [
      { rule: rule('c'), judgements: [judged('compliant')] },
      { rule: rule('b'), judgements: [judged('violation')] },
      { rule: rule('a'), judgements: [judged('violation')] },
      { rule: rule('low', { severity: 'low' }), judgements: [judged('violation')] },
      { rule: rule('high', { severity: 'high' }), judgements: [judged('violation')] },
      { rule: rule('mixed'), judgements: [judged('compliant'), judged('suspected')] },
      { rule: rule('none'), judgements: [] },
    ]
    const expected = ['high', 'a', 'b', 'low', 'mixed', 'c', 'none']
    expect(order(list)).toEqual(expected)
    expect(order([...list].reverse())).toEqual(expected)
    expect(order(list, { low: 'high', high: 'low' })).toEqual(['low', 'a', 'b', 'high', 'mixed', 'c', 'none'])
  })

  test('say what the rule says, and what it found, worst first', () => {
    const camera = row('CAMERA')
    const found = judged('suspected', {
      subject: { table: 'permissions', row: camera },
      fact: both('asks'),
      explanations: [{ says: both('else') }],
      cites: [{ table: 'permissions', row: camera }],
    })
    const open = judged('untested', { missing: [{ fact: 'screens', because: 'no-session' }] })
    const [result] = assembleCase(
      partsOf({
        judged: [
          {
            rule: rule('r', { settles: ['norm/1.1'], seedCases: [4], questions: [both('ask?')] }),
            judgements: [judged('compliant'), open, found, judged('error', { fault: 'it broke' })],
          },
        ],
      }),
    ).results
    expect(result).toEqual({
      rule: 'r',
      severity: 'medium',
      verdict: 'suspected',
      title: both('title of r'),
      why: both('why r'),
      questions: [both('ask?')],
      manual: both('manual of r'),
      remedy: both('remedy of r'),
      clauses: [expect.objectContaining({ key: 'norm/1.1', cite: { zh: 'normI 1', en: 'norm, I 1' } })],
      settles: ['norm/1.1'],
      seedCases: [4],
      settings: [],
      findings: [
        {
          rule: 'r',
          verdict: 'suspected',
          fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
          fact: both('asks'),
          explanations: [{ says: both('else') }],
          exhibits: ['E-01'],
        },
        { rule: 'r', verdict: 'error', fingerprint: expect.any(String), exhibits: [], fault: 'it broke' },
        {
          rule: 'r',
          verdict: 'untested',
          fingerprint: expect.any(String),
          exhibits: [],
          missing: [{ fact: 'screens', because: 'no-session' }],
        },
        { rule: 'r', verdict: 'compliant', fingerprint: expect.any(String), exhibits: [] },
      ],
    })
  })

  test('know behaviour, which people confirm by a record', () => {
    const [result] = assembleCase(
      partsOf({ judged: [{ rule: rule('r', { behaviour: true }), judgements: [judged('compliant')] }] }),
    ).results
    expect(result?.behaviour).toBe(true)
  })

  test('are empty for a rule without settings, seed cases or items it settles', () => {
    const [result] = assembleCase(
      partsOf({ judged: [{ rule: rule('r'), judgements: [judged('compliant')] }] }),
    ).results
    expect(result).toMatchObject({ settles: [], seedCases: [], settings: [] })
    expect(result).not.toHaveProperty('questions')
    expect(result).not.toHaveProperty('behaviour')
    expect(result).not.toHaveProperty('bookSeverity')
  })

  test('name the severity of the book where somebody set another', () => {
    const [result] = assembleCase(
      partsOf({
        judged: [{ rule: rule('r'), judgements: [judged('violation')] }],
        severities: { r: 'high' },
      }),
    ).results
    expect(result).toMatchObject({ severity: 'high', bookSeverity: 'medium' })
  })

  test('show the settings that held, ours or theirs', () => {
    const settings = { days: { default: 15, unit: 'day', note: 'ours' } }
    const used = (overrides: Record<string, number>) =>
      assembleCase(
        partsOf({
          judged: [{ rule: rule('r', { settings }), judgements: [judged('compliant')] }],
          settings: overrides,
        }),
      ).results[0]?.settings
    expect(used({})).toEqual([{ name: 'days', value: 15, unit: 'day', note: 'ours' }])
    expect(used({ 'r.days': 3, 'other.days': 4 })).toEqual([
      { name: 'days', value: 3, unit: 'day', note: 'ours' },
    ])
  })

  test('mark what somebody set aside', () => {
    const [result] = assembleCase(
      partsOf({
        judged: [{ rule: rule('r'), judgements: [judged('violation')] }],
        suppressions: [{ rule: 'r', reason: 'known', author: 'me', until: '2026-01-02' }],
      }),
    ).results
    expect(result?.findings[0]).toMatchObject({ verdict: 'violation', suppressed: { reason: 'known' } })
  })
})

describe('the case', () => {
  test('keeps what reports show, what it stands on and what was said of each norm', () => {
    const made = assembleCase(partsOf({ judged: [{ rule: rule('r'), judgements: [judged('violation')] }] }))
    expect(made).toEqual({
      format: 'mingshi-case/1',
      id: expect.stringMatching(/^[0-9a-f]{64}$/),
      tool: { name: 'mingshi', version: '1' },
      ruleBook: { version: '2026-01', sha256: 'b', rules: 1 },
      facts: { rows: { permissions: [row('CAMERA')] }, complete: [{ table: 'permissions' }] },
      inputs: [{ role: 'package', name: 'a.apk', bytes: 1, sha256: 'a' }],
      settings: {},
      results: [expect.objectContaining({ rule: 'r' })],
      exhibits: [],
      norms: [expect.objectContaining({ law: 'norm' })],
      collectors: [],
      times,
    })
  })

  const shown = [
    'app, appProfile, integrity, signers, filings, permissions, definedPermissions, components, packers, sdks',
    'codeReads, events, session, screens, permissionRequests, refusals, rightsAttempts, documents, policy, clauses',
    'businessFunctions, policyPermissions, policyPoints, policySdks, kindCoverage, policyMentions',
  ].flatMap((line) => line.split(', '))
  test.each(shown)('keeps the rows of %s', (table) => {
    const rows = { [table]: [row('one')] }
    expect(assembleCase(partsOf({ facts: { ...facts, rows } })).facts.rows).toEqual(rows)
  })

  test('is named by what it stands on, not by its time or by how its files are called', () => {
    const id = (more: Partial<Parts>) => assembleCase(partsOf(more)).id
    const input = { role: 'package', name: 'a.apk', bytes: 1, sha256: 'a' } as const
    const mine = id({})
    expect(id({ times: { started: 'later' } as unknown as Parts['times'] })).toBe(mine)
    expect(id({ inputs: [{ ...input, name: 'b.apk' }] })).toBe(mine)
    const others = [
      { inputs: [{ ...input, sha256: 'c' }] },
      { inputs: [{ ...input, role: 'apk' as const }] },
      { settings: { 'r.days': 3 } },
      { packs: ['gdpr'] },
      { severities: { r: 'high' as const } },
      { tool: { name: 'mingshi', version: '2' } as Parts['tool'] },
      { ruleBook: { version: '2026-01', sha256: 'd', rules: [], laws: new Map() } },
      { facts: { ...facts, rows: { appProfile: [row('p')] } } },
    ].map(id)
    expect(new Set([mine, ...others]).size).toBe(others.length + 1)
    expect(id({ packs: [] })).toBe(id({ severities: {} }))
  })

  test('names packs and the cover where they are given', () => {
    const made = assembleCase(partsOf({ packs: ['gdpr'], cover: { number: '7' } as never }))
    expect(made).toMatchObject({ packs: ['gdpr'], cover: { number: '7' } })
    const plain = assembleCase(partsOf({}))
    expect(plain).not.toHaveProperty('packs')
    expect(plain).not.toHaveProperty('cover')
  })
})
