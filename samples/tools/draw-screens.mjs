#!/usr/bin/env node
// Draws the recorded steps of the samples: lays out their Android layouts in headless Chromium and writes, for each
// step, the picture (PNG) and the hierarchy (uiautomator XML) from the same layout, so that boxes match.
//   node samples/tools/draw-screens.mjs [06 …]
// What to draw stands in drawing.yaml of each sample. Fonts differ between machines, so nothing compares the bytes.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { load } from 'cheerio'
import { parse } from 'yaml'
import { openBrowser } from './drawing/chromium.mjs'
import { writeDump } from './drawing/dump.mjs'
import { readResources } from './drawing/resources.mjs'
import { smallPng } from './drawing/small-png.mjs'
import { viewHtml } from './drawing/view-html.mjs'

const TOOLS = dirname(fileURLToPath(import.meta.url))
const SAMPLES = dirname(TOOLS)
const SCREEN = { width: 1080, height: 2400, bar: 66, navigation: 44 }
const CONTROLLER = 'com.android.permissioncontroller'

/** System prompts of Android 11: their layout and what they say. */
const PROMPTS = {
  location: ['permission_one_time', '要允许“%s”获取此设备的位置信息吗？'],
  camera: ['permission_one_time', '要允许“%s”拍摄照片和录制视频吗？'],
  microphone: ['permission_one_time', '要允许“%s”录音吗？'],
  storage: ['permission_plain', '要允许“%s”访问您设备上的照片、媒体内容和文件吗？'],
}

const CSS = `
*{box-sizing:border-box;margin:0;padding:0}
html,body{width:1080px;height:2400px;overflow:hidden;background:#fff;font-family:"Noto Sans CJK SC",sans-serif}
div>span{display:block} svg{display:block;flex:none;width:66px;height:66px;margin-right:16px} svg.wide{width:110px;margin:0 0 0 16px}
[data-class="android.widget.ImageView"]{flex:none} [data-class="android.widget.ImageView"] svg{width:100%;height:100%;margin:0}
div{flex-shrink:0;min-width:0;min-height:0}
.bar{position:absolute;left:0;top:0;width:1080px;height:66px;padding:0 50px;display:flex;justify-content:space-between;align-items:center;font-size:36px;font-weight:500}
.bar svg{width:150px;height:36px;margin:0}
.window{position:absolute;display:grid} .activity{left:0;top:66px;width:1080px;height:2290px;grid-template:minmax(0,1fr)/minmax(0,1fr)}
.scrim{position:absolute;inset:0;background:rgba(0,0,0,.5)}
.dialog{left:96px;width:888px;top:0;height:2400px;align-content:center;grid-template-columns:minmax(0,1fr)} .popup{left:0;top:66px;width:1080px;grid-template-columns:minmax(0,1fr)}
.handle{position:absolute;left:390px;top:2374px;width:300px;height:10px;border-radius:5px;background:#1D2129}
.web{padding:40px 44px;font-size:41px;line-height:1.7;color:#1D2129} .web h1{font-size:58px;line-height:1.35;margin-bottom:26px}
.web h2{font-size:46px;margin:34px 0 14px} .web h3{font-size:42px;margin:26px 0 10px} .web p{margin-bottom:18px} .web li{margin:0 0 10px 48px}
.web table{border-collapse:collapse;width:100%;font-size:34px;line-height:1.45;margin-bottom:22px} .web th,.web td{border:2px solid #C9CDD4;padding:12px;text-align:left} .web th{background:#F2F3F5}`

/** Runs in the page: the views of each window as a tree with their bounds, cut to what is on the screen. */
const MEASURE = `(() => {
  const cut = (a, b) => [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]
  const box = (e) => { const r = e.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom].map(Math.round) }
  const block = (e, clip) => {
    const rect = cut(box(e), clip)
    if (rect[2] <= rect[0] || rect[3] <= rect[1]) return []
    return [{ class: 'android.widget.TextView', id: '', text: e.textContent.trim(), desc: '', checkable: 'false', checked: 'false', clickable: 'false', enabled: 'true', focusable: 'false', focused: 'false', scrollable: 'false', long: 'false', password: 'false', rect, children: [] }]
  }
  const walk = (e, clip) => {
    if (e.dataset.class === undefined) return [...e.children].flatMap((child) => walk(child, clip))
    const rect = cut(box(e), clip)
    if (rect[2] <= rect[0] || rect[3] <= rect[1]) return []
    const web = e.querySelector(':scope > .web')
    const inside = ['android.widget.ScrollView', 'android.webkit.WebView'].includes(e.dataset.class) ? rect : clip
    const children = web ? [...web.querySelectorAll('h1,h2,h3,p,li,th,td')].flatMap((b) => block(b, inside)) : [...e.children].flatMap((child) => walk(child, inside))
    return [{ ...e.dataset, rect, children }]
  }
  return document.fonts.ready.then(() => [...document.querySelectorAll('.window')].map((w) => walk(w, [0, 0, 1080, 2400])[0]))
})()`

