import { beijingTime } from '../../beijing.ts'
import { WALKS } from '../../facts/screens.ts'
import { wordFor } from '../../words/words.ts'
import { seconds } from '../times.ts'
import { type Block, caption, heading, table, verdictRuns } from './paper.ts'
import type { Pen } from './pen.ts'

/** What people decided, also what does not hold here. */
const decisions = ({ theCase, outline, words, lang }: Pen): Block[] => {
  const w = words.signing
  if (theCase.decisions === undefined || theCase.decisions.length === 0) return []
  return [
    heading(w.decisions, 2),
    caption(w.decisionsNote),
    table(
      [
        [w.problem, w.person, w.who, w.decisionNote, w.state],
        ...theCase.decisions.map((decision) => [
          outline.results.get(decision.rule)?.title[lang] ?? decision.rule,
          verdictRuns(decision.verdict, words),
          `${decision.by}\n${decision.on}`,
          decision.note,
          w.states[decision.state],
        ]),
      ],
      [2.6, 1.4, 1.6, 3, 1.6],
    ),
  ]
}

/** What others stamped and signed. */
const attestations = ({ theCase, words }: Pen): Block[] => {
  const w = words.signing
  if (theCase.attestations === undefined || theCase.attestations.length === 0) return []
  return [
    heading(w.attestations, 2),
    caption(w.attestationNote),
    table(
      [
        [w.attestation, w.attestationOver, w.attestationBy, w.attestationHolds],
        ...theCase.attestations.map(({ kind, name, over, overSha256, signer, time, holds }) => [
          `${w.attestationKinds[kind]}\n${name}`,
          `${over}\n${overSha256}`,
          [signer ?? words.report.unknown, ...(time === undefined ? [] : [beijingTime(time)])].join('\n'),
          holds ? w.good : w.bad,
        ]),
      ],
      [2, 4, 3, 1],
    ),
  ]
}

/** The norms of the case, with the days that were verified. */
const norms = ({ theCase, words, lang }: Pen): Block[] => [
  heading(words.norms.title, 2),
  caption(words.norms.note),
  table(
    [
      [words.norms.norm, words.norms.days],
      ...theCase.norms.map(({ title, number, issued = '', from = '' }) => [
        words.report.cover.norm(title[lang], number),
        words.norms.daysOf(issued, from),
      ]),
    ],
    [6.4, 3.3],
  ),
]

/** Tool, rule book and settings. */
const method = ({ theCase, words }: Pen): Block[] => {
  const w = words.report.custody
  const set = Object.entries(theCase.settings).map(([name, value]) => `${name} = ${value}`)
  return [
    heading(w.method, 2),
    table(
      [
        [w.tool, `${theCase.tool.name} ${theCase.tool.version}`],
        [
          w.ruleBook,
          `${w.ruleBookOf(theCase.ruleBook.version, theCase.ruleBook.rules)}\nSHA-256 ${theCase.ruleBook.sha256}`,
        ],
        ...(theCase.anonymous === true ? [] : [[w.identity, `${theCase.id}\n${w.caseId}`]]),
        [w.settings, set.join('\n') || words.report.none],
      ],
      [2.2, 7.5],
      false,
    ),
  ]
}

/** How each reading step fared. */
const collectors = ({ theCase, words }: Pen): Block[] => {
  const w = words.report.custody
  return [
    heading(w.collectors, 2),
    table(
      [
        [w.collector, w.outcome, w.gapCount, w.seconds],
        ...theCase.collectors.map(({ name, version, outcome, gaps }) => [
          `${wordFor(words.collectors, name)} ${name}/${version}`,
          words.outcomes[outcome],
          String(gaps.length),
          seconds(theCase.times.collectors[name] ?? 0),
        ]),
      ],
      [5, 2, 1.2, 1.5],
    ),
  ]
}

/** The session in which screens were recorded. */
const session = ({ theCase, words }: Pen): Block[] => {
  const row = theCase.facts.rows.session?.[0]
  if (row === undefined) return []
  const w = words.report.custody
  const { unknown, yes, no, none, notChecked, listComma } = words.report
  const tested = theCase.facts.rows.app?.[0]?.sha256
  const walks = WALKS.filter((walk) => row.completeWalks?.includes(walk) === true)
  return [
    heading(w.session, 2),
    table(
      [
        [w.device, row.device ?? unknown],
        [w.system, row.system ?? unknown],
        [w.network, row.network ?? unknown],
        [w.cleared, row.clearedInstall === undefined ? unknown : row.clearedInstall ? yes : no],
        [w.recordedBy, row.recordedBy ?? unknown],
        [w.startedAt, row.startedAt === undefined ? unknown : beijingTime(row.startedAt)],
        [w.repeated, row.repeated === undefined ? unknown : String(row.repeated)],
        [w.walks, walks.map((walk) => words.facts.scopes[walk]).join(listComma) || none],
        [
          w.sameBuild,
          row.apkSha256 === undefined || tested === undefined
            ? notChecked
            : row.apkSha256 === tested
              ? w.same
              : w.different,
        ],
      ],
      [3.2, 6.5],
      false,
    ),
  ]
}

/** Inputs with their digests, method and versions, and what people decided. */
export const custody = (pen: Pen): Block[] => {
  const { theCase, words } = pen
  const w = words.report.custody
  if (theCase.anonymous === true) return [...method(pen), ...norms(pen)]
  return [
    heading(w.inputs, 2),
    table(
      [
        [w.name, w.role, w.size, w.sha256],
        ...theCase.inputs.map(({ name, role, bytes, sha256, provenance }) => [
          name,
          [words.roles[role], ...(provenance === undefined ? [] : [words.provenances[provenance]])].join(
            '\n',
          ),
          String(bytes),
          sha256,
        ]),
      ],
      [2.2, 1.4, 1.2, 5],
    ),
    ...attestations(pen),
    ...session(pen),
    ...method(pen),
    ...collectors(pen),
    ...norms(pen),
    ...decisions(pen),
  ]
}
