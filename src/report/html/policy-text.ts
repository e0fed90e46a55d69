import { decode } from '../../collect/policy/text/decode.ts'
import { readText } from '../../collect/policy/text/read-text.ts'
import { pageOfWebArchive } from '../../collect/policy/text/web-archive.ts'
import type { RowOf } from '../../facts/index.ts'
import type { KeptFile } from '../render-options.ts'
import type { Ink } from './ink.ts'
import { type Content, html, type Markup } from './markup.ts'

type Clause = RowOf<'clauses'>
type ByText = ReadonlyMap<string, ReadonlySet<NonNullable<Clause['kind']>>>

/** Characters of the policy that a report holds; the evidence holds the rest. */
const LONGEST = 60_000
/** Whole paragraphs are set as headings for their size. */
const LONGEST_HEADING = 60
/** A sentence shorter than this stands in other sentences too. */
const SHORTEST = 6

const textsOf = (clauses: readonly Clause[]): ByText => {
  const byText = new Map<string, Set<NonNullable<Clause['kind']>>>()
  for (const { text = '', kind } of clauses) {
    if (kind === undefined || text.length < SHORTEST) continue
    byText.set(text, (byText.get(text) ?? new Set()).add(kind))
  }
  return byText
}

/** A paragraph with the sentences of clauses marked, each followed by what it settles. */
const paragraph = (ink: Ink, text: string, byText: ByText): Content => {
  const found = [...byText].flatMap(([sentence, kinds]) => {
    const start = text.indexOf(sentence)
    return start < 0 ? [] : [{ start, end: start + sentence.length, kinds }]
  })
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const parts: Content[] = []
  let at = 0
  for (const { start, end, kinds } of found) {
    if (start < at) continue
    parts.push(
      text.slice(at, start),
      html`<mark>${text.slice(start, end)}</mark><span class="settles">${ink.words((w) => [...kinds].map((kind) => w.report.policy.clauses[kind]).join(w.report.listComma))}</span>`,
    )
    at = end
  }
  return [...parts, text.slice(at)]
}

/** The text of a kept page or text file, in blocks; undefined for what is no text. */
const blocksOf = ({ bytes, mediaType }: KeptFile, name: string) => {
  const source = decode(pageOfWebArchive(bytes) ?? bytes, mediaType).text?.replace(/^\ufeff/, '')
  return source === undefined ? undefined : readText(source, name).blocks.filter((block) => !block.foot)
}

/** The policy as it was kept, with the sentences marked by which it was judged. */
export const policyText = (ink: Ink): Markup | undefined => {
  const { policy, clauses = [] } = ink.theCase.facts.rows
  const { document, sha256, textSha256, name = '' } = policy?.[0] ?? {}
  // Of a PDF or Word document the text was kept beside it.
  const kept = ink.evidence.get(textSha256 ?? sha256 ?? '')
  const blocks = kept && blocksOf(kept, name)
  if (!blocks || blocks.length === 0) return undefined
  const byText = textsOf(clauses.filter((clause) => clause.document === document))
  const parts: Markup[] = []
  let left = LONGEST
  for (const { text, heading, bold } of blocks) {
    if (left <= 0) break
    const shown = text.slice(0, left)
    left -= shown.length
    parts.push(
      (heading > 0 && text.length <= LONGEST_HEADING) || (bold && text.length <= 30)
        ? html`<p class="heading">${shown}</p>`
        : html`<p>${paragraph(ink, shown, byText)}</p>`,
    )
  }
  return html`<details class="policy-text"><summary>${ink.words((w) => w.report.policy.wholeText)}</summary>
<div>${parts}${left <= 0 && html`<p class="small">${ink.words((w) => w.report.policy.cutText(LONGEST))}</p>`}</div></details>`
}
