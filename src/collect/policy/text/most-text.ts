/** How most of the text of a page is set, as far as the page itself tells. */
export interface TextLook {
  /** CSS pixels, which stand for sp on a phone. */
  readonly textSize?: number
  /** Line height as a multiple of the size. */
  readonly lineHeight?: number
  /** Contrast ratio of the text and its background, 1 to 21. */
  readonly contrast?: number
}

/** Adds up characters by how they are set. */
export interface LookCounter {
  /** So many characters are set so; what is not told of them is undefined. */
  add(characters: number, look: { readonly [K in keyof TextLook]: TextLook[K] | undefined }): void
  /** What at least half of the characters have in common. */
  look(): TextLook
}

/** The value in which at least half of the characters are set. */
const most = (counts: ReadonlyMap<number | undefined, number>): number | undefined => {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return [...counts].find(([, count]) => count * 2 > all)?.[0]
}

const LOOKS = ['textSize', 'lineHeight', 'contrast'] as const

export const lookCounter = (): LookCounter => {
  const counts = LOOKS.map((name) => ({ name, of: new Map<number | undefined, number>() }))
  return {
    add(characters, look) {
      for (const { name, of } of counts) of.set(look[name], (of.get(look[name]) ?? 0) + characters)
    },
    look: () =>
      Object.fromEntries(
        counts.flatMap(({ name, of }) => {
          const value = most(of)
          return value === undefined ? [] : [[name, value]]
        }),
      ),
  }
}

/** A multiple, as precise as anybody sees. */
export const hundredths = (value: number): number => Math.round(value * 100) / 100
