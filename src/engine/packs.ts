/** Groups of rules beside the book that run only when asked for. */
export const PACKS = ['cn-draft-2026', 'google-play', 'gdpr-consent', 'masvs-privacy'] as const
export type Pack = (typeof PACKS)[number]
