import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { messageOf } from '../../errors.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Law } from '../legal-basis.ts'
import { type Position, type Positions, positionsIn } from '../position.ts'
import type { Rule } from '../rule-schema.ts'

/** One mistake in a rule file, at its place. */
export interface Complaint extends Position {
  readonly file: string
  /** The part of the rule: `where`, `finding.zh`, `tests[2]`. */
  readonly part: string
  readonly message: string
}

/** What lint checks a rule against. */
export interface LintContext {
  readonly vocabulary: Vocabulary
  readonly laws: ReadonlyMap<string, Law>
}

/** A path into a rule: `['finding', 'zh']`. */
export type Path = readonly (string | number)[]

/** Takes a complaint about the value at `path`; `offset` is a place inside its text. */
export type Complain = (path: Path, message: string, offset?: number) => void

/** A rule file whose form is right, ready for the checks of its meaning. */
export interface RuleFile {
  readonly name: string
  readonly rule: Rule
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
let validate: Validate | undefined

const schemaValidator = async (): Promise<Validate> => {
  if (validate) return validate
  const [{ Ajv }, { ruleSchema }] = await Promise.all([import('ajv'), import('../rule-schema.ts')])
  validate = new Ajv({ allErrors: true, strict: false }).compile(ruleSchema) as unknown as Validate
  return validate
}

const steps = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')))

const checkForm = async (value: unknown, complain: Complain): Promise<boolean> => {
  const check = await schemaValidator()
  if (check(value)) return true
  for (const error of check.errors ?? []) {
    const path = steps(error.instancePath)
    const extra = error.params.additionalProperty
    if (typeof extra === 'string') complain([...path, extra], `unknown key: ${extra}`)
    else complain(path, error.message ?? 'malformed')
  }
  return false
}

/** Reads a rule file and checks its form. The rule is absent when the form is wrong; the complaints say why. */
export const readRuleFile = async (
  path: string,
): Promise<RuleFile | { readonly complaints: Complaint[] }> => {
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
  if (!(await checkForm(value, complain))) return { complaints }
  return { name, rule: value as Rule, complain, complaints }
}
