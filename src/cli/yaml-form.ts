import { readFileSync } from 'node:fs'
import type { TSchema } from 'typebox'
import { reasonOf, ToolError } from '../errors.ts'
import { formFault } from '../forms/form-fault.ts'
import { type FormPath, readYaml } from '../forms/yaml-text.ts'

/** A YAML file that people write, read and found to have the right form. */
export interface Form<T> {
  readonly value: T
  /** An error at the line of the value at `path`. */
  wrong(path: FormPath, zh: string, en: string): ToolError
}

/** What a file is, for its errors: the code programs see and the name people see. */
export interface FormKind {
  readonly code: string
  readonly zh: string
  readonly en: string
}

const UTF8 = new TextDecoder('utf-8', { fatal: true })

const textOf = (path: string, { code, zh, en }: FormKind): string => {
  try {
    return UTF8.decode(readFileSync(path))
  } catch (thrown) {
    if (thrown instanceof TypeError)
      throw new ToolError(code, {
        zh: `${zh} ${path} 不是 UTF-8 编码的文本。请另存为 UTF-8。`,
        en: `${en} ${path} is no text in UTF-8. Save it as UTF-8.`,
      })
    const why = reasonOf(thrown)
    throw new ToolError(code, {
      zh: `${zh} ${path} 无法读取（${why.zh}）。请检查路径。`,
      en: `${en} ${path} cannot be read (${why.en}). Check the path.`,
    })
  }
}

/** Reads a YAML file of a known form. Throws `ToolError` with file and line on anything else. */
export const readForm = async <T>(path: string, schema: TSchema, kind: FormKind): Promise<Form<T>> => {
  const text = await readYaml(textOf(path, kind))
  const at = (line: number, zh: string, en: string): ToolError =>
    new ToolError(kind.code, {
      zh: `${kind.zh} ${path}:${line} ${zh}。`,
      en: `${kind.en} ${path}:${line} ${en}.`,
    })
  if (!text.ok) throw at(text.line, text.says.zh, text.says.en)
  const wrong: Form<T>['wrong'] = (steps, zh, en) => at(text.lineOf(steps), zh, en)
  const value: unknown = text.value ?? {}
  const { Ajv } = await import('ajv')
  const check = new Ajv({ strict: false, verbose: true }).compile(schema)
  if (!check(value)) {
    const fault = formFault(check.errors?.[0])
    throw wrong(fault.at, fault.says.zh, fault.says.en)
  }
  return { value: value as T, wrong }
}
