import type { RowOf } from '../../facts/index.ts'
import { wordFor } from '../../words/words.ts'
import { filingOf, filingWords } from '../filing.ts'
import type { Ink } from './ink.ts'
import { type Content, html, type Markup } from './markup.ts'
import { code, dataTable } from './pieces.ts'

type Filing = RowOf<'filings'>

/** Entries shown; one file may hold all apps of an operator. */
const SHOWN = 5
/** Characters of a long key that are shown before it is unfolded. */
const KEY_HEAD = 32

/** How the sample stands to the APP filing, in one line. */
export const filingLine = (ink: Ink): Markup => ink.words((w) => filingWords(w, filingOf(ink.theCase)))

const longKey = (key: string): Markup =>
  key.length <= 2 * KEY_HEAD
    ? code(key)
    : html`<details><summary>${code(`${key.slice(0, KEY_HEAD)}…`)}</summary>${code(key)}</details>`

/** What the package has in the place of each thing that is registered. */
const seen = (ink: Ink, part: 'package' | 'certificate' | 'public-key'): Content => {
  const { app, signers = [] } = ink.theCase.facts.rows
  if (part === 'package') return app?.[0]?.package === undefined ? undefined : code(app[0].package)
  const current = signers.filter(
    (row) => row.lineage === undefined && row.scheme !== 'stamp' && row.verified === true,
  )
  const values = current.map((row) => (part === 'certificate' ? row.md5 : (row.modulus ?? row.publicKey)))
  const distinct = [...new Set(values.filter((value) => value !== undefined))]
  return distinct.length === 0
    ? html`<span class="unknown">${ink.words((w) => w.report.unknown)}</span>`
    : distinct.map(
        (value) => html`<span class="line">${part === 'certificate' ? code(value) : longKey(value)}</span>`,
      )
}

const entryRows = (ink: Ink, filing: Filing): { cells: Content[] }[] =>
  (
    [
      ['package', filing.package],
      ['certificate', filing.certificateMd5],
      ['public-key', filing.publicKey],
    ] as const
  ).flatMap(([part, registered]) => {
    if (registered === undefined) return []
    const compared = filing.result !== 'unchecked'
    const differs = filing.differs?.includes(part) === true
    return [
      {
        cells: [
          ink.words((w) => wordFor(w.filingParts, part)),
          part === 'public-key' ? longKey(registered) : code(registered),
          seen(ink, part),
          html`<span class="${differs ? 'weight unreadable' : ''}">${ink.words(
            (w) => w.filingResults[compared ? (differs ? 'inconsistent' : 'consistent') : 'unchecked'],
          )}</span>`,
        ],
      },
    ]
  })

/** The filing beside the package, thing by thing. */
export const filing = (ink: Ink): Markup => {
  const rows = ink.theCase.facts.rows.filings ?? []
  const former = filingOf(ink.theCase).formerCertificate
  return html`<h3>${ink.words((w) => w.report.custody.filing)}</h3>
<p>${filingLine(ink)}${ink.words((w) => w.report.summary.fullStop)}${former && ink.words((w) => w.report.custody.formerCertificate)}</p>
${rows.slice(0, SHOWN).map((row, at) =>
  dataTable({
    id: `filing-${at + 1}`,
    caption: ink.words((w) => w.report.custody.filingEntry(row.number ?? String(at + 1))),
    kind: 'wide',
    heads: (['filingPart', 'registered', 'inPackage', 'filingResult'] as const).map((key) =>
      ink.words((w) => w.report.custody[key]),
    ),
    rows: entryRows(ink, row),
  }),
)}`
}
