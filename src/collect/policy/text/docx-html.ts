import type { Budget } from '../../budget.ts'
import { noteBook } from '../../integrity-note.ts'
import { bytesSource } from '../../package/byte-source.ts'
import { openArchive } from '../../package/zip.ts'
import { htmlTokens } from './html-tokens.ts'

const LONGEST_XML = 60_000_000

const settingOf = (tag: string): string => /w:val="([^"]{0,60})"/.exec(tag)?.[1] ?? ''
/** Heading1, 标题 1 and the bare 1 of Chinese templates. */
const levelOf = (style: string): number =>
  Number(/^(?:heading|标题)?\s?([1-6])$/i.exec(style)?.[1] ?? 0) || (/^title$/i.test(style) ? 1 : 0)

/** The body of a Word document as HTML: paragraphs, headings, bold runs and tables. What XML escapes stays escaped. */
export const htmlOfWordXml = (xml: string): string => {
  const html: string[] = ['<html><body>']
  let level = 0
  let bold = false
  let inText = false
  let inRunProperties = false
  for (const token of htmlTokens(xml)) {
    if (token.type === 'text') {
      if (!inText) continue
      const text = xml.slice(token.start, token.end)
      html.push(bold ? `<b>${text}</b>` : text)
      continue
    }
    const { name, type } = token
    const tag = xml.slice(token.start, Math.min(token.end, token.start + 300))
    const opens = type === 'open' && !tag.endsWith('/>')
    if (name === 'w:t') inText = opens
    else if (name === 'w:rpr') inRunProperties = opens
    else if (name === 'w:r' && type === 'open') bold = false
    else if (name === 'w:b' && inRunProperties) bold = !/^(?:0|false)$/.test(settingOf(tag))
    else if (name === 'w:pstyle') {
      level = levelOf(settingOf(tag))
      if (level > 0) html.push(`<h${level}>`)
    } else if (name === 'w:br' || name === 'w:cr') html.push('<br>')
    else if (name === 'w:tab') html.push(' ')
    else if (name === 'w:p') {
      if (opens) html.push('<p>')
      else if (type === 'close') html.push(level > 0 ? `</h${level}></p>` : '</p>')
      level = 0
    } else if (name === 'w:tbl') html.push(opens ? '<table>' : '</table>')
    else if (name === 'w:tr') html.push(opens ? '<tr>' : '</tr>')
    else if (name === 'w:tc') html.push(opens ? '<td>' : '</td>')
  }
  html.push('</body></html>')
  return html.join('')
}

/** The text of a DOCX file (ECMA-376) as HTML; undefined where the archive holds no Word document. */
export const htmlOfDocx = async (bytes: Uint8Array, budget: Budget): Promise<string | undefined> => {
  const archive = openArchive(bytesSource(bytes), budget, noteBook())
  const entry = archive.find('word/document.xml')
  if (!entry || entry.size > LONGEST_XML) return undefined
  return htmlOfWordXml(new TextDecoder().decode(await archive.read(entry, budget)))
}
