import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { TSchema } from 'typebox'
import { messageOf } from '../../errors.ts'
import { type Position, type Positions, positionsIn } from '../position.ts'

/** One mistake in a file of the rule book, at its place. */
export interface Complaint extends Position {
  readonly file: string
  /** The part of the file: `where`, `finding.zh`, `tests[2]`. */
  readonly part: string
  readonly message: string
}

/** A path into a file: `['finding', 'zh']`. */
export type Path = readonly (string | number)[]

/** Takes a complaint about the value at `path`; `offset` is a place inside its text. */
export type Complain = (path: Path, message: string, offset?: number) => void

/** A file whose form is right, ready for the checks of its meaning. */
export interface SourceFile<T> {
  readonly name: string
  readonly value: T
  readonly complain: Complain
  readonly complaints: Complaint[]
}

const partOf = (path: Path): string =>
  path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('')

const complainer = (name: string, positions: Positions, complaints: Complaint[]): Complain => {
  return (path, message, offset) => {
    complaints.push({ file: name, part: partOf(path), message, ...positions.at(path, offset) })
  }
}

type Validate = ((value: unknown) => boolean) & {
  errors?: readonly { instancePath: string; message?: string; params: Record<string, unknown> }[] | null
}
const validators = new WeakMap<TSchema, Validate>()

const validatorOf = async (schema: TSchema): Promise<Validate> => {
  const known = validators.get(schema)
  if (known) return known
  const { Ajv } = await import('ajv')
  const made = new Ajv({ allErrors: true, strict: false }).compile(schema) as unknown as Validate
  validators.set(schema, made)
  return made
}

const steps = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')))

const checkForm = async (value: unknown, schema: TSchema, complain: Complain): Promise<boolean> => {
  const check = await validatorOf(schema)
  if (check(value)) return true
  for (const error of check.errors ?? []) {
    const path = steps(error.instancePath)
    const extra = error.params.additionalProperty
    if (typeof extra === 'string') complain([...path, extra], `unknown key: ${extra}`)
    else complain(path, error.message ?? 'malformed')
  }
  return false
}

/** Reads a file and checks its form. The value is absent when the form is wrong; the complaints say why. */
export const readSourceFile = async <T>(
  path: string,
  schema: TSchema,
): Promise<SourceFile<T> | { readonly complaints: Complaint[] }> => {
  const { LineCounter, parseDocument } = await import('yaml')
  const source = readFileSync(path, 'utf8')
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  const complaints: Complaint[] = []
  const name = basename(path)
  for (const error of [...document.errors, ...document.warnings]) {
    const { line, col } = lines.linePos(error.pos[0])
    complaints.push({ file: name, part: 'yaml', message: messageOf(error), line, column: col })
  }
  if (complaints.length > 0) return { complaints }
  const complain = complainer(name, positionsIn(source, document, lines), complaints)
  const value: unknown = document.toJS()
  if (!(await checkForm(value, schema, complain))) return { complaints }
  return { name, value: value as T, complain, complaints }
}
