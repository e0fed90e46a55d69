import { expect, test } from '@jest/globals'
import { wakingBroadcasts } from '../../../src/collect/android/waking-broadcasts.ts'

const BOOT = 'android.intent.action.BOOT_COMPLETED'
const PLUGGED = 'android.intent.action.ACTION_POWER_CONNECTED'
const NETWORK = 'android.net.conn.CONNECTIVITY_CHANGE'

test('what the system still delivers to a receiver of the manifest depends on what the app targets', () => {
  const actions = [BOOT, PLUGGED, NETWORK, 'cn.demo.OWN']
  expect(wakingBroadcasts(actions, 23)).toEqual([BOOT, PLUGGED, NETWORK])
  expect(wakingBroadcasts(actions, 24)).toEqual([BOOT, PLUGGED])
  expect(wakingBroadcasts(actions, 33)).toEqual([BOOT])
})
