import type { RowOf } from '../../facts/index.ts'
import { type Words, wordFor } from '../../words/words.ts'
import type { Ink } from './ink.ts'
import { type Content, html, type Markup } from './markup.ts'
import { code } from './pieces.ts'

type Oddity = RowOf<'integrity'>
type Weight = NonNullable<Oddity['weight']>
type Saying = { readonly says: string; readonly hides: string; readonly trusted: string }

/** What was not read first, since anything may stand in it; then doubts, then what is harmless. */
const WEIGHTS = ['unreadable', 'doubt', 'note'] as const
/** Places shown of one oddity: a package can repeat it in every one of its parts. */
const PARTS = 5
/** The name by which the archive's own reader calls what concerns no single entry. */
const WHOLE = 'archive'

const known = (words: Words): Readonly<Record<string, Saying>> => words.integrity

const sayingOf = (words: Words, name: string): Saying | undefined =>
  Object.hasOwn(known(words), name) ? known(words)[name] : undefined

interface Group {
  readonly code: string
  readonly weight: Weight
  readonly rows: readonly Oddity[]
}

/** One entry for each code and weight, worst first. */
const grouped = (rows: readonly Oddity[]): Group[] => {
  const groups = new Map<string, Group & { rows: Oddity[] }>()
  for (const row of rows) {
    const { code: name = '', weight = 'note' } = row
    const group = groups.get(`${weight} ${name}`) ?? { code: name, weight, rows: [] }
    group.rows.push(row)
    groups.set(`${weight} ${name}`, group)
  }
  return [...groups.values()].sort(
    (a, b) =>
      WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) ||
      b.rows.length - a.rows.length ||
      (a.code < b.code ? -1 : 1),
  )
}

const FIGURE = /^([a-zA-Z]+)=(\S+)$/

/** The figures of a note with their names: `stated=9 real=7` as 所称 9、实际 7. Anything else stays as it is. */
const figures = (words: Words, detail: string): string => {
  const parts = detail.split(' ').map((part) => FIGURE.exec(part))
  if (!parts.every((part) => part !== null && Object.hasOwn(words.integrityFigures, part[1] ?? '')))
    return detail
  return parts
    .map((part) => `${wordFor(words.integrityFigures, part?.[1] ?? '')} ${part?.[2]}`)
    .join(words.report.listComma)
}

const places = (ink: Ink, rows: readonly Oddity[]): Content =>
  html`${rows
    .slice(0, PARTS)
    .map(
      ({ part = '', detail }) =>
        html`<span class="line">${part === '' || part === WHOLE ? ink.words((w) => w.report.custody.wholePackage) : code(part)}${detail !== undefined && html` <span class="small">${ink.words((w) => figures(w, detail))}</span>`}</span>`,
    )}${rows.length > PARTS && ink.words((w) => w.report.policy.more(rows.length - PARTS))}`

const entry = (ink: Ink, { code: name, weight, rows }: Group): Markup => {
  const say = (part: keyof Saying): Markup =>
    ink.words((w) => sayingOf(w, name)?.[part] ?? (part === 'says' ? name : w.report.unknown))
  return html`<li class="oddity ${weight}"><p class="oddity-head"><span class="weight ${weight}">${ink.words((w) => w.report.custody.weights[weight])}</span> ${say('says')}</p>
<dl class="steps"><div><dt>${ink.words((w) => w.report.custody.hides)}</dt><dd>${say('hides')}</dd></div>
<div><dt>${ink.words((w) => w.report.custody.trusted)}</dt><dd>${say('trusted')}</dd></div>
<div><dt>${ink.words((w) => w.report.custody.part)}</dt><dd>${places(ink, rows)}</dd></div></dl></li>`
}

/** Oddities of the package, worst first: what each is, what it could hide, and what was trusted in spite of it. */
export const integrity = (ink: Ink): Markup => {
  const rows = ink.theCase.facts.rows.integrity
  const title = html`<h3 id="integrity">${ink.words((w) => w.report.custody.integrity)}</h3>`
  if (rows === undefined) return html`${title}<p>${ink.words((w) => w.report.custody.integrityUnknown)}</p>`
  if (rows.length === 0) return html`${title}<p>${ink.words((w) => w.report.custody.integrityNone)}</p>`
  const groups = grouped(rows)
  const count = (weight: Weight): number => groups.filter((group) => group.weight === weight).length
  return html`${title}
<p>${ink.words(({ report: { custody: w } }) => w.integrityCounts(count('unreadable'), count('doubt'), count('note')))}</p>
<p class="small">${ink.words((w) => w.report.custody.integrityLead)}</p>
<ol class="oddities">${groups.map((group) => entry(ink, group))}</ol>`
}
