import type { RowOf } from '../../facts/index.ts'
import { REACHES } from '../../facts/reaches.ts'
import type { Ink } from './ink.ts'
import { type Content, html, type Markup } from './markup.ts'
import { dataTable } from './pieces.ts'

type Row = RowOf<'codeReads'>

/** One owner of code that reads a kind, and when it can first. */
interface Reader {
  readonly row: Row
  readonly name: { readonly zh: string; readonly en: string }
}

const phaseAt = ({ reach }: Row): number => (reach === undefined ? REACHES.length : REACHES.indexOf(reach))

/** For each kind, who reads it, those that can earliest first; an owner stands once, by its earliest phase. */
const readersOf = (rows: readonly Row[], kind: string): Reader[] => {
  const first = new Map<string, Row>()
  for (const row of [...rows].sort((a, b) => phaseAt(a) - phaseAt(b)))
    if (row.kinds?.includes(kind) === true && !first.has(row.owner ?? '')) first.set(row.owner ?? '', row)
  return [...first.values()].map((row) => ({
    row,
    name: { zh: row.ownerName ?? row.owner ?? '', en: row.ownerNameEnglish ?? row.owner ?? '' },
  }))
}

/** Owners with the phase in which each can first read the kind. */
const named = (ink: Ink, readers: readonly Reader[]): Content =>
  readers.map(
    ({ row, name }) =>
      html`<span class="line">${row.ofApp === true ? ink.words((w) => w.report.code.own) : ink.say(name)} <span class="small ${row.reach === 'before-consent' ? 'early' : ''}">${ink.words(
        (w) => {
          const { phases, unknownPhase } = w.report.code
          return row.reach === undefined || row.reach === 'unreached' ? unknownPhase : phases[row.reach]
        },
      )}</span></span>`,
  )

/** Kinds of personal information by whose code can read them. */
export const kindsByOwner = (ink: Ink, rows: readonly Row[]): Markup => {
  const names = new Map<string, { zh: string; en: string }>()
  for (const { kinds = [], kindNames = [], kindNamesEnglish = [] } of rows)
    kinds.forEach((kind, at) => {
      names.set(kind, { zh: kindNames[at] ?? kind, en: kindNamesEnglish[at] ?? kind })
    })
  const kinds = [...names].map(([kind, name]) => ({ name, readers: readersOf(rows, kind) }))
  const earliest = ({ readers }: (typeof kinds)[number]): number =>
    Math.min(...readers.map(({ row }) => phaseAt(row)))
  return dataTable({
    id: 'kinds-by-owner',
    caption: ink.words((w) => w.report.code.kindsCaption),
    heads: (['kind', 'byApp', 'byOthers'] as const).map((key) => ink.words((w) => w.report.code[key])),
    rows: kinds
      .sort((a, b) => earliest(a) - earliest(b) || (a.name.zh < b.name.zh ? -1 : 1))
      .map(({ name, readers }) => ({
        cells: [
          ink.say(name),
          named(
            ink,
            readers.filter(({ row }) => row.ofApp === true),
          ),
          named(
            ink,
            readers.filter(({ row }) => row.ofApp !== true),
          ),
        ],
      })),
  })
}
