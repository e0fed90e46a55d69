/** A number, or how it is written, with its noun: `1 item`, `2 items`. */
export const count = (n: number | string, one: string, many = `${one}s`): string =>
  `${n} ${String(n) === '1' ? one : many}`
