import type { HeadingStyle } from './headings.ts'

/** A heading that is open: what follows stands under it. */
export interface OpenHeading<T> {
  readonly style: string
  readonly value: T
}

/** Styles of numbers from the widest part to the smallest. */
const RANKS = ['第章', '第条', '一', '（一）', '1', '1.1', '1.1.1', '1.1.1.1', '（1）', '（a）']

const depthOf = (style: string): number => (/^h[1-6]$/.test(style) ? Number(style[1]) : 0)
const rankOf = (style: string): number => RANKS.indexOf(style)
const isWeak = (style: string): boolean => style === 'bold' || style === 'line'

/** The headings that are open while a document is read from top to bottom. */
export interface HeadingStack<T> {
  readonly open: readonly OpenHeading<T>[]
  /** Closes the headings that cannot hold one of this style. */
  close(style: HeadingStyle): void
  push(style: HeadingStyle, value: T): void
}

/**
 * Levels are marked by heading elements, else by the kind of number. A number that goes on counting (3 after 2)
 * returns to the level of the one before it, whatever unnumbered lines stood between.
 */
export const headingStack = <T>(): HeadingStack<T> => {
  let open: OpenHeading<T>[] = []
  const counting = new Map<string, { ordinal: number; parents: readonly OpenHeading<T>[] }>()
  const top = (): string => open.at(-1)?.style ?? ''

  const closeMarked = (depth: number): void => {
    while (open.length > 0 && !(depthOf(top()) > 0 && depthOf(top()) < depth)) open.pop()
    counting.clear()
  }
  const closeWeak = (): void => {
    while (isWeak(top())) open.pop()
    // An unnumbered heading that held small numbers before is their level again: 您的权利 over 1. 2. 3.
    const holder = open.findIndex(({ style }) => isWeak(style))
    const held = open[holder + 1]?.style
    if (holder >= 0 && held !== undefined && rankOf(held) >= rankOf('1')) open = open.slice(0, holder)
  }
  const closeNumbered = (style: string): void => {
    const rank = rankOf(style)
    for (;;) {
      const above = top()
      if (above === '') return
      const numbered = rankOf(above)
      if (numbered >= 0 ? numbered < rank : !isWeak(above)) return
      const inWider = open.some((heading) => rankOf(heading.style) >= 0 && rankOf(heading.style) < rank)
      if (isWeak(above) && rank >= rankOf('（一）') && !inWider) return
      open.pop()
    }
  }
  return {
    get open() {
      return open
    },
    close({ style, ordinal }) {
      const last = counting.get(style)
      if (depthOf(style) > 0) closeMarked(depthOf(style))
      else if (isWeak(style)) closeWeak()
      else if (last && ordinal === last.ordinal + 1) open = [...last.parents]
      else closeNumbered(style)
    },
    push({ style, ordinal }, value) {
      if (ordinal !== undefined) counting.set(style, { ordinal, parents: [...open] })
      open.push({ style, value })
    },
  }
}

/** Whether the heading is only told by its look, so that parts under it are not surely of its kind. */
export const isLoose = (heading: OpenHeading<unknown> | undefined): boolean =>
  heading !== undefined && isWeak(heading.style)
