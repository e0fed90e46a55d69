import type { AnyNode } from 'domhandler'
import type { MarkupNode } from '../markup.ts'
import { bind } from './bind.ts'
import type { BoundNode } from './bound.ts'
import { dialogAnswers, tickedByAnswers } from './dialog-answers.ts'
import { dialogCalls } from './dialog-calls.ts'
import type { Scope } from './evaluate.ts'
import { jsxOf } from './jsx.ts'
import type { Near } from './near.ts'
import { oneTapLogin } from './one-tap-login.ts'
import { type Node, type ScriptParser, scriptParser, walk } from './script.ts'
import { silentAgreement } from './silent-agreement.ts'
import { startState } from './start-state.ts'
import { nodesOf, parseTemplate } from './template.ts'
import { widgetCalls } from './widget-calls.ts'

/** A screen, or a dialog over one, that a source file describes. */
export interface ComponentScreen {
  /** Which part of the file: the template, a dialog that a call opens, the page of a login service. */
  readonly part: 'template' | 'dialog' | 'one-tap-login'
  readonly nodes: readonly MarkupNode[]
  /** Text with which the code asks for an agreement that it takes as given from the start. */
  readonly silentAgreement?: string
}

const SINGLE_FILE = /\.(vue|nvue|uvue|ux|wpy|mpx|svelte)$/i
const MINI_PROGRAM = /\.(wxml|axml|swan|ttml|qml|ksml|jxml|xhsml)$/i
const SCRIPT = /\.(jsx|tsx|mjs|cjs|js|ts)$/i
const WIDGETS = /\.(dart|kt|ets)$/i

/** Whether the name of a file is that of a source that can describe a screen. */
export const isComponentFile = (name: string): boolean =>
  [SINGLE_FILE, MINI_PROGRAM, SCRIPT, WIDGETS].some((kind) => kind.test(name)) &&
  !/\.d\.ts$|\.min\.js$|\.(test|spec)\.[jt]sx?$/i.test(name)

/** The text in an element, blanks before it, so that offsets in it are those of the file. */
const rawText = (node: AnyNode): string => {
  if (!('children' in node)) return ''
  const text = node.children.map((child) => (child.type === 'text' ? child.data : '')).join('')
  return text.trim() === '' ? '' : ' '.repeat(node.children[0]?.startIndex ?? 0) + text
}

const programsOf = (scripts: readonly string[], parser: ScriptParser): Node[] =>
  scripts.flatMap((text) => {
    const program = text.trim() ? parser.script(text) : undefined
    return program ? [program] : []
  })

/** Templates that scripts hold as text: `template: '<div>…</div>'`. */
const textTemplates = async (programs: readonly Node[], parser: ScriptParser): Promise<BoundNode[]> => {
  const texts: string[] = []
  for (const program of programs) {
    walk(program, (node) => {
      if (node.type !== 'ObjectProperty' || node.key.type !== 'Identifier' || node.key.name !== 'template')
        return undefined
      if (node.value.type === 'StringLiteral') texts.push(node.value.value)
      else if (node.value.type === 'TemplateLiteral')
        texts.push(node.value.quasis.map(({ value }) => value.raw).join(''))
      return undefined
    })
  }
  const read = await Promise.all(texts.filter((text) => text.includes('<')).map(parseTemplate))
  return read.flatMap((nodes) => nodesOf(nodes, parser))
}

const screensOf = (
  nodes: readonly BoundNode[],
  programs: readonly Node[],
  scope: Scope,
): ComponentScreen[] => {
  const answers = dialogAnswers(programs)
  const start = bind(nodes, scope)
  const markup =
    answers.length === 0 ? start : tickedByAnswers(start, bind(nodes, startState(programs, answers)))
  const silent = silentAgreement(programs, scope)
  const main: ComponentScreen[] =
    markup.length > 0
      ? [{ part: 'template', nodes: markup, ...(silent ? { silentAgreement: silent } : {}) }]
      : []
  return [
    ...main,
    ...dialogCalls(programs, scope).map((dialog): ComponentScreen => ({ part: 'dialog', nodes: dialog })),
    ...oneTapLogin(programs, scope).map((page): ComponentScreen => ({ part: 'one-tap-login', nodes: page })),
  ]
}

const readSingleFile = async (
  source: string,
  parser: ScriptParser,
  near: Near,
): Promise<ComponentScreen[]> => {
  const roots = await parseTemplate(source)
  const templates: BoundNode[] = []
  const scripts: string[] = []
  const outer: AnyNode[] = []
  for (const node of roots) {
    if (node.type === 'script') {
      const { src } = node.attribs
      scripts.push(rawText(node), src ? ((await near(src)) ?? '') : '')
    } else if (node.type === 'tag' && node.name === 'template') {
      if (node.attribs.lang === undefined || node.attribs.lang === 'html' || node.attribs.lang === 'wxml')
        templates.push(...nodesOf(node.children, parser))
    } else if (node.type === 'tag') outer.push(node)
  }
  const programs = programsOf(scripts, parser)
  const nodes = [
    ...(templates.length > 0 ? templates : nodesOf(outer, parser)),
    ...programs.flatMap(jsxOf),
    ...(templates.length > 0 ? [] : await textTemplates(programs, parser)),
  ]
  return screensOf(nodes, programs, startState(programs))
}

const readMiniProgram = async (
  name: string,
  source: string,
  parser: ScriptParser,
  near: Near,
): Promise<ComponentScreen[]> => {
  const stem = (name.split('/').at(-1) ?? '').replace(MINI_PROGRAM, '')
  const script = (await near(`./${stem}.js`)) ?? (await near(`./${stem}.ts`)) ?? ''
  const programs = programsOf([script], parser)
  return screensOf(nodesOf(await parseTemplate(source), parser), programs, startState(programs))
}

const readScript = async (source: string, parser: ScriptParser): Promise<ComponentScreen[]> => {
  const programs = programsOf([source], parser)
  const nodes = [...programs.flatMap(jsxOf), ...(await textTemplates(programs, parser))]
  return screensOf(nodes, programs, startState(programs))
}

/** The screens that a source file describes, with the start state of their boxes. */
export const readComponent = async (name: string, source: string, near: Near): Promise<ComponentScreen[]> => {
  const parser = await scriptParser()
  if (SINGLE_FILE.test(name)) return readSingleFile(source, parser, near)
  if (MINI_PROGRAM.test(name)) return readMiniProgram(name, source, parser, near)
  if (WIDGETS.test(name)) {
    const { nodes, scope } = widgetCalls(source, parser)
    return screensOf(nodes, [], scope)
  }
  return readScript(source, parser)
}
