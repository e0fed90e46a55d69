import type { RowOf } from '../../facts/index.ts'
import type { KindFinder } from './kinds.ts'
import type { MentionFinder } from './mentions.ts'
import type { Section, SectionKind } from './sections.ts'
import type { TextDocument } from './text/block.ts'

export type DocumentKind = NonNullable<RowOf<'documents'>['kind']>

/** What a document is called and what it is. */
export interface Identity {
  readonly title: string
  readonly kind: DocumentKind
}

const LONGEST_TITLE = 60
const LINES_OF_TITLE = 6
const OF_PRIVACY: ReadonlySet<SectionKind> = new Set([
  'collection',
  'use',
  'permissions',
  'cookies',
  'sharing',
  'sdk-list',
  'storage',
  'security',
  'rights',
  'children',
])
/** A privacy part of service terms that is at least so long, or so large a share, is a policy of its own inside them. */
const LONG_PART = 700
const LARGE_SHARE = 0.35
/** So large a share of what is titled a policy is one, among terms. */
const SOME_SHARE = 0.15
/** Terms that hand the matter to a policy of its own: 请参阅《隐私政策》. */
const ELSEWHERE = /《[^》]{0,20}隐私[^》]{0,12}》/
const FEWEST_WORDS = 5
/** A part that uses a word of privacy less often, in characters, only touches on it: 会员的权利 in terms. */
const WORD_IN = 150

/** 《隐私政策》 in the title of terms names another document; 用户协议与隐私政策 names this one. */
const JOINED =
  /(?:协议|条款|terms)[^，。]{0,4}(?:与|和|及|以及|暨|、|&|and|[-—–/]{1,3})[^，。]{0,12}隐私|隐私[^，。]{0,8}(?:与|和|及|以及|暨|、|&|[-—–/]{1,3})[^，。]{0,10}(?:协议|条款)|privacy[^.]{0,12}(?:and|&) terms|terms[^.]{0,16}(?:and|&) privacy/i

interface Called {
  readonly title: string
  readonly privacy: boolean
  readonly terms: boolean
}

/** How a text without a title calls itself. */
const CALLS_ITSELF_POLICY =
  /(?:本|该|此)《?(?:应用|产品|软件|平台|网站)?的?(?:隐私(?:权|保护)?(?:政策|条款|协议|声明|指引|策略)|个人信息(?:保护|处理)(?:政策|规则))/g
const CALLS_ITSELF_TERMS = /本《?(?:用户|服务|使用|注册|会员|许可)?(?:协议|条款)/g

const bySelf = (document: TextDocument): Pick<Called, 'privacy' | 'terms'> => {
  const text = document.blocks.map((block) => block.text).join('\n')
  const policy = text.match(CALLS_ITSELF_POLICY)?.length ?? 0
  const terms = text.match(CALLS_ITSELF_TERMS)?.length ?? 0
  return { privacy: policy > terms, terms: false }
}

