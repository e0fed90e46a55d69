import { readFileSync } from 'node:fs'

/** A style sheet or script of ours that stands in the pages we write: `report.css`. */
export const ownFile = (name: string): string =>
  readFileSync(new URL(`../../reports/${name}`, import.meta.url), 'utf8').replace(/\r\n?/g, '\n')
