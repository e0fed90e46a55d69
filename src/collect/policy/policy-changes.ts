import type { Rows } from '../../facts/index.ts'

/** A thing that only one of two versions says, and the sentence. */
export interface Change {
  readonly name: string
  readonly text: string
}

/** Added and removed things of one sort. */
export interface Changes {
  readonly added: readonly Change[]
  readonly removed: readonly Change[]
}

/** What differs between two versions of a policy, and what follows from it. */
export interface PolicyChanges {
  readonly kinds: Changes
  readonly sdks: Changes
  /** Business functions, and purposes of kinds that both versions state. */
  readonly purposes: Changes
  /** Cells of the policy itself: operator, contact, dates. */
  readonly stated: readonly {
    readonly what: 'operator' | 'effectiveOn'
    readonly old: string
    readonly new: string
  }[]
  /**
   * `consent`: purpose, means or kinds changed, so consent is asked for anew (PIPL 14). `notice`: what was told
   * changed, so it is told (PIPL 17). `none`: nothing of this was found to change.
   */
  readonly duty: 'consent' | 'notice' | 'none'
}

const named = (
  rows: readonly { readonly name?: string | undefined; readonly text?: string }[],
): Map<string, Change> => {
  const found = new Map<string, Change>()
  for (const { name, text = '' } of rows) {
    const key = (name ?? '').replace(/SDK|\s/gi, '').toLowerCase()
    if (name && !found.has(key)) found.set(key, { name, text })
  }
  return found
}

const changesOf = (old: ReadonlyMap<string, Change>, now: ReadonlyMap<string, Change>): Changes => {
  const only = (a: ReadonlyMap<string, Change>, b: ReadonlyMap<string, Change>): Change[] =>
    [...a].filter(([key]) => !b.has(key)).map(([, change]) => change)
  return { added: only(now, old), removed: only(old, now) }
}

/** Kinds that are stated, in statements, functions and lists alike. */
const kindsOf = (rows: Rows): Map<string, Change> =>
  named([
    ...(rows.statements ?? [])
      .filter(({ negated }) => negated !== true)
      .map(({ kind, text = '' }) => ({ name: kind, text })),
    ...[...(rows.businessFunctions ?? []), ...(rows.policySdks ?? [])].flatMap(({ kinds = [], text = '' }) =>
      kinds.map((kind) => ({ name: kind, text })),
    ),
  ])

const PARTS = /[、，,；;及和与]|以及| and /
const FEWEST_ALIKE = 0.5

interface Purpose {
  readonly kind: string
  readonly part: string
  readonly change: Change
}

/** What kinds are said to be for, part by part: 创建账号和验证身份 are two purposes. */
const purposesOf = (rows: Rows): Purpose[] =>
  (rows.statements ?? [])
    .filter(({ negated, purpose = '' }) => negated !== true && purpose !== '')
    .flatMap(({ kind = '', word = '', purpose = '', text = '' }) =>
      purpose
        .split(PARTS)
        .map((part) => part.trim())
        .filter((part) => part.length > 1)
        .map((part) => ({ kind, part, change: { name: `${word}：${part}`, text } })),
    )

const pairsOf = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))

/** Whether two purposes are the same in other words: they share half of their pairs of characters. */
const alike = (one: string, other: string): boolean => {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  const both = [...a].filter((pair) => b.has(pair)).length
  return one.includes(other) || other.includes(one) || 2 * both >= FEWEST_ALIKE * (a.size + b.size)
}

/** Purposes of a kind that `rows` state and `others`, which state the kind as well, do not. */
const purposesOnlyIn = (rows: Rows, others: Rows): Change[] => {
  const told = purposesOf(others)
  const only = purposesOf(rows).filter(({ kind, part }) => {
    const those = told.filter((that) => that.kind === kind)
    return those.length > 0 && !those.some((that) => alike(part, that.part))
  })
  return [...named(only.map(({ change }) => change)).values()]
}

/** Compares what two versions of a policy say. */
export const policyChanges = (old: Rows, now: Rows): PolicyChanges => {
  const kinds = changesOf(kindsOf(old), kindsOf(now))
  const sdks = changesOf(named(old.policySdks ?? []), named(now.policySdks ?? []))
  const functions = changesOf(named(old.businessFunctions ?? []), named(now.businessFunctions ?? []))
  const purposes = {
    added: [...functions.added, ...purposesOnlyIn(now, old)],
    removed: [...functions.removed, ...purposesOnlyIn(old, now)],
  }
  const cells = (['operator', 'effectiveOn'] as const).map((what) => ({
    what,
    old: old.policy?.[0]?.[what] ?? '',
    new: now.policy?.[0]?.[what] ?? '',
  }))
  const stated = cells.filter((cell) => cell.old !== cell.new)
  const asks = [kinds, sdks, purposes].some(({ added }) => added.length > 0)
  const tells =
    stated.some(({ what }) => what === 'operator') ||
    [kinds, sdks, purposes].some(({ removed }) => removed.length > 0)
  return { kinds, sdks, purposes, stated, duty: asks ? 'consent' : tells ? 'notice' : 'none' }
}
