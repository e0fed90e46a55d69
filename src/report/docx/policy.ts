import { isComplete } from '../../facts/facts.ts'
import { wordFor } from '../../words/words.ts'
import { clip } from '../clip.ts'
import { type Block, caption, heading, paragraph, table } from './paper.ts'
import type { Pen } from './pen.ts'

/** Of a sentence of the policy, so much as tells where it is. */
const QUOTE = 120

const yesNo = ({ words }: Pen, value: boolean | undefined): string =>
  value === undefined ? words.report.unknown : value ? words.report.yes : words.report.no

/** Where the text came from, and what it says of itself. */
const basics = (pen: Pen): Block[] => {
  const { theCase, words } = pen
  const row = theCase.facts.rows.policy?.[0]
  const w = words.report.policy
  if (row === undefined || row.found === false) return [paragraph(w.none)]
  const rows: readonly (readonly [string, string | undefined])[] = [
    [w.title, row.title],
    [w.provenance, row.provenance && words.provenances[row.provenance]],
    [w.place, row.url ?? row.name],
    [w.length, row.characters === undefined ? undefined : w.characters(row.characters)],
    [w.language, row.language && words.languages[row.language]],
    [w.separate, yesNo(pen, row.separate)],
    [w.operator, row.operator],
    [w.published, row.publishedOn],
    [w.updated, row.updatedOn],
    [w.effective, row.effectiveOn],
    ...(row.readable === false && row.unreadable !== undefined
      ? [[w.unreadable, wordFor(words.gaps, row.unreadable)] as const]
      : []),
  ]
  return [
    table(
      rows.map(([label, value]) => [label, value ?? words.report.unknown]),
      [2.2, 7.5],
      false,
    ),
  ]
}

/** The ten points that the self-assessment guide asks a policy to tell, and where each is told. */
const points = (pen: Pen): Block[] => {
  const rows = pen.theCase.facts.rows.policyPoints ?? []
  const w = pen.words.report.points
  if (rows.length === 0) return []
  return [
    heading(w.title, 2),
    caption(w.caption),
    table(
      [
        [w.point, w.whole, w.text],
        ...[...rows]
          .sort((a, b) => ((a.letter ?? '') < (b.letter ?? '') ? -1 : 1))
          .map(({ letter = '', point, present, lacking = [], text }) => [
            `${letter}) ${point === undefined ? '' : w.names[point]}`,
            [
              yesNo(pen, present),
              ...(lacking.length === 0
                ? []
                : [w.lacking(lacking.map((part) => w.parts[part] ?? part).join(pen.words.report.listComma))]),
            ].join('\n'),
            text === undefined ? '' : `“${clip(text, QUOTE)}”`,
          ]),
      ],
      [2.4, 2, 5.3],
    ),
  ]
}

/** Business functions, with the kinds and the purpose that the policy tells for each. */
const functions = ({ theCase, words }: Pen): Block[] => {
  const rows = theCase.facts.rows.businessFunctions ?? []
  const w = words.report.policy
  if (rows.length === 0) return []
  return [
    heading(w.functions, 2),
    ...(isComplete(theCase.facts, 'businessFunctions') ? [] : [caption(w.incomplete)]),
    table(
      [
        [w.function, w.kinds, w.purpose],
        ...rows.map((row) => [
          row.name ?? '',
          `${(row.kindWords ?? []).join(words.report.listComma) || words.report.none}${row.openList === true ? words.report.aside(w.openList) : ''}`,
          row.purposeStated === undefined ? words.report.unknown : row.purposeStated ? w.stated : w.unstated,
        ]),
      ],
      [2.6, 5.4, 1.4],
    ),
  ]
}

/** The policy that counts: where it came from, and what was and was not seen in it. */
export const policy = (pen: Pen): Block[] => [...basics(pen), ...points(pen), ...functions(pen)]
