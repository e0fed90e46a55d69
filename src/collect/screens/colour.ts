/** Relative luminance of `#RRGGBB`, 0 to 1. Source: WCAG 2.1, "relative luminance". */
const luminance = (colour: string): number => {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text)

/** Contrast ratio of two `#RRGGBB` colours, 1 to 21, rounded down to a hundredth. Source: WCAG 2.1, 1.4.3. */
export const contrastOf = (text: string, background: string): number | undefined => {
  if (!isColour(text) || !isColour(background)) return undefined
  const [a, b] = [luminance(text), luminance(background)]
  return Math.floor(((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)) * 100) / 100
}

/** An ARGB number as `#RRGGBB`, laid over `under` when it is translucent; undefined when nothing is known under it. */
export const flatColour = (argb: number, under?: string): string | undefined => {
  const alpha = ((argb >>> 24) & 255) / 255
  const rgb = argb & 0xffffff
  const hex = (value: number): string => `#${value.toString(16).padStart(6, '0').toUpperCase()}`
  if (alpha === 1) return hex(rgb)
  if (alpha === 0 || under === undefined || !isColour(under)) return undefined
  const below = Number.parseInt(under.slice(1), 16)
  const mix = (shift: number): number =>
    Math.round(((rgb >> shift) & 255) * alpha + ((below >> shift) & 255) * (1 - alpha)) << shift
  return hex(mix(16) | mix(8) | mix(0))
}
