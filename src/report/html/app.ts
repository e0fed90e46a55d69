import type { RowOf } from '../../facts/index.ts'
import { type Language, wordFor } from '../../words/words.ts'
import { signatureOf } from '../signature.ts'
import { nameOf } from '../subject.ts'
import { typeNamesOf } from '../type-names.ts'
import { codeReads } from './code.ts'
import { runTimeEvents } from './events.ts'
import { filingLine } from './filing.ts'
import { type Ink, orUnknown, yesNo } from './ink.ts'
import { type Content, html, type Markup } from './markup.ts'
import { permissions } from './permissions.ts'
import { chapter, code, dataTable, terms } from './pieces.ts'
import { sdks } from './sdks.ts'

const basics = (ink: Ink): Markup => {
  const app = ink.theCase.facts.rows.app?.[0]
  const profile = ink.theCase.facts.rows.appProfile?.[0]
  const label = (key: 'name' | 'package' | 'version' | 'sdk' | 'file' | 'framework' | 'types'): Markup =>
    ink.words((w) => w.report.app[key])
  const types = (lang: Language): readonly string[] => typeNamesOf(ink.theCase, lang)
  const listed = (lang: Language): string => types(lang).join(ink.in(lang, (w) => w.report.listComma))
  const by = profile?.typesChosenBy
  const rows: (readonly [Content, Content])[] = [
    [label('name'), orUnknown(ink, nameOf(ink.theCase))],
    [label('package'), orUnknown(ink, app?.package === undefined ? undefined : code(app.package))],
    [
      label('version'),
      ink.words((w) =>
        w.report.app.versionOf(app?.versionName ?? w.report.unknown, String(app?.versionCode ?? '')),
      ),
    ],
    [label('sdk'), html`${orUnknown(ink, app?.minSdk)} / ${orUnknown(ink, app?.targetSdk)}`],
    [
      label('file'),
      app?.bytes === undefined
        ? orUnknown(ink, app?.fileName)
        : html`${code(app.fileName ?? '')} ${ink.words((w) => w.report.app.bytes((app.bytes ?? 0).toLocaleString('en-US')))}`,
    ],
    [
      label('types'),
      types('zh').length === 0
        ? ink.words((w) => w.report.app.noTypes)
        : ink.name({ zh: listed('zh'), en: listed('en') }, (w, names) =>
            by === undefined ? names : `${names}${w.report.comma}${w.typesChosenBy[by]}`,
          ),
    ],
  ]
  if (app?.framework !== undefined) {
    const { framework } = app
    rows.push([label('framework'), ink.words((w) => w.frameworks[framework])])
  }
  if (app?.packer !== undefined) {
    const name = { zh: app.packer, en: app.packerEnglish ?? app.packer }
    rows.push([ink.words((w) => w.report.app.packer), ink.name(name, (w, text) => w.report.app.packed(text))])
  }
  for (const [key, value] of [
    ['debuggable', app?.debuggable],
    ['cleartext', app?.usesCleartextTraffic],
    ['backup', app?.allowBackup],
  ] as const) {
    rows.push([ink.words((w) => w.report.app[key]), yesNo(ink, value)])
  }
  return html`<h3>${ink.words((w) => w.report.app.basics)}</h3>${terms(rows)}`
}

type Signer = RowOf<'signers'>

/** One entry for each certificate and result: most packages are signed by one in two or three schemes. */
const byCertificate = (rows: readonly Signer[]): { row: Signer; schemes: string[] }[] => {
  const found = new Map<string, { row: Signer; schemes: string[] }>()
  for (const row of rows) {
    const key = [row.sha256, row.verified, row.problem, row.lineage].join(' ')
    const known = found.get(key) ?? { row, schemes: [] }
    known.schemes.push((row.scheme ?? '').toUpperCase())
    found.set(key, known)
  }
  return [...found.values()]
}

/** The highest number a signer states where it counts for every later platform. */
const OPEN_END = 0x7fffffff

