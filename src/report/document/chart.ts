import { html, type Markup } from '../html/markup.ts'
import type { Block } from './block.ts'

type Chart = Extract<Block, { kind: 'chart' }>

/** In pixels of the drawing, which scales to the width of the page. */
const WIDTH = 720
const NAMES = 150
const VALUES = 64
const BAR = 14
const GAP = 10
const HEAD = 26

/** Of one series, then of two: the whole in grey, the part in the accent colour. */
const CLASSES: readonly (readonly string[])[] = [['part'], ['whole', 'part']]

/** Longest name that the column holds, in Chinese characters. */
const LONGEST = 11
const shortened = (name: string): string =>
  [...name].length > LONGEST ? `${[...name].slice(0, LONGEST).join('')}…` : name

/**
 * A chart of bars as SVG, drawn here: these two kinds of bars are all that bulletins need, and the same figures give the same bytes. What
 * ECharts draws on a server looks the same, but takes 62 MB to install and numbers its classes by how many charts its process drew.
 *
 * Its numbers stand beside the bars, and its title says what it is to those who do not see it. */
export const chartMarkup = ({ title, series, bars }: Chart): Markup => {
  const classes = CLASSES[series.length - 1] ?? ['part']
  const most = Math.max(1, ...bars.flatMap(({ values }) => values))
  const row = series.length * BAR + GAP
  const height = HEAD + bars.length * row
  const lengthOf = (value: number): number => Math.round(((WIDTH - NAMES - VALUES) * value) / most)
  const legend =
    series.length < 2
      ? []
      : series.map(
          (name, i) =>
            html`<rect class="${classes[i]}" x="${NAMES + i * 130}" y="4" width="12" height="12"/><text x="${NAMES + i * 130 + 18}" y="14">${name}</text>`,
        )
  return html`<figure><figcaption>${title}</figcaption><svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}">${legend}${bars.map(
    ({ name, values }, i) =>
      html`<text class="name" x="${NAMES - 8}" y="${HEAD + i * row + (series.length * BAR) / 2 + 4}">${shortened(name)}</text>${values.map(
        (value, k) => {
          const y = HEAD + i * row + k * BAR
          return html`<rect class="${classes[k]}" x="${NAMES}" y="${y}" width="${lengthOf(value)}" height="${BAR - 2}"/><text x="${NAMES + lengthOf(value) + 6}" y="${y + BAR - 4}">${value}</text>`
        },
      )}`,
  )}</svg></figure>`
}