const dark = (color) => {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
  return r * 0.3 + g * 0.6 + b * 0.1 < 150
}

const statusBar = (
  color,
  ink,
  time,
) => `<div class="bar" style="background:${color};color:${ink}"><span>${time}</span>
<svg viewBox="0 0 150 36" fill="${ink}"><path d="M0 34h6V24H0zM10 34h6V18h-6zM20 34h6V11h-6zM30 34h6V4h-6z"/><path d="M50 12a26 26 0 0 1 40 0l-20 24z"/><rect x="104" y="6" width="40" height="26" rx="6"/><rect x="145" y="14" width="4" height="10"/></svg></div>`

const system = readResources(join(TOOLS, 'system', 'res'))

/** Page, and the windows of the dump, topmost first. */
const compose = (step, plan, resources, owner, time, web) => {
  const state = { ...step, tint: plan.tint, app: plan.app, web }
  const root = resources.layout(step.layout)
  const background = resources.color(root.attribs['android:background'] ?? '#FFFFFF')
  const ink = dark(background) ? '#FFFFFF' : '#1D2129'
  const layers = [statusBar(background, ink, time)]
  const windows = []
  const add = (kind, html, by) => {
    layers.push(`<div class="window ${kind}">${html}</div>`)
    windows.unshift({ kind, owner: by, shown: kind !== 'activity' })
  }
  add('activity', viewHtml(root, resources, state), owner)
  if (step.popup) add('popup', viewHtml(resources.layout(step.popup), resources, state), owner)
  if (step.dialog || step.prompt) layers.push('<div class="scrim"></div>')
  if (step.dialog) add('dialog', viewHtml(resources.layout(step.dialog), resources, state), owner)
  if (step.prompt) {
    const [layout, message] = PROMPTS[step.prompt]
    const typed = { permission_message: message.replace('%s', plan.app) }
    add('dialog', viewHtml(system.layout(layout), system, { ...state, typed }), CONTROLLER)
  }
  const handle = step.dialog || step.prompt ? '#FFFFFF' : ink
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${CSS}</style><body style="background:${background}">${layers.join('')}<div class="handle" style="background:${handle}"></div></body></html>`
  return { html, windows }
}

const clock = (start, index) => {
  const at = new Date(Date.parse(start) + 8 * 3_600_000 + index * 50_000)
  return at.toISOString().slice(11, 16)
}

const wanted = process.argv.slice(2)
const browser = await openBrowser(SCREEN.width, SCREEN.height)
try {
  for (const sample of readdirSync(SAMPLES)
    .filter((name) => /^\d\d-/.test(name))
    .sort()) {
    if (wanted.length > 0 && !wanted.some((begin) => sample.startsWith(begin))) continue
    const folder = join(SAMPLES, sample)
    const plan = parse(readFileSync(join(folder, 'drawing.yaml'), 'utf8'))
    const session = parse(readFileSync(join(folder, 'screens', 'session.yaml'), 'utf8'))
    const resources = readResources(join(folder, 'app', 'res'))
    let index = 0
    let bytes = 0
    for (const [name, step] of Object.entries(plan.steps)) {
      const page = step.web
        ? load(readFileSync(join(folder, 'screens', step.web), 'utf8'))('body').html()
        : ''
      const { html, windows } = compose(
        step,
        plan,
        resources,
        session.package,
        clock(session.startedAt, index),
        page,
      )
      await browser.show(html)
      const roots = (await browser.evaluate(MEASURE)).reverse()
      const dumped = windows.map((window, k) => ({ ...window, root: roots[k] }))
      const active = step.allWindows ? dumped : dumped.slice(0, 1)
      writeFileSync(join(folder, 'screens', `${name}.xml`), writeDump(active, SCREEN))
      const picture = smallPng(await browser.picture())
      writeFileSync(join(folder, 'screens', `${name}.png`), picture)
      bytes = Math.max(bytes, picture.length)
      index += 1
    }
    console.log(`${sample}: ${index} steps, largest picture ${bytes} bytes`)
  }
} finally {
  await browser.close()
}
