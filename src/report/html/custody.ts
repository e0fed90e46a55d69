import { beijingTime } from '../../beijing.ts'
import { WALKS } from '../../facts/screens.ts'
import { wordFor } from '../../words/words.ts'
import { factName } from '../fact-name.ts'
import { reason } from '../reason.ts'
import { seconds } from '../times.ts'
import { exhibitTable } from './exhibit-list.ts'
import { filing } from './filing.ts'
import { filmstrip } from './filmstrip.ts'
import { type Ink, orUnknown, yesNo } from './ink.ts'
import { integrity } from './integrity.ts'
import { html, type Markup } from './markup.ts'
import { factOf } from './missing.ts'
import { chapter, code, dataTable, terms } from './pieces.ts'

const title = (
  ink: Ink,
  key: 'inputs' | 'method' | 'collectors' | 'session' | 'exhibits' | 'settings',
): Markup => html`<h3>${ink.words((w) => w.report.custody[key])}</h3>`

const inputs = (ink: Ink): Markup => html`${title(ink, 'inputs')}
${dataTable({
  id: 'inputs',
  caption: ink.words((w) => w.report.custody.inputsCaption),
  quietCaption: true,
  kind: 'wide',
  heads: (['name', 'role', 'size', 'sha256'] as const).map((key) => ink.words((w) => w.report.custody[key])),
  rows: ink.theCase.inputs.map(({ name, role, bytes, sha256, provenance }) => ({
    cells: [
      name,
      html`${ink.words((w) => w.roles[role])}${provenance !== undefined && html`<br><span class="small">${ink.words((w) => w.provenances[provenance])}</span>`}`,
      html`<span class="amount">${bytes}</span>`,
      code(sha256),
    ],
  })),
})}`

const method = (ink: Ink): Markup => {
  const { tool, ruleBook, id, settings, anonymous } = ink.theCase
  const set = Object.entries(settings)
  return html`${title(ink, 'method')}
${terms([
  [ink.words((w) => w.report.custody.tool), `${tool.name} ${tool.version}`],
  [
    ink.words((w) => w.report.custody.ruleBook),
    html`${ink.words((w) => w.report.custody.ruleBookOf(ruleBook.version, ruleBook.rules))}<br>${code(`SHA-256 ${ruleBook.sha256}`)}`,
  ],
  ...(anonymous === true
    ? []
    : [
        [
          ink.words((w) => w.report.custody.identity),
          html`${code(id)}<br><span class="small">${ink.words((w) => w.report.custody.caseId)}</span>`,
        ] as const,
      ]),
  [
    ink.words((w) => w.report.custody.settings),
    set.length === 0
      ? ink.words((w) => w.report.none)
      : html`<ul class="plain">${set.map(([name, value]) => html`<li>${code(`${name} = ${value}`)}</li>`)}</ul>`,
  ],
])}`
}

const session = (ink: Ink): Markup | undefined => {
  const row = ink.theCase.facts.rows.session?.[0]
  if (row === undefined) return undefined
  const label = (
    key:
      | 'device'
      | 'system'
      | 'network'
      | 'cleared'
      | 'recordedBy'
      | 'startedAt'
      | 'repeated'
      | 'walks'
      | 'sameBuild',
  ): Markup => ink.words((w) => w.report.custody[key])
  const tested = ink.theCase.facts.rows.app?.[0]?.sha256
  const walks = WALKS.filter((walk) => row.completeWalks?.includes(walk))
  return html`${title(ink, 'session')}
${terms([
  [label('device'), orUnknown(ink, row.device)],
  [label('system'), orUnknown(ink, row.system)],
  [label('network'), orUnknown(ink, row.network)],
  [label('cleared'), yesNo(ink, row.clearedInstall)],
  [label('recordedBy'), orUnknown(ink, row.recordedBy)],
  [label('startedAt'), orUnknown(ink, row.startedAt === undefined ? undefined : beijingTime(row.startedAt))],
  [label('repeated'), orUnknown(ink, row.repeated)],
  [
    label('walks'),
    walks.length === 0
      ? ink.words((w) => w.report.none)
      : ink.words((w) => walks.map((walk) => w.facts.scopes[walk]).join(w.report.listComma)),
  ],
  [
    label('sameBuild'),
    row.apkSha256 === undefined || tested === undefined
      ? ink.words((w) => w.report.notChecked)
      : ink.words((w) => (row.apkSha256 === tested ? w.report.custody.same : w.report.custody.different)),
  ],
])}
${filmstrip(ink)}`
}

