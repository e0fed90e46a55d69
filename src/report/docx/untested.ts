import type { NormItem } from '../../findings/case.ts'
import { capital } from '../capital.ts'
import { factName } from '../fact-name.ts'
import { reason } from '../reason.ts'
import { type Block, bullet, heading, paragraph, table } from './paper.ts'
import type { Pen } from './pen.ts'

const items = (list: readonly NormItem[], { lang }: Pen): Block[] =>
  list.length === 0
    ? []
    : [
        table(
          list.map((item) => [item.number[lang], item.text[lang]]),
          [1.2, 8],
          false,
        ),
      ]

/** What evidence is missing, how to supply it, and which items it would decide; then what only people can judge. */
export const untested = (pen: Pen): Block[] => {
  const { outline, words } = pen
  const w = words.report.untested
  if (outline.needs.length + outline.people.length === 0) return [paragraph(w.none)]
  return [
    paragraph(w.lead),
    ...outline.needs.flatMap(({ supply, missing, items: decides }) => {
      const facts = missing.map(
        ({ fact, because, detail }) =>
          `${capital(factName(words, fact))}${words.report.colon}${reason(words, because, detail)}`,
      )
      return [
        heading(capital(words.supplies[supply].name), 3),
        paragraph(words.supplies[supply].how),
        ...[...new Set(facts)].map((fact) => bullet(fact, { size: 18, color: '475467' })),
        ...items(decides, pen),
      ]
    }),
    ...(outline.people.length === 0
      ? []
      : [heading(w.people, 3), paragraph(w.peopleLead), ...items(outline.people, pen)]),
  ]
}
