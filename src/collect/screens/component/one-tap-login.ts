import type { MarkupNode } from '../markup.ts'
import { evaluate, type Scope } from './evaluate.ts'
import { labelledBox } from './labelled-box.ts'
import { calleeName, keyOf, type Node, walk } from './script.ts'
import { isList, isObject, textOfValue, truthOf, UNKNOWN, type Value } from './value.ts'

/** What the login page of the carriers says unless the app states else. Source: the manual of uni-app, univerify. */
const PREFIX = '我已阅读并同意'
const SUFFIX = '并使用本机号码登录'
const CARRIER_TERMS = '《统一认证服务条款》'

/**
 * The page that a style of one-tap login describes. Its box is ticked unless the style says `false`: the default is
 * true, and a text, even "false", is taken as true. Source: the manual of uni-app, `privacyTerms`.
 */
export const oneTapPage = (style: Value): MarkupNode[] => {
  const terms = isObject(style) ? style.get('privacyTerms') : undefined
  const cell = (name: string): Value => (isObject(terms) ? terms.get(name) : undefined)
  const stated = cell('defaultCheckBoxState')
  const decided = style !== UNKNOWN && terms !== UNKNOWN && stated !== UNKNOWN
  const ticked = stated === undefined ? true : truthOf(stated)
  const items = cell('privacyItems')
  const names = (isList(items) ? items : [])
    .map((item) => (isObject(item) ? textOfValue(item.get('title')) : ''))
    .filter(Boolean)
    .map((name) => (/^《/.test(name) ? name : `《${name}》`))
  const label = `${textOfValue(cell('prefix')) || PREFIX}${CARRIER_TERMS}${names.join('')}${textOfValue(cell('suffix')) || SUFFIX}`
  return [
    { type: 'element', name: 'button', attribs: {}, children: [{ type: 'text', data: '本机号码一键登录' }] },
    labelledBox(decided ? ticked : undefined, label),
  ]
}

/** Login pages of the carriers that a script styles or opens. */
export const oneTapLogin = (programs: readonly Node[], scope: Scope): MarkupNode[][] => {
  const styles: Value[] = []
  let opened = false
  for (const program of programs) {
    walk(program, (node) => {
      if (node.type === 'ObjectProperty') {
        const name = keyOf(node.key)
        if (name === 'univerifyStyle') {
          styles.push(evaluate(node.value, scope))
          return false
        }
        if (name === 'privacyTerms' && node.value.type === 'ObjectExpression') {
          styles.push(new Map([['privacyTerms', evaluate(node.value, scope)]]))
          return false
        }
      }
      if (node.type === 'CallExpression' && calleeName(node.callee) === 'login') {
        const [options] = node.arguments
        const given = options ? evaluate(options, scope) : undefined
        if (isObject(given) && given.get('provider') === 'univerify' && !given.has('univerifyStyle'))
          opened = true
      }
      return undefined
    })
  }
  if (styles.length === 0 && opened) styles.push(new Map())
  return styles.map(oneTapPage)
}
