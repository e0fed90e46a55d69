import type { AndroidPackage } from '../android/android-package.ts'
import { classNameOf } from '../android/dex/code.ts'
import { ownNamesOf } from '../android/dex/own-names.ts'
import type { CallLog } from './logged-call.ts'
import { isPlatform, splitFrame } from './stack.ts'

/** Calls looked at: enough to meet the app's own code. */
const MOST_CALLS = 5_000

/** Classes of a log's stacks that are not of the system. */
const classesIn = ({ calls }: CallLog): ReadonlySet<string> =>
  new Set(
    calls
      .slice(0, MOST_CALLS)
      .flatMap(({ stack }) =>
        stack.filter((frame) => !isPlatform(frame)).map((frame) => splitFrame(frame).className),
      ),
  )

/**
 * Whether a log that names no package can be of this one: some class of its stacks is in the code. Where code is missing, packed or was
 * not read, that cannot be told, and nothing speaks against it.
 */
export const canBeOf = async (log: CallLog, android: AndroidPackage): Promise<boolean> => {
  const logged = classesIn(log)
  if (logged.size === 0) return true
  const code = await android.code()
  const [, ...started] = await ownNamesOf(android)
  const missing = new Set(started)
  let met = false
  for (const { dex } of code.files)
    for (let at = 0; at < dex.classCount; at++) {
      const name = classNameOf(dex.type(dex.classType(at)))
      met ||= logged.has(name)
      missing.delete(name)
    }
  return met || code.unread.length > 0 || missing.size > 0 || started.length === 0
}
