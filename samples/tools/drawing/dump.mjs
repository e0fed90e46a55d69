// Writes what was measured on a page in the form of `uiautomator dump`.

const escaped = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')

const PLAIN = { text: '', id: '', desc: '', checkable: 'false', checked: 'false', clickable: 'false' }
const QUIET = { enabled: 'true', focusable: 'false', focused: 'false', scrollable: 'false', long: 'false' }

const frame = (rect, children, id = '', className = 'android.widget.FrameLayout') => ({
  ...PLAIN,
  ...QUIET,
  class: className,
  fullId: id,
  rect,
  children,
})

/** What Android puts around the layout of an activity. */
const activityDecor = (root, [, , width, height], bar, navigation) =>
  frame(
    [0, 0, width, height],
    [
      frame(
        [0, 0, width, height - navigation],
        [
          frame(
            [0, bar, width, height - navigation],
            [frame([0, bar, width, height - navigation], [root], 'android:id/content')],
          ),
        ],
        '',
        'android.widget.LinearLayout',
      ),
      frame(
        [0, height - navigation, width, height],
        [],
        'android:id/navigationBarBackground',
        'android.view.View',
      ),
      frame([0, 0, width, bar], [], 'android:id/statusBarBackground', 'android.view.View'),
    ],
  )

const dialogDecor = (root) => frame(root.rect, [frame(root.rect, [root], 'android:id/content')])

const writeNode = (node, index, owner) => {
  const id = node.fullId ?? (node.id === '' ? '' : `${owner}:id/${node.id}`)
  const [left, top, right, bottom] = node.rect
  const attributes = [
    ['index', index],
    ['text', node.text],
    ['resource-id', id],
    ['class', node.class],
    ['package', owner],
    ['content-desc', node.desc],
    ['checkable', node.checkable],
    ['checked', node.checked],
    ['clickable', node.clickable],
    ['enabled', node.enabled],
    ['focusable', node.focusable],
    ['focused', node.focused],
    ['scrollable', node.scrollable],
    ['long-clickable', node.long],
    ['password', node.password ?? 'false'],
    ['selected', 'false'],
    ['bounds', `[${left},${top}][${right},${bottom}]`],
  ]
  const open = `<node ${attributes.map(([name, value]) => `${name}="${escaped(String(value))}"`).join(' ')}`
  if (node.children.length === 0) return `${open} />`
  return `${open}>${node.children.map((child, k) => writeNode(child, k, owner)).join('')}</node>`
}

/**
 * The dump of some windows, topmost first: `kind` is activity, dialog or popup, `owner` its package. `uiautomator dump`
 * writes the active window only; the test library's dump writes one root for each window.
 */
export const writeDump = (windows, screen) => {
  const roots = windows.map(({ kind, owner, root }, index) => {
    const whole =
      kind === 'activity'
        ? activityDecor(root, [0, 0, screen.width, screen.height], screen.bar, screen.navigation)
        : dialogDecor(root)
    return writeNode(whole, index, owner)
  })
  return `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?><hierarchy rotation="0">${roots.join('')}</hierarchy>\n`
}
