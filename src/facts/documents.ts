import { choice, flag, number, optional, table, text, whole } from './table.ts'

export const DOCUMENT_KINDS = ['policy', 'terms', 'mixed', 'children', 'sdk-list', 'other'] as const

const DOCUMENT = {
  kind: choice(DOCUMENT_KINDS, 'What it is; mixed is a privacy policy inside service terms.'),
  provenance: choice(['in-app', 'store-page', 'supplied'], 'Where it came from.'),
  title: optional(text('Its title.')),
  url: text('Where it was fetched: the address that answered, after redirects.'),
  asked: text('The address asked for, where another one answered.'),
  fetchedAt: text('When it was fetched, ISO 8601 in UTC.'),
  name: text('Name of the file it was read from.'),
  sha256: text('SHA-256 of the bytes read.'),
  textSha256: text(
    'SHA-256 of the text that was read out of it, which is kept beside it; only for PDF and Word documents.',
  ),
  language: choice(['zh-Hans', 'zh-Hant', 'en', 'other'], 'Language of most of its text.'),
  characters: whole('Chinese characters, or words of English, in its text.'),
  sentenceLength: whole('Characters in a sentence of its running text, on the mean.'),
  summary: flag('Whether it has a summary, a short version or a table of contents at its head.'),
  textSize: number(
    'Size of most of its text in CSS pixels, which stand for sp, as its own markup sets it, or a browser that drew it; missing where neither tells.',
  ),
  lineHeight: number('Line height of most of its text, as a multiple of its size, likewise.'),
  contrast: number('Contrast ratio of most of its text and the background, 1 to 21, likewise.'),
  readable: flag('Whether there is a text to judge.'),
  unreadable: text(
    'Why not, as a stable code: script-shell, image-only, dead-link, home-page, too-short, not-text, old-word-file, http-status, fetch-failed, private-address.',
  ),
  path: text('The way to it through the app, for a document of a session.'),
  operator: text('Operator it names; empty where a placeholder stands in its place.'),
  operatorNamed: flag('Whether an operator is named, and not by a placeholder.'),
  product: text('Name of its own product, as it writes it most; empty where none shows.'),
  otherProduct: text('Name of another product that stands where only its own can; empty where none does.'),
  otherProductText: text('The sentence in which that name stands.'),
  publishedOn: text('Date of publication, as written.'),
  updatedOn: text('Date of the last update, as written.'),
  effectiveOn: text('Date it takes effect, as written.'),
  dated: flag('Whether a date of publication, update or effect was found where such dates stand.'),
}

/** Policies, terms and other documents. */
export const documents = table({
  says: 'One document that was supplied or found: policy, terms, rules for children, SDK list.',
  key: ['kind', 'title'],
  columns: DOCUMENT,
})

/** The document that counts as the privacy policy. */
export const policy = table({
  says: 'The privacy policy that counts: the readable policy, else the mixed document.',
  single: true,
  columns: {
    found: flag('Whether a privacy policy was found. False only when the search was complete.'),
    document: text('Id of the document.'),
    sdkListElsewhere: text(
      'The sentence that points to a list of SDKs outside the documents read; empty where none does.',
    ),
    deniesSdks: flag('Whether it says that the app holds no third-party SDK.'),
    appNotNamed: text(
      'Name under which the package shows the app, where the policy names its product and never this one; else empty.',
    ),
    separate: flag('Whether it stands alone, not inside service terms.'),
    ...DOCUMENT,
  },
})
