import type { RowOf } from '../../facts/index.ts'
import { clip } from '../clip.ts'
import { smallPng } from '../small-png.ts'
import { exhibitLinks } from './exhibit.ts'
import type { Ink } from './ink.ts'
import { html, type Markup } from './markup.ts'

type Screen = RowOf<'screens'>

/** Width of a small picture in pixels: sharp on paper at about 28 mm. */
const WIDE = 180
/** Screens that are shown; decoding their pictures takes its time. */
const MOST = 60

const picture = (ink: Ink, { picture: sha256, title, kind }: Screen): Markup => {
  const kept = sha256 === undefined ? undefined : ink.evidence.get(sha256)
  const small = kept === undefined ? undefined : smallPng(kept.bytes, WIDE)
  if (small === undefined)
    return html`<span class="no-picture">${ink.words((w) => w.report.custody.noPicture)}</span>`
  const { bytes, width, height } = small
  const name = title || (kind === undefined ? '' : ink.pick((w) => w.screens[kind]))
  return html`<img src="data:image/png;base64,${Buffer.from(bytes).toString('base64')}" width="${width}" height="${height}" alt="${name}">`
}

/** Numbers of the exhibits that this screen shows. */
const exhibitsOn = (ink: Ink, { id, picture: sha256 }: Screen): string[] =>
  ink.theCase.exhibits
    .filter((one) => one.row === id || (sha256 !== undefined && one.picture?.sha256 === sha256))
    .map(({ number }) => number)

const frame = (ink: Ink, screen: Screen, act: string | undefined): Markup => {
  const { order, kind, title, untouched, origin } = screen
  const exhibits = exhibitsOn(ink, screen)
  return html`<li>
<p class="act">${act === undefined || act === '' ? ink.words((w) => (origin === 'html' ? w.report.custody.openedPage : w.report.custody.opened)) : clip(act, 60)}</p>
<figure>${picture(ink, screen)}<figcaption><span class="number">${order}</span> ${kind !== undefined && ink.words((w) => w.screens[kind])}${title !== undefined && title !== '' && html`<br>${clip(title, 24)}`}${untouched === true && html`<br>${ink.words((w) => w.report.custody.untouched)}`}${exhibits.length > 0 && html`<br>${exhibitLinks(ink, exhibits)}`}</figcaption></figure></li>
`
}

/** The screens of a recorded session in their order, each after what was done to get there. */
export const filmstrip = (ink: Ink): Markup | undefined => {
  const screens = (ink.theCase.facts.rows.screens ?? [])
    .filter(({ order, evidence }) => evidence === 'captured' && order !== undefined)
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
  if (screens.length === 0) return undefined
  const shown = screens.slice(0, MOST)
  const first = shown[0]
  return html`<h4>${ink.words((w) => w.report.custody.filmstrip(screens.length))}</h4>
<ol class="filmstrip">${shown.map((screen) => frame(ink, screen, screen === first && !screen.before ? '' : (screen.before ?? '—')))}</ol>
${screens.length > MOST && html`<p class="small">${ink.words((w) => w.report.policy.more(screens.length - MOST))}</p>`}`
}
