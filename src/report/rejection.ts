import type { RowOf } from '../facts/index.ts'
import { showLocator } from '../facts/locator.ts'
import type { Held } from '../findings/rejection/hold-against.ts'
import type { Rejection } from '../findings/rejection/read-rejection.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { type Language, type Words, wordFor, wordsOf } from '../words/words.ts'
import type { Block } from './document/block.ts'

interface Pen {
  readonly words: Words
  readonly lang: Language
  readonly vocabulary: Vocabulary
}

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const list = (items: readonly string[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', items }]

const listed = ({ words }: Pen, items: readonly string[]): string => items.join(words.report.listComma)

/** What was understood of the complaint: its rules, calls, kinds and whose code it points to. */
const understood = (pen: Pen, rejection: Rejection, held: Held | undefined): Block[] => {
  const { vocabulary, lang } = pen
  const w = pen.words.rejection
  const apis = rejection.apis.flatMap((id) => vocabulary.apis.get(id)?.[lang] ?? [])
  const kinds = rejection.kinds.flatMap((id) => vocabulary.kinds.get(id)?.[lang] ?? [])
  const blamed = (held?.blamed ?? []).map(({ zh, en, ofApp, id }) =>
    ofApp ? w.own(id) : lang === 'zh' ? zh : en,
  )
  const lines = [
    ...rejection.rules.map(({ rule, sentence }) => w.rule(rule.title[lang], rule.id, sentence)),
    ...(apis.length > 0 ? [w.apis(listed(pen, apis))] : []),
    ...(kinds.length > 0 ? [w.kinds(listed(pen, kinds))] : []),
    ...(blamed.length > 0 ? [w.blamed(listed(pen, blamed))] : []),
    ...rejection.conditions.map(w.condition),
  ]
  return [heading(w.understood), ...(lines.length > 0 ? list(lines) : [paragraph(w.nothing)])]
}

const callsTable = (pen: Pen, calls: readonly RowOf<'apiCalls'>[]): Block => {
  const { lang } = pen
  const w = pen.words.rejection
  return {
    kind: 'table',
    heads: w.calls,
    rows: calls.map((call) => [
      (lang === 'zh' ? call.apiName : call.apiNameEnglish) ?? call.call ?? '',
      call.ofApp === true
        ? w.own(call.owner ?? '')
        : ((lang === 'zh' ? call.ownerName : call.ownerNameEnglish) ?? ''),
      call.reach === undefined ? w.reachUnknown : wordFor(w.reach, call.reach),
      [call.way ?? `${call.callerClass ?? ''}.${call.callerMethod ?? ''}`, showLocator(call.source)].join(
        '\n',
      ),
    ]),
  }
}

/** The step of own code that leads on to code of others: where an initialising call is moved. */
const handover = ({ ofApp, path = [], callerClass = '' }: RowOf<'apiCalls'>): string | undefined => {
  if (ofApp === true || path.length < 3) return undefined
  const vendor = callerClass.split('.').slice(0, 2).join('.')
  const at = path.findIndex((step) => step.startsWith(`${vendor}.`))
  return at > 0 ? `${path[at - 1]} → ${path[at]}` : undefined
}

/** What to change: the call to move, the component to take out of the manifest, the remedies of the rules. */
const changes = (pen: Pen, rejection: Rejection, { calls, sdks }: Held): Block[] => {
  const { lang } = pen
  const w = pen.words.rejection
  const early = calls.filter(({ reach }) => reach === 'before-consent')
  const moves = [...new Set(early.flatMap((call) => handover(call) ?? []))].map(w.move)
  const components = sdks.flatMap((sdk) =>
    (sdk.starters ?? []).map((name) => w.starter((lang === 'zh' ? sdk.name : sdk.nameEnglish) ?? '', name)),
  )
  const vendors = sdks.flatMap((sdk) => {
    const name = (lang === 'zh' ? sdk.name : sdk.nameEnglish) ?? ''
    return [
      ...((sdk.callsBefore ?? []).length > 0 ? [w.prepares(name, listed(pen, sdk.callsBefore ?? []))] : []),
      ...((sdk.callsAfter ?? []).length > 0 ? [w.begins(name, listed(pen, sdk.callsAfter ?? []))] : []),
      ...(sdk.policyUrl === undefined ? [] : [w.vendorRules(name, sdk.policyUrl)]),
    ]
  })
  const remedies = rejection.rules.map(({ rule }) => rule.remedy[lang])
  const items = [...new Set([...moves, ...components, ...vendors, ...remedies])]
  return items.length === 0 ? [] : [heading(w.changes), ...list(items)]
}

const inPackage = (pen: Pen, held: Held, subject: string): Block[] => {
  const w = pen.words.rejection
  const early = held.calls.filter(({ reach }) => reach === 'before-consent').length
  const verdict =
    held.calls.length === 0 ? (held.conclusive ? w.gone : w.notSeen) : early > 0 ? w.still(early) : w.notEarly
  return [
    heading(w.inPackage(subject)),
    paragraph(verdict),
    ...(held.calls.length > 0 ? [callsTable(pen, held.calls)] : []),
  ]
}

/** A complaint in our terms: what it is about, where in the package that is, what to change, and how to see that it is gone. */
export const rejectionBlocks = (
  rejection: Rejection,
  held: { readonly held: Held; readonly subject: string } | undefined,
  vocabulary: Vocabulary,
  lang: Language,
): Block[] => {
  const words = wordsOf(lang)
  const pen: Pen = { words, lang, vocabulary }
  const w = words.rejection
  const manual = [...new Set(rejection.rules.map(({ rule }) => rule.manual[lang]))]
  return [
    { kind: 'heading', level: 1, text: w.title },
    ...understood(pen, rejection, held?.held),
    ...(held === undefined ? [paragraph(w.noPackage)] : inPackage(pen, held.held, held.subject)),
    ...(held === undefined
      ? changes(pen, rejection, { blamed: [], calls: [], sdks: [], conclusive: false })
      : changes(pen, rejection, held.held)),
    ...(manual.length > 0 ? [heading(w.check), ...list(manual)] : []),
  ]
}
