import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import type { AppReference } from '../src/collect/app-reference.ts'
import { loadRuleBook } from '../src/engine/rule-book.ts'
import type { Case } from '../src/findings/case.ts'
import { nearestWritten, writtenPlace } from '../src/report/place.ts'
import { renderSarif } from '../src/report/sarif.ts'
import { toldOf } from '../src/report/told.ts'
import { scan } from '../src/scan.ts'
import type { Verdict } from '../src/verdict.ts'
import { loadVocabulary } from '../src/vocabulary/load.ts'
import { validate } from './report/sarif-schema.ts'

const SAMPLES = fileURLToPath(new URL('../samples/', import.meta.url))

interface Expected {
  readonly args: {
    readonly types?: readonly string[]
    readonly policy?: string
    readonly screens?: string
    readonly runtime?: readonly string[]
    readonly source?: string
  }
  readonly app?: {
    readonly package?: string
    readonly label?: string
    readonly permissions?: readonly string[]
    readonly packer?: string
  }
  /** SDKs that are to be found, all of them, with the grade of what shows them. */
  readonly sdks?: Readonly<Record<string, string>>
  readonly verdicts: Readonly<
    Record<string, { readonly verdict: Verdict; readonly place?: string; readonly quote?: string }>
  >
  /** For each rule, the line of the project that each of its findings is to point to, and the way from there. */
  readonly sources?: Readonly<Record<string, readonly string[]>>
  readonly none?: readonly Verdict[]
}

/** What SARIF calls a result of each verdict; a fault is a notification and not counted. */
const KIND_OF: Readonly<Record<Verdict, string>> = {
  violation: 'fail',
  suspected: 'review',
  error: 'error',
  review: 'review',
  untested: 'open',
  compliant: 'pass',
  'not-applicable': 'notApplicable',
}

const samples = readdirSync(SAMPLES).filter((name) => existsSync(join(SAMPLES, name, 'expected.yaml')))
const [ruleBook, vocabulary] = await Promise.all([loadRuleBook(), loadVocabulary()])

const referenceOf = (folder: string, { args }: Expected): AppReference => ({
  package: join(folder, 'app.apk'),
  ...(args.screens === undefined ? {} : { screens: join(folder, args.screens) }),
  ...(args.source === undefined ? {} : { source: join(folder, args.source) }),
  ...(args.runtime === undefined ? {} : { runtime: args.runtime.map((path) => join(folder, path)) }),
  ...(args.types === undefined ? {} : { types: args.types, typesChosenBy: 'command-line' }),
  ...(args.policy === undefined
    ? {}
    : { documents: [{ from: join(folder, args.policy), provenance: 'supplied' }] }),
})

/** Everything a finding of the wanted verdict shows: places and quotes of its exhibits, and its sentence. */
const shownBy = (theCase: Case, rule: string, verdict: Verdict) => {
  const findings = theCase.results
    .find((result) => result.rule === rule)
    ?.findings.filter((one) => one.verdict === verdict)
  const numbers = new Set(findings?.flatMap(({ exhibits }) => exhibits))
  const exhibits = theCase.exhibits.filter(({ number }) => numbers.has(number))
  return {
    places: exhibits
      .flatMap(({ place, also }) => [place, ...(also ?? []).map((other) => other.place)])
      .join('\n'),
    quotes: [
      ...exhibits.map(({ quote }) => quote ?? ''),
      ...(findings ?? []).map(({ fact }) => fact?.zh ?? ''),
    ].join('\n'),
  }
}

