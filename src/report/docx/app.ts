import { permissionNotes, requestedInSession, shortPermission } from '../html/permissions.ts'
import { namedInDocuments } from '../html/sdks.ts'
import { codeReads, runTimeEvents } from './code.ts'
import { type Block, caption, heading, paragraph, small, table } from './paper.ts'
import type { Pen } from './pen.ts'

/** Permissions that open personal information, each against code, session, policy and type; the others by name. */
const permissions = ({ theCase, words }: Pen): Block[] => {
  const w = words.report.app
  const rows = theCase.facts.rows.permissions
  if (rows === undefined) return [paragraph(w.permissionsUnknown)]
  const { notChecked, yes, no, listComma } = words.report
  const answer = (value: boolean | undefined): string => (value === undefined ? notChecked : value ? yes : no)
  const personal = rows.filter(({ opensPersonalInformation }) => opensPersonalInformation === true)
  const others = rows.filter((row) => !personal.includes(row))
  return [
    caption(w.permissionsCaption(rows.length, personal.length)),
    ...(personal.length === 0
      ? []
      : [
          table(
            [
              [
                w.permission,
                w.askedByCode,
                w.usedByApp,
                w.usedBySdks,
                w.requested,
                w.policyExplains,
                w.necessary,
              ],
              ...personal.map((row) => [
                [shortPermission(row.name ?? ''), permissionNotes(words, row)].filter(Boolean).join('\n'),
                answer(row.askedByCode),
                answer(row.usedByApp),
                row.usedBySdks === undefined ? notChecked : row.usedBySdks.join(listComma) || no,
                answer(requestedInSession(theCase, row)),
                answer(row.policyExplains),
                answer(row.necessaryForType),
              ]),
            ],
            [3.6, 1, 1, 1.4, 1, 1, 1],
          ),
        ]),
    ...(others.length === 0
      ? []
      : [
          small(
            `${w.permissionsOther(others.length)}${words.report.colon}${others.map(({ name }) => shortPermission(name ?? '')).join(listComma)}`,
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
      [2.6, 2, 2.9, 1.3, 1.5],
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
