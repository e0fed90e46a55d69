import { beijingTime } from '../../beijing.ts'
import type { Cover } from '../../findings/cover.ts'
import { nameOf, subjectOf } from '../subject.ts'
import { type Block, paragraph, small, subtitle, table, title } from './paper.ts'
import type { Pen } from './pen.ts'

const BLANK = '____________'

/** The name of the app, or of its file where it has none. */
export const subjectLine = ({ theCase, words }: Pick<Pen, 'theCase' | 'words'>): string =>
  subjectOf(theCase) ?? theCase.inputs[0]?.name ?? words.report.unnamed

/** The norm the report counts by in full, the others as they are cited, so that the cover stays one page. */
const basis = ({ theCase, words, lang }: Pen): string => {
  const [main, ...others] = theCase.norms
  if (main === undefined) return ''
  const { norm } = words.report.cover
  const rest = others.map(({ short }) => short[lang]).join(words.report.listComma)
  return rest === '' ? norm(main.title[lang], main.number) : `${norm(main.title[lang], main.number)}\n${rest}`
}

/** Who, what, against which norms, when, and who signs. What nobody supplied stays a blank line. */
export const cover = (pen: Pen): Block[] => {
  const { theCase, words } = pen
  const w = words.report.cover
  const given: Cover = theCase.cover ?? {}
  const app = theCase.facts.rows.app?.[0]
  const session = theCase.facts.rows.session?.[0]
  const sha256 = app?.sha256 ?? theCase.inputs.find(({ role }) => role === 'package')?.sha256
  const seen = [session?.device, session?.system, session?.network].filter(
    (part) => part !== undefined && part !== '',
  )
  const environment =
    given.environment ?? (seen.length === 0 ? w.noSession : seen.join(words.report.listComma))
  const kind =
    given.kind === undefined
      ? w.kinds
      : given.kind === 'first'
        ? words.signing.kindFirst
        : words.signing.kindAgain
  const version =
    app?.versionName === undefined && app?.versionCode === undefined
      ? undefined
      : words.report.app.versionOf(app.versionName ?? '', String(app.versionCode ?? ''))
  const from = session?.startedAt ?? theCase.times.startedAt
  const until = beijingTime(theCase.times.startedAt, Math.ceil(theCase.times.seconds))
  const all: readonly (readonly [string, string | undefined])[] = [
    [w.number, given.number],
    [w.client, given.client],
    [w.operator, theCase.facts.rows.appProfile?.[0]?.operator],
    [w.appName, nameOf(theCase)],
    [w.version, version],
    [w.package, app?.package],
    [w.origin, given.origin],
    ['SHA-256', sha256],
    ['MD5', app?.md5],
    [w.kind, kind],
    [w.basis, basis(pen)],
    [w.environment, environment],
    [w.account, given.account],
    [w.period, beijingTime(from) === until ? until : `${beijingTime(from)} ${w.from} ${until}`],
    [words.signing.agency, given.agency],
  ]
  const { anonymous } = theCase
  const rows =
    anonymous === true ? all.filter(([label]) => [w.appName, w.basis, w.period].includes(label)) : all
  return [
    title(given.selfCheck === true ? words.signing.titleSelfCheck : words.report.title),
    subtitle(subjectLine(pen)),
    table(
      rows.map(([label, value]) => [label, value === undefined || value === '' ? BLANK : value]),
      [2.4, 7],
      false,
    ),
    ...(anonymous === true ? [] : signatures(pen)),
    small(w.onlySample),
  ]
}

/** Who tested, checked and approved, and room for their names. */
const signatures = ({ theCase, words }: Pen): Block[] => {
  const w = words.report.cover
  const given: Cover = theCase.cover ?? {}
  return [
    paragraph(''),
    table(
      [
        [w.tested, w.checked, w.approved].map((role, at) => {
          const name = [given.tested, given.checked, given.approved][at]
          return `${role} ${name ?? ''}`
        }),
        [0, 1, 2].map(() => `${w.signature} ${BLANK}\n${w.date} ${BLANK}`),
      ],
      [1, 1, 1],
    ),
  ]
}
