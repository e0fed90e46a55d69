import type { Exhibit } from '../../findings/finding.ts'
import { wordFor } from '../../words/words.ts'
import { placeOf } from '../place.ts'
import type { Ink } from './ink.ts'
import { html, type Markup } from './markup.ts'
import { code, dataTable } from './pieces.ts'

/** Exhibits of one file and one origin, in the order of their numbers. */
interface Source {
  readonly file: string
  readonly evidence: Exhibit['evidence']
  readonly exhibits: Exhibit[]
}

const sourcesOf = (exhibits: readonly Exhibit[]): Source[] => {
  const sources = new Map<string, Source>()
  for (const exhibit of exhibits) {
    const { file } = placeOf(exhibit.source)
    const { evidence } = exhibit
    const key = `${evidence} ${file}`
    const known = sources.get(key)
    if (known === undefined) sources.set(key, { file, evidence, exhibits: [exhibit] })
    else known.exhibits.push(exhibit)
  }
  return [...sources.values()]
}

/** What of the place follows the file that its row names. */
const within = (exhibit: Exhibit, file: string): string =>
  (exhibit.place.startsWith(file) ? exhibit.place.slice(file.length) : exhibit.place).trim()

const cited = (ink: Ink, exhibit: Exhibit, file: string): Markup => {
  const { number } = exhibit
  const anchor = ink.exhibitAnchor(number)
  const shown = ink.homes.has(number)
  const inside = within(exhibit, file)
  return html`<li${!shown && html` id="${anchor}"`}>${shown ? html`<a class="exhibit-number" href="#${anchor}">${number}</a>` : html`<span class="exhibit-number">${number}</span>`}${inside !== '' && html` ${code(inside)}`}</li>`
}

/** Every exhibit of the case by the file that it was seen in; those not shown above are anchored here. */
export const exhibitTable = (ink: Ink): Markup =>
  dataTable({
    id: 'exhibits',
    caption: ink.words((w) => w.report.custody.exhibitsCaption),
    quietCaption: true,
    kind: 'wide',
    heads: (['exhibitFile', 'exhibit'] as const).map((key) => ink.words((w) => w.report.custody[key])),
    rows: sourcesOf(ink.theCase.exhibits).map(({ file, evidence, exhibits }) => ({
      cells: [
        html`<span class="evidence-file">${
          Object.hasOwn(
            ink.pick((w) => w.report.custody.sources),
            file,
          )
            ? ink.words((w) => wordFor(w.report.custody.sources, file))
            : code(file)
        } <span class="grade">${ink.words((w) => w.evidence[evidence])}</span></span>`,
        html`<ul class="cited">${exhibits.map((exhibit) => cited(ink, exhibit, file))}</ul>`,
      ],
    })),
  })
