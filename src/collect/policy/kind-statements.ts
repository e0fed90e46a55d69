import type { RowOf } from '../../facts/index.ts'
import type { Evidence } from '../../facts/table.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { rowId } from '../screens/row-id.ts'
import type { BusinessFunction } from './business-functions.ts'
import type { Place } from './clauses.ts'
import { collectedText, DENIED, governs, isAnnounced, openIn } from './collected-kinds.ts'
import { kindFinder } from './kinds.ts'
import { type MentionFinder, mentionFinder } from './mentions.ts'
import { clarityOf, purposeIn } from './purpose.ts'
import type { SectionKind } from './sections.ts'
import type { Sentence } from './sentences.ts'
import { isTableHead, tableOf } from './table-head.ts'

type Row = RowOf<'statements'>

/** 未经您同意，我们不会收集… and 不会收集除此之外的信息 deny nothing by themselves. */
const UNDER_CONDITION =
  /未经|未获|未取得|未得到|同意前|授权前|之前|除非|除[^，。]{0,12}外|以外|之外|无关|超出|超范围|不必要|非必要|另行|如果?您?(?:不|拒绝|关闭)|若您?(?:不|拒绝|关闭)|后台|静默|强制|主动|游客|访客|unless|without your consent/i
/** Parts where somebody else is the one who collects. */
const OF_OTHERS: ReadonlySet<SectionKind> = new Set(['sdk-list', 'sharing'])
const OTHERS_COLLECT =
  /(?:第三方|SDK|合作方|合作伙伴|服务商|供应商|其)[^，。；]{0,30}(?:收集|采集|获取|读取|调用)/
const GIVEN =
  /(?:共享|提供给|披露|传输给|发送给|转让|分享给|传递给|提供您|向[^，。]{0,20}提供|share|disclose|transfer)/i
/** Parts that tell of keeping, guarding and rights name kinds without collecting them. */
const SILENT: ReadonlySet<SectionKind> = new Set([
  'security',
  'rights',
  'definitions',
  'update',
  'contact',
  'terms',
])
/** Even there the operator may say outright that it collects: service terms with a paragraph on privacy. */
const OPERATOR_COLLECTS =
  /(?:我们|我司|本公司|本平台|本应用|本软件|本产品|\bwe\b)[^，。；;]{0,16}(?:收集|采集|获取|读取|collect|obtain)/i
/** Columns that name kinds, and those that tell what for. */
const KINDS_COLUMN = /信息|数据|字段|权限|information|data/i
const PURPOSE_COLUMN = /目的|用途|场景|purpose|use/i

interface Told {
  readonly text: string
  readonly purpose: string
}

/** The part of a sentence or row that names kinds, and what it says they are for. */
const toldIn = (sentence: Sentence): Told | undefined => {
  const { block, text, section } = sentence
  const head = tableOf(sentence)
  if (!block.cells || !head) return { text: collectedText(text), purpose: purposeIn(text) }
  const kindsAt = head.findIndex((cell) => KINDS_COLUMN.test(cell) && !PURPOSE_COLUMN.test(cell))
  if (kindsAt < 0 || section.kind === 'definitions') return undefined
  const purposeAt = head.findIndex((cell) => PURPOSE_COLUMN.test(cell))
  return {
    text: block.cells[kindsAt] ?? '',
    purpose: (block.cells[purposeAt] ?? '') || purposeIn(text),
  }
}

const isBold = ({ block }: Sentence, from: number, to: number): boolean => {
  if (block.bold) return true
  const { strong = [] } = block
  for (let i = 0; i + 1 < strong.length; i += 2)
    if ((strong[i] ?? 0) <= from && to <= (strong[i + 1] ?? 0)) return true
  return false
}

/** Whether the sentence is a row, item or sentence on what is collected, given or kept back. */
const speaks = (sentence: Sentence, listing: boolean): boolean => {
  if (isTableHead(sentence)) return false
  if (SILENT.has(sentence.section.kind)) return governs(sentence) && OPERATOR_COLLECTS.test(sentence.text)
  if (sentence.block.cells) return tableOf(sentence) !== undefined
  return (
    listing ||
    governs(sentence) ||
    isAnnounced(sentence) ||
    DENIED.test(sentence.text) ||
    GIVEN.test(sentence.text)
  )
}

export interface StatementContext {
  readonly document: string
  readonly evidence: Evidence
  readonly vocabulary: Vocabulary
  readonly place: Place
  /** Whether the format can set words bold. */
  readonly setsBold: boolean
}

const rowsOf = (
  sentence: Sentence,
  functionName: string,
  finder: MentionFinder,
  context: StatementContext,
): Row[] => {
  const told = toldIn(sentence)
  if (!told) return []
  const { text, section } = sentence
  const mentions = kindFinder(context.vocabulary)(told.text)
  const negated = DENIED.test(text)
  const offset = sentence.block.cells ? text.indexOf(told.text) : 0
  const actor =
    OF_OTHERS.has(section.kind) || OTHERS_COLLECT.test(text)
      ? ('third-party' as const)
      : ('operator' as const)
  const act =
    actor === 'operator' && GIVEN.test(text) && !governs(sentence) ? ('share' as const) : ('collect' as const)
  return mentions.map(({ kind, word, start, end }) => ({
    id: rowId('statement', context.document, kind, act, actor, functionName, negated ? 'not' : '', text),
    evidence: context.evidence,
    source: context.place(sentence),
    document: context.document,
    kind,
    word,
    act,
    actor,
    function: functionName,
    purpose: told.purpose,
    clarity: clarityOf(told.purpose, word, finder),
    negated,
    conditional: negated && UNDER_CONDITION.test(text),
    openList: openIn(sentence, mentions),
    sensitive: context.vocabulary.kinds.get(kind)?.sensitive ?? false,
    ...(context.setsBold
      ? { highlighted: isBold(sentence, sentence.at + offset + start, sentence.at + offset + end) }
      : {}),
    text,
  }))
}

/** What each sentence says of each kind it names, in order; a list item counts where a sentence opened the list. */
export const statementRows = (
  sentences: readonly Sentence[],
  functions: readonly BusinessFunction[],
  context: StatementContext,
): Row[] => {
  const finder = mentionFinder(context.vocabulary)
  const named = new Map<Sentence, string>()
  for (const { name, sentences: own, shared } of functions)
    if (!shared) for (const sentence of own) if (!named.has(sentence)) named.set(sentence, name)
  const rows = new Map<string, Row>()
  let listing = false
  let section: Sentence['section'] | undefined
  for (const sentence of sentences) {
    if (sentence.section !== section) {
      section = sentence.section
      listing = false
    }
    if (speaks(sentence, listing)) {
      for (const row of rowsOf(sentence, named.get(sentence) ?? '', finder, context)) rows.set(row.id, row)
    }
    if (/[:：]$/.test(sentence.text)) listing = governs(sentence)
    else if (/。$/.test(sentence.text) && sentence.text.length > 60) listing = false
  }
  return [...rows.values()]
}
