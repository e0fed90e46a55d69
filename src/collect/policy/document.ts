import type { RowOf } from '../../facts/index.ts'
import type { Locator } from '../../facts/locator.ts'
import { file } from '../../facts/locator.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { rowId } from '../screens/row-id.ts'
import type { Place } from './clauses.ts'
import { datesOf } from './dates.ts'
import { identify } from './document-kind.ts'
import type { Supplied } from './intake.ts'
import { kindFinder } from './kinds.ts'
import { knownSdks } from './known-sdks.ts'
import { languageOf } from './language.ts'
import { mentionFinder } from './mentions.ts'
import { operatorOf } from './operator.ts'
import { productNamesOf } from './product-names.ts'
import { readabilityOf } from './readability.ts'
import { rowsAsWritten } from './rows-as-written.ts'
import { type Section, sectionsOf, speaksOfSection } from './sections.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import type { TextDocument } from './text/block.ts'
import { decode } from './text/decode.ts'
import { withoutDensity } from './text/dense-blocks.ts'
import { formatOf, readText } from './text/read-text.ts'
import { withoutRepeats } from './text/repeats.ts'
import { asSimplified, asWritten, blocksAsSimplified } from './text/simplified.ts'
import { withLineHeadings } from './text/source-lines.ts'
import { textLook } from './text/text-look.ts'
import { pageOfWebArchive } from './text/web-archive.ts'

type Row = RowOf<'documents'>

/** A document as it was understood: its row, and its parts where there is a text to judge. */
export interface ReadDocument {
  readonly row: Row
  readonly sections: readonly Section[]
  readonly sentences: readonly Sentence[]
  readonly place: Place
  /** Whether text was left out because of its size. */
  readonly cut: boolean
  /** Whether it is a page of the web, whose scripts may write into it. */
  readonly isPage: boolean
  /** Whether its format shows what is set bold. */
  readonly setsBold: boolean
  /** Gives words back as they stand in the document, where it is in traditional writing and was read as simplified. */
  readonly written?: (words: string) => string
  /** Why a page of scripts could not be drawn, where that was tried. */
  readonly notDrawn?: string
}

const FEWEST_CHARACTERS = 200
const FEWEST_WORDS = 120

/** What servers write where a page once was, with the status of one that is there. */
const DEAD =
  /(?:^|\D)(?:404|403|410|50[0234])(?:\D|$)|not found|页面不存在|页面(?:已|被)?(?:删除|失效|下线|走丢)|找不到(?:该|此|您|页)|无法访问|链接(?:已)?(?:失效|过期)|文章(?:已|被)删除|NoSuchKey|AccessDenied|域名[^。]{0,8}(?:过期|出售)/i
const LONGEST_ERROR = 600

/** What designers fill pages with until there is a text. */
const FILLING = /lorem ipsum|consectetur adipiscing|vestibulum ante ipsum/i

/** Words of the menus and feet of sites; a page of them that ends hardly any sentence is where policies are linked from. */
const OF_SITES =
  /首页|登录|注册|免费试用|关于我们|联系我们|新闻(?:中心|资讯)|产品(?:中心|介绍)|解决方案|下载|合作伙伴|加入我们|友情链接|网站地图|版权所有|ICP备|home|log ?in|sign up|about us|careers|products|pricing|all rights reserved/gi
const FEWEST_OF_SITES = 6
const SENTENCES_IN = 250

const isHomePage = (text: string): boolean =>
  new Set(text.match(OF_SITES)).size >= FEWEST_OF_SITES &&
  (text.match(/[。；]|\.\s/g)?.length ?? 0) * SENTENCES_IN < text.length

