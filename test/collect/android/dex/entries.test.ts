import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { entriesOf } from '../../../../src/collect/android/dex/entries.ts'
import { openAndroidPackage } from '../../../../src/collect/android/open-package.ts'
import { budgetOf } from '../../../../src/collect/budget.ts'
import { apk } from '../../../build/apk.ts'
import { element } from '../../../build/axml.ts'

const SAMPLE = fileURLToPath(new URL('../../../../samples/10-good-clinic/app.apk', import.meta.url))

const readEntries = async (path: string) => {
  const android = await openAndroidPackage(path, budgetOf())
  try {
    return (await entriesOf(android)) ?? []
  } finally {
    await android.close()
  }
}

test('the application and the launcher begin with the app; other screens do not', async () => {
  const entries = await readEntries(SAMPLE)
  const atStart = entries.filter((entry) => entry.atStart).map(({ kind, type }) => `${kind} ${type}`)
  expect(atStart).toEqual([
    'application Lcn/anhe/zhenliao/App;',
    'activity Lcn/anhe/zhenliao/WelcomeActivity;',
  ])
  expect(entries.length).toBeGreaterThan(atStart.length)
})

test('a loader of patches starts the application object that its meta-data names', async () => {
  const named = (name: string, value: string) =>
    element('meta-data', { 'android:name': name, 'android:value': value })
  const manifest = element(
    'manifest',
    { package: 'com.example.app' },
    element(
      'application',
      { 'android:name': 'com.tencent.bugly.beta.tinker.TinkerPatchReflectApplication' },
      named('TINKER_PATCH_APPLICATION', 'com.example.app.App'),
      named('APPLICATION_ID', 'com.example.app'),
      named('application', 'shop'),
    ),
  )
  const folder = mkdtempSync(join(tmpdir(), 'entries-'))
  try {
    const path = join(folder, 'app.apk')
    writeFileSync(path, apk({ manifest }))
    expect(await readEntries(path)).toEqual([
      {
        kind: 'application',
        type: 'Lcom/tencent/bugly/beta/tinker/TinkerPatchReflectApplication;',
        atStart: true,
      },
      { kind: 'application', type: 'Lcom/example/app/App;', atStart: true, byMetaData: true },
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
