import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { entriesOf } from '../../../../src/collect/android/dex/entries.ts'
import { openAndroidPackage } from '../../../../src/collect/android/open-package.ts'
import { budgetOf } from '../../../../src/collect/budget.ts'

const SAMPLE = fileURLToPath(new URL('../../../../samples/10-good-clinic/app.apk', import.meta.url))

test('the application and the launcher begin with the app; other screens do not', async () => {
  const android = await openAndroidPackage(SAMPLE, budgetOf())
  try {
    const entries = (await entriesOf(android)) ?? []
    const atStart = entries.filter((entry) => entry.atStart).map(({ kind, type }) => `${kind} ${type}`)
    expect(atStart).toEqual([
      'application Lcn/anhe/zhenliao/App;',
      'activity Lcn/anhe/zhenliao/WelcomeActivity;',
    ])
    expect(entries.length).toBeGreaterThan(atStart.length)
  } finally {
    await android.close()
  }
})
