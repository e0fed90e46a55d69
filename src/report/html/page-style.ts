import { clip } from '../clip.ts'
import { subjectOf } from '../subject.ts'
import { oneLine } from '../visible.ts'
import type { Ink } from './ink.ts'

/** A CSS string of any text: all but letters, digits and Chinese characters is escaped (CSS Syntax, 4.3.7). */
export const cssString = (text: string): string =>
  `"${[...text].map((one) => (/^[A-Za-z0-9\u3400-\u9fff]$/u.test(one) ? one : `\\${(one.codePointAt(0) ?? 0xfffd).toString(16)} `)).join('')}"`

/** Running head and foot of the printed pages; the cover has none. */
export const pageStyle = (ink: Ink): string => {
  const app = ink.theCase.facts.rows.app?.[0]
  const { title, runningHead, pageBefore, pageBetween, pageAfter } = ink.pick((w) => w.report)
  const name = clip(oneLine(runningHead(subjectOf(ink.theCase) ?? '', app?.versionName ?? '')), 40)
  return `@page{@top-left{content:${cssString(title)}}@top-right{content:${cssString(name)}}@bottom-right{content:${cssString(pageBefore)} counter(page) ${cssString(pageBetween)} counter(pages) ${cssString(pageAfter)}}}
@page:first{@top-left{content:none}@top-right{content:none}}
`
}
