import { type Bound, type BoundElement, type BoundNode, hyphened } from './bound.ts'
import type { Scope } from './evaluate.ts'
import type { ScriptParser } from './script.ts'
import { sameValue, UNKNOWN, type Value } from './value.ts'

const MOST_DEPTH = 120
const MOST_CALLS = 20_000

/** Source text with comments blanked, strings kept. */
const withoutComments = (source: string): string => {
  let out = ''
  let at = 0
  while (at < source.length) {
    const char = source[at] as string
    if (char === '/' && source[at + 1] === '/') {
      const end = source.indexOf('\n', at)
      at = end < 0 ? source.length : end
    } else if (char === '/' && source[at + 1] === '*') {
      const end = source.indexOf('*/', at + 2)
      at = end < 0 ? source.length : end + 2
    } else if (char === '"' || char === "'") {
      const end = stringEnd(source, at)
      out += source.slice(at, end)
      at = end
    } else {
      out += char
      at++
    }
  }
  return out
}

const stringEnd = (source: string, at: number): number => {
  const quote = source[at] as string
  const triple = source.startsWith(quote.repeat(3), at)
  if (triple) {
    const end = source.indexOf(quote.repeat(3), at + 3)
    return end < 0 ? source.length : end + 3
  }
  for (let to = at + 1; to < source.length; to++) {
    if (source[to] === '\\') to++
    else if (source[to] === quote || source[to] === '\n') return to + 1
  }
  return source.length
}

/** The end of what a bracket at `at` encloses, just behind its closing bracket. */
const closeOf = (source: string, at: number): number => {
  let open = 0
  for (let to = at; to < source.length; to++) {
    const char = source[to] as string
    if (char === '"' || char === "'") to = stringEnd(source, to) - 1
    else if (char === '(' || char === '[' || char === '{') open++
    else if (char === ')' || char === ']' || char === '}') {
      open--
      if (open === 0) return to + 1
    }
  }
  return source.length
}

/** Pieces of a list of arguments, cut at its own commas. */
const split = (source: string): string[] => {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < source.length; at++) {
    const char = source[at] as string
    if (char === '"' || char === "'") at = stringEnd(source, at) - 1
    else if (char === '(' || char === '[' || char === '{') at = closeOf(source, at) - 1
    else if (char === ',') {
      parts.push(source.slice(from, at))
      from = at + 1
    }
  }
  parts.push(source.slice(from))
  return parts.map((part) => part.trim()).filter(Boolean)
}

