/** The channels of `#RRGGBB` as light, each 0 to 1. Source: IEC 61966-2-1 (sRGB). */
const linear = (colour: string): readonly [number, number, number] => {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** Relative luminance of `#RRGGBB`, 0 to 1. Source: WCAG 2.1, "relative luminance". */
const luminance = (colour: string): number => {
  const [r, g, b] = linear(colour)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
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

/** `#RRGGBB` in CIE L*a*b* under D65. Source: CIE 15:2004. */
const lab = (colour: string): readonly [number, number, number] => {
  const [r, g, b] = linear(colour)
  const curve = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)
  const x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047)
  const y = curve(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** How far two `#RRGGBB` colours are from each other, ΔE*ab of CIE 1976; undefined where one is no colour. */
export const colourDifference = (one: string, other: string): number | undefined => {
  if (!isColour(one) || !isColour(other)) return undefined
  const [a, b] = [lab(one), lab(other)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}
