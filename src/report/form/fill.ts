import type { TemplateData } from 'easy-template-x'
import { messageOf, ToolError } from '../../errors.ts'
import type { Case } from '../../findings/case.ts'
import { nearestName } from '../../nearest-name.ts'
import type { Language } from '../../words/words.ts'
import { type FormData, formData } from './fields.ts'

const DELIMITERS = { tagStart: '{{', tagEnd: '}}', containerTagOpen: '#', containerTagClose: '/' }

/** A field whose braces nobody closed. */
const OPEN = /\{\{(?![^{}]*\}\})[^\n]*/

/** One mark of a form: a field, or the beginning or end of a part that is repeated. */
interface Mark {
  readonly name: string
  readonly disposition: string
}

const unknownField = (name: string, known: readonly string[], within?: string): ToolError => {
  const near = nearestName(name, known)
  const [zh, en] = within === undefined ? ['', ''] : [`${within} 中`, ` in ${within}`]
  return new ToolError('unknown-field', {
    zh: `模板${zh}没有“${name}”这个字段${near === undefined ? '' : `，是否为“${near}”`}。全部字段见 docs/form.zh-CN.md。`,
    en: `The form names "${name}"${en}, which is no field${near === undefined ? '' : `; did you mean "${near}"`}. docs/form.md lists all fields.`,
  })
}

const badForm = (path: string, why: string): ToolError =>
  new ToolError('bad-form', {
    zh: `${path} 不能作为模板（${why}）。请给出 Word 的 .docx 文件，字段写作 {{app.label}}，重复的部分写在 {{#problems}} 与 {{/problems}} 之间。`,
    en: `${path} is no usable form (${why}). Give a Word .docx file with fields as {{app.label}} and repeated parts between {{#problems}} and {{/problems}}.`,
  })

/** Checks every mark of a form against what there is to fill in. Throws at the first that names nothing. */
const checkMarks = (marks: readonly Mark[], { fields, lists }: FormData, columns: Columns): void => {
  const within: string[] = []
  for (const { name, disposition } of marks) {
    if (disposition === 'Open') {
      if (!Object.hasOwn(lists, name)) throw unknownField(name, Object.keys(lists))
      within.push(name)
    } else if (disposition === 'Close') within.pop()
    else if (!Object.hasOwn(fields, name)) {
      const list = within.at(-1)
      const own = list === undefined ? [] : (columns[list] ?? [])
      if (!own.includes(name)) throw unknownField(name, [...own, ...Object.keys(fields)], list)
    }
  }
}

/** Columns of each list, also where a list is empty in this case. */
export type Columns = Readonly<Record<string, readonly string[]>>

const PROBLEM = [
  'number',
  'title',
  'verdict',
  'severity',
  'clauses',
  'clauseTexts',
  'facts',
  'explanations',
  'evidence',
  'manual',
  'remedy',
  'rule',
] as const

export const COLUMNS: Columns = {
  problems: PROBLEM,
  reviews: PROBLEM,
  items: ['number', 'text', 'verdict', 'by'],
  inputs: ['name', 'role', 'bytes', 'sha256'],
  permissions: ['name', 'policyExplains', 'necessary'],
  sdks: ['name', 'vendor', 'evidence', 'named'],
}

/**
 * Fills a form of the user's own, a .docx, with a case. Nothing in a form is run: fields are replaced, parts repeated.
 * Throws `ToolError` on a file that is no form, and on a field that does not exist, with the nearest name.
 */
export const fillForm = async (
  form: Uint8Array,
  path: string,
  theCase: Case,
  lang: Language,
): Promise<Uint8Array> => {
  const { TemplateHandler } = await import('easy-template-x')
  const handler = new TemplateHandler({ delimiters: DELIMITERS, maxXmlDepth: 40 })
  const data = formData(theCase, lang)
  const bytes = Buffer.from(form)
  let marks: readonly Mark[]
  try {
    marks = await handler.parseTags(bytes)
    const open = OPEN.exec(await handler.getText(bytes))?.[0]
    if (open !== undefined) throw new Error(open.slice(0, 40))
  } catch (thrown) {
    throw badForm(path, messageOf(thrown).split('\n')[0] ?? '')
  }
  checkMarks(marks, data, COLUMNS)
  try {
    return new Uint8Array(
      await handler.process(bytes, { ...data.fields, ...structuredClone(data.lists) } as TemplateData),
    )
  } catch (thrown) {
    throw badForm(path, messageOf(thrown).split('\n')[0] ?? '')
  }
}
