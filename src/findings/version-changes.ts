import {
  type Change,
  type Changes,
  type PolicyChanges,
  policyChanges,
} from '../collect/policy/policy-changes.ts'
import type { Rows } from '../facts/index.ts'

/** What differs between two versions of an app, by what was read of each. Absent where one of them was not read. */
export interface VersionChanges {
  readonly permissions?: Changes
  readonly sdks?: Changes
  /** Calls that an audit asks about, by what is called and whose code does it. */
  readonly calls?: Changes
  readonly policy?: PolicyChanges
}

const changesOf = (old: ReadonlyMap<string, Change>, now: ReadonlyMap<string, Change>): Changes => {
  const only = (a: ReadonlyMap<string, Change>, b: ReadonlyMap<string, Change>): Change[] =>
    [...a].filter(([key]) => !b.has(key)).map(([, change]) => change)
  return { added: only(now, old), removed: only(old, now) }
}

type Named = readonly (readonly [key: string, change: Change])[]

const compared = <T>(
  old: readonly T[] | undefined,
  now: readonly T[] | undefined,
  name: (row: T) => Named,
): Changes | undefined =>
  old === undefined || now === undefined
    ? undefined
    : changesOf(new Map(old.flatMap(name)), new Map(now.flatMap(name)))

/** Compares two versions of an app: what it asks for, holds, calls, and says. */
export const versionChanges = (old: Rows, now: Rows): VersionChanges => {
  const permissions = compared(old.permissions, now.permissions, ({ name = '' }) => [
    [name, { name, text: '' }],
  ])
  const sdks = compared(old.sdks, now.sdks, ({ sdk = '', name = sdk, vendor = '', version }) => [
    // Another version of an SDK is a change, too; an unknown one is not.
    [`${sdk} ${version ?? ''}`, { name: version === undefined ? name : `${name} ${version}`, text: vendor }],
  ])
  const calls = compared(
    old.apiCalls,
    now.apiCalls,
    ({ api = '', apiName = api, owner = '', ownerName = owner }) => [
      [`${api} ${owner}`, { name: apiName, text: ownerName }],
    ],
  )
  const policy =
    old.policy?.[0]?.found === true && now.policy?.[0]?.found === true ? policyChanges(old, now) : undefined
  return {
    ...(permissions === undefined ? {} : { permissions }),
    ...(sdks === undefined ? {} : { sdks }),
    ...(calls === undefined ? {} : { calls }),
    ...(policy === undefined ? {} : { policy }),
  }
}
