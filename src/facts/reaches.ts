/** When code can run, worst first; what is said of it was concluded from the code and not seen. */
export const REACHES = ['before-consent', 'behind-guard', 'later', 'unreached'] as const
