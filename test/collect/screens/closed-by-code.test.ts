import { expect, test } from '@jest/globals'
import { closingsOf } from '../../../src/collect/screens/closed-by-code.ts'
import { withOracle } from '../../oracles/with-oracle.ts'
import { codeOf } from './assembled-code.ts'

const LAYOUTS: Readonly<Record<number, string>> = {
  2131427329: 'dialog_privacy',
  2131427330: 'activity_main',
}
const method = (name: string, body: string): string =>
  `.method public ${name}()V\n.registers 6\n${body}\nreturn-void\n.end method\n`
const draw = (id: string): string =>
  `const v0, ${id}\ninvoke-virtual {p0, v0}, Landroid/app/Dialog;->setContentView(I)V\n`
const say = (call: string, value: number): string =>
  `const/4 v1, ${value}\ninvoke-virtual {p0, v1}, Landroid/app/Dialog;->${call}(Z)V\n`

withOracle('smali', () => {
  test.each<[string, string, readonly (readonly [string, boolean])[]]>([
    [
      'a dialog that a tap outside leaves',
      method('onCreate', draw('0x7f0b0001') + say('setCanceledOnTouchOutside', 0)),
      [['dialog_privacy', false]],
    ],
    [
      'a dialog that can be closed, as another of its methods says',
      method('onCreate', draw('0x7f0b0001')) + method('start', say('setCancelable', 1)),
      [['dialog_privacy', true]],
    ],
    [
      'a dialog in a class that draws a screen besides',
      method('onCreate', draw('0x7f0b0002')) + method('ask', draw('0x7f0b0001') + say('setCancelable', 0)),
      [['dialog_privacy', false]],
    ],
    [
      'a dialog that a view binding draws',
      method(
        'onCreate',
        `const/4 v0, 0\ninvoke-static {v0}, La/databinding/DialogPrivacyBinding;->inflate(Landroid/view/LayoutInflater;)La/databinding/DialogPrivacyBinding;\n${say('setCancelable', 0)}`,
      ),
      [['dialog_privacy', false]],
    ],
    ['a class that says nothing', method('onCreate', draw('0x7f0b0001')), []],
    [
      'a class that says one thing and the other',
      method('onCreate', draw('0x7f0b0001') + say('setCancelable', 0) + say('setCancelable', 1)),
      [],
    ],
    [
      'a class of two layouts that says it elsewhere',
      method('onCreate', draw('0x7f0b0001') + draw('0x7f0b0002')) + method('start', say('setCancelable', 0)),
      [],
    ],
    ['an id that is no layout', method('onCreate', draw('0x7f080001') + say('setCancelable', 0)), []],
  ])('%s', (_, methods, expected) => {
    const file = codeOf(`.class public La/Ask;\n.super Landroid/app/Dialog;\n${methods}`)
    expect([...closingsOf(file, (id) => LAYOUTS[id])]).toEqual(expected)
  })
})
