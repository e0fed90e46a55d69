import { writeFile } from 'node:fs/promises'
import { ToolError } from '../errors.ts'
import type { Block } from '../report/document/block.ts'
import { type Language, wordsOf } from '../words/words.ts'
import { oneOf } from './one-of.ts'
import { print } from './present.ts'

/** Forms in which a document is written. */
export const DOCUMENT_FORMATS = ['markdown', 'html', 'docx', 'xlsx', 'json'] as const
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

export const documentFormat = (word: string): DocumentFormat =>
  oneOf(word, DOCUMENT_FORMATS, { zh: '输出格式', en: 'format' })

/** A file that no terminal shows. */
export const needsOut = (format: string): ToolError =>
  new ToolError('needs-out', {
    zh: `${format} 格式须用 --out 指明文件。`,
    en: `Name a file by --out for the format ${format}.`,
  })

/** Writes a document to a file or to standard output. @param data the same for programs. */
export const writeDocument = async (
  blocks: readonly Block[],
  data: unknown,
  { format, out }: { readonly format: DocumentFormat; readonly out: string | undefined },
  lang: Language,
): Promise<void> => {
  if ((format === 'docx' || format === 'xlsx') && out === undefined) throw needsOut(format)
  const content = await {
    markdown: async () => (await import('../report/document/markdown.ts')).documentMarkdown(blocks),
    html: async () => (await import('../report/document/html.ts')).documentHtml(blocks, lang),
    docx: async () => (await import('../report/document/docx.ts')).documentDocx(blocks, wordsOf(lang)),
    xlsx: async () => (await import('../report/document/xlsx.ts')).documentXlsx(blocks, wordsOf(lang)),
    json: async () => `${JSON.stringify(data, null, 2)}\n`,
  }[format]()
  if (out === undefined) await print(String(content))
  else await writeFile(out, content)
}
