import { beijingTime } from '../../beijing.ts'
import type { Case } from '../../findings/case.ts'
import { VERDICTS } from '../../verdict.ts'
import { type Language, type Words, wordFor, wordsOf } from '../../words/words.ts'
import { countVerdicts, type Entry, itemsOf, type Outline, outlineOf } from '../outline.ts'
import { signatureOf, signatureWords } from '../signature.ts'
import { nameOf } from '../subject.ts'
import { leadText, noticeTexts } from '../summary-text.ts'
import { typeNamesOf } from '../type-names.ts'
import { visible } from '../visible.ts'

/** Fields of a form: single ones, and lists whose part of the form is repeated for each of their rows. */
export interface FormData {
  readonly fields: Readonly<Record<string, string>>
  readonly lists: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>
}

const of = (value: string | number | undefined): string => (value === undefined ? '' : visible(String(value)))

const cover = (theCase: Case, words: Words): Record<string, string> => {
  const given = theCase.cover ?? {}
  const session = theCase.facts.rows.session?.[0]
  const kinds = { first: words.signing.kindFirst, again: words.signing.kindAgain }
  return {
    'cover.number': of(given.number),
    'cover.client': of(given.client),
    'cover.origin': of(given.origin),
    'cover.kind': given.kind === undefined ? words.report.cover.kinds : kinds[given.kind],
    'cover.account': of(given.account),
    'cover.environment': of(
      given.environment ??
        [session?.device, session?.system, session?.network].filter(Boolean).join(words.report.listComma),
    ),
    'cover.agency': of(given.agency),
    'cover.tested': of(given.tested),
    'cover.checked': of(given.checked),
    'cover.approved': of(given.approved),
    'cover.from': beijingTime(session?.startedAt ?? theCase.times.startedAt),
    'cover.until': beijingTime(theCase.times.startedAt, Math.ceil(theCase.times.seconds)),
  }
}

const app = (theCase: Case, words: Words, lang: Language): Record<string, string> => {
  const { rows } = theCase.facts
  const row = rows.app?.[0]
  const signer = rows.signers?.find(({ lineage }) => lineage === undefined)
  return {
    'app.label': of(nameOf(theCase)),
    'app.package': of(row?.package),
    'app.versionName': of(row?.versionName),
    'app.versionCode': of(row?.versionCode),
    'app.targetSdk': of(row?.targetSdk),
    'app.sha256': of(row?.sha256),
    'app.md5': of(row?.md5),
    'app.types': of(typeNamesOf(theCase, lang).join(words.report.listComma)),
    'app.operator': of(rows.appProfile?.[0]?.operator),
    'app.signature': signatureWords(words, signatureOf(theCase.facts)),
    'app.certificateSha256': of(signer?.sha256),
  }
}

const summary = (theCase: Case, outline: Outline, words: Words): Record<string, string> => {
  const items = outline.main === undefined ? [] : itemsOf(outline.main)
  const counts = countVerdicts(items)
  return {
    'summary.text': [leadText(outline, words), ...noticeTexts(theCase, words)].join('\n'),
    'summary.items': of(items.length),
    ...Object.fromEntries(VERDICTS.map((verdict) => [`summary.${verdict}`, of(counts[verdict])])),
    'tool.version': theCase.tool.version,
    'tool.rules': theCase.ruleBook.version,
    'tool.rulesSha256': theCase.ruleBook.sha256,
    'tool.case': theCase.id,
  }
}

const problem = (entry: Entry, outline: Outline, words: Words, lang: Language): Record<string, string> => {
  const { result, stated, number } = entry
  const explanations = stated.flatMap((finding) => finding.explanations ?? [])
  const numbers = [...new Set(stated.flatMap(({ exhibits }) => exhibits))]
  return {
    number: of(number),
    title: result.title[lang],
    verdict: words.verdicts[result.verdict],
    severity: words.severities[result.severity],
    clauses: result.clauses.map(({ cite }) => cite[lang]).join('\n'),
    clauseTexts: result.clauses.map(({ cite, text }) => `${cite[lang]} ${text[lang]}`).join('\n'),
    facts: stated
      .map(({ fact, decision }) => of(fact?.[lang] ?? decision?.note))
      .filter(Boolean)
      .join('\n'),
    explanations: explanations
      .map(({ says, excludedBy }) =>
        excludedBy === undefined
          ? `${says[lang]} ${words.report.problems.notExcluded}`
          : `${says[lang]} ${words.report.problems.excluded}${words.report.colon}${excludedBy[lang]}`,
      )
      .join('\n'),
    evidence: numbers.map((one) => `${one} ${of(outline.exhibits.get(one)?.place)}`).join('\n'),
    manual: result.manual[lang],
    remedy: result.remedy[lang],
    rule: result.rule,
  }
}

/** All that a form can be filled with, from one case. What nobody supplied is empty. */
export const formData = (theCase: Case, lang: Language): FormData => {
  const words = wordsOf(lang)
  const outline = outlineOf(theCase)
  const entries = (list: readonly Entry[]) => list.map((entry) => problem(entry, outline, words, lang))
  const { rows } = theCase.facts
  const answer = (value: boolean | undefined): string =>
    value === undefined ? words.report.unknown : value ? words.report.yes : words.report.no
  return {
    fields: { ...cover(theCase, words), ...app(theCase, words, lang), ...summary(theCase, outline, words) },
    lists: {
      problems: entries(outline.problems),
      reviews: entries(outline.reviews),
      items: (outline.main === undefined ? [] : itemsOf(outline.main)).map(
        ({ number, text, verdict, decided }) => ({
          number: number[lang],
          text: text[lang],
          verdict: words.verdicts[verdict],
          by: decided === true ? words.signing.decidedMark : '',
        }),
      ),
      inputs: theCase.inputs.map(({ name, role, bytes, sha256 }) => ({
        name: of(name),
        role: words.roles[role],
        bytes: of(bytes),
        sha256,
      })),
      permissions: (rows.permissions ?? []).map(({ name, policyExplains, necessaryForType }) => ({
        name: of(name),
        policyExplains: answer(policyExplains),
        necessary: answer(necessaryForType),
      })),
      sdks: (rows.sdks ?? []).map(({ id, name, vendor, evidence, named }) => ({
        name: of(name ?? id),
        vendor: of(vendor),
        evidence: wordFor(words.evidence, evidence),
        named: answer(named),
      })),
    },
  }
}
