import { type Facts, isComplete } from '../../facts/facts.ts'
import type { RowOf } from '../../facts/index.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { type Language, type Words, wordsOf } from '../../words/words.ts'
import type { Block } from '../document/block.ts'

type Sdk = RowOf<'sdks'>
type Permission = RowOf<'permissions'>

interface Pen {
  readonly facts: Facts
  readonly vocabulary: Vocabulary
  readonly words: Words
  readonly lang: Language
}

const distinct = (items: readonly string[]): string[] => [...new Set(items)]
const shortName = (name: string): string => name.split('.').at(-1) ?? name

const listed = ({ words }: Pen, items: readonly string[]): string =>
  distinct(items).join(words.report.listComma)

/** What the package shows, or that it shows nothing of it: people fill the cell. */
const orBlank = (pen: Pen, items: readonly string[]): string =>
  items.length === 0 ? pen.words.draft.blank : listed(pen, items)

const kindName = ({ vocabulary, lang }: Pen, kind: string): string =>
  vocabulary.kinds.get(kind)?.[lang] ?? kind

const permissionName = ({ vocabulary, lang }: Pen, { name = '' }: Permission): string => {
  const known = vocabulary.permissions.get(name)?.[lang]
  return known === undefined ? shortName(name) : `${known} ${shortName(name)}`
}

const permissionsOf = ({ facts }: Pen): readonly Permission[] =>
  (facts.rows.permissions ?? []).filter(
    ({ opensPersonalInformation, inEffect }) => opensPersonalInformation === true && inEffect !== false,
  )

const sdksOf = ({ facts }: Pen): readonly Sdk[] =>
  (facts.rows.sdks ?? []).filter(({ thirdParty }) => thirdParty === true)

const sdkName = ({ lang }: Pen, { name = '', nameEnglish = '' }: Sdk): string =>
  lang === 'zh' ? name : nameEnglish

/** One kind of personal information, and what in the package leads to it. */
interface Seen {
  readonly kind: string
  readonly permissions: readonly string[]
  readonly byApp: readonly string[]
  readonly byOthers: readonly string[]
  /** Packages of code of which nobody knows whose it is, as of names that shrinking took. */
  readonly byUnknown: readonly string[]
}

/** Kinds that permissions open or that code which something leads to reads, in the order of the vocabulary. */
const seenKinds = (pen: Pen): readonly Seen[] => {
  const { facts, vocabulary, lang } = pen
  const calls = (facts.rows.apiCalls ?? []).filter(
    ({ act, grade, reach }) => act === 'reads' && grade === 'personal' && reach !== 'unreached',
  )
  return [...vocabulary.kinds.keys()]
    .map((kind): Seen => {
      const reading = calls.filter(({ kinds = [] }) => kinds.includes(kind))
      return {
        kind,
        permissions: permissionsOf(pen).flatMap(({ kinds = [], name = '' }) =>
          kinds.includes(kind) ? [shortName(name)] : [],
        ),
        byApp: reading.flatMap(({ ofApp, call = '' }) =>
          ofApp === true ? [call.split('.').slice(-2).join('.')] : [],
        ),
        byOthers: reading.flatMap(
          ({ ofApp, sdk, owner = '', ownerName = owner, ownerNameEnglish = owner }) =>
            ofApp === true || sdk === undefined ? [] : [lang === 'zh' ? ownerName : ownerNameEnglish],
        ),
        byUnknown: reading.flatMap(({ ofApp, sdk, owner = '' }) =>
          ofApp === true || sdk !== undefined ? [] : [owner],
        ),
      }
    })
    .filter(
      ({ permissions, byApp, byOthers, byUnknown }) =>
        permissions.length + byApp.length + byOthers.length + byUnknown.length > 0,
    )
}

const basisOf = (pen: Pen, { permissions, byApp, byOthers, byUnknown }: Seen): string => {
  const { draft } = pen.words
  return [
    ...(permissions.length > 0 ? [draft.byPermission(listed(pen, permissions))] : []),
    ...(byApp.length > 0 ? [draft.byApp(listed(pen, byApp))] : []),
    ...(byOthers.length > 0 ? [draft.byOthers(listed(pen, byOthers))] : []),
    ...(byUnknown.length > 0 ? [draft.byUnknown(listed(pen, byUnknown))] : []),
  ].join('\n')
}

/** Kinds by function and purpose: 认定方法二.1. */
const kindsTable = (pen: Pen, seen: readonly Seen[]): Block => {
  const { blank, sensitive, kinds } = pen.words.draft
  return {
    kind: 'table',
    heads: kinds,
    rows: seen.map((one) => [
      `${kindName(pen, one.kind)}${pen.vocabulary.kinds.get(one.kind)?.sensitive === true ? sensitive : ''}`,
      basisOf(pen, one),
      blank,
      blank,
      blank,
      blank,
    ]),
  }
}

