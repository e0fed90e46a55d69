import { readFileSync } from 'node:fs'
import type { TSchema } from 'typebox'
import { messageOf, ToolError } from '../errors.ts'
import { nearestName } from '../nearest-name.ts'

/** A YAML file that people write, read and found to have the right form. */
export interface Form<T> {
  readonly value: T
  /** An error at the line of the value at `path`. */
  wrong(path: readonly string[], zh: string, en: string): ToolError
}

/** What a file is, for its errors: the code programs see and the name people see. */
export interface FormKind {
  readonly code: string
  readonly zh: string
  readonly en: string
}

/** “，是否为……”, where a name is near. */
export const meant = (near: string | undefined, lang: 'zh' | 'en'): string => {
  if (near === undefined) return ''
  return lang === 'zh' ? `，是否为“${near}”` : `; did you mean "${near}"`
}

interface SchemaError {
  readonly instancePath: string
  readonly message?: string
  readonly params: Readonly<Record<string, unknown>>
  readonly parentSchema?: { readonly properties?: object }
}

const steps = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))

const checkForm = async (value: unknown, schema: TSchema, wrong: Form<unknown>['wrong']): Promise<void> => {
  const { Ajv } = await import('ajv')
  const check = new Ajv({ strict: false, verbose: true }).compile(schema)
  if (check(value)) return
  const error = check.errors?.[0] as SchemaError | undefined
  const at = steps(error?.instancePath ?? '')
  const extra = error?.params.additionalProperty
  if (typeof extra === 'string') {
    const near = nearestName(extra, Object.keys(error?.parentSchema?.properties ?? {}))
    throw wrong(
      [...at, extra],
      `没有“${extra}”这一项${meant(near, 'zh')}`,
      `has no key "${extra}"${meant(near, 'en')}`,
    )
  }
  const name = at.join('.')
  throw wrong(at, `${name}：${error?.message ?? ''}`, `${name}: ${error?.message ?? ''}`)
}

/** Reads a YAML file of a known form. Throws `ToolError` with file and line on anything else. */
export const readForm = async <T>(path: string, schema: TSchema, kind: FormKind): Promise<Form<T>> => {
  const { isNode, LineCounter, parseDocument } = await import('yaml')
  const source = readFileSync(path, 'utf8')
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  const at = (line: number, zh: string, en: string): ToolError =>
    new ToolError(kind.code, {
      zh: `${kind.zh} ${path}:${line} ${zh}。`,
      en: `${kind.en} ${path}:${line} ${en}.`,
    })
  const lineOf = (steps: readonly string[]): number => {
    for (let depth = steps.length; depth > 0; depth--) {
      const keys = steps.slice(0, depth).map((step) => (/^\d+$/.test(step) ? Number(step) : step))
      const node = document.getIn(keys, true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
  const wrong: Form<T>['wrong'] = (steps, zh, en) => at(lineOf(steps), zh, en)
  const [fault] = document.errors
  if (fault) throw at(lines.linePos(fault.pos[0]).line, messageOf(fault), messageOf(fault))
  const value: unknown = document.toJS() ?? {}
  await checkForm(value, schema, wrong)
  return { value: value as T, wrong }
}
