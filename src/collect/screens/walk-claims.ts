import type { Completeness, Gap } from '../../facts/facts.ts'
import { WALKS, type Walk } from '../../facts/screens.ts'
import type { PermissionRequestRow } from './permission-prompts.ts'
import type { ReadStep } from './recorded-screens.ts'
import type { Session, SessionAttempt } from './session-file.ts'
import { ASKED } from './session-schema.ts'

/** What a session may claim to have seen wholly, and why it may not claim more. */
export interface Claims {
  readonly complete: readonly Completeness[]
  readonly gaps: readonly Gap[]
}

const TABLES = ['screens', 'controls', 'permissionRequests'] as const

/** Screens on which a walk may find nothing: prompts and explanations belong to the walk they interrupt. */
const stepsOf = (walk: Walk, steps: readonly ReadStep[]): readonly ReadStep[] =>
  steps.filter(
    ({ step }) => step.kind === walk || (walk === 'settings' && step.kind === 'account-cancellation'),
  )

const claimsOfWalk = (
  walk: Walk,
  session: Session,
  steps: readonly ReadStep[],
  unnamed: readonly PermissionRequestRow['screenKind'][],
): Claims => {
  const said = session.walks?.[walk]
  if (said !== 'complete' && said !== 'absent') {
    return {
      complete: [],
      gaps:
        said === 'partial'
          ? TABLES.map((table) => ({ table, scope: walk, because: 'incomplete-scope' }))
          : [],
    }
  }
  const own = stepsOf(walk, steps)
  const refuse = (because: string): Claims => ({
    complete: [],
    gaps: TABLES.map((table) => ({ table, scope: walk, because })),
  })
  if (said === 'complete' && own.length === 0) return refuse('walk-without-screens')
  if (said === 'complete' && own.some(({ shown }) => !shown)) return refuse('screen-unread')
  if (walk === 'first-run' && session.clearedInstall !== true) return refuse('install-not-cleared')
  const claims: Completeness[] = [{ table: 'screens', scope: walk }]
  if (own.every(({ readable }) => readable)) claims.push({ table: 'controls', scope: walk })
  if (!unnamed.includes(walk)) claims.push({ table: 'permissionRequests', scope: walk })
  return { complete: claims, gaps: [] }
}

/** Attempts prove that a right cannot be used only when the screens, the phone and a written way were all tried. */
const triedAllWays = (attempts: readonly SessionAttempt[]): boolean => {
  const ways = new Set(attempts.map(({ way }) => way))
  return ways.has('screen') && ways.has('phone') && (ways.has('mail') || ways.has('online'))
}

const claimsOfAttempts = (session: Session): Claims => {
  const attempts = session.attempts ?? []
  const complete = ASKED.filter(
    (asks) =>
      session.attemptsComplete?.includes(asks) ||
      triedAllWays(attempts.filter((attempt) => attempt.asks === asks)),
  )
  return {
    complete: complete.map((scope) => ({ table: 'rightsAttempts', scope })),
    gaps: ASKED.filter(
      (asks) => !complete.includes(asks) && attempts.some((attempt) => attempt.asks === asks),
    ).map((scope) => ({ table: 'rightsAttempts', scope, because: 'incomplete-scope' })),
  }
}

const claimsOfRefusals = (session: Session): Claims => ({
  complete: (session.refusals?.length ? (session.refusalsComplete ?? []) : []).map((scope) => ({
    table: 'refusals',
    scope,
  })),
  gaps: [],
})

/** The claims of a whole session. `unnamed` are the kinds of screens under prompts whose permission is not known. */
export const claimsOf = (
  session: Session,
  steps: readonly ReadStep[],
  unnamed: readonly PermissionRequestRow['screenKind'][],
): Claims => {
  const parts = [
    ...WALKS.map((walk) => claimsOfWalk(walk, session, steps, unnamed)),
    claimsOfAttempts(session),
    claimsOfRefusals(session),
  ]
  return { complete: parts.flatMap(({ complete }) => complete), gaps: parts.flatMap(({ gaps }) => gaps) }
}
