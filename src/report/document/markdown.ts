import { oneLine } from '../visible.ts'
import { type Block, chartTable, type Queries, rightColumns } from './block.ts'

/** What Markdown would read as more than itself; an underscore within a word is only that. */
const SIGNS = /[\\`*[\]<>|&]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g

const plain = (text: string | number): string =>
  typeof text === 'number' ? String(text) : oneLine(text).replace(SIGNS, (sign) => `\\${sign}`)

/** In a cell, lines stay apart. */
const inCell = (text: string | number): string => String(text).split('\n').map(plain).join('<br>')

const reference = (query: Queries | undefined): string =>
  (query ?? []).map((name) => ` [${name}](#${name})`).join('')

const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${plain(block.text)}`
    case 'paragraph':
      return `${plain(block.text)}${reference(block.query)}`
    case 'list':
      return block.items.map((item) => `- ${plain(item)}`).join('\n')
    case 'chart':
      return chartTable(block).map(blockText).join('')
    case 'code':
      return `<a id="${block.name}"></a>\n**${block.name}**\n\n\`\`\`sql\n${block.text}\n\`\`\``
    case 'table': {
      const line = (cells: readonly (string | number)[]): string => `| ${cells.map(inCell).join(' | ')} |`
      const sides = rightColumns(block).map((right) => (right ? '---:' : '---'))
      return `${[line(block.heads), `| ${sides.join(' | ')} |`, ...block.rows.map(line)].join('\n')}${block.query === undefined ? '' : `\n\n${reference(block.query).trim()}`}`
    }
  }
}

/** The document as Markdown. */
export const documentMarkdown = (blocks: readonly Block[]): string =>
  `${blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n')}\n`
