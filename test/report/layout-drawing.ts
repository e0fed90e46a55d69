import type { LayoutDrawing } from '../../src/facts/drawing.ts'
import { HOSTILE } from './fixture.ts'

/** The box that exhibits cite, by its place in the layout. */
export const BOX = 'LinearLayout/CheckBox[@id=agree]'

/** A layout with a box that is ticked and a button with a hostile text. */
export const drawing: LayoutDrawing = {
  format: 'mingshi-layout/1',
  width: 360,
  height: 640,
  views: [
    { path: 'LinearLayout', role: 'group', box: [0, 0, 360, 640] },
    {
      path: BOX,
      role: 'checkbox',
      box: [20, 400, 200, 432],
      lines: ['我已阅读并同意'],
      textSize: 14,
      checked: true,
    },
    {
      path: 'LinearLayout/Button',
      role: 'button',
      box: [20, 450, 340, 498],
      lines: [HOSTILE.script],
      middle: true,
    },
  ],
}
