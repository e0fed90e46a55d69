/** Runs works of one key one after the other, of different keys at the same time. */
export type Turns = <T>(key: string, work: () => Promise<T>) => Promise<T>

export const turns = (): Turns => {
  const last = new Map<string, Promise<unknown>>()
  return async (key, work) => {
    const before = last.get(key) ?? Promise.resolve()
    const own = before.catch(() => undefined).then(work)
    last.set(key, own)
    try {
      return await own
    } finally {
      if (last.get(key) === own) last.delete(key)
    }
  }
}
