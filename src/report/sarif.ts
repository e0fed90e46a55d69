import type { Locator } from '../facts/locator.ts'
import type { Case } from '../findings/case.ts'
import type { Exhibit, RuleResult } from '../findings/finding.ts'
import { type Severity, VERDICTS, type Verdict } from '../verdict.ts'
import { type Language, type Words, wordsOf } from '../words/words.ts'
import { nearestWritten, placeOf } from './place.ts'
import type { RenderOptions } from './render-options.ts'
import { sentenceOf, type Told, toldOf } from './told.ts'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** How a verdict is called in SARIF 2.1.0 (§3.27.9). `error` is no result but a notification. */
const KINDS: Readonly<Record<Exclude<Verdict, 'error'>, string>> = {
  violation: 'fail',
  suspected: 'review',
  review: 'review',
  untested: 'open',
  compliant: 'pass',
  'not-applicable': 'notApplicable',
}

const LEVELS: Readonly<Record<Severity, string>> = { high: 'error', medium: 'warning', low: 'note' }

/**
 * Which results stand in the log: all with their kinds, or, for viewers that take every result for a failure, only
 * `violation` and `suspected`.
 */
export type SarifScope = 'all' | 'problems'

const helpOf = (result: RuleResult, words: Words, lang: Language) => {
  const { problems, colon } = words.report
  const parts = [
    [problems.basis, result.clauses.map(({ cite, text }) => `${cite[lang]}${colon}${text[lang]}`)],
    [problems.manual, [result.manual[lang]]],
    [problems.remedy, [result.remedy[lang]]],
  ] as const
  return {
    text: parts.flatMap(([title, lines]) => [title, ...lines]).join('\n'),
    markdown: parts
      .map(([title, lines]) => `**${title}**\n\n${lines.map((line) => `- ${line}`).join('\n')}`)
      .join('\n\n'),
  }
}

const lawOf = (key: string): string => key.slice(0, key.indexOf('/'))
const articleOf = (key: string): string => key.slice(key.indexOf('/') + 1)

const ruleOf = (result: RuleResult, words: Words, lang: Language) => ({
  id: result.rule,
  shortDescription: { text: result.title[lang] },
  fullDescription: { text: result.why[lang] },
  help: helpOf(result, words, lang),
  defaultConfiguration: { level: LEVELS[result.severity] },
  relationships: result.clauses.map(({ key }) => ({
    target: { id: articleOf(key), toolComponent: { name: lawOf(key) } },
    kinds: ['relevant'],
  })),
  properties: {
    severity: result.severity,
    tags: ['privacy', ...new Set(result.clauses.map(({ key }) => lawOf(key)))],
  },
})

/** The norms that rules cite, each as a taxonomy whose taxa are the articles cited. */
const taxonomiesOf = (theCase: Case, lang: Language) =>
  theCase.norms.map((norm) => {
    const cited = new Map(
      theCase.results.flatMap(({ clauses }) =>
        clauses.filter(({ key }) => lawOf(key) === norm.law).map((clause) => [clause.key, clause] as const),
      ),
    )
    return {
      name: norm.law,
      fullName: norm.title[lang],
      organization: norm.authority[lang],
      shortDescription: { text: `${norm.title[lang]} ${norm.number}`.trim() },
      isComprehensive: false,
      taxa: [...cited.values()].map(({ key, cite, text }) => ({
        id: articleOf(key),
        name: cite[lang],
        shortDescription: { text: text[lang] },
      })),
    }
  })

/** Relative names become references by percent-encoding; addresses stay as they are. */
const uriOf = (file: string): string =>
  /^https?:\/\//i.test(file) ? encodeURI(file) : file.split('/').map(encodeURIComponent).join('/')

const locationOf = (exhibit: Exhibit, source: Locator = exhibit.source, through: readonly string[] = []) => {
  const { file, line, span, inside } = placeOf(source)
  const region = {
    ...(line === undefined ? {} : { startLine: line }),
    ...(line === undefined && span !== undefined
      ? { charOffset: span[0], charLength: span[1] - span[0] }
      : {}),
    // The words that were read stand in the package; the line of the project brings them there.
    ...(exhibit.quote === undefined || source !== exhibit.source ? {} : { snippet: { text: exhibit.quote } }),
  }
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      ...(line === undefined && span === undefined ? {} : { region }),
    },
    ...(inside === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: inside }] }),
    message: {
      text: [exhibit.number, exhibit.quote, through.join(' ← ')].filter(Boolean).join(' '),
    },
  }
}

/**
 * Where the project writes what the first exhibit shows, where that is known: it is what a person mends, and the only place that a code
 * host can show. The places in the package follow as related ones, and what else was cited.
 */
