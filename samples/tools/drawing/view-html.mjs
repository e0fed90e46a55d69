// Turns an Android layout into HTML that Chromium lays out the same way: LinearLayout is a flex box,
// FrameLayout a grid of one cell. Each view keeps what a hierarchy dump says of it in data attributes.
import { pixels } from './resources.mjs'

const PACKAGE_OF = { View: 'android.view', WebView: 'android.webkit' }
const className = (tag) => (tag.includes('.') ? tag : `${PACKAGE_OF[tag] ?? 'android.widget'}.${tag}`)

const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;')
const content = (text) => escaped(text).replaceAll('&#10;', '<br>')

const BOX = {
  CheckBox: (on, tint) =>
    on
      ? `<svg viewBox="0 0 24 24"><rect x="3" y="3" width="18" height="18" rx="2.5" fill="${tint}"/><path d="M7 12.2l3.4 3.4L17.2 9" fill="none" stroke="#fff" stroke-width="2.2"/></svg>`
      : '<svg viewBox="0 0 24 24"><rect x="4" y="4" width="16" height="16" rx="2" fill="#fff" stroke="#86909C" stroke-width="2"/></svg>',
  Switch: (on, tint) =>
    `<svg viewBox="0 0 40 24" class="wide"><rect x="2" y="4" width="36" height="16" rx="8" fill="${on ? tint : '#C9CDD4'}"/><circle cx="${on ? 29 : 11}" cy="12" r="10" fill="#fff" stroke="#C9CDD4"/></svg>`,
}

const size = (value, axis, horizontal) => {
  if (value === 'match_parent') return axis === 'width' ? 'width:100%;' : 'height:100%;'
  if (value === 'wrap_content' || value === undefined) return ''
  const length = pixels(value)
  if (length === 0) return (axis === 'width') === horizontal ? '' : `${axis}:0;`
  return `${axis}:${length}px;`
}

const edges = (attribs, kind, css) =>
  [
    ['', ''],
    ['Horizontal', '-left'],
    ['Horizontal', '-right'],
    ['Vertical', '-top'],
    ['Vertical', '-bottom'],
    ['Start', '-left'],
    ['Top', '-top'],
    ['End', '-right'],
    ['Bottom', '-bottom'],
  ]
    .map(([side, suffix]) => {
      const value = attribs[`android:${kind}${side}`]
      return value === undefined ? '' : `${css}${suffix}:${pixels(value)}px;`
    })
    .join('')

const along = (gravity, start, end) =>
  gravity.includes('center') && !gravity.includes(start === 'top' ? 'center_horizontal' : 'center_vertical')
    ? 'center'
    : gravity.includes(end)
      ? 'flex-end'
      : 'flex-start'
const across = (gravity) => along(gravity, 'start', 'end')
const down = (gravity) => along(gravity, 'top', 'bottom')

const textStyle = (attribs, resources) => {
  const gravity = attribs['android:gravity'] ?? 'start|top'
  const align = { center: 'center', 'flex-end': 'right', 'flex-start': 'left' }[across(gravity)]
  const lines = attribs['android:lineSpacingMultiplier'] ?? '1'
  return [
    `display:flex;align-items:${down(gravity)};justify-content:${across(gravity)};text-align:${align};`,
    `font-size:${pixels(attribs['android:textSize'] ?? '14sp')}px;line-height:${1.33 * Number(lines)};`,
    `color:${resources.color(attribs['android:textColor'] ?? '#1D2129')};`,
    attribs['android:textStyle'] === 'bold' ? 'font-weight:700;' : '',
    attribs['android:maxLines'] === '1' ? 'white-space:nowrap;overflow:hidden;' : '',
  ].join('')
}

/**
 * `state` says what differs from the layout: `typed`, `ticked` and `unticked` by view id, `tint` of the app, `app` (its
 * name, for `%s` in system texts) and `web`, the HTML shown in a WebView.
 */
