import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx'
import type { Case } from '../findings/case.ts'
import { wordsOf } from '../words/words.ts'
import { app, custody } from './docx/back.ts'
import { matrix, type Pen, problems, rectification, reviews, summary, untested } from './docx/chapters.ts'
import { cover, subjectOf } from './docx/front.ts'
import { type Block, heading, runs } from './docx/paper.ts'
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
  ['untested', untested],
  ['custody', custody],
] as const

/** Latin and Chinese typefaces that office programs have, or replace by their own. */
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' }
const HEADING_FONT = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体', cs: 'Arial' }

const headingStyle = (size: number, before: number) => ({
  run: { font: HEADING_FONT, size, bold: true, color: '101828' },
  paragraph: { spacing: { before, after: 120 } },
})

const footer = (pen: Pen): Footer => {
  const { pageBefore, pageBetween, pageAfter } = pen.words.report
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            children: [pageBefore, PageNumber.CURRENT, pageBetween, PageNumber.TOTAL_PAGES, pageAfter],
            size: 18,
          }),
        ],
      }),
    ],
  })
}

/** The report as a Word document: real headings, table of contents, tables and pictures. */
export const renderDocx = async (
  theCase: Case,
  { lang, evidence }: Pick<RenderOptions, 'lang' | 'evidence'>,
): Promise<Uint8Array> => {
  const words = wordsOf(lang)
  const pen: Pen = { theCase, outline: outlineOf(theCase), words, lang, evidence }
  const chapters = CHAPTERS.map(([id, write], at) => ({
    title: `${at + 1}　${words.report.chapters[id]}`,
    body: write(pen),
  }))
  const name = visible(subjectOf(pen))
  const version = theCase.facts.rows.app?.[0]?.versionName ?? ''
  const body: Block[] = [
    ...cover(pen),
    new Paragraph({ children: runs(words.report.contents), pageBreakBefore: true, style: 'ContentsTitle' }),
    new TableOfContents(words.report.contents, {
      hyperlink: true,
      headingStyleRange: '1-2',
      cachedEntries: chapters.map(({ title }) => ({ title, level: 1 })),
    }),
    ...chapters.flatMap(({ title, body: blocks }, at) => [
      ...(at === 0 ? [new Paragraph({ children: [], pageBreakBefore: true })] : []),
      heading(title, 1),
      ...blocks,
    ]),
  ]
  const document = new Document({
    title: `${name} ${words.report.title}`,
    creator: `mingshi ${theCase.tool.version}`,
    description: '',
    features: { updateFields: false },
    styles: {
      default: {
        document: { run: { font: FONT, size: 21 }, paragraph: { spacing: { line: 320 } } },
        title: headingStyle(40, 400),
        heading1: headingStyle(30, 360),
        heading2: headingStyle(24, 280),
        heading3: headingStyle(22, 200),
      },
      paragraphStyles: [{ id: 'ContentsTitle', name: 'Contents Title', ...headingStyle(30, 200) }],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1_418, bottom: 1_418, left: 1_418, right: 1_418 },
          },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: runs(words.report.runningHead(name, version), { size: 18, color: '475467' }),
              }),
            ],
          }),
        },
        footers: { default: footer(pen) },
        children: body,
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
