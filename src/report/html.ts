import { createHash } from 'node:crypto'
import type { Case } from '../findings/case.ts'
import { app } from './html/app.ts'
import { cover, titleWord } from './html/cover.ts'
import { custody } from './html/custody.ts'
import { drawingStore } from './html/drawing.ts'
import { type Ink, inkOf } from './html/ink.ts'
import { html, type Markup, raw } from './html/markup.ts'
import { annex, matrix } from './html/matrix.ts'
import { pageStyle } from './html/page-style.ts'
import { pictureStore } from './html/picture.ts'
import { policy } from './html/policy.ts'
import { problems, reviews } from './html/problems.ts'
import { rectification } from './html/rectification.ts'
import { summary } from './html/summary.ts'
import { untested } from './html/untested.ts'
import { ownFile } from './own-file.ts'
import type { RenderOptions } from './render-options.ts'

const CHAPTERS = [
  ['summary', summary],
  ['matrix', matrix],
  ['problems', problems],
  ['rectification', rectification],
  ['review', reviews],
  ['app', app],
  ['policy', policy],
  ['untested', untested],
  ['custody', custody],
  ['annex', annex],
] as const

/** Chapters about what was read of the app have nothing to say for publication. */
const chaptersOf = ({ theCase }: Ink) =>
  CHAPTERS.filter(([id]) => theCase.anonymous !== true || (id !== 'app' && id !== 'policy'))

const hashOf = (inline: string): string => `'sha256-${createHash('sha256').update(inline).digest('base64')}'`

/** Nothing may be loaded or sent; only the inlined style and script, known by hash, and embedded pictures. */
const policyOf = (styles: readonly string[], script: string): string =>
  `default-src 'none'; img-src data:; style-src ${styles.map(hashOf).join(' ')}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'`

const contents = (ink: Ink): Markup => {
  const counts: Partial<Record<string, number>> = {
    problems: ink.outline.problems.length,
    review: ink.outline.reviews.length,
  }
  return html`<nav class="contents" aria-labelledby="contents-title"><h2 id="contents-title">${ink.words((w) => w.report.contents)}</h2>
<ol>${chaptersOf(ink).map(([id]) => html`<li><a href="#${id}">${ink.words((w) => w.report.chapters[id])}${counts[id] !== undefined && html` <span class="count">${counts[id]}</span>`}</a></li>`)}</ol></nav>`
}

const titleOf = (ink: Ink, lang: 'zh' | 'en'): string => {
  const row = ink.theCase.facts.rows.app?.[0]
  const name = row?.label ?? row?.package ?? ''
  const title = ink.in(lang, (w) => titleWord(ink.theCase.cover, w))
  return name === '' ? title : `${name} · ${title}`
}

/** Tools that only a script can serve; the script shows them. */
const tools = (ink: Ink): Markup =>
  html`<div class="tools" hidden><button type="button" data-act="language">${ink.words((w) => w.report.switchTo)}</button><button type="button" data-act="open">${ink.words((w) => w.report.openAll)}</button><button type="button" data-act="print">${ink.words((w) => w.report.print)}</button></div>`

/**
 * The report as one file that loads nothing: cover, summary, items, problems, app, policy, what was not tested,
 * custody. Both languages stand in it; the style sheet shows that of the run, and its script can switch.
 */
export const renderHtml = (theCase: Case, options: Pick<RenderOptions, 'lang' | 'evidence'>): string => {
  const ink = inkOf(theCase, options.lang, options.evidence)
  const style = ownFile('report.css')
  const page = pageStyle(ink)
  const script = ownFile('report.js')
  return html`${raw('<!doctype html>')}
<html lang="${options.lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policyOf([style, page], script))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="mingshi ${theCase.tool.version}">
<title data-zh="${titleOf(ink, 'zh')}" data-en="${titleOf(ink, 'en')}">${titleOf(ink, options.lang)}</title>
<style>${raw(style)}</style>
<style>${raw(page)}</style>
</head>
<body>
<a class="skip" href="#main">${ink.words((w) => w.report.skip)}</a>
${pictureStore(ink.pictures)}
${drawingStore(ink.drawings)}
<div class="frame-page">
<header class="side"><p class="brand">mingshi <span>明示</span></p>${tools(ink)}${contents(ink)}</header>
<main id="main" tabindex="-1">
${cover(ink)}
${chaptersOf(ink).map(([, write], at) => write(ink, at + 1))}
</main>
</div>
${raw(`<script>${script}</script>`)}
</body>
</html>
`.markup
}