const lineStarts = (source: string): readonly number[] => {
  const starts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

const lineOf = (starts: readonly number[], offset: number): number => {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}

const headOf = (
  supplied: Supplied,
): Pick<Row, 'evidence' | 'source' | 'provenance' | 'name' | 'url' | 'asked' | 'fetchedAt' | 'path'> => ({
  evidence: supplied.evidence,
  source:
    supplied.url !== undefined && supplied.provenance !== 'in-app'
      ? { at: 'url', url: supplied.url }
      : file(supplied.name),
  provenance: supplied.provenance,
  name: supplied.name,
  ...(supplied.url === undefined ? {} : { url: supplied.url }),
  ...(supplied.asked === undefined ? {} : { asked: supplied.asked }),
  ...(supplied.fetchedAt === undefined ? {} : { fetchedAt: supplied.fetchedAt }),
  ...(supplied.path === undefined ? {} : { path: supplied.path }),
})

/** Text that was taken out of another format has lost how it looked. */
const isPage = ({ content }: Supplied): boolean => 'bytes' in content && content.text === undefined

const HINTS: ReadonlySet<string> = new Set(['policy', 'terms', 'mixed', 'children', 'sdk-list', 'other'])

/** A document that could not be judged: it is there, and its silence proves nothing. */
const unreadable = (supplied: Supplied, because: string, more: Partial<Row> = {}): ReadDocument => {
  const sha256 = 'sha256' in supplied.content ? supplied.content.sha256 : undefined
  const kind =
    supplied.hint !== undefined && HINTS.has(supplied.hint)
      ? { kind: supplied.hint as NonNullable<Row['kind']> }
      : {}
  const id = rowId('document', supplied.provenance, supplied.name, supplied.url, sha256)
  return {
    row: {
      id,
      ...headOf(supplied),
      ...kind,
      ...(sha256 === undefined ? {} : { sha256 }),
      readable: false,
      unreadable: because,
      ...more,
    },
    sections: [],
    sentences: [],
    place: () => file(supplied.name),
    cut: false,
    isPage: false,
    setsBold: false,
  }
}

const whyNotJudged = (
  document: TextDocument,
  characters: number,
  language: Row['language'],
): string | undefined => {
  if (characters >= (language === 'en' || language === 'other' ? FEWEST_WORDS : FEWEST_CHARACTERS))
    return undefined
  const text = document.blocks.map((block) => block.text).join(' ')
  if (text.length < LONGEST_ERROR && DEAD.test(`${document.title} ${text}`)) return 'dead-link'
  if (document.scripted) return 'script-shell'
  if (isHomePage(text)) return 'home-page'
  return document.pictures > 0 ? 'image-only' : 'too-short'
}

const textOf = (blocks: TextDocument['blocks']): string => blocks.map((block) => block.text).join('\n')

/** The text as simplified, with what gives its words back as they are written; as it is, where it is not traditional. */
const inSimplified = (document: TextDocument): { document: TextDocument } & Pick<ReadDocument, 'written'> => {
  const text = textOf(document.blocks)
  if (languageOf(text).language !== 'zh-Hant') return { document }
  return {
    document: {
      ...document,
      title: asSimplified(document.title),
      blocks: blocksAsSimplified(document.blocks),
    },
    written: asWritten(`${document.title}\n${text}`),
  }
}

/** Decodes, reads and understands one document. Never throws for what it holds. */
export const readDocument = (supplied: Supplied, vocabulary: Vocabulary): ReadDocument => {
  const { content } = supplied
  if ('because' in content) return unreadable(supplied, content.because)
  if (content.textless !== undefined) return unreadable(supplied, content.textless)
  const decoded =
    content.text ?? decode(pageOfWebArchive(content.bytes) ?? content.bytes, supplied.mediaType).text
  if (decoded === undefined) return unreadable(supplied, 'not-text')
  const source = decoded.replace(/^\ufeff/, '')
  const { document, written } = inSimplified(readText(source, supplied.name))
  const finder = mentionFinder(vocabulary)
  const names = speaksOfSection(finder)
  const lines = withLineHeadings(document.blocks, source, names)
  const body = withoutDensity(
    withoutRepeats(lines.filter((block) => !block.foot && !FILLING.test(block.text))),
    names,
  )
  const { language: read, characters } = languageOf(textOf(body))
  const language = written ? 'zh-Hant' : read
  const because = whyNotJudged(document, characters, language)
  if (because)
    return unreadable(supplied, because, {
      language,
      characters,
      ...(document.title ? { title: written?.(document.title) ?? document.title } : {}),
    })

  const sections = sectionsOf(body, finder)
  const sentences = sentencesOf(sections, finder)
  const { title, kind } = identify(
    { ...document, blocks: body },
    sections,
    finder,
    kindFinder(vocabulary),
    supplied.hint === 'policy' && supplied.provenance === 'in-app',
  )
  if (kind === 'other' && isHomePage(textOf(body)))
    return unreadable(supplied, 'home-page', { language, characters, title })
  const foot = document.blocks.filter((block) => block.foot).map((block) => block.text)
  const operator = operatorOf(sentences, sections, document.title, foot)
  const dates = datesOf([...body.map((block) => block.text), ...foot])
  const product = productNamesOf(title, sections, sentences, knownSdks(vocabulary))
  const starts = lineStarts(source)
  const within: Locator = headOf(supplied).source
  const id = rowId('document', supplied.provenance, supplied.name, supplied.url, content.sha256)
  const row: Row = {
    id,
    ...headOf(supplied),
    kind,
    title,
    sha256: content.sha256,
    ...(content.textSha256 === undefined ? {} : { textSha256: content.textSha256 }),
    language,
    characters,
    readable: true,
    ...(operator.operator === undefined ? {} : { operator: operator.operator }),
    operatorNamed: operator.named,
    product: product.own,
    otherProduct: product.other?.name ?? '',
    otherProductText: product.other?.sentence.text ?? '',
    ...readabilityOf(sections, sentences),
    ...dates,
    dated: Object.keys(dates).length > 0,
    ...(supplied.look ??
      (isPage(supplied) && formatOf(source, supplied.name) === 'html' ? textLook(source) : {})),
  }
  return {
    row: rowsAsWritten(written, [row])[0] ?? row,
    sections,
    sentences,
    place: ({ start, end }) => ({ at: 'text', in: within, start, end, line: lineOf(starts, start) }),
    cut: document.cut,
    isPage: isPage(supplied) && formatOf(source, supplied.name) === 'html',
    setsBold: document.blocks.some((block) => block.bold || block.strong !== undefined),
    ...(written ? { written } : {}),
  }
}
