import type { MarkupNode } from '../markup.ts'

/** A box with its text, as a component draws it that is no markup of the page. @param ticked undefined where nobody can tell. */
export const labelledBox = (ticked: boolean | undefined, text: string): MarkupNode => ({
  type: 'element',
  name: 'label',
  attribs: {},
  children: [
    { type: 'element', name: 'checkbox', attribs: {}, children: [], state: { ticked, drawn: false } },
    { type: 'text', data: text },
  ],
})