const called = (document: TextDocument, finder: MentionFinder): Called => {
  const lines = document.blocks.slice(0, LINES_OF_TITLE).map((block) => block.text)
  const headings = document.blocks.filter((block) => block.heading === 1).map((block) => block.text)
  const candidates = [...headings.slice(0, 2), ...lines, document.title].filter(
    (text) =>
      text !== '' &&
      text.length <= LONGEST_TITLE &&
      !/[。；！!：]|^[\d（(]|^(?:最近|最后|更新|生效|发布)/.test(text),
  )
  for (const text of candidates) {
    const mentions = finder.find(text)
    const terms = mentions.has('terms-title') && !/隐私(?:保护)?(?:服务)?(?:协议|条款)$/.test(text)
    const privacy = mentions.has('privacy-title')
    if (terms || privacy)
      return { title: text, privacy: privacy && (!terms || JOINED.test(text) || !/《/.test(text)), terms }
  }
  return { title: document.title || (candidates[0] ?? ''), ...bySelf(document) }
}

interface Weights {
  readonly privacy: number
  readonly contract: number
  /** Characters in sections about personal information, in those of a contract, and in all. */
  readonly privacyPart: number
  readonly termsPart: number
  readonly whole: number
  /** Characters in those of the sections that speak of it throughout, as a policy does. */
  readonly densePart: number
  /** Kinds of personal information in those sections, and whether they are said to be collected. */
  readonly kinds: number
  readonly collects: boolean
  /** Whether it names a privacy policy of its own. */
  readonly elsewhere: boolean
}

const weigh = (sections: readonly Section[], finder: MentionFinder, kinds: KindFinder): Weights => {
  let privacy = 0
  let contract = 0
  let privacyPart = 0
  let termsPart = 0
  let whole = 0
  let densePart = 0
  let collects = false
  let elsewhere = false
  const named = new Set<string>()
  for (const section of sections) {
    const aboutPrivacy =
      OF_PRIVACY.has(section.kind) ||
      section.path.some((heading) => finder.find(heading).has('privacy-title'))
    let words = 0
    let own = 0
    for (const block of section.blocks) {
      const mentions = finder.find(block.text)
      const collecting = mentions.has('collection-verb')
      if (!elsewhere) elsewhere = ELSEWHERE.test(block.text)
      words += mentions.of('privacy-word').length
      contract += mentions.of('contract-word').length
      whole += block.text.length
      if (section.kind === 'terms') termsPart += block.text.length
      // Without headings, what is collected tells what the text is about.
      if (!aboutPrivacy && !(section.level === 0 && collecting)) continue
      own += block.text.length
      if (!collecting) continue
      const here = kinds(block.text)
      if (here.length > 1) collects = true
      for (const { kind } of here) named.add(kind)
    }
    privacy += words
    privacyPart += own
    if (words * WORD_IN >= own) densePart += own
  }
  return {
    privacy,
    contract,
    privacyPart,
    termsPart,
    densePart,
    whole,
    kinds: named.size,
    collects,
    elsewhere,
  }
}

const holdsPolicy = ({ densePart, whole, kinds, collects, elsewhere }: Weights): boolean =>
  collects && kinds >= 4 && ((densePart >= LONG_PART && !elsewhere) || densePart > whole * LARGE_SHARE)

/** Whatever its title: most of what it says is about duties, liability and courts. */
const readsAsContract = ({ contract, privacy, termsPart, privacyPart }: Weights): boolean =>
  contract > privacy * 2 && termsPart > privacyPart

/**
 * Tells what a document is by its title, and by its words where the title says nothing or something else.
 * @param openedAsPolicy whether the app's own entry for the privacy policy led to it: terms that collect are then mixed.
 */
export const identify = (
  document: TextDocument,
  sections: readonly Section[],
  finder: MentionFinder,
  kinds: KindFinder,
  openedAsPolicy = false,
): Identity => {
  const { title, privacy, terms } = called(document, finder)
  const titled = finder.find(title)
  const weights = weigh(sections, finder, kinds)
  const kind = ((): DocumentKind => {
    if (titled.has('children-title')) return 'children'
    if (titled.has('sdk-list-title') && !privacy) return 'sdk-list'
    if (privacy && terms)
      return JOINED.test(title) || holdsPolicy(weights) || weights.collects ? 'mixed' : 'terms'
    if (privacy) {
      if (weights.privacy < FEWEST_WORDS && weights.contract < FEWEST_WORDS) return 'other'
      if (readsAsContract(weights))
        return weights.collects || weights.privacyPart > weights.whole * SOME_SHARE ? 'mixed' : 'terms'
      return weights.contract > weights.privacy * 3 && !weights.collects ? 'terms' : 'policy'
    }
    if (terms) return holdsPolicy(weights) || (openedAsPolicy && weights.collects) ? 'mixed' : 'terms'
    if (weights.privacy < FEWEST_WORDS && weights.contract < FEWEST_WORDS) return 'other'
    const list = sections.filter((section) => section.kind === 'sdk-list').length
    const others = sections.some((section) => section.kind === 'collection' || section.kind === 'rights')
    if (list * 2 > sections.length && !others) return 'sdk-list'
    if (weights.privacy >= weights.contract && (weights.collects || weights.privacyPart * 2 > weights.whole))
      return 'policy'
    if (weights.contract > weights.privacy * 1.5)
      return holdsPolicy(weights) ? 'mixed' : weights.contract > 12 ? 'terms' : 'other'
    return weights.collects ? 'policy' : 'other'
  })()
  return { title, kind }
}
