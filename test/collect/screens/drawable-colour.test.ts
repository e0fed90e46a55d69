import { describe, expect, test } from '@jest/globals'
import type { AndroidPackage } from '../../../src/collect/android/android-package.ts'
import { VALUE } from '../../../src/collect/android/axml.ts'
import { readAxml } from '../../../src/collect/android/axml-reader.ts'
import type { ResourceTable } from '../../../src/collect/android/resource-table.ts'
import { decodeValue, type Resolved } from '../../../src/collect/android/resource-value.ts'
import { noteBook } from '../../../src/collect/integrity-note.ts'
import { drawableColours } from '../../../src/collect/screens/drawable-colour.ts'
import { themedValues } from '../../../src/collect/screens/layout-theme.ts'
import { axml, element, type MadeElement, type MadeValue, reference } from '../../build/axml.ts'

const THEME = 0x7f0e0001
const PRIMARY = 0x7f010001
const argb = (data: number): MadeValue => ({ type: VALUE.colorArgb8, data })
const attribute = (data: number): MadeValue => ({ type: VALUE.attribute, data })
const [RED, BLUE, CLEAR] = [argb(0xffff0000), argb(0xff0000ff), argb(0)]

/** A package with drawables by their ids, and a theme that sets attributes. */
const made = (
  drawables: Record<number, MadeElement>,
  theme: Record<number, { type: number; data: number }> = {},
): { android: AndroidPackage; table: ResourceTable } => {
  const trees: Record<number, MadeElement> = {
    ...drawables,
    0: element('manifest', {}, element('application', { 'android:theme': reference(THEME) })),
  }
  const xml = async (path: string) => {
    const tree = trees[Number(path.replace(/\D/g, ''))]
    return tree === undefined
      ? { ok: false, because: 'entry-missing' }
      : readAxml(axml(tree), path, noteBook())
  }
  const resolve = (value: { type: number; data: number }): Resolved => {
    const found = decodeValue(value)
    return found.is === 'reference' && found.id in drawables
      ? { is: 'file', path: `res/${found.id}.xml`, id: found.id }
      : found
  }
  return {
    android: { xml, manifest: () => xml('0') } as unknown as AndroidPackage,
    table: {
      resolve,
      styleValue: (style: number, id: number) => (style === THEME ? theme[id] : undefined),
    } as unknown as ResourceTable,
  }
}
const colourOf = async (
  drawables: Record<number, MadeElement>,
  theme?: Record<number, { type: number; data: number }>,
): Promise<string | undefined> => {
  const { android, table } = made(drawables, theme)
  const values = await themedValues(android, table)
  const colour = await drawableColours(android, values)(values.resolve({ type: VALUE.reference, data: 1 }))
  return colour?.toString(16).padStart(8, '0')
}
const shape = (fill: MadeValue) => element('shape', {}, element('solid', { 'android:color': fill }))

describe('what a drawable comes to as one colour', () => {
  test('a shape, and a gradient by its middle', async () => {
    expect(await colourOf({ 1: shape(RED) })).toBe('ffff0000')
    const gradient = element('gradient', { 'android:startColor': RED, 'android:endColor': BLUE })
    expect(await colourOf({ 1: element('shape', {}, gradient) })).toBe('ff800080')
  })

  test('a list by the item of a control at rest', async () => {
    const list = element(
      'selector',
      {},
      element('item', { 'android:state_enabled': false, 'android:color': BLUE }),
      element('item', { 'android:state_checked': true, 'android:color': BLUE }),
      element('item', { 'android:state_enabled': true, 'android:color': RED }),
      element('item', { 'android:color': BLUE }),
    )
    expect(await colourOf({ 1: list })).toBe('ffff0000')
  })

  test('a list of drawables in other files, and inside the item', async () => {
    const list = element('selector', {}, element('item', { 'android:drawable': reference(2) }))
    expect(await colourOf({ 1: list, 2: shape(BLUE) })).toBe('ff0000ff')
    expect(await colourOf({ 1: element('selector', {}, element('item', {}, shape(RED))) })).toBe('ffff0000')
  })

  test('layers by the topmost that is seen, ripples without their mask', async () => {
    const item = (fill: MadeValue, id?: number) =>
      element('item', id === undefined ? {} : { 'android:id': reference(id) }, shape(fill))
    expect(await colourOf({ 1: element('layer-list', {}, item(BLUE), item(RED), item(CLEAR)) })).toBe(
      'ffff0000',
    )
    expect(await colourOf({ 1: element('ripple', {}, item(RED), item(BLUE, 0x0102002e)) })).toBe('ffff0000')
  })

  test('a colour of the theme, through another attribute of it', async () => {
    const theme = {
      [PRIMARY]: { type: VALUE.attribute, data: PRIMARY + 1 },
      [PRIMARY + 1]: { type: VALUE.colorRgb8, data: 0x123456 },
    }
    expect(await colourOf({ 1: shape(attribute(PRIMARY)) }, theme)).toBe('ff123456')
  })

  test('pictures, rings and what the platform sets stay unknown', async () => {
    expect(await colourOf({ 1: element('vector', {}) })).toBeUndefined()
    expect(await colourOf({ 1: element('inset', { 'android:drawable': reference(1) }) })).toBeUndefined()
    expect(await colourOf({ 1: shape(attribute(0x01010433)) })).toBeUndefined()
    const ring = { [PRIMARY]: { type: VALUE.attribute, data: PRIMARY } }
    expect(await colourOf({ 1: shape(attribute(PRIMARY)) }, ring)).toBeUndefined()
  })
})