const platforms = (ink: Ink, { minSdk, maxSdk }: Signer): Content =>
  minSdk !== undefined &&
  maxSdk !== undefined &&
  html`<br><span class="small">${ink.words(({ report: { app: w } }) => w.platforms(String(minSdk), maxSdk >= OPEN_END ? w.laterOn : String(maxSdk)))}</span>`

const signers = (ink: Ink): Markup => {
  const rows = ink.theCase.facts.rows.signers ?? []
  const title = html`<h3>${ink.words((w) => w.report.app.signers)}</h3>`
  if (signatureOf(ink.theCase.facts).state === 'unknown') {
    return html`${title}<p>${ink.words((w) => w.report.app.noSigners)}</p>`
  }
  return html`${title}<p class="small">${ink.words((w) => w.report.app.signersNote)} ${filingLine(ink)}${ink.words((w) => w.report.summary.fullStop)}</p>
${dataTable({
  id: 'signers',
  caption: ink.words((w) => w.report.app.signers),
  quietCaption: true,
  kind: 'wide',
  heads: (['scheme', 'verified', 'subject', 'digests', 'key'] as const).map((key) =>
    ink.words((w) => w.report.app[key]),
  ),
  rows: byCertificate(rows).map(({ row, schemes }) => ({
    cells: [
      ink.words((w) => schemes.join(w.report.listComma)),
      html`${row.lineage !== undefined && html`${ink.words((w) => w.report.app.earlier)}<br>`}${ink.words(
        (w) => {
          const { verifiedYes, verifiedNo, verifiedUnknown } = w.report.app
          return row.verified === undefined ? verifiedUnknown : row.verified ? verifiedYes : verifiedNo
        },
      )}${row.problem !== undefined && html`<br><span class="small">${ink.words((w) => wordFor(w.signerProblems, row.problem ?? ''))}${row.detail !== undefined && html` ${code(row.detail)}`}</span>`}${platforms(ink, row)}`,
      html`${orUnknown(ink, row.subject)}<br><span class="small">${row.notBefore?.slice(0, 10)} – ${row.notAfter?.slice(0, 10)}</span>`,
      html`<span class="line">MD5 ${code(row.md5 ?? '')}</span><span class="line">SHA-1 ${code(row.sha1 ?? '')}</span><span class="line">SHA-256 ${code(row.sha256 ?? '')}</span>`,
      html`${row.keyAlgorithm} ${row.keyBits}${row.signatureAlgorithm !== undefined && html`<br><span class="small">${row.signatureAlgorithm}</span>`}${row.publicKey !== undefined && html`<details class="key"><summary>${ink.words((w) => w.report.app.key)}</summary><span class="line">${code(row.publicKey)}</span>${row.modulus !== undefined && html`<span class="line">${ink.words((w) => w.report.app.modulus(row.modulus ?? ''))}</span>`}</details>`}`,
    ],
  })),
})}`
}

const components = (ink: Ink): Markup | undefined => {
  const rows = ink.theCase.facts.rows.components
  if (rows === undefined) return undefined
  const kinds = ['activity', 'activity-alias', 'service', 'receiver', 'provider'] as const
  return html`<h3>${ink.words((w) => w.report.app.components)}</h3>
${dataTable({
  id: 'components',
  caption: ink.words((w) => w.report.app.componentsCaption),
  quietCaption: true,
  heads: (['kind', 'count', 'exported'] as const).map((key) => ink.words((w) => w.report.app[key])),
  rows: kinds.map((kind) => {
    const of = rows.filter((row) => row.kind === kind)
    return {
      cells: [
        ink.words((w) => w.componentKinds[kind]),
        of.length,
        of.filter((row) => row.exported === true).length,
      ],
    }
  }),
})}`
}

/** The package: what it is, what it asks for, who signed it. */
export const app = (ink: Ink, number: number): Markup =>
  chapter(ink, 'app', number, [
    basics(ink),
    permissions(ink),
    sdks(ink),
    codeReads(ink),
    runTimeEvents(ink),
    signers(ink),
    components(ink),
  ])
