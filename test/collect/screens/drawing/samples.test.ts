import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { openAndroidPackage } from '../../../../src/collect/android/open-package.ts'
import { budgetOf } from '../../../../src/collect/budget.ts'
import { layoutsCollector } from '../../../../src/collect/screens/layouts.ts'
import { placedNodes } from '../../../../src/collect/screens/tree.ts'
import { parseUiautomator } from '../../../../src/collect/screens/uiautomator.ts'
import { type DrawnView, readDrawing } from '../../../../src/facts/drawing.ts'
import { vocabulary } from '../rows.ts'

const SAMPLE = fileURLToPath(new URL('../../../../samples/06-case-6-meeting-pre-ticked/', import.meta.url))
/** dp by which a control may stand elsewhere than on the recorded screen: fonts differ, and the drawing has no status bar. */
const SLACK = 40

test('controls stand where the recorded screen has them', async () => {
  const android = await openAndroidPackage(`${SAMPLE}app.apk`, budgetOf())
  const collected = await layoutsCollector.collect({ reference: {}, android, vocabulary, budget: budgetOf() })
  await android.close()
  const row = collected.rows.screens?.find(({ layout }) => layout === 'activity_register')
  const kept = collected.evidence?.find(({ sha256 }) => sha256 === row?.drawing)
  const views = readDrawing(kept?.bytes ?? new Uint8Array())?.views ?? []
  const drawn = (id: string): DrawnView | undefined => views.find(({ path }) => path.endsWith(`[@id=${id}]`))

  const dump = parseUiautomator(readFileSync(`${SAMPLE}screens/03-register.xml`, 'utf8'))
  const perDp = 1080 / 360
  const compared = placedNodes(dump.roots).flatMap(({ node }) => {
    const view = node.resourceId === '' ? undefined : drawn(node.resourceId)
    return view && node.bounds && view.role !== 'group'
      ? [{ id: node.resourceId, seen: node.bounds, view }]
      : []
  })
  expect(compared.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['phone', 'code', 'register', 'register_agree']),
  )
  for (const { id, seen, view } of compared) {
    const [left = 0, top = 0] = seen.map((pixels) => pixels / perDp)
    expect({
      id,
      left: Math.abs(left - view.box[0]) < SLACK,
      top: Math.abs(top - view.box[1]) < 2 * SLACK,
    }).toEqual({
      id,
      left: true,
      top: true,
    })
  }
  expect(drawn('register_agree')).toMatchObject({ role: 'checkbox', checked: true, lines: ['已阅读并同意'] })
})
