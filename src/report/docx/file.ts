import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { estimatePageNumbers } from 'docx/layout'
import { VERSION } from '../../version.ts'
import type { Words } from '../../words/words.ts'
import { visible } from '../visible.ts'
import { type Block, runs } from './paper.ts'

/** Latin and Chinese typefaces that office programs have, or replace by their own. */
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' }
const HEADING_FONT = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体', cs: 'Arial' }

/** A line and a third, as high as its letters ask: some office programs cut large letters where no rule is given. */
const LINES = { line: 320, lineRule: LineRuleType.AUTO }

const headingStyle = (size: number, before: number) => ({
  run: { font: HEADING_FONT, size, bold: true, color: '101828' },
  paragraph: { spacing: { ...LINES, before, after: 120 } },
})

/** A4, in twentieths of a point. */
const PAGE: ISectionOptions['properties'] = {
  page: {
    size: { width: 11_906, height: 16_838 },
    margin: { top: 1_418, bottom: 1_418, left: 1_418, right: 1_418 },
  },
}

const pageNumbers = ({ report: { pageBefore, pageBetween, pageAfter } }: Words): Footer =>
  new Footer({
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

const runningHead = (text: string): Header =>
  new Header({
    children: [
      new Paragraph({ alignment: AlignmentType.RIGHT, children: runs(text, { size: 18, color: '475467' }) }),
    ],
  })

/** A Word file on A4 with real heading styles, a running head where one is given, and page numbers. */
export const docxFile = async (
  children: readonly Block[],
  { title, head, words }: { readonly title: string; readonly head?: string; readonly words: Words },
): Promise<Uint8Array> => {
  const document = new Document({
    title: visible(title),
    creator: `mingshi ${VERSION}`,
    description: '',
    pageNumbers: estimatePageNumbers,
    features: { updateFields: false },
    styles: {
      default: {
        document: { run: { font: FONT, size: 21 }, paragraph: { spacing: LINES } },
        title: headingStyle(40, 400),
        heading1: headingStyle(30, 360),
        heading2: headingStyle(24, 280),
        heading3: headingStyle(22, 200),
      },
      paragraphStyles: [{ id: 'ContentsTitle', name: 'Contents Title', ...headingStyle(30, 200) }],
    },
    sections: [
      {
        properties: PAGE,
        ...(head === undefined ? {} : { headers: { default: runningHead(head) } }),
        footers: { default: pageNumbers(words) },
        children: [...children],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