export const viewHtml = (node, resources, state, parent = { tag: 'FrameLayout', horizontal: false }) => {
  const { name: tag, attribs } = node
  if (attribs['android:visibility'] === 'gone') return ''
  const id = (attribs['android:id'] ?? '').replace('@+id/', '')
  const horizontal = tag === 'LinearLayout' && attribs['android:orientation'] !== 'vertical'
  const gravity = attribs['android:gravity'] ?? ''
  const placed = attribs['android:layout_gravity'] ?? ''
  const style = [
    size(attribs['android:layout_width'], 'width', parent.horizontal),
    size(attribs['android:layout_height'], 'height', parent.horizontal),
    edges(attribs, 'padding', 'padding'),
    edges(attribs, 'layout_margin', 'margin'),
  ]
  if (parent.tag === 'FrameLayout') style.push(`justify-self:${across(placed)};align-self:${down(placed)};`)
  else if (placed !== '') style.push(`align-self:${parent.horizontal ? down(placed) : across(placed)};`)
  if (attribs['android:layout_weight']) style.push(`flex:${attribs['android:layout_weight']} 1 0;`)
  if (attribs['android:minHeight']) style.push(`min-height:${pixels(attribs['android:minHeight'])}px;`)
  if (attribs['android:alpha']) style.push(`opacity:${attribs['android:alpha']};`)
  const background = attribs['android:background']
  if (background?.startsWith('@drawable/')) style.push(resources.drawable(background).css ?? '')
  else if (background) style.push(`background:${resources.color(background)};`)

  const hint = resources.value(attribs['android:hint']) ?? ''
  const own = (resources.value(attribs['android:text']) ?? '').replaceAll('%s', state.app ?? '')
  const text = state.typed?.[id] ?? (own === '' ? hint : own)
  const password = attribs['android:inputType'] === 'textPassword'
  const shown = password && state.typed?.[id] ? '•'.repeat(text.length) : text
  const checkable = tag in BOX || tag === 'RadioButton'
  const ticked =
    (attribs['android:checked'] === 'true' || state.ticked?.includes(id) === true) &&
    !state.unticked?.includes(id)
  const tappable =
    attribs['android:clickable'] === 'true' || tag === 'Button' || tag === 'EditText' || checkable
  const data = {
    class: className(tag),
    id,
    text: password && state.typed?.[id] ? '•'.repeat(text.length) : text,
    desc: resources.value(attribs['android:contentDescription']) ?? '',
    checkable,
    checked: checkable && ticked,
    clickable: tappable,
    enabled: attribs['android:enabled'] !== 'false',
    focusable: tappable || tag === 'ScrollView' || tag === 'WebView',
    focused: state.focused === id && id !== '',
    scrollable: tag === 'ScrollView',
    long: tag === 'EditText' || attribs['android:longClickable'] === 'true',
    password,
  }
  const attributes = Object.entries(data)
    .map(([key, value]) => `data-${key}="${escaped(String(value))}"`)
    .join(' ')
  const wrap = (css, inner) => `<div ${attributes} style="${style.join('')}${css}">${inner}</div>`
  const children = (around) =>
    (node.children ?? [])
      .filter((child) => child.type === 'tag')
      .map((child) => viewHtml(child, resources, state, around))
      .join('')

  switch (tag) {
    case 'LinearLayout': {
      const [main, cross] = horizontal ? [across(gravity), down(gravity)] : [down(gravity), across(gravity)]
      const css = `display:flex;flex-direction:${horizontal ? 'row' : 'column'};justify-content:${main};align-items:${cross};`
      return wrap(css, children({ tag, horizontal }))
    }
    case 'ScrollView':
      return wrap('display:flex;flex-direction:column;overflow:hidden;', children({ tag, horizontal: false }))
    case 'FrameLayout':
      return wrap(
        'display:grid;grid-template:minmax(0,1fr)/minmax(0,1fr);',
        children({ tag, horizontal: false }),
      )
    case 'WebView':
      return wrap('overflow:hidden;', `<div class="web">${state.web ?? ''}</div>`)
    case 'ImageView':
      return wrap('', attribs['android:src'] ? (resources.drawable(attribs['android:src']).svg ?? '') : '')
    case 'View':
      return wrap('', '')
    default: {
      const color = own === '' && hint !== '' && shown === hint ? 'color:#A9AEB8;' : ''
      const box = BOX[tag]?.(ticked, state.tint) ?? ''
      const words = shown === '' ? '' : `<span>${content(shown)}</span>`
      const order = tag === 'Switch' ? words + box : box + words
      const button = tag === 'Button' && attribs['android:minHeight'] === undefined ? 'min-height:132px;' : ''
      const spread = tag === 'Switch' && words !== '' ? 'justify-content:space-between;' : ''
      const center = checkable || tag === 'EditText' ? 'align-items:center;' : ''
      return wrap(textStyle(attribs, resources) + color + button + center + spread, order)
    }
  }
}
