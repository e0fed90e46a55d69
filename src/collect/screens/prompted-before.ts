import type { RowOf } from '../../facts/index.ts'
import type { ScreenKind } from '../../facts/screens.ts'

type Screen = RowOf<'screens'>

/** Screens on which a user is asked to read the policy before anything is collected. */
const ENTRIES: readonly (ScreenKind | undefined)[] = ['first-run', 'login', 'register']

/**
 * Fills for the screens of a session, in their order, whether one before them asked the user to read the policy. That
 * none did is said only where the first run was walked wholly and every entry screen before was read.
 */
export const withPromptedBefore = (screens: readonly Screen[], firstRunWalked: boolean): Screen[] => {
  let prompted = false
  let allRead = firstRunWalked
  return screens.map((screen): Screen => {
    const promptedBefore = prompted ? 'yes' : allRead ? 'no' : 'not-known'
    if (ENTRIES.includes(screen.kind)) {
      if (screen.promptsPolicy === true) prompted = true
      if (screen.promptsPolicy === undefined) allRead = false
    }
    return { ...screen, promptedBefore }
  })
}
