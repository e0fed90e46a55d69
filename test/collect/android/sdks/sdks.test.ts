import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { openAndroidPackage } from '../../../../src/collect/android/open-package.ts'
import { sdksCollector } from '../../../../src/collect/android/sdks/sdks.ts'
import { budgetOf } from '../../../../src/collect/budget.ts'
import { vocabulary } from '../../screens/rows.ts'

const ROOT = new URL('../../../../', import.meta.url)

const collected = async (path: string) => {
  const budget = budgetOf()
  const android = await openAndroidPackage(fileURLToPath(new URL(path, ROOT)), budget)
  try {
    return await sdksCollector.collect({ android, vocabulary, budget, reference: {} })
  } finally {
    await android.close()
  }
}

describe('SDKs of real packages', () => {
  test('a package with an image library and a JSON library holds no third party', async () => {
    const { rows, complete } = await collected(
      'node_modules/android-app-bootstrap/android_app_bootstrap/build/outputs/apk/android_app_bootstrap-debug.apk',
    )
    expect(rows.sdks?.map(({ sdk, grade, thirdParty }) => [sdk, grade, thirdParty]).sort()).toEqual([
      ['androidx', 'called', false],
      ['fastjson', 'called', false],
      ['fresco', 'called', false],
      ['nineoldandroids', 'embedded', false],
    ])
    expect(rows.sdks?.find(({ sdk }) => sdk === 'fresco')?.libraries).toContain('libimagepipeline.so')
    expect(complete).toContainEqual({ table: 'sdks' })
  })

  test('tells the location client of Google from its common parts, with versions that agree', async () => {
    const { rows } = await collected('node_modules/io.appium.settings/apks/settings_apk-debug.apk')
    const third = rows.sdks?.filter(({ thirdParty }) => thirdParty)
    expect(third?.map(({ sdk, grade, version }) => [sdk, grade, version]).sort()).toEqual([
      ['google-location', 'called', '21.4.0'],
      ['google-play-services', 'called', undefined],
    ])
  })

  test('a package without SDKs says so', async () => {
    const { rows, gaps } = await collected('samples/10-good-clinic/app.apk')
    expect([rows.sdks, gaps]).toEqual([[], []])
  })
})
