import type { CheerioAPI } from 'cheerio'
import type { MarkupNode } from '../markup.ts'
import { bind } from './bind.ts'
import { evaluate } from './evaluate.ts'
import type { Near } from './near.ts'
import { calleeName, type Expression, keyOf, type Node, scriptParser, walk } from './script.ts'
import { startState } from './start-state.ts'
import { nodesOf } from './template.ts'
import { truthOf, type Value } from './value.ts'

/** What shows that a page is bound by a framework, or that its scripts tick boxes. */
const BINDS =
  /\sv-(model|bind|if|show|for|html|text)\b|\s[:@][\w-]+=|\{\{[^{}]{1,400}\}\}|\sng-(model|checked|if)\b|\[\(ngModel\)\]|\s\[checked\]=/
const TICKS = /\b(checked|addClass|removeClass|classList)\b/

interface Act {
  readonly selector: string
  readonly kind: 'check' | 'add-class' | 'remove-class'
  readonly value: Value
}

/** The selector of what a call looks up: `$('#agree')`, `document.getElementById('agree')`. */
const selectorOf = (node: Node): string | undefined => {
  if (node.type !== 'CallExpression') return undefined
  const [first] = node.arguments
  if (first?.type !== 'StringLiteral') return undefined
  const name = calleeName(node.callee)
  if (name === 'getElementById') return `#${first.value}`
  if (name === 'getElementsByName') return `[name="${first.value}"]`
  return name === '$' || name === 'jQuery' || name === 'querySelector' || name === 'querySelectorAll'
    ? first.value
    : undefined
}

/** Whether a place is run when the page has loaded, not in answer to the user. */
const runsAtLoad = (parents: readonly Node[]): boolean => {
  const at = parents.findIndex(({ type }) => /Function|ObjectMethod|ClassMethod/.test(type))
  if (at < 0) return !parents.some(({ type }) => type === 'IfStatement' || type === 'ConditionalExpression')
  if (parents.slice(0, at).some(({ type }) => type === 'IfStatement')) return false
  const user = parents[at + 1]
  if (user?.type === 'CallExpression') {
    const name = calleeName(user.callee)
    const [first] = user.arguments
    const event = first?.type === 'StringLiteral' ? first.value : ''
    const loads =
      /^(\$|jQuery|ready|plusReady)$/.test(name) ||
      /^(DOMContentLoaded|load|plusready|ready|deviceready)$/.test(event)
    return (loads || user.callee === parents[at]) && runsAtLoad(parents.slice(at + 1))
  }
  return user?.type === 'AssignmentExpression' && calleeName(user.left) === 'onload'
}

/** What the scripts of a page do to its boxes before the user acts. */
const actsOf = (program: Node): Act[] => {
  const acts: Act[] = []
  const nothing = { lookup: () => undefined }
  walk(program, (node, parents) => {
    if (
      node.type === 'AssignmentExpression' &&
      node.left.type === 'MemberExpression' &&
      keyOf(node.left.property) === 'checked'
    ) {
      const selector = selectorOf(node.left.object)
      if (selector && runsAtLoad(parents))
        acts.push({ selector, kind: 'check', value: evaluate(node.right, nothing) })
    }
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined
    const name = calleeName(node.callee)
    const selector = selectorOf(node.callee.object)
    const [first, second] = node.arguments
    if (!selector || first?.type !== 'StringLiteral' || !runsAtLoad(parents)) return undefined
    if ((name === 'prop' || name === 'attr') && first.value === 'checked' && second)
      acts.push({ selector, kind: 'check', value: evaluate(second as Expression, nothing) })
    else if (name === 'removeAttr' && first.value === 'checked')
      acts.push({ selector, kind: 'check', value: false })
    else if (name === 'addClass') acts.push({ selector, kind: 'add-class', value: first.value })
    else if (name === 'removeClass') acts.push({ selector, kind: 'remove-class', value: first.value })
    return undefined
  })
  return acts
}

const perform = ($: CheerioAPI, { selector, kind, value }: Act): void => {
  try {
    const found = $(selector)
    if (kind === 'add-class') found.addClass(String(value))
    else if (kind === 'remove-class') found.removeClass(String(value))
    else if (truthOf(value) === true) found.attr('checked', 'checked')
    else if (truthOf(value) === false) found.removeAttr('checked')
  } catch {
    // A selector that is none selects nothing.
  }
}

const MOST_SCRIPTS = 60
/** Libraries and bundles, which no page's own script is. */
const LIBRARY = /(vue|jquery|zepto|axios|vant|mui|element|layui|weui|swiper|bootstrap|min)[\w.-]*\.js$/i

/** A script beside the page; one of a server or of a library is not read. */
const localScript = async (address: string, near: Near | undefined): Promise<string | undefined> =>
  near === undefined || /^(https?:)?\/\//i.test(address) || LIBRARY.test(address) ? undefined : near(address)

/** The markup of a page whose scripts bind it or tick its boxes; undefined when they do neither. */
export const pageMarkup = async (
  $: CheerioAPI,
  source: string,
  near: Near | undefined,
): Promise<MarkupNode[] | undefined> => {
  const binds = BINDS.test(source)
  const scripts: string[] = []
  for (const element of $('script').toArray().slice(0, MOST_SCRIPTS)) {
    const address = element.attribs.src
    const text = address === undefined ? $(element).text() : ((await localScript(address, near)) ?? '')
    if (text.trim() !== '') scripts.push(text)
  }
  const companion = binds ? await near?.('') : undefined
  if (companion) scripts.push(companion)
  if (!binds && !scripts.some((text) => TICKS.test(text))) return undefined
  const parser = await scriptParser()
  const programs = scripts.flatMap((text) => parser.script(text) ?? [])
  for (const act of programs.flatMap(actsOf)) perform($, act)
  if (!binds) return undefined
  return bind(nodesOf($('body').get(0)?.children ?? [], parser), startState(programs))
}
