import type { Bilingual } from '../../verdict.ts'

/** Counts of one month, apps counted by package and certificate. */
export interface Totals {
  /** Apps whose case stands on a package that was read, or on documents alone. */
  readonly evaluated: number
  /** Different package files among them: builds for channels are variants of one app. */
  readonly builds: number
  readonly withProblems: number
  readonly violations: number
  /** Evaluated, and protected by a packer: of their code nothing is known. */
  readonly packed: number
  /** Package files that could not be read; not among the evaluated. */
  readonly unreadable: number
  /** Entries without usable material, and those whose scan failed. */
  readonly refused: number
  readonly failed: number
  /** Problems, each counted once for an app. */
  readonly problems: number
}

export interface ItemCount {
  readonly number: Bilingual
  readonly text: Bilingual
  readonly apps: number
  readonly before?: number
}

/** One store or one type. */
export interface GroupCount {
  /** Absent where the list does not say. */
  readonly name?: string
  readonly evaluated: number
  readonly withProblems: number
}

/** What became of problems of apps that were evaluated in the month before, too. */
export interface Progress {
  readonly apps: number
  readonly appeared: number
  readonly recurring: number
  readonly rectified: number
}

/** A problem that stands for many apps of a type and names none. */
export interface TypicalCase {
  readonly type?: string
  readonly title: Bilingual
  readonly apps: number
}

/** A month to compare with, or why there is none. */
export type Earlier = { readonly totals: Totals } | { readonly none: 'no-data' | 'other-frame' }

/** What apps are grouped by. */
export const GROUP_BY = ['type', 'store', 'operator'] as const
export type GroupBy = (typeof GROUP_BY)[number]

/** Apps with a problem in one of the items that most apps fail. */
export interface TopItems {
  readonly items: number
  readonly apps: number
}

export interface Month {
  /** YYYY-MM */
  readonly period: string
  readonly evaluated: number
  readonly withProblems: number
}

/** Everything a bulletin states, and the statements that made it. */
export interface BulletinFigures {
  /** YYYY-MM */
  readonly period: string
  readonly totals: Totals
  readonly before: Earlier
  readonly yearBefore: Earlier
  readonly items: readonly ItemCount[]
  readonly severities: Readonly<Record<'high' | 'medium' | 'low', number>>
  readonly by: GroupBy
  readonly groups: readonly GroupCount[]
  /** Apps of groups too small to be told apart. */
  readonly smallGroups: GroupCount
  /** Apps by the SDKs in them that can receive personal information; an app counts for each of its SDKs. */
  readonly sdks: readonly GroupCount[]
  readonly top: TopItems
  /** The last year, oldest first. */
  readonly trend: readonly Month[]
  readonly progress?: Progress
  readonly typical: readonly TypicalCase[]
  /** A category is shown when it has so many apps. */
  readonly fewest: number
  /** SQL by the name that the text refers to; `$1` is the period. */
  readonly queries: Readonly<Record<string, string>>
}
