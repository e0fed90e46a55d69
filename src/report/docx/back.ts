import { namedInDocuments } from '../html/sdks.ts'
import { beijingTime } from '../times.ts'
import type { Pen } from './chapters.ts'
import { codeReads, runTimeEvents } from './code.ts'
import { type Block, heading, paragraph, small, table, verdictRuns } from './paper.ts'

/** Permissions the package declares, and what is known of each. */
const permissions = ({ theCase, words }: Pen): Block[] => {
  const w = words.report.app
  const rows = theCase.facts.rows.permissions
  if (rows === undefined) return [paragraph(w.permissionsUnknown)]
  const answer = (value: boolean | undefined): string =>
    value === undefined ? words.report.unknown : value ? words.report.yes : words.report.no
  const personal = rows.filter(({ opensPersonalInformation }) => opensPersonalInformation === true)
  return [
    paragraph(w.permissionsCaption(rows.length, personal.length)),
    ...(rows.length === 0
      ? []
      : [
          table(
            [
              [w.permission, w.policyExplains, w.necessary],
              ...rows.map((row) => [
                row.name ?? '',
                answer(row.policyExplains),
                answer(row.necessaryForType),
              ]),
            ],
            [5.5, 1.7, 1.7],
          ),
        ]),
  ]
}

/** The third-party SDKs: whose, what for, what they are stated to collect, whether the policy names them. */
const sdks = ({ theCase, words, lang }: Pen): Block[] => {
  const w = words.report.sdks
  const rows = (theCase.facts.rows.sdks ?? []).filter(({ thirdParty }) => thirdParty !== false)
  if (rows.length === 0) return []
  const said = (zh: string | undefined, en: string | undefined): string =>
    (lang === 'zh' ? zh : (en ?? zh)) ?? words.report.unknown
  return [
    heading(w.title, 2),
    table(
      [
        [w.sdk, w.purpose, w.kinds, w.shown, w.named],
        ...rows.map((row) => {
          const kinds = lang === 'zh' ? row.kindNames : row.kindNamesEnglish
          return [
            `${said(row.name, row.nameEnglish)} ${row.version ?? ''}\n${said(row.vendor, row.vendorEnglish)}`,
            said(row.purpose, row.purposeEnglish),
            kinds === undefined
              ? w.notStated
              : kinds.length === 0
                ? w.collectsNone
                : kinds.join(words.report.listComma),
            row.grade === undefined ? words.report.unknown : w.grades[row.grade],
            namedInDocuments(words, row),
          ]
        }),
      ],
      [2.6, 2.2, 3, 0.9, 1.5],
    ),
    small(w.lead),
  ]
}

/** The app: permissions, embedded SDKs, what code reads, and what was seen running. */
export const app = (pen: Pen): Block[] => [
  heading(pen.words.report.app.permissions, 2),
  ...permissions(pen),
  ...sdks(pen),
  ...codeReads(pen),
  ...runTimeEvents(pen),
]

/** What people decided, also what does not hold here. */
const decisions = ({ theCase, outline, words, lang }: Pen): Block[] => {
  const w = words.signing
  if (theCase.decisions === undefined || theCase.decisions.length === 0) return []
  return [
    heading(w.decisions, 2),
    small(w.decisionsNote),
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
    small(w.attestationNote),
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

/** Inputs with their digests, versions, and what people decided. */
export const custody = (pen: Pen): Block[] => {
  const { theCase, words } = pen
  const w = words.report.custody
  return [
    table(
      [
        [w.name, w.role, w.size, w.sha256],
        ...theCase.inputs.map(({ name, role, bytes, sha256 }) => [
          name,
          words.roles[role],
          String(bytes),
          sha256,
        ]),
      ],
      [2.2, 1.4, 1.2, 5],
    ),
    paragraph(''),
    table(
      [
        [w.tool, `${theCase.tool.name} ${theCase.tool.version}`],
        [
          w.ruleBook,
          `${w.ruleBookOf(theCase.ruleBook.version, theCase.ruleBook.rules)}\nSHA-256 ${theCase.ruleBook.sha256}`,
        ],
        [w.identity, theCase.id],
      ],
      [2.2, 7.5],
      false,
    ),
    ...attestations(pen),
    ...decisions(pen),
  ]
}
