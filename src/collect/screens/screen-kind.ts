import type { ScreenKind } from '../../facts/screens.ts'
import { isDocument, withoutClauses } from './document-text.ts'
import { placedNodes, type ScreenTree, saying, wholeText } from './tree.ts'
import { isPrompter, ownersOf } from './window-owner.ts'
import type { Wording } from './wording.ts'

/** Words of names of layouts, activities and files, which developers write in English or Pinyin and auditors in Chinese. */
const NAMES: readonly (readonly [RegExp, ScreenKind])[] = [
  [/(隐私|协议|政策)\S{0,6}(弹窗|弹框|提示)|首次|启动|引导页|欢迎页/, 'first-run'],
  [/(隐私|用户|注册|服务|会员)\S{0,4}(政策|协议|条款|声明)/, 'policy'],
  [/注销/, 'account-cancellation'],
  [/注册/, 'register'],
  [/登录|登陆/, 'login'],
  [/设置|关于/, 'settings'],
  [
    /cancel_?(account|lation)|account_?(cancel|delete|logoff|destroy)|log_?off|unregister|delete_?account|zhuxiao/i,
    'account-cancellation',
  ],
  [/permission_?(explain|desc|tip|rationale|intro|guide|notice|dialog)|rationale/i, 'permission-explanation'],
  [/regist(er|ration)|(^|[^a-z])reg(?![a-z])|sign_?up|create_?account|zhuce/i, 'register'],
  [/log_?in|sign_?in|one_?key|quick_?login|denglu/i, 'login'],
  [/splash|welcome|guide|launch|startup|onboarding|first_?(run|start|open)/i, 'first-run'],
  [
    /(dialog|dlg|pop|popup|alert|tip|confirm|hint|notice)_?(user_?)?(privacy|agreement|protocol|policy|xieyi|yinsi)|(privacy|agreement|protocol|policy|xieyi|yinsi)_?(policy_?)?(dialog|dlg|pop|popup|alert|tip|confirm|hint|notice)/i,
    'first-run',
  ],
  [
    /(activity|fragment|act|frag|page|web|detail)_?(user_?)?(privacy|agreement|protocol|policy|xieyi|yinsi)|(privacy|agreement|protocol|policy|xieyi|yinsi)_?(activity|fragment|page|web|detail|content)/i,
    'policy',
  ],
  [/setting|preference|about|mine|profile|my_?info|account/i, 'settings'],
]

const LOOKED_FOR: ReadonlySet<ScreenKind> = new Set([
  'first-run',
  'login',
  'register',
  'settings',
  'account-cancellation',
  'permission-explanation',
  'policy',
])

/** Whether an audit looks for screens of this kind even where they say nothing of a document. */
export const isLookedFor = (kind: ScreenKind): boolean => LOOKED_FOR.has(kind)

/** The kind a name of a layout, activity or file tells. */
export const kindOfName = (name: string): ScreenKind | undefined =>
  NAMES.find(([words]) => words.test(name))?.[1]

/** More text than this, without anything to fill in or to agree with, is a document and not a prompt for one. */
const LONG = 1000
/** A screen headed by the policy's name with no more elements than this is the policy, not a list of entries. */
const POLICY_NODES = 40

/**
 * What a screen is for, by what it says and holds; `other` when nothing tells. A guess: a session states the kind
 * and is believed.
 */
export const kindOfTree = (tree: ScreenTree, wording: Wording): ScreenKind => {
  if (ownersOf(tree).some(isPrompter)) return 'permission-dialog'
  const all = placedNodes(tree.roots)
  const text = tree.roots.map((root) => wholeText(root, '\n')).join('\n')
  const inputs = all.filter(({ node }) => node.role === 'input').length
  const names = wording.has('privacy-policy-name', text)
  if (isDocument(tree, wording)) return names ? 'policy' : 'other'
  if (wording.find('cancellation-screen', text).length >= 2) return 'account-cancellation'
  const markup = tree.origin === 'html' || tree.origin === 'source'
  const answersBy = (list: 'accept-label' | 'acknowledge-label'): boolean =>
    all.some(
      ({ node }) =>
        (!markup || node.role === 'button' || node.role === 'link' || node.clickable) &&
        wording.isLabel(list, saying(node)),
    )
  const accepts = all.some(({ node }) => wording.isLabel('accept-label', saying(node)))
  const heading =
    text.split('\n').find((line) => line.length > 1 && !wording.isLabel('refuse-label', line)) ?? ''
  const headed = wording.isLabel('privacy-policy-name', heading) && !accepts
  const answers = answersBy('accept-label') || answersBy('acknowledge-label')
  if (names && inputs === 0 && headed && all.length < POLICY_NODES) return 'policy'
  if (inputs === 0 && !answers && text.length > LONG) return names ? 'policy' : 'other'
  const login = wording.has('login-screen', text)
  const register = wording.has('register-screen', text)
  if (inputs > 0 && register && !login) return 'register'
  if (inputs > 0 && login) return 'login'
  if (wording.find('settings-screen', text).length >= 3) return 'settings'
  // A form that asks to agree before it is sent is no first-run prompt, unless it can be refused like one.
  const answered = inputs === 0 || all.some(({ node }) => wording.isLabel('refuse-label', saying(node)))
  if (names && answered && (text.length > LONG ? answersBy('accept-label') : accepts)) return 'first-run'
  if (login && (names || inputs > 0 || wording.has('terms-name', text)))
    return register && !login ? 'register' : 'login'
  if (register && (names || inputs > 0)) return 'register'
  const implied = wording.impliesConsent(withoutClauses(text))
  const prompts = wording.has('read-policy', text) || implied
  if (names && answered && prompts && text.length <= LONG) return 'first-run'
  // A greeting that takes going on as agreeing to the terms, which it names alone.
  const greets = wording.has('first-run-screen', text) && wording.has('terms-name', text)
  if (greets && implied && answered && text.length <= LONG) return 'first-run'
  if (wording.has('permission-prompt', text) && wording.has('purpose', text)) return 'permission-explanation'
  return 'other'
}

/**
 * What a screen is for, by the name of its file where that is one of an entry, else by what it shows. A document stays
 * one whatever its file is called: `register_agreement` is what one reads before registering.
 */
export const kindOf = (name: string, tree: ScreenTree, wording: Wording): ScreenKind => {
  const shown = kindOfTree(tree, wording)
  if (shown === 'permission-dialog' || isDocument(tree, wording)) return shown
  return kindOfName(name) ?? shown
}
