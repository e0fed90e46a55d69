import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { VERDICTS } from '../../src/verdict.ts'

const css = readFileSync(new URL('../../reports/report.css', import.meta.url), 'utf8')
const script = readFileSync(new URL('../../reports/report.js', import.meta.url), 'utf8')

/** Custom properties of the first block, or of the dark one laid over it. */
const colours = (dark: boolean): Record<string, string> => {
  const at = css.indexOf('prefers-color-scheme: dark')
  const of = (text: string): [string, string][] =>
    [...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((hit) => [hit[1] ?? '', hit[2] ?? ''])
  return Object.fromEntries([...of(css.slice(0, at)), ...(dark ? of(css.slice(at)) : [])])
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

describe('the style of the report', () => {
  test('black on white is 21 to 1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  })

  test.each([false, true])('every text can be read (dark: %s)', (dark) => {
    const of = colours(dark)
    const pairs: [string, string][] = [
      ...VERDICTS.flatMap((verdict): [string, string][] => [
        [verdict, 'paper'],
        [verdict, `${verdict}-tint`],
        ['soft', `${verdict}-tint`],
      ]),
      ['ink', 'paper'],
      ['ink', 'quiet'],
      ['ink', 'mark'],
      ['ink', 'suspected-tint'],
      ['soft', 'paper'],
      ['soft', 'quiet'],
      ['soft', 'ground'],
      ['accent', 'paper'],
      ['accent', 'ground'],
    ]
    const weak = pairs.filter(([text, ground]) => !(contrast(of[text] ?? '', of[ground] ?? '') >= 4.5))
    expect(weak).toEqual([])
  })

  test('loads nothing and cannot close its element', () => {
    expect(css).not.toMatch(/@import|url\(|<\//)
    expect(script).not.toMatch(/<\/|fetch\(|XMLHttpRequest|import\(|innerHTML|eval/)
  })
})
