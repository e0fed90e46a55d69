import type { MarkupElement, MarkupNode } from './markup.ts'
import { xmlTags } from './xml-tokens.ts'

/** Whether a file is a scene of Cocos Studio. */
export const isCocosScene = (source: string): boolean =>
  /<Game(Project)?File[\s>]/.test(source.slice(0, 2_000))

const nameOf = (kind: string): string =>
  /CheckBox/.test(kind)
    ? 'checkbox'
    : /Button/.test(kind)
      ? 'button'
      : /TextField/.test(kind)
        ? 'input'
        : /Text/.test(kind)
          ? 'p'
          : 'view'

/** The controls of a scene of Cocos Studio, in order. Source: its file format, `AbstractNodeData`. */
export const cocosScene = (source: string): MarkupNode[] => {
  const root: MarkupNode[] = []
  const stack: { readonly tag: string; readonly children: MarkupNode[] }[] = [{ tag: '', children: root }]
  for (const tag of xmlTags(source)) {
    if (tag.end) {
      if (stack.length > 1 && stack.at(-1)?.tag === tag.name) stack.pop()
      continue
    }
    const kind = tag.attributes.get('ctype') ?? ''
    if (tag.name !== 'AbstractNodeData' && tag.name !== 'ObjectData') continue
    const said =
      tag.attributes.get('LabelText') ??
      tag.attributes.get('ButtonText') ??
      tag.attributes.get('PlaceHolderText') ??
      ''
    const children: MarkupNode[] = said ? [{ type: 'text', data: said }] : []
    const state = /CheckBox/.test(kind)
      ? { ticked: tag.attributes.get('CheckedState') === 'True', drawn: false }
      : undefined
    const element: MarkupElement = {
      type: 'element',
      name: nameOf(kind),
      attribs: { id: tag.attributes.get('Name') ?? '' },
      children,
      ...(state ? { state } : {}),
    }
    stack.at(-1)?.children.push(element)
    if (!tag.empty && stack.length < 200) stack.push({ tag: tag.name, children })
  }
  return root
}
