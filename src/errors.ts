/** A text in both languages. */
type Texts = { readonly zh: string; readonly en: string }

/**
 * What a person is told when the tool cannot go on: what happened and what to do, each one sentence.
 * Anything else that is thrown is a defect of the tool.
 */
export class ToolError extends Error {
  /** Stable, kebab-case, for programs: `not-a-zip`, `unknown-type`. */
  readonly code: string
  /** The sentences, in both languages. */
  readonly text: { readonly zh: string; readonly en: string }

  constructor(code: string, text: { readonly zh: string; readonly en: string }) {
    super(text.en)
    this.name = 'ToolError'
    this.code = code
    this.text = text
  }
}

/** The message of whatever was thrown, on one line. */
export const messageOf = (thrown: unknown): string =>
  (thrown instanceof Error ? thrown.message : String(thrown)).replace(/\s+/g, ' ').trim()

/** What the system says of a file that cannot be used, in both languages. */
const SYSTEM: Readonly<Record<string, Texts>> = {
  ENOENT: { zh: '文件不存在', en: 'there is no such file' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is no folder' },
  EISDIR: { zh: '这是文件夹，不是文件', en: 'it is a folder, not a file' },
  EACCES: { zh: '没有读取权限', en: 'reading it is not permitted' },
  EPERM: { zh: '没有读取权限', en: 'reading it is not permitted' },
}

/** What the system says of a file that cannot be written or opened, and no fault of the tool is. */
const TROUBLE: Readonly<Record<string, Texts>> = {
  ...SYSTEM,
  ENOENT: { zh: '文件或者上级文件夹不存在', en: 'there is no such file or folder above it' },
  EEXIST: { zh: '已有同名的文件', en: 'there is a file of that name' },
  EACCES: { zh: '没有权限', en: 'it is not permitted' },
  EPERM: { zh: '没有权限', en: 'it is not permitted' },
  EROFS: { zh: '所在的文件系统只能读取', en: 'the file system can only be read' },
  ENOSPC: { zh: '磁盘空间不足', en: 'the disk is full' },
  EDQUOT: { zh: '超出磁盘配额', en: 'the disk quota is used up' },
  EMFILE: { zh: '打开的文件过多', en: 'too many files are open' },
  ENAMETOOLONG: { zh: '名称过长', en: 'the name is too long' },
}

/** The line for a file or folder that the system refuses; nothing for whatever else was thrown. */
export const fileTrouble = (thrown: unknown): ToolError | undefined => {
  const { code = '', path } = (thrown ?? {}) as NodeJS.ErrnoException
  const why = Object.hasOwn(TROUBLE, code) ? TROUBLE[code] : undefined
  if (why === undefined || typeof path !== 'string') return undefined
  return new ToolError('file-refused', {
    zh: `${path} 不能使用：${why.zh}。请检查路径、权限和磁盘空间。`,
    en: `${path} cannot be used: ${why.en}. Check the path, the permissions and the disk.`,
  })
}

/** Where a reader of JSON stopped, from the message of the engine: `… in JSON at position 7 (line 2 column 3)`. */
const jsonFault = (message: string): Texts => {
  const en = `it is no valid JSON: ${message}`
  if (/end of JSON input|Unterminated/.test(message)) return { zh: '不是有效的 JSON：内容不完整', en }
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(message) ?? []
  if (line !== undefined) return { zh: `不是有效的 JSON：第 ${line} 行第 ${column} 列不合语法`, en }
  const position = /at position (\d+)/.exec(message)?.[1]
  if (position !== undefined)
    return { zh: `不是有效的 JSON：第 ${Number(position) + 1} 个字符处不合语法`, en }
  const token = /^Unexpected token '?(\S+?)'?(?:,| in JSON)/.exec(message)?.[1]
  return { zh: token === undefined ? '不是有效的 JSON' : `不是有效的 JSON：“${token}”处不合语法`, en }
}

/** Why something could not be used, in both languages; the message itself where nobody put it into words. */
export const reasonOf = (thrown: unknown): Texts => {
  if (thrown instanceof ToolError) return thrown.text
  const known = SYSTEM[String((thrown as NodeJS.ErrnoException | undefined)?.code)]
  if (known !== undefined) return known
  const message = messageOf(thrown)
  return thrown instanceof SyntaxError ? jsonFault(message) : { zh: message, en: message }
}
