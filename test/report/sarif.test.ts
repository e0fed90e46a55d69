import { describe, expect, test } from '@jest/globals'
import type { Case } from '../../src/findings/case.ts'
import { renderCodeQuality } from '../../src/report/code-quality.ts'
import type { RenderOptions } from '../../src/report/render-options.ts'
import { renderSarif, renderSarifProblems } from '../../src/report/sarif.ts'
import { HOSTILE, medicalCase } from './fixture.ts'
import { validate } from './sarif-schema.ts'

const options: RenderOptions = {
  lang: 'zh',
  evidence: new Map(),
  columns: 100,
  colour: false,
  all: false,
  failOn: 'none',
}

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }
    readonly taxonomies: readonly {
      readonly name: string
      readonly taxa: readonly { readonly id: string }[]
    }[]
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex: number
      readonly kind: string
      readonly level: string
      readonly message: { readonly text: string }
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string }
          readonly region?: { readonly startLine?: number }
        }
      }[]
      readonly relatedLocations?: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } }
      }[]
      readonly taxa: readonly { readonly id: string; readonly toolComponent: { readonly name: string } }[]
      readonly baselineState?: string
      readonly suppressions: readonly object[]
    }[]
    readonly invocations: readonly { readonly toolExecutionNotifications: readonly object[] }[]
  }[]
}
const runOf = (text: string) => {
  const log = JSON.parse(text) as Log
  const [run] = log.runs
  if (!run) throw new Error('no run')
  return run
}

describe('SARIF', () => {
  test.each(['zh', 'en'] as const)('keeps to the schema of the norm, in %s', (lang) => {
    for (const render of [renderSarif, renderSarifProblems]) {
      validate(JSON.parse(render(medicalCase, { ...options, lang })))
      expect(validate.errors ?? []).toEqual([])
    }
  })

  test('has a result for every finding but faults, which are notifications', () => {
    const [first, ...others] = medicalCase.results
    if (!first) throw new Error('no result')
    const fault = {
      rule: first.rule,
      verdict: 'error',
      fingerprint: 'f',
      exhibits: [],
      fault: 'both',
    } as const
    const results = [{ ...first, findings: [...first.findings, fault] }, ...others]
    const run = runOf(renderSarif({ ...medicalCase, results }, options))
    expect(run.results).toHaveLength(results.flatMap(({ findings }) => findings).length - 1)
    expect(run.invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ message: { text: 'both' } }],
    })
  })

  test('a kind for each verdict, and a level only where it failed', () => {
    const run = runOf(renderSarif(medicalCase, options))
    const kinds = new Map(run.results.map(({ ruleId, kind }) => [`${ruleId} ${kind}`, kind]))
    expect(new Set(kinds.values())).toEqual(new Set(['fail', 'review', 'open', 'pass', 'notApplicable']))
    expect(run.results.filter(({ kind, level }) => (kind === 'fail') === (level === 'none'))).toEqual([])
  })

  test('what states no fact begins with its verdict, so that no title reads as a finding', () => {
    const run = runOf(renderSarif(medicalCase, options))
    const open = run.results.filter(({ kind }) => kind === 'open')
    expect(open.length).toBeGreaterThan(0)
    expect(open.filter(({ message }) => !message.text.startsWith('未检测：'))).toEqual([])
  })

  test('names rule and articles by index and key that exist', () => {
    const run = runOf(renderSarif(medicalCase, options))
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId)
      for (const { id, toolComponent } of result.taxa) {
        const taxonomy = run.taxonomies.find(({ name }) => name === toolComponent.name)
        if (taxonomy) expect(taxonomy.taxa.map((taxon) => taxon.id)).toContain(id)
      }
    }
  })

  test('gives the line of a policy', () => {
    const run = runOf(renderSarif(medicalCase, options))
    const update = run.results.find(({ ruleId }) => ruleId === 'policy-lacks-update-notice')
    expect(update?.locations[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: 'policy.html' },
      region: { startLine: 118 },
    })
  })

  test('for code scanning, problems only, all of them failures', () => {
    const run = runOf(renderSarifProblems(medicalCase, options))
    const problems = medicalCase.results.flatMap(({ findings }) =>
      findings.filter(({ verdict }) => verdict === 'violation' || verdict === 'suspected'),
    )
    expect(run.results).toHaveLength(problems.length)
    expect(new Set(run.results.map(({ kind }) => kind))).toEqual(new Set(['fail']))
  })

  test("the app's strings stay strings", () => {
    expect(renderSarif(medicalCase, options)).toContain(JSON.stringify(HOSTILE.script).slice(1, -1))
  })
})

test('a result whose line in the project is known stands there, and in the package beside it', () => {
  const written = {
    source: {
      at: 'text',
      in: { at: 'file', name: 'app/src/main/AndroidManifest.xml' },
      start: 0,
      end: 0,
      line: 7,
    },
  } as const
  const located: Case = {
    ...medicalCase,
    exhibits: medicalCase.exhibits.map((exhibit) => ({
      ...exhibit,
      writtenIn: [{ ...written, place: 'app/src/main/AndroidManifest.xml:7', through: ['project :app'] }],
    })),
  }
  const text = renderSarif(located, options)
  validate(JSON.parse(text))
  expect(validate.errors).toBeNull()
  const cited = runOf(text).results.find(({ relatedLocations = [] }) => relatedLocations.length > 0)
  expect(cited?.locations[0]?.physicalLocation).toEqual({
    artifactLocation: { uri: 'app/src/main/AndroidManifest.xml' },
    region: { startLine: 7 },
  })
  expect(
    cited?.relatedLocations?.map(({ physicalLocation }) => physicalLocation.artifactLocation.uri),
  ).toContain(
    runOf(renderSarif(medicalCase, options)).results.find(({ ruleId }) => ruleId === cited?.ruleId)
      ?.locations[0]?.physicalLocation.artifactLocation.uri,
  )
  const issues = JSON.parse(renderCodeQuality(located, options)) as { location: { path: string } }[]
  expect(new Set(issues.map(({ location }) => location.path))).toEqual(
    new Set(['app/src/main/AndroidManifest.xml']),
  )
})
