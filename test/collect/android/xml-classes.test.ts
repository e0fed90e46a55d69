import { expect, test } from '@jest/globals'
import { VALUE, type XmlAttribute, type XmlElement } from '../../../src/collect/android/axml.ts'
import { inflatedIn } from '../../../src/collect/android/dex/inflated.ts'
import { openAndroidPackage } from '../../../src/collect/android/open-package.ts'
import { namedInXml } from '../../../src/collect/android/xml-classes.ts'
import { budgetOf } from '../../../src/collect/budget.ts'
import { PACKAGES } from '../../oracles/oracle.ts'

const attribute = (name: string, given: Partial<XmlAttribute>): XmlAttribute => ({
  namespace: '',
  name,
  resourceId: 0,
  rawValue: undefined,
  type: VALUE.string,
  data: 0,
  ...given,
})
const element = (
  name: string,
  children: readonly XmlElement[] = [],
  attributes: readonly XmlAttribute[] = [],
): XmlElement => ({ name, namespace: '', attributes, children, line: 0 })

test('names classes of views and fragments, and layouts that are included', () => {
  const root = element('LinearLayout', [
    element('com.demo.Board', [element('TextView', [], [attribute('name', { rawValue: 'not.a.view' })])]),
    element('view', [], [attribute('class', { rawValue: 'com.demo.Inner$Board' })]),
    element('fragment', [], [attribute('name', { rawValue: 'com.demo.Map' })]),
    element('include', [], [attribute('layout', { type: VALUE.reference, data: 0x7f010002 })]),
  ])
  const { classes, included } = namedInXml(root)
  expect([...classes].sort()).toEqual(['com.demo.Board', 'com.demo.Inner$Board', 'com.demo.Map'])
  expect(included).toEqual([0x7f010002])
})

test('a real package: the views of its layouts, by what was read of them', async () => {
  const path = PACKAGES.find((one) => one.includes('ApiDemos')) ?? ''
  const android = await openAndroidPackage(path, budgetOf())
  try {
    const table = await android.resources()
    const layout = (table.ok ? table.value.layouts() : []).find(({ name }) => name === 'custom_view_1')
    expect((await inflatedIn(android)).all).toEqual(new Set())
    await android.xml(layout?.path ?? '')
    const inflated = await inflatedIn(android)
    expect(inflated.all).toEqual(new Set(['Lio/appium/android/apis/view/LabelView;']))
    expect(inflated.ofLayout(layout?.id ?? 0)).toEqual(['Lio/appium/android/apis/view/LabelView;'])
    expect(inflated.ofLayout(0x7f000000)).toEqual([])
  } finally {
    await android.close()
  }
})
