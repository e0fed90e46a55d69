import type { MarkupNode } from '../markup.ts'
import { buttonPart } from './dialog-parts.ts'
import { evaluate, type Scope } from './evaluate.ts'
import { calleeName, type Node, walk } from './script.ts'
import { isObject, textOfValue, truthOf, type Value } from './value.ts'

/** Calls that open a dialog. */
export const OPENS =
  /^(showModal|showDialog|confirm|alert|showConfirmDialog|showConfirm|Dialog|MessageBox|\$confirm|\$alert|\$dialog|show|open)$/

/** Labels that dialogs have when the call gives none. Sources: the manuals of uni-app, WeChat, Vant and Element. */
const DEFAULT_ACCEPT = '确定'
const DEFAULT_REFUSE = '取消'

const text = (data: string): MarkupNode => ({
  type: 'element',
  name: 'p',
  attribs: {},
  children: [{ type: 'text', data: data.replace(/<[^<>]{1,500}>/g, '') }],
})

/** Dialogs that a script opens by a call with an object of texts, each as the screen it shows. */
export const dialogCalls = (programs: readonly Node[], scope: Scope): MarkupNode[][] => {
  const found: MarkupNode[][] = []
  for (const program of programs) {
    walk(program, (node) => {
      if (node.type !== 'CallExpression') return undefined
      const name = calleeName(node.callee)
      const options = node.arguments.find((argument) => argument.type === 'ObjectExpression')
      if (!OPENS.test(name) || !options) return undefined
      const given = evaluate(options, scope)
      const cell = (...names: readonly string[]): Value =>
        isObject(given) ? names.map((one) => given.get(one)).find((one) => one !== undefined) : undefined
      const said = textOfValue(cell('content', 'message', 'msg'))
      if (!said) return undefined
      const title = textOfValue(cell('title'))
      const cancels = truthOf(cell('showCancel', 'showCancelButton') ?? !/alert/i.test(name)) ?? true
      const accept = textOfValue(cell('confirmText', 'confirmButtonText', 'okText')) || DEFAULT_ACCEPT
      const refuse = textOfValue(cell('cancelText', 'cancelButtonText')) || DEFAULT_REFUSE
      found.push([
        ...(title ? [text(title)] : []),
        text(said),
        ...(cancels ? [buttonPart(refuse)] : []),
        buttonPart(accept),
      ])
      return undefined
    })
  }
  return found
}