/** Permissions with what they are for: 认定方法二.3. The developer's own words in the manifest stand where there are any. */
const permissionsTable = (pen: Pen): Block => {
  const { blank, permissions, used } = pen.words.draft
  return {
    kind: 'table',
    heads: permissions,
    rows: permissionsOf(pen).map((permission) => [
      permissionName(pen, permission),
      orBlank(
        pen,
        (permission.kinds ?? []).map((kind) => kindName(pen, kind)),
      ),
      permission.usedByCode === undefined ? used.unknown : permission.usedByCode ? used.yes : used.no,
      permission.declaredPurpose ?? blank,
      blank,
      blank,
    ]),
  }
}

/** What an SDK's vendor states that it collects; else what its code can read. */
const sdkKinds = (pen: Pen, sdk: Sdk): string => {
  const { draft } = pen.words
  if (sdk.kinds !== undefined && sdk.kindsStatedBy !== undefined) {
    const stated = listed(
      pen,
      sdk.kinds.map((kind) => kindName(pen, kind)),
    )
    return `${stated === '' ? draft.collectsNone : stated}${draft.statedBy[sdk.kindsStatedBy]}`
  }
  const read = (pen.facts.rows.apiCalls ?? []).flatMap(({ sdk: of, act, grade, kinds = [] }) =>
    of === sdk.sdk && act === 'reads' && grade === 'personal' ? kinds : [],
  )
  if (read.length === 0) return draft.blank
  return `${listed(
    pen,
    read.map((kind) => kindName(pen, kind)),
  )}${draft.codeReads}`
}

/** Recipients: 认定方法二.1, and the second of the two lists of 292号文. */
const sdksTable = (pen: Pen): Block => {
  const { draft } = pen.words
  return {
    kind: 'table',
    heads: draft.sdks,
    rows: sdksOf(pen).map((sdk) => [
      sdkName(pen, sdk),
      (pen.lang === 'zh' ? sdk.vendor : sdk.vendorEnglish) ?? draft.blank,
      sdkKinds(pen, sdk),
      draft.blank,
      draft.blank,
      sdk.policyUrl ?? draft.blank,
    ]),
  }
}

/** What the app shows its users of what was collected: the first list of 292号文. */
const collectedList = (pen: Pen, seen: readonly Seen[]): Block => {
  const { blank, collected } = pen.words.draft
  return {
    kind: 'table',
    heads: collected,
    rows: seen.map(({ kind }) => [kindName(pen, kind), blank, blank, blank]),
  }
}

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const orNone = (pen: Pen, block: Block): Block =>
  block.kind === 'table' && block.rows.length === 0 ? paragraph(pen.words.draft.none) : block

/** Permissions and SDKs as a policy or a store's form lists them, under their headings. */
export const disclosureTables = (facts: Facts, vocabulary: Vocabulary, lang: Language): Block[] => {
  const words = wordsOf(lang)
  const pen: Pen = { facts, vocabulary, words, lang }
  return [
    heading(words.draft.headings.permissions),
    orNone(pen, permissionsTable(pen)),
    heading(words.draft.headings.sdks),
    orNone(pen, sdksTable(pen)),
  ]
}

/**
 * The tables a privacy policy needs, filled with what the package shows. Purposes, functions and terms are the operator's to
 * tell: they stay marked blanks, and nothing is made up.
 */
export const policyDraft = (facts: Facts, vocabulary: Vocabulary, lang: Language): Block[] => {
  const words = wordsOf(lang)
  const pen: Pen = { facts, vocabulary, words, lang }
  const { draft } = words
  const app = facts.rows.app?.[0]
  const seen = seenKinds(pen)
  const whole =
    isComplete(facts, 'permissions') && isComplete(facts, 'apiCalls') && isComplete(facts, 'sdks', 'code')
  return [
    { kind: 'heading', level: 1, text: draft.title(app?.label ?? app?.package ?? '') },
    paragraph(draft.lead(app?.package ?? '', app?.versionName ?? '')),
    ...(whole ? [] : [paragraph(draft.incomplete)]),
    heading(draft.headings.kinds),
    orNone(pen, kindsTable(pen, seen)),
    ...disclosureTables(facts, vocabulary, lang),
    heading(draft.headings.lists),
    paragraph(draft.listsLead),
    orNone(pen, collectedList(pen, seen)),
    heading(draft.headings.rest),
    { kind: 'list', items: draft.rest },
  ]
}
