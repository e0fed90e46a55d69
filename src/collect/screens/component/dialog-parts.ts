import type { MarkupNode } from '../markup.ts'

/** Attributes of dialogs of component libraries, by what they are for. */
const TITLES = ['title', 'header'] as const
const MESSAGES = ['content', 'message', 'msg', 'description', 'body'] as const
const ACCEPTS = [
  'confirm-text',
  'ok-text',
  'confirm-button-text',
  'confirm-btn',
  'confirm-txt',
  'positive-text',
  'submit-text',
  'sure-text',
  'right-text',
] as const
const REFUSES = [
  'cancel-text',
  'cancel-button-text',
  'cancel-btn',
  'cancel-txt',
  'negative-text',
  'refuse-text',
  'left-text',
] as const

const text = (data: string): MarkupNode => ({
  type: 'element',
  name: 'p',
  attribs: {},
  children: [{ type: 'text', data }],
})
export const buttonPart = (data: string): MarkupNode => ({
  type: 'element',
  name: 'button',
  attribs: {},
  children: [{ type: 'text', data }],
})

/** Texts and buttons that a dialog of a component library takes as attributes. */
export const dialogParts = (
  name: string,
  boundValue: (attribute: string) => string,
): { readonly before: readonly MarkupNode[]; readonly after: readonly MarkupNode[] } => {
  if (!/(dialog|modal|popup|alert|confirm)/.test(name)) return { before: [], after: [] }
  const first = (names: readonly string[]): string => names.map(boundValue).find(Boolean) ?? ''
  const said = [first(TITLES), first(MESSAGES)].filter(Boolean)
  const buttons = [first(REFUSES), first(ACCEPTS)].filter(Boolean)
  return { before: said.map(text), after: buttons.map(buttonPart) }
}
