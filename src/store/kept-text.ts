/** What PostgreSQL keeps in no text: the character NUL, and halves of a surrogate pair. */
const UNKEPT = /\0|\p{Surrogate}/gu

/** Longest text of a column that indexes stand on: an entry of an index holds 2,704 bytes. */
const LONGEST = 600

/** Text of a hostile package as a column can hold it; the case keeps it as it was. */
export const keptText = (text: string): string => text.slice(0, LONGEST).replace(UNKEPT, '\ufffd')

/** A value of JSON whose texts can all be kept. */
export const keptJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? part.replace(UNKEPT, '\ufffd') : part,
  )

/** Whether every text in a value of JSON can be kept as it is. */
export const canBeKept = (value: unknown): boolean => keptJson(value) === JSON.stringify(value)
