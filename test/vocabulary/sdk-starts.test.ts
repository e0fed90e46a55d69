import { expect, test } from '@jest/globals'
import { loadVocabulary } from '../../src/vocabulary/load.ts'
import { sdkStarts, startCallOf } from '../../src/vocabulary/sdk-starts.ts'

test('a call is taken apart, with the argument that has to be true', () => {
  const call = { className: 'a.b.C', method: 'm' }
  expect(startCallOf('a.b.C.m')).toEqual({ ...call, granted: undefined })
  expect(startCallOf('a.b.C.m(true)')).toEqual({ ...call, granted: 0 })
  expect(startCallOf('a.b.C.m(_, true)')).toEqual({ ...call, granted: 1 })
})

test('each SDK that names such calls can be searched for, and a refusal is no start', async () => {
  const { sdks } = await loadVocabulary()
  const starts = sdkStarts(sdks.values())
  const named = [...sdks.values()].filter(({ callsAfter }) => callsAfter !== undefined)
  expect(new Set(starts.map(({ starts: sdk }) => sdk))).toEqual(new Set(named.map(({ id }) => id)))
  const grant = starts.find(
    ({ calls }) => calls?.['com.umeng.commonsdk.UMConfigure']?.[0] === 'submitPolicyGrantResult',
  )
  expect(grant?.when).toEqual({ argument: 1, is: ['1', 'true'] })
})
