import { expect, test } from '@jest/globals'
import { ticksOf } from '../../../src/collect/screens/ticked-by-code.ts'
import { withOracle } from '../../oracles/with-oracle.ts'
import { codeOf } from './assembled-code.ts'

const BOX = 'Landroid/widget/CheckBox;'
const ID = '0x7f080012'
const method = (name: string, body: string, parameters = ''): string =>
  `.method public ${name}(${parameters})V\n.registers 6\n${body}\nreturn-void\n.end method\n`
const find = `const v0, ${ID}\ninvoke-virtual {p0, v0}, La/Login;->findViewById(I)Landroid/view/View;\nmove-result-object v1\ncheck-cast v1, ${BOX}`
const tick = (register: string, on: number): string =>
  `const/4 v2, ${on}\ninvoke-virtual {${register}, v2}, ${BOX}->setChecked(Z)V`

const ticks = (methods: string) => {
  const file = codeOf(
    `.class public La/Login;\n.super Landroid/app/Activity;\n.field private box:${BOX}\n.field private binding:La/LoginBinding;\n${methods}`,
  )
  return ticksOf(file)
    .filter(({ atStart }) => atStart)
    .map(({ view, picture, source }) => [
      view,
      source.at === 'code' ? source.method : '',
      ...(picture === undefined ? [] : [picture]),
    ])
}

withOracle('smali', () => {
  test.each<[string, string, readonly (readonly (number | string)[])[]]>([
    ['found by id and ticked', method('onCreate', `${find}\n${tick('v1', 1)}`), [[Number(ID), 'onCreate']]],
    ['found by id and cleared', method('onCreate', `${find}\n${tick('v1', 0)}`), []],
    [
      'kept in a field by one method, ticked by another that stands before it',
      method('initData', `iget-object v1, p0, La/Login;->box:${BOX}\n${tick('v1', 1)}`) +
        method('initView', `${find}\niput-object v1, p0, La/Login;->box:${BOX}`),
      [[Number(ID), 'initData']],
    ],
    [
      'held by a view binding',
      method(
        'onCreate',
        `iget-object v3, p0, La/Login;->binding:La/LoginBinding;\niget-object v1, v3, La/LoginBinding;->cbAgree:${BOX}\n${tick('v1', 1)}`,
      ),
      [['cb_agree', 'onCreate']],
    ],
    ['when the user taps', method('onClick', `${find}\n${tick('v1', 1)}`, 'Landroid/view/View;'), []],
    [
      'drawn as selected',
      method(
        'initView',
        `${find}\nconst/4 v2, 1\ninvoke-virtual {v1, v2}, Landroid/widget/ImageView;->setSelected(Z)V`,
      ),
      [[Number(ID), 'initView']],
    ],
    [
      'drawn with a picture',
      method(
        'initView',
        `${find}\nconst v2, 0x7f060003\ninvoke-virtual {v1, v2}, Landroid/widget/ImageView;->setImageResource(I)V`,
      ),
      [[Number(ID), 'initView', 0x7f060003]],
    ],
    ['in a branch', method('onCreate', `${find}\nif-eqz v1, :end\n${tick('v1', 1)}\n:end\nnop`), []],
  ])('%s', (_, methods, expected) => expect(ticks(methods)).toEqual(expected))
})
