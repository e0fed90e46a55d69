import { createHash } from 'node:crypto'
import type { Gap } from '../../facts/facts.ts'
import type { RowOf } from '../../facts/index.ts'
import { entry, type Locator, xpath } from '../../facts/locator.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { MANIFEST, RESOURCES } from '../android/apk.ts'
import { VALUE, type XmlElement } from '../android/axml.ts'
import { CHINESE_FIRST, localeRank } from '../android/resource-configuration.ts'
import type { ResourceVariant } from '../android/resource-entry.ts'
import type { ResourceTable } from '../android/resource-table.ts'
import { BudgetExceeded } from '../budget.ts'
import type { Collector } from '../collector.ts'
import { rowId } from '../screens/row-id.ts'
import { readDocument } from './document.ts'
import { type PolicyMention, policyMentionFinder } from './mention-finder.ts'
import { type PackagedText, packagedTexts } from './packaged-texts.ts'

type Row = RowOf<'policyMentions'>
type Where = NonNullable<Row['where']>

/** Rows of one kind of place that are kept; what a package repeats more often says nothing new. */
const MOST_ROWS = 40
/** A shorter text names a policy and does not hold one; a longer one is a bundle of code or data. */
const FEWEST_CHARACTERS = 400
const MOST_CHARACTERS = 600_000
const STRING_TYPES = ['string', 'plurals', 'array'] as const

const textsIn = ({ value, bag }: ResourceVariant): string[] => {
  const items = value ? [value] : (bag?.items ?? [])
  return items.flatMap(({ type, rawValue }) => (type === VALUE.string && rawValue ? [rawValue] : []))
}

/** Whether the text is that of a privacy policy, as the reader of documents understands it. */
const holdsPolicy = (text: string, bytes: Uint8Array, name: string, vocabulary: Vocabulary): boolean => {
  if (text.length < FEWEST_CHARACTERS || text.length > MOST_CHARACTERS) return false
  const { row } = readDocument(
    {
      name,
      provenance: 'supplied',
      evidence: 'static',
      mediaType: '',
      content: { bytes, sha256: createHash('sha256').update(bytes).digest('hex') },
    },
    vocabulary,
  )
  return row.readable === true && (row.kind === 'policy' || row.kind === 'mixed')
}

/** Collects rows, one for each text in a kind of place, and says when there were too many. */
const rowBook = () => {
  const rows = new Map<string, Row>()
  const counts = new Map<Where, number>()
  return {
    rows: () => [...rows.values()],
    add(where: Where, name: string, source: Locator, mention: PolicyMention, isDocument: boolean): void {
      const id = rowId('mention', where, mention.text, mention.url, isDocument ? name : '')
      const count = counts.get(where) ?? 0
      if (rows.has(id) || (count >= MOST_ROWS && !isDocument)) return
      counts.set(where, count + 1)
      rows.set(id, { id, evidence: 'static', source, where, name, isDocument, ...mention })
    },
  }
}

/** Texts of a resource, the locales that Chinese users are shown first. */
const byLocale = (variants: readonly ResourceVariant[]): readonly ResourceVariant[] =>
  variants.length === 1
    ? variants
    : [...variants].sort(
        (a, b) =>
          localeRank(a.configuration.locale, CHINESE_FIRST) -
          localeRank(b.configuration.locale, CHINESE_FIRST),
      )

const shownLocale = (name: string, locale: string): string => (locale === '' ? name : `${name} (${locale})`)

/**
 * Finds where the package itself names a privacy policy, links to one, or holds its text: in its strings in every locale, its
 * manifest, and its small texts. Layouts are added from the screens they become. What is not found this way may still be written by
 * code or come from the network: the table is never complete.
 */
export const packageMentionsCollector: Collector = {
  name: 'policy-mentions',
  version: 2,
  fills: ['policyMentions'],
  ofPackage: true,
  wants: ({ android }) => android !== undefined,
  async collect({ android, vocabulary, budget }) {
    if (!android) return { rows: {}, complete: [], gaps: [] }
    const finder = policyMentionFinder(vocabulary)
    const book = rowBook()
    const gaps: Gap[] = []
    const cap = (what: string): void => {
      gaps.push({ table: 'policyMentions', because: 'cap-reached', detail: what })
    }
    const resources = await android.resources()
    const table = resources.ok ? resources.value : undefined
    if (!resources.ok && resources.because !== 'entry-missing')
      gaps.push({ table: 'policyMentions', because: 'resources-unreadable', detail: resources.because })

    const inStrings = (from: ResourceTable): void => {
      const seen = new Set<string>()
      for (const type of STRING_TYPES) {
        for (const { name, variants } of from.list(type)) {
          for (const variant of byLocale(variants)) {
            for (const text of textsIn(variant)) {
              const mention = finder.find(text)
              if (!mention || seen.has(text)) continue
              seen.add(text)
              const title = shownLocale(`${type}/${name}`, variant.configuration.locale)
              const source: Locator = {
                at: 'key',
                in: entry((android.parts[variant.ofPart] ?? android).source, RESOURCES),
                path: title,
              }
              book.add(
                'string',
                title,
                source,
                mention,
                holdsPolicy(text, Buffer.from(text), title, vocabulary),
              )
            }
          }
        }
      }
    }
    const inManifest = (element: XmlElement, path: string): void => {
      for (const { name, rawValue, type, data } of element.attributes) {
        const text = type === VALUE.reference ? table?.textOf({ type, data }) : rawValue
        if (!text) continue
        const screen = element.name.startsWith('activity') && name === 'name'
        const className = screen && finder.marks(text.slice(text.lastIndexOf('.') + 1))
        const mention = finder.find(text) ?? (className ? { text } : undefined)
        if (mention)
          book.add(
            'manifest',
            `${path}@${name}`,
            xpath(entry(android.source, MANIFEST), path),
            mention,
            false,
          )
      }
      for (const child of element.children) inManifest(child, `${path}/${child.name}`)
    }
    const inAsset = ({ path, bytes, text }: PackagedText): void => {
      const mention = finder.find(text)
      if (!mention) return
      // A script that names the policy is no policy, however much text it carries.
      const script = /\.(?:js|mjs|css|map)$/i.test(path)
      const isDocument = !script && holdsPolicy(text, bytes, path, vocabulary)
      book.add('asset', path, android.at(path), mention, isDocument)
    }
    try {
      if (table) inStrings(table)
      const manifest = await android.manifest()
      if (manifest.ok) inManifest(manifest.value, `/${manifest.value.name}`)
      for await (const text of packagedTexts(android, table, budget, finder.marks, cap)) inAsset(text)
    } catch (thrown) {
      if (!(thrown instanceof BudgetExceeded)) throw thrown
      cap(thrown.what)
    }
    return { rows: { policyMentions: book.rows() }, complete: [], gaps }
  },
}