const collectors = (ink: Ink): Markup => {
  const gaps = ink.theCase.collectors.flatMap((one) => one.gaps)
  return html`${title(ink, 'collectors')}
${dataTable({
  id: 'collectors',
  caption: ink.words((w) => w.report.custody.collectorsCaption),
  heads: (['collector', 'outcome', 'gapCount', 'seconds'] as const).map((key) =>
    ink.words((w) => w.report.custody[key]),
  ),
  rows: ink.theCase.collectors.map(({ name, version, outcome, gaps: its }) => ({
    cells: [
      html`${ink.words((w) => wordFor(w.collectors, name))} ${code(`${name}/${version}`)}`,
      ink.words((w) => w.outcomes[outcome]),
      its.length,
      seconds(ink.theCase.times.collectors[name] ?? 0),
    ],
  })),
})}
${
  gaps.length > 0 &&
  html`<details><summary>${ink.words((w) => w.report.untested.gaps)} ${ink.words((w) => w.report.items(gaps.length))}</summary>
${dataTable({
  id: 'gaps',
  caption: ink.words((w) => w.report.untested.gapsCaption),
  heads: (['fact', 'reason'] as const).map((key) => ink.words((w) => w.report.untested[key])),
  rows: gaps.map((gap) => ({
    cells: [ink.words((w) => factName(w, factOf(gap))), ink.words((w) => reason(w, gap.because, gap.detail))],
  })),
})}</details>`
}`
}

const exhibits = (ink: Ink): Markup | undefined =>
  ink.theCase.exhibits.length === 0
    ? undefined
    : html`${title(ink, 'exhibits')}
${exhibitTable(ink)}`

/** What others stamped and signed. */
const attestations = (ink: Ink): Markup | undefined => {
  const all = ink.theCase.attestations ?? []
  if (all.length === 0) return undefined
  return html`<h3>${ink.words((w) => w.signing.attestations)}</h3><p class="small">${ink.words((w) => w.signing.attestationNote)}</p>
${dataTable({
  id: 'attestations',
  caption: ink.words((w) => w.signing.attestations),
  quietCaption: true,
  kind: 'wide',
  heads: (['attestation', 'attestationOver', 'attestationBy', 'attestationHolds'] as const).map((key) =>
    ink.words((w) => w.signing[key]),
  ),
  rows: all.map((one) => ({
    cells: [
      html`<span class="line">${ink.words((w) => w.signing.attestationKinds[one.kind])}</span>${code(one.name)}`,
      html`<span class="line">${one.over}</span>${code(one.overSha256)}`,
      html`<span class="line">${orUnknown(ink, one.signer)}</span>${one.time !== undefined && beijingTime(one.time)}`,
      ink.words((w) => (one.holds ? w.signing.good : w.signing.bad)),
    ],
  })),
})}`
}

/** What the case stands on, so that anybody can check it again. */
export const custody = (ink: Ink, number: number): Markup =>
  chapter(
    ink,
    'custody',
    number,
    ink.theCase.anonymous === true
      ? [method(ink)]
      : [
          inputs(ink),
          attestations(ink),
          filing(ink),
          method(ink),
          session(ink),
          collectors(ink),
          integrity(ink),
          exhibits(ink),
        ],
  )
