import type { Stream } from 'node:stream'
import type { Feature } from 'write-excel-file/node'
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility'

/** Room between paper and table, in inches. */
const MARGIN = 0.4
/** Room below the table, with the line that counts the pages, in inches. */
const FOOT = 0.6

const put = (
  xml: string,
  file: 'xl/workbook.xml' | 'xl/worksheets/sheet{id}.xml',
  root: string,
  part: string,
) => insertElementMarkupAccordingToOrderOfSiblings(xml, part, getOrderOfSiblings(file, root) ?? [], root)

/** In a formula a sheet's name stands in apostrophes, and one within it is written twice (ECMA-376 part 1, 18.17.2.3). */
const inFormula = (name: string): string =>
  `'${name.replaceAll("'", "''").replaceAll('&', '&amp;').replaceAll('<', '&lt;')}'`

const isHidden = (column: object | undefined): boolean =>
  column !== undefined && 'hidden' in column && column.hidden === true

/**
 * How a sheet prints (ECMA-376 part 1, 18.3.1.63, 18.3.1.82 and 18.2.5): on A4 laid across, as wide as the page and as
 * long as it must be, the first row repeated on every page, and the sheet's name and the count of pages at its foot.
 * A column may carry `hidden`: it is there, and neither shown nor printed.
 */
export const printed: Feature<Stream | Buffer | Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transformElementAttributes: (tag, attributes, index = 0, { columns }) => {
          if (tag === 'col' && isHidden(columns?.[index])) return { ...attributes, hidden: 1 }
          if (tag === 'pageSetup') return { ...attributes, fitToWidth: 1, fitToHeight: 0 }
          if (tag !== 'pageMargins') return attributes
          return { ...attributes, left: MARGIN, right: MARGIN, top: MARGIN, bottom: FOOT }
        },
        transform: (xml) =>
          [
            '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
            '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
          ].reduce((page, part) => put(page, 'xl/worksheets/sheet{id}.xml', 'worksheet', part), xml),
      },
      'xl/workbook.xml': {
        transform: (xml, sheets) =>
          put(
            xml.replace('<definedNames/>', ''),
            'xl/workbook.xml',
            'workbook',
            `<definedNames>${sheets
              .map(
                ({ sheet = '' }, index) =>
                  `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${inFormula(sheet)}!$1:$1</definedName>`,
              )
              .join('')}</definedNames>`,
          ),
      },
    },
  },
}
