/** The first `limit` UTF-16 units of the text with an ellipsis, never half a character; the text itself where it fits. */
export const clip = (text: string, limit: number): string => {
  if (text.length <= limit) return text
  const kept = text.slice(0, limit)
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`
}