const locationsOf = (exhibits: readonly Exhibit[]) => {
  const nearest = nearestWritten(exhibits)
  const written = exhibits.flatMap((exhibit) => (exhibit.writtenIn ?? []).map((one) => ({ exhibit, one })))
  const first = written.filter(({ one }) => one === nearest).slice(0, 1)
  const others = written.filter((each) => !first.includes(each))
  const locate = ({ exhibit, one }: (typeof written)[number]) => locationOf(exhibit, one.source, one.through)
  return [...first.map(locate), ...exhibits.map((exhibit) => locationOf(exhibit)), ...others.map(locate)]
}

const packageLocation = (theCase: Case) => {
  const name = theCase.inputs.find(({ role }) => role === 'package')?.name
  return name === undefined ? [] : [{ physicalLocation: { artifactLocation: { uri: uriOf(name) } } }]
}

/** Titles name the failing state: where a finding states no fact, its verdict stands before, for viewers that show no kind. */
const saidOf = (told: Told, lang: Language): string => {
  const { verdicts, report } = wordsOf(lang)
  const sentence = sentenceOf(told, lang)
  return told.finding.fact === undefined
    ? `${verdicts[told.finding.verdict]}${report.colon}${sentence}`
    : sentence
}

const resultOf = (
  told: Told,
  index: ReadonlyMap<string, number>,
  theCase: Case,
  lang: Language,
  scope: SarifScope,
) => {
  const { result, finding, exhibits } = told
  const verdict = finding.verdict as Exclude<Verdict, 'error'>
  const [main, ...related] = locationsOf(exhibits)
  const kind = scope === 'problems' ? 'fail' : KINDS[verdict]
  const { suppressed } = finding
  return {
    ruleId: result.rule,
    ruleIndex: index.get(result.rule) ?? -1,
    kind,
    level: kind === 'fail' ? LEVELS[result.severity] : 'none',
    message: { text: saidOf(told, lang) },
    locations: main === undefined ? packageLocation(theCase) : [main],
    ...(related.length === 0
      ? {}
      : { relatedLocations: related.map((location, at) => ({ id: at + 1, ...location })) }),
    partialFingerprints: { 'mingshi/v1': finding.fingerprint },
    ...(finding.baseline === undefined ? {} : { baselineState: finding.baseline }),
    suppressions:
      suppressed === undefined
        ? []
        : [
            {
              kind: 'external',
              status: 'accepted',
              justification: `${suppressed.reason} (${suppressed.author}, ${suppressed.until})`,
            },
          ],
    taxa: result.clauses.map(({ key }) => ({ id: articleOf(key), toolComponent: { name: lawOf(key) } })),
    properties: { verdict, remedy: result.remedy[lang] },
  }
}

const notificationsOf = (theCase: Case, index: ReadonlyMap<string, number>) =>
  toldOf(theCase, ['error']).map(({ result, finding }) => ({
    level: 'error',
    message: { text: finding.fault ?? result.rule },
    associatedRule: { id: result.rule, index: index.get(result.rule) ?? -1 },
  }))

/** The case as a SARIF 2.1.0 log, one run. */
export const renderSarif = (theCase: Case, options: RenderOptions, scope: SarifScope = 'all'): string => {
  const { lang } = options
  const words = wordsOf(lang)
  const wanted: readonly Verdict[] =
    scope === 'problems' ? ['violation', 'suspected'] : VERDICTS.filter((verdict) => verdict !== 'error')
  const rules = [...theCase.results].sort((a, b) => (a.rule < b.rule ? -1 : 1))
  const index = new Map(rules.map(({ rule }, at) => [rule, at]))
  const notifications = notificationsOf(theCase, index)
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'mingshi',
            version: theCase.tool.version,
            language: lang === 'zh' ? 'zh-CN' : 'en-US',
            rules: rules.map((result) => ruleOf(result, words, lang)),
            supportedTaxonomies: theCase.norms.map(({ law }) => ({ name: law })),
            properties: { ruleBook: theCase.ruleBook.version, ruleBookSha256: theCase.ruleBook.sha256 },
          },
        },
        language: lang === 'zh' ? 'zh-CN' : 'en-US',
        columnKind: 'utf16CodeUnits',
        taxonomies: taxonomiesOf(theCase, lang),
        invocations: [
          {
            executionSuccessful: notifications.length === 0,
            startTimeUtc: theCase.times.startedAt,
            toolExecutionNotifications: notifications,
          },
        ],
        artifacts: theCase.inputs.map(({ name, bytes, sha256 }) => ({
          location: { uri: uriOf(name) },
          length: bytes,
          hashes: { 'sha-256': sha256 },
        })),
        results: toldOf(theCase, wanted).map((told) => resultOf(told, index, theCase, lang, scope)),
        properties: { case: theCase.id },
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

/** The log for viewers that take every result for a failure, such as code scanning. */
export const renderSarifProblems = (theCase: Case, options: RenderOptions): string =>
  renderSarif(theCase, options, 'problems')
