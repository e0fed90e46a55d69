import type { RowOf } from '../../facts/index.ts'
import type { Case } from '../../findings/case.ts'
import { type Words, wordFor } from '../../words/words.ts'
import { type Ink, yesNo } from './ink.ts'
import { type Content, html, type Markup } from './markup.ts'
import { code, dataTable } from './pieces.ts'

type Permission = RowOf<'permissions'>

/** The group of a permission in words, and what limits or widens it. */
export const permissionNotes = (words: Words, row: Permission): string =>
  [
    ...(row.group === undefined || row.group === '' ? [] : [wordFor(words.report.app.groups, row.group)]),
    ...(row.special === true ? [words.report.app.special] : []),
    ...(row.background === true ? [words.report.app.background] : []),
    ...(row.inEffect === false ? [words.report.app.notInEffect] : []),
    ...(row.onlyOldDevices === true ? [words.report.app.onlyOld] : []),
    ...(row.flags?.includes('neverForLocation') === true ? [words.report.app.neverForLocation] : []),
  ].join(words.report.listComma)

/** Whether the session met a prompt for it; unknown without a session. */
export const requestedInSession = (theCase: Case, row: Permission): boolean | undefined => {
  const requests = theCase.facts.rows.permissionRequests
  if (requests === undefined) return undefined
  return requests.some(
    (one) => one.permission === row.name || (one.permission ?? '') === `GROUP:${row.group ?? ''}`,
  )
}

const PLATFORM = 'android.permission.'

/** A permission of the platform without what all of them begin with; another as it is. */
export const shortPermission = (name: string): string =>
  name.startsWith(PLATFORM) ? name.slice(PLATFORM.length) : name

const shortName = (name: string): Markup =>
  name.startsWith(PLATFORM)
    ? html`<code title="${name}"><span class="prefix">${PLATFORM}</span><wbr><span class="stem">${shortPermission(name)}</span></code>`
    : code(name)

/** The SDKs whose code needs it, by name. */
const bySdks = (ink: Ink, { usedBySdks: zh, usedBySdksEnglish: en }: Permission): Content =>
  zh === undefined || en === undefined || zh.length === 0
    ? yesNo(ink, zh === undefined ? undefined : false, (w) => w.report.notChecked)
    : ink.say({
        zh: zh.join(ink.in('zh', (w) => w.report.listComma)),
        en: en.join(ink.in('en', (w) => w.report.listComma)),
      })

const table = (ink: Ink, rows: readonly Permission[]): Markup =>
  dataTable({
    id: 'permissions',
    caption: ink.words((w) => w.report.app.permissionsCaption(rows.length, personal(rows).length)),
    kind: 'wide',
    heads: (
      [
        'permission',
        'askedByCode',
        'usedByApp',
        'usedBySdks',
        'requested',
        'policyExplains',
        'necessary',
      ] as const
    ).map((key) => ink.words((w) => w.report.app[key])),
    rows: personal(rows).map((row) => ({
      cells: [
        html`${shortName(row.name ?? '')}<span class="line small">${ink.words((w) => permissionNotes(w, row))}</span>`,
        yesNo(ink, row.askedByCode, (w) => w.report.notChecked),
        yesNo(ink, row.usedByApp, (w) => w.report.notChecked),
        bySdks(ink, row),
        yesNo(ink, requestedInSession(ink.theCase, row), (w) => w.report.notChecked),
        yesNo(ink, row.policyExplains, (w) => w.report.notChecked),
        yesNo(ink, row.necessaryForType, (w) => w.report.notChecked),
      ],
    })),
  })

const personal = (rows: readonly Permission[]): Permission[] =>
  rows.filter((row) => row.opensPersonalInformation === true)

/** Permissions that open personal information, each against session, policy and type; the others as a list. */
export const permissions = (ink: Ink): Markup => {
  const rows = ink.theCase.facts.rows.permissions
  const title = html`<h3>${ink.words((w) => w.report.app.permissions)}</h3>`
  if (rows === undefined) return html`${title}<p>${ink.words((w) => w.report.app.permissionsUnknown)}</p>`
  if (rows.length === 0) return html`${title}<p>${ink.words((w) => w.report.app.noPermissions)}</p>`
  const others = rows.filter((row) => row.opensPersonalInformation !== true)
  return html`${title}${personal(rows).length > 0 ? table(ink, rows) : html`<p>${ink.words((w) => w.report.app.permissionsCaption(rows.length, 0))}</p>`}
${
  others.length > 0 &&
  html`<details><summary>${ink.words((w) => w.report.app.permissionsOther(others.length))}</summary><ul class="plain columns">${others.map((row) => html`<li>${shortName(row.name ?? '')}</li>`)}</ul></details>`
}`
}
