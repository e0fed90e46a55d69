/**
 * What a person is told when the tool cannot go on: what happened and what to do, each one sentence.
 * Anything else that is thrown is a defect of the tool.
 */
export class ToolError extends Error {
  /** Stable, kebab-case, for programs: `not-a-zip`, `unknown-type`. */
  readonly code: string
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
const SYSTEM: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  ENOENT: { zh: '文件不存在', en: 'there is no such file' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is no folder' },
  EISDIR: { zh: '这是文件夹，不是文件', en: 'it is a folder, not a file' },
  EACCES: { zh: '没有读取权限', en: 'reading it is not permitted' },
  EPERM: { zh: '没有读取权限', en: 'reading it is not permitted' },
}

/** Why something could not be used, in both languages; the message itself where nobody put it into words. */
export const reasonOf = (thrown: unknown): { readonly zh: string; readonly en: string } => {
  if (thrown instanceof ToolError) return thrown.text
  const known = SYSTEM[String((thrown as NodeJS.ErrnoException | undefined)?.code)]
  if (known !== undefined) return known
  const message = messageOf(thrown)
  return thrown instanceof SyntaxError
    ? { zh: `不是有效的 JSON：${message}`, en: `it is no valid JSON: ${message}` }
    : { zh: message, en: message }
}
