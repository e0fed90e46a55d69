/** A phrase as a heading: its first letter is a capital. */
export const capital = (phrase: string): string => phrase.slice(0, 1).toUpperCase() + phrase.slice(1)
