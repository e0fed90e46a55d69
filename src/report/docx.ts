import { Paragraph, TableOfContents } from 'docx'
import type { Case } from '../findings/case.ts'
import { wordsOf } from '../words/words.ts'
import { app } from './docx/app.ts'
import { matrix, problems, rectification, reviews, summary } from './docx/chapters.ts'
import { custody } from './docx/custody.ts'
import { docxFile } from './docx/file.ts'
import { cover, subjectLine } from './docx/front.ts'
import { type Block, heading, runs } from './docx/paper.ts'
import type { Pen } from './docx/pen.ts'
import { picturedLayouts } from './docx/pictured-layouts.ts'
import { policy } from './docx/policy.ts'
import { untested } from './docx/untested.ts'
import { outlineOf } from './outline.ts'
import type { RenderOptions } from './render-options.ts'
import { visible } from './visible.ts'

const CHAPTERS = [
  ['summary', summary],
  ['matrix', matrix],
  ['problems', problems],
  ['rectification', rectification],
  ['review', reviews],
  ['app', app],
  ['policy', policy],
  ['untested', untested],
  ['custody', custody],
] as const

/** Chapters that begin a page: the result, what was found, and what it all stands on. */
const NEW_PAGE: ReadonlySet<string> = new Set(['summary', 'problems', 'custody'])

/** The report as a Word document: real headings, table of contents, tables and pictures; layouts are drawn where a browser is there. */
export const renderDocx = async (
  theCase: Case,
  { lang, evidence }: Pick<RenderOptions, 'lang' | 'evidence'>,
): Promise<Uint8Array> => {
  const words = wordsOf(lang)
  const layouts = await picturedLayouts(theCase.exhibits, evidence)
  const pen: Pen = { theCase, outline: outlineOf(theCase), words, lang, evidence, layouts }
  // Chapters about what was read of the app have nothing to say for publication.
  const told = CHAPTERS.filter(([id]) => theCase.anonymous !== true || (id !== 'app' && id !== 'policy'))
  const chapters = told.map(([id, write], at) => ({
    id,
    title: `${at + 1}　${words.report.chapters[id]}`,
    body: write(pen),
  }))
  const name = visible(subjectLine(pen))
  const version = theCase.facts.rows.app?.[0]?.versionName ?? ''
  const body: Block[] = [
    ...cover(pen),
    new Paragraph({ children: runs(words.report.contents), pageBreakBefore: true, style: 'ContentsTitle' }),
    new TableOfContents(words.report.contents, {
      hyperlink: true,
      headingStyleRange: '1-2',
    }),
    ...chapters.flatMap(({ id, title, body: blocks }) => [
      heading(title, 1, { newPage: NEW_PAGE.has(id) }),
      ...blocks,
    ]),
  ]
  return docxFile(body, {
    title: `${name} ${words.report.title}`,
    head: words.report.runningHead(name, version),
    words,
  })
}
