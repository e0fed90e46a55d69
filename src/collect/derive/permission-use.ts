import { type Facts, isComplete } from '../../facts/facts.ts'
import type { RowOf } from '../../facts/index.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

type Permission = RowOf<'permissions'>

/**
 * Fills `usedByCode` of permissions, who asks for and uses each, from the calls of the code, and whether calls have what they need
 * declared. Calls that cannot be reached count as use: what leads to them may lie outside the code. Where no call is seen, frameworks
 * whose app code is no DEX leave it unknown, as does an SDK that is stated to collect what the permission opens: it may do so in native
 * code. So does a request whose permissions the code does not tell, where the code names this one. Calls of an SDK that looks for a
 * permission and does without it need none.
 */
export const permissionUse = (facts: Facts, vocabulary: Vocabulary): Facts => {
  const { permissions, apiCalls } = facts.rows
  if (permissions === undefined || apiCalls === undefined) return facts
  const doesWithout = (sdk: string | undefined, name: string): boolean =>
    vocabulary.sdks.get(sdk ?? '')?.goesWithout?.includes(name) === true
  const used = new Set(
    apiCalls.flatMap(({ sdk, needs = [], permissions: asked = [] }) => [
      ...needs.filter((name) => !doesWithout(sdk, name)),
      ...asked,
    ]),
  )
  const maybe = new Set(apiCalls.flatMap(({ mayAskFor = [] }) => mayAskFor))
  const neededBySome = new Set([...vocabulary.apis.values()].flatMap((api) => api.permissions ?? []))
  const framework = facts.rows.app?.[0]?.framework
  const allRead = isComplete(facts, 'apiCalls') && (framework === undefined || framework === 'native')
  const ofSdks = new Set(
    (facts.rows.sdks ?? []).flatMap(({ grade, kinds = [] }) => (grade === 'declared' ? [] : kinds)),
  )
  const filled = permissions.map((permission): Permission => {
    const { name = '' } = permission
    if (used.has(name)) return { ...permission, usedByCode: true }
    const bySdk = (permission.kinds ?? []).some((kind) => ofSdks.has(kind))
    return allRead && neededBySome.has(name) && !bySdk && !maybe.has(name)
      ? { ...permission, usedByCode: false }
      : permission
  })
  const whole = allRead ? false : undefined
  const matrix = filled.map((permission): Permission => {
    const { name = '' } = permission
    const users = apiCalls.filter(({ needs = [] }) => needs.includes(name))
    const sdkUsers = users.filter(({ sdk, sdkCategory }) => sdk !== undefined && sdkCategory !== 'library')
    const asked =
      apiCalls.some(({ permissions: wanted = [] }) => wanted.includes(name)) ||
      (maybe.has(name) ? undefined : whole)
    const byApp = users.some(({ ofApp }) => ofApp === true) || whole
    const named = (column: 'sdkName' | 'sdkNameEnglish'): string[] =>
      [...new Set(sdkUsers.flatMap((call) => call[column] ?? []))].sort()
    return {
      ...permission,
      ...(asked === undefined ? {} : { askedByCode: asked }),
      ...(byApp === undefined ? {} : { usedByApp: byApp }),
      ...(sdkUsers.length === 0 && whole === undefined
        ? {}
        : { usedBySdks: named('sdkName'), usedBySdksEnglish: named('sdkNameEnglish') }),
    }
  })
  const declared = new Set(
    permissions.filter(({ inEffect }) => inEffect !== false).map(({ name }) => name ?? ''),
  )
  const target = facts.rows.app?.[0]?.targetSdk
  const isNewer = (name: string): boolean =>
    (vocabulary.permissions.get(name)?.since ?? 0) > (target ?? Number.MAX_SAFE_INTEGER)
  const calls = apiCalls.map((call) =>
    call.needs === undefined || call.needs.length === 0 || call.needs.some(isNewer)
      ? call
      : { ...call, permissionDeclared: call.needs.some((name) => declared.has(name)) },
  )
  return { ...facts, rows: { ...facts.rows, permissions: matrix, apiCalls: calls } }
}