describe.each(samples)('%s', (name) => {
  const folder = join(SAMPLES, name)
  const expected = parse(readFileSync(join(folder, 'expected.yaml'), 'utf8')) as Expected
  const judged = scan(referenceOf(folder, expected), ruleBook, { vocabulary, day: '2026-11-24' })

  const { sources } = expected
  if (sources !== undefined)
    test('points to the lines of the project that bring each problem', async () => {
      const { case: theCase } = await judged
      const told = toldOf(theCase, ['violation', 'suspected'])
      const prefix = `samples/${name}/${expected.args.source}/`
      const places = (rule: string): string[] =>
        told
          .filter(({ result }) => result.rule === rule)
          .map(({ exhibits }) => nearestWritten(exhibits))
          .map((one) => (one === undefined ? 'nowhere' : writtenPlace(one).replace(prefix, '')))
      const rules = [...new Set(told.map(({ result }) => result.rule))]
      expect(Object.fromEntries(rules.map((rule) => [rule, places(rule).sort()]))).toEqual(
        Object.fromEntries(Object.entries(sources).map(([rule, lines]) => [rule, [...lines].sort()])),
      )
    })

  test('is read without a problem', async () => {
    const { case: theCase, problems } = await judged
    expect(problems).toEqual([])
    const app = theCase.facts.rows.app?.[0]
    expect(app?.readable).toBe(true)
    if (expected.app?.package) expect(app?.package).toBe(expected.app.package)
    if (expected.app?.label) expect(app?.label).toBe(expected.app.label)
    if (expected.app?.permissions) {
      expect(theCase.facts.rows.permissions?.map((row) => row.name).sort()).toEqual(
        [...expected.app.permissions].sort(),
      )
    }
  })

  test('says the same in SARIF, which keeps to the schema of its norm', async () => {
    const { case: theCase } = await judged
    const log = JSON.parse(
      renderSarif(theCase, {
        lang: 'zh',
        evidence: new Map(),
        columns: 100,
        colour: false,
        all: true,
        failOn: 'none',
      }),
    ) as {
      runs: {
        results: { kind: string; properties: { verdict: Verdict } }[]
        tool: { driver: { rules: object[] } }
      }[]
    }
    validate(log)
    expect(validate.errors).toBeNull()
    const [run] = log.runs
    const tally = (words: readonly string[]) =>
      Object.fromEntries(
        [...new Set(words)].sort().map((word) => [word, words.filter((one) => one === word).length]),
      )
    const verdicts = theCase.results.flatMap(({ findings }) => findings.map(({ verdict }) => verdict))
    expect(tally(run?.results.map(({ properties }) => properties.verdict) ?? [])).toEqual(tally(verdicts))
    expect(run?.results.filter(({ kind, properties }) => kind !== KIND_OF[properties.verdict])).toEqual([])
    expect(run?.tool.driver.rules.length).toBe(theCase.results.length)
  })

  test('SDKs and packer are the expected ones', async () => {
    const { case: theCase } = await judged
    const found = theCase.facts.rows.sdks?.map(({ sdk, grade }) => [sdk, grade])
    expect(Object.fromEntries(found ?? [])).toEqual(expected.sdks ?? {})
    expect(theCase.facts.rows.app?.[0]?.packer).toBe(expected.app?.packer)
  })

  test('every verdict is the expected one', async () => {
    const { case: theCase } = await judged
    const verdicts = Object.fromEntries(theCase.results.map(({ rule, verdict }) => [rule, verdict]))
    const wanted = Object.fromEntries(
      Object.entries(expected.verdicts).map(([rule, { verdict }]) => [rule, verdict]),
    )
    const got = Object.fromEntries(Object.keys(wanted).map((rule) => [rule, verdicts[rule]]))
    expect(got).toEqual(wanted)
  })

  test('findings cite the expected place and words', async () => {
    const { case: theCase } = await judged
    for (const [rule, { verdict, place, quote }] of Object.entries(expected.verdicts)) {
      const shown = shownBy(theCase, rule, verdict)
      if (place !== undefined)
        expect({ rule, ...shown }).toMatchObject({ rule, places: expect.stringContaining(place) })
      if (quote !== undefined)
        expect({ rule, ...shown }).toMatchObject({ rule, quotes: expect.stringContaining(quote) })
    }
  })

  test('nothing else is found', async () => {
    const { case: theCase } = await judged
    const found = theCase.results.filter(({ verdict }) => verdict === 'violation' || verdict === 'suspected')
    const unexpected = found.filter(({ rule, verdict }) => expected.verdicts[rule]?.verdict !== verdict)
    expect(unexpected.map(({ rule, verdict }) => `${rule}: ${verdict}`)).toEqual([])
    expect(theCase.results.filter(({ verdict }) => verdict === 'error')).toEqual([])
  })
})

test('the nine published cases, the good app, those about SDKs, with run-time logs and with a project are there', () => {
  expect(samples.length).toBe(16)
})
