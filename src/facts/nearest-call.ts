/** What of a call tells how far from the start it stands. */
interface Led {
  readonly path?: readonly string[]
}

/** How many steps lead to a call from what the system starts; one to which no way is known stands behind all others. */
export const stepsTo = ({ path }: Led): number => path?.length ?? Number.MAX_SAFE_INTEGER

/** The call with the shortest way; of equal ones the first. */
export const nearestOf = <T extends Led>(calls: readonly T[]): T | undefined =>
  calls.reduce<T | undefined>(
    (best, call) => (best === undefined || stepsTo(call) < stepsTo(best) ? call : best),
    undefined,
  )