const STRING = /^(?:"""([\s\S]*?)"""|'''([\s\S]*?)'''|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')$/
const stringOf = (text: string): string | undefined => {
  const found = STRING.exec(text)
  const said = found?.slice(1).find((part) => part !== undefined)
  return said
    ?.replace(/\\n/g, ' ')
    .replace(/\\(.)/g, '$1')
    .replace(/\$\{?[\w.]+\}?/g, '')
}

/** An expression without the objects that hold its names: `isAgree.value` of `controller.isAgree.value`. */
const withoutOwners = (expression: string): string =>
  expression
    .slice(0, 2_000)
    .replace(
      /(["'])(?:\\.|(?!\1)[^\\])*\1|\bconst\s+|\b[A-Za-z_]\w*\.(?!value\b|obs\b)(?=[A-Za-z_])/g,
      (found, quote?: string) => (quote === undefined ? '' : found),
    )

/** Names by which toolkits call what pages call otherwise. Sources: the manuals of Flutter and Compose. */
const RENAMED: Readonly<Record<string, string>> = {
  'text-button': 'button',
  'elevated-button': 'button',
  'outlined-button': 'button',
  'material-button': 'button',
  'raised-button': 'button',
  'flat-button': 'button',
  'cupertino-button': 'button',
  'text-field': 'input',
  'text-form-field': 'input',
  'outlined-text-field': 'input',
  'basic-text-field': 'input',
  'text-span': 'span',
  'cupertino-switch': 'switch',
  'round-checkbox': 'checkbox',
  'rich-text': 'p',
  'text-rich': 'p',
  'image-asset': 'image',
  'svg-picture-asset': 'image',
  icon: 'icon',
}
const TAPS = /^on(Tap|Pressed|Changed|Change|Click|CheckedChange)$/i
const LABELS = /^(text|label|title|subtitle|child|children|content|data)$/

interface Reading {
  readonly parser: ScriptParser
  calls: number
}

/** Calls that follow a widget and say more of it: `Checkbox().select(this.agree)` of ArkUI. Source: its manual. */
const CHAINED = /^\s*\.(\w+)\s*\(/
const CHAINED_NAMES: Readonly<Record<string, string>> = { select: 'checked', isOn: 'checked' }
const KEPT = /^(checked|onClick|onChange|onTap): /

/** Widgets that a text of arguments, a list or a block holds, in order. */
const widgetsIn = (source: string, reading: Reading, depth: number): BoundNode[] => {
  if (depth > MOST_DEPTH) return []
  const found: BoundNode[] = []
  const call = /\b([A-Z]\w*(?:\.\w+)?)\s*(?:<[\w<>, ?]{1,60}>)?\s*([({])/g
  call.lastIndex = 0
  for (let hit = call.exec(source); hit; hit = call.exec(source)) {
    if (++reading.calls > MOST_CALLS) break
    const open = hit.index + hit[0].length - 1
    let end = closeOf(source, open)
    const inside = source.slice(open + 1, end - 1)
    let block = hit[2] === '{' ? inside : ''
    if (hit[2] === '(') {
      const trailing = /^\s*\{/.exec(source.slice(end, end + 40))
      if (trailing) {
        const from = end + trailing[0].length - 1
        end = closeOf(source, from)
        block = source.slice(from + 1, end - 1)
      }
    }
    const chained: string[] = []
    for (
      let next = CHAINED.exec(source.slice(end, end + 80));
      next;
      next = CHAINED.exec(source.slice(end, end + 80))
    ) {
      const from = end + next[0].length - 1
      end = closeOf(source, from)
      chained.push(`${CHAINED_NAMES[next[1] ?? ''] ?? next[1]}: ${source.slice(from + 1, end - 1)}`)
    }
    const given = [hit[2] === '(' ? inside : '', ...chained.filter((part) => KEPT.test(part))]
      .filter(Boolean)
      .join(', ')
    found.push(widgetOf(hit[1] ?? '', given, block, reading, depth))
    call.lastIndex = end
  }
  return found
}

const widgetOf = (
  name: string,
  given: string,
  block: string,
  reading: Reading,
  depth: number,
): BoundElement => {
  const attributes = new Map<string, Bound>()
  const children: BoundNode[] = []
  const isBox = /(checkbox|switch|radio|checkboxlisttile|switchlisttile|check_?box)$/i.test(name)
  let tappable = false
  // ArkUI takes one object of named arguments.
  const parts = split(given).flatMap((part) =>
    /^\{[\s\S]*\}$/.test(part) ? split(part.slice(1, -1)) : [part],
  )
  for (const [at, part] of parts.entries()) {
    const named = /^(\w+)\s*(?::|=(?!=))\s*/.exec(part)
    const key = isBox && (named?.[1] === 'value' || named?.[1] === 'isOn') ? 'checked' : (named?.[1] ?? '')
    const value = part.slice(named?.[0].length ?? 0)
    if (TAPS.test(key)) {
      tappable = true
      continue
    }
    const said = stringOf(value)
    if (said !== undefined) {
      if (key === '' && at === 0 && /\.(png|svg|jpe?g|webp)$/.test(said)) attributes.set('src', [said])
      else if (key === '' || LABELS.test(key)) children.push({ type: 'text', parts: [said] })
      else attributes.set(hyphened(key), [said])
      continue
    }
    const inner = /\b[A-Z]\w*(?:\.\w+)?\s*[({]/.test(value) ? widgetsIn(value, reading, depth + 1) : []
    if (
      inner.length > 0 &&
      !/^(style|decoration|shape|border|padding|color|colors|modifier|activeColor|side|alignment|constraints|keyboardType|keyboardOptions)$/.test(
        key,
      )
    ) {
      children.push(...inner)
      continue
    }
    const expression = reading.parser.expression(withoutOwners(value))
    if (!expression) continue
    if (key === '' && /^text/i.test(name)) children.push({ type: 'text', parts: [expression] })
    else attributes.set(key === '' ? 'src' : hyphened(key), [expression])
  }
  children.push(...widgetsIn(block, reading, depth + 1))
  const element = hyphened(name)
  return { type: 'element', name: RENAMED[element] ?? element, attributes, tappable, children }
}

/** Start values of variables: `bool agree = true;`, `final agree = true.obs;`, `var agree by remember { mutableStateOf(true) }`. */
const startOf = (source: string): Scope => {
  const values = new Map<string, Value>()
  const scope: Scope = {
    lookup: (name) => (values.has(name) ? { value: values.get(name) } : undefined),
  }
  const declared =
    /\b(?:var|val|final|late|bool|Boolean|RxBool|const|String|int|static|ValueNotifier<bool>|Rx<bool>|MutableState<Boolean>)\s+\??\s*(\w+)\s*(?::\s*[\w<>?]+\s*)?(?:=|\bby\b)\s*([^;\n]{1,200})/g
  const stated =
    /@(?:State|Local|Prop|Provide)\s+(?:(?:private|public)\s+)?(\w+)\s*:\s*\w+\s*=\s*([^;\n]{1,200})/g
  for (const hit of [...source.matchAll(declared), ...source.matchAll(stated)]) {
    const [, name = '', given = ''] = hit
    const held =
      /(?:mutableStateOf|mutableStateFlow|MutableStateFlow|MutableLiveData|ValueNotifier|useState|RxBool|Rx)\s*(?:<[\w?]+>)?\s*\(\s*(true|false)\s*\)/i.exec(
        given,
      )?.[1] ?? /^(true|false)\s*(?:\.obs)?\s*$/.exec(given.trim())?.[1]
    const text = stringOf(given.trim())
    const value: Value =
      held === undefined
        ? (text ?? (/^[\d.]+$/.test(given.trim()) ? Number(given) : UNKNOWN))
        : held === 'true'
    values.set(name, values.has(name) && sameValue(values.get(name), value) !== true ? UNKNOWN : value)
  }
  return scope
}

/** Widgets and start values of a source that builds its screens by calls: Dart of Flutter, Kotlin of Compose. */
export const widgetCalls = (
  source: string,
  parser: ScriptParser,
): { readonly nodes: readonly BoundNode[]; readonly scope: Scope } => {
  const text = withoutComments(source.slice(0, 1_500_000))
  const nodes: BoundNode[] = []
  const reading: Reading = { parser, calls: 0 }
  const build = /\b(?:build\s*\(|Widget\s+\w+\s*\(|@Composable\b[^{]{0,400}?\bfun\s+\w+\s*\()/g
  for (let hit = build.exec(text); hit; hit = build.exec(text)) {
    const open = hit.index + hit[0].length - 1
    const head = closeOf(text, open)
    const body = /[{=]/.exec(text.slice(head, head + 200))
    if (!body) continue
    const from = head + body.index
    const end =
      text[from] === '{'
        ? closeOf(text, from)
        : Math.min(text.length, text.indexOf(';', from) < 0 ? text.length : text.indexOf(';', from))
    nodes.push(...widgetsIn(text.slice(from + 1, end), reading, 0))
    build.lastIndex = end
  }
  if (nodes.length === 0) nodes.push(...widgetsIn(text, reading, 0))
  return { nodes, scope: startOf(text) }
}
