const ALWAYS = Number.MAX_SAFE_INTEGER

/**
 * Broadcasts of the system that start a receiver of the manifest, each with the last targetSdkVersion to which it is still delivered:
 * Android 7 ended that for changes of the network, Android 8 for all that are not exempt ("Implicit broadcast exceptions").
 */
const LAST_TARGET: Readonly<Record<string, number>> = {
  'android.intent.action.BOOT_COMPLETED': ALWAYS,
  'android.intent.action.LOCKED_BOOT_COMPLETED': ALWAYS,
  'android.intent.action.QUICKBOOT_POWERON': ALWAYS,
  'android.intent.action.MEDIA_MOUNTED': ALWAYS,
  'android.intent.action.USER_PRESENT': 25,
  'android.intent.action.ACTION_POWER_CONNECTED': 25,
  'android.intent.action.ACTION_POWER_DISCONNECTED': 25,
  'android.intent.action.PACKAGE_ADDED': 25,
  'android.intent.action.PACKAGE_REMOVED': 25,
  'android.net.conn.CONNECTIVITY_CHANGE': 23,
}

/** Those of a receiver's actions by which the system starts it in an app for this targetSdkVersion. */
export const wakingBroadcasts = (actions: readonly string[], targetSdk: number): string[] =>
  actions.filter((action) => (LAST_TARGET[action] ?? 0) >= targetSdk)
