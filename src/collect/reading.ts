/** A part of an input that was read, or the stable code of why it was not. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly because: string }

export const read = <T>(value: T): Reading<T> => ({ ok: true, value })
export const unread = (because: string): Reading<never> => ({ ok: false, because })
