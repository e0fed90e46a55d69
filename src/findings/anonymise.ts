import { createHash } from 'node:crypto'
import { file } from '../facts/locator.ts'
import type { Bilingual } from '../verdict.ts'
import type { Case, CollectorRecord } from './case.ts'
import type { Finding, Missing, RuleResult } from './finding.ts'

/** Stands for a person or a day that is not told. */
const UNTOLD = '—'

/** The name that begins a sentence for publication: 某学习教育类App. */
const NAMED = /^某.*?App/

/** How the app is called: by its first type, without the word for types. */
const nameOf = (theCase: Case): Bilingual => {
  const { typeNames, typeNamesEnglish = typeNames } = theCase.facts.rows.appProfile?.[0] ?? {}
  const [type = ''] = typeNames ?? []
  const [typeEnglish = ''] = typeNamesEnglish ?? []
  const short = type.replace(/类$/, '')
  return { zh: `某${short}App`, en: short === '' ? 'An app' : `An app (${typeEnglish})` }
}

/** Names of tables are ours; details are not. */
const plain = ({ fact, because }: Missing): Missing => ({ fact, because })

/** A finding without where it was seen and in which words: both would tell the app. */
const findingOf = (name: Bilingual, result: RuleResult, finding: Finding): Finding => {
  const { rule, verdict, decision, missing, published } = finding
  const stated = finding.fact !== undefined || decision !== undefined
  const byTitle = { zh: `${name.zh}：${result.title.zh}。`, en: `${name.en}: ${result.title.en}.` }
  // What is a violation, by the tool or confirmed by a person, is published in the sentence of the rule; the title has
  // to do for what is not.
  const fact =
    verdict === 'violation' && published !== undefined
      ? { zh: published.zh.replace(NAMED, name.zh), en: published.en }
      : byTitle
  return {
    rule,
    verdict,
    fingerprint: UNTOLD,
    exhibits: [],
    ...(stated ? { fact } : {}),
    ...(missing === undefined ? {} : { missing: missing.map(plain) }),
    ...(decision === undefined
      ? {}
      : {
          decision: {
            tool: decision.tool,
            verdict: decision.verdict,
            by: UNTOLD,
            on: UNTOLD,
            note: UNTOLD,
            evidence: [],
          },
        }),
  }
}

/** How often the same was found would tell the app as well: each sentence stands once. */
const resultOf = (name: Bilingual, result: RuleResult): RuleResult => {
  const each = new Map<string, Finding>()
  for (const finding of result.findings.map((one) => findingOf(name, result, one)))
    each.set(`${finding.verdict} ${finding.fact?.zh ?? ''}`, finding)
  return { ...result, findings: [...each.values()] }
}

const collectorOf = ({ name, version, outcome, gaps }: CollectorRecord): CollectorRecord => ({
  name,
  version,
  outcome,
  gaps: gaps.map(({ table, scope, because }) => ({
    table,
    because,
    ...(scope === undefined ? {} : { scope }),
  })),
})

/**
 * The case as it may be published: the type of the app, what the rule book says, and verdicts. Whatever was read from
 * the app, its documents and its screens is left out, as are people, files, hashes and hours, instead of being masked:
 * a quotation can be searched for, and a hash compared.
 */
export const anonymise = (theCase: Case): Case => {
  const name = nameOf(theCase)
  const profile = theCase.facts.rows.appProfile?.[0]
  const source = file('')
  const results = theCase.results.map((result) => resultOf(name, result))
  const id = createHash('sha256')
    .update(JSON.stringify([name, theCase.norms]))
    .digest('hex')
  return {
    format: theCase.format,
    id,
    anonymous: true,
    tool: theCase.tool,
    ruleBook: theCase.ruleBook,
    facts: {
      rows: {
        app: [{ id: 'app', evidence: 'static', source, label: name.zh }],
        ...(profile === undefined
          ? {}
          : {
              appProfile: [
                {
                  id: 'profile',
                  evidence: 'supplied',
                  source,
                  ...(profile.types === undefined ? {} : { types: profile.types }),
                  ...(profile.typeNames === undefined ? {} : { typeNames: profile.typeNames }),
                  ...(profile.typeNamesEnglish === undefined
                    ? {}
                    : { typeNamesEnglish: profile.typeNamesEnglish }),
                },
              ],
            }),
      },
      complete: [],
    },
    inputs: [],
    settings: theCase.settings,
    ...(theCase.packs === undefined ? {} : { packs: theCase.packs }),
    results,
    exhibits: [],
    norms: theCase.norms,
    collectors: theCase.collectors.map(collectorOf),
    times: {
      startedAt: theCase.times.startedAt.slice(0, 7),
      seconds: 0,
      collectors: {},
    },
  }
}
