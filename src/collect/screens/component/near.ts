/**
 * Reads a file beside another one: `./login.js`; the empty path names its companion, such as the class of a template.
 * Undefined when it is not there.
 */
export type Near = (path: string) => Promise<string | undefined>

/** The class beside a template of Angular: `login.page.ts` of `login.page.html`. */
export const companionOf = (name: string): string =>
  `./${(name.split('/').at(-1) ?? '').replace(/\.html?$/i, '.ts')}`
