import { TABLES } from '../facts/index.ts'
import { type Column, EVIDENCE, type Table } from '../facts/table.ts'
import { DECIDABLE } from '../findings/decision.ts'
import { SEVERITIES, VERDICTS } from '../verdict.ts'

/** The part of JSON Schema draft 7 that the case needs. */
export interface Schema {
  readonly $schema?: string
  readonly $id?: string
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly title?: string
  readonly description?: string
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean'
  readonly const?: string
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly minimum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly oneOf?: readonly Schema[]
}

const text: Schema = { type: 'string' }
const number: Schema = { type: 'number' }
const whole: Schema = { type: 'integer' }
const count: Schema = { type: 'integer', minimum: 0 }
const hash: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' }
const list = (items: Schema): Schema => ({ type: 'array', items })
const oneOf = (values: readonly string[]): Schema => ({ type: 'string', enum: values })
const map = (values: Schema): Schema => ({ type: 'object', additionalProperties: values })
const defined = (name: string): Schema => ({ $ref: `#/$defs/${name}` })

/** A closed object; a key that ends in `?` may be absent. */
const shape = (properties: Readonly<Record<string, Schema>>, description?: string): Schema => ({
  type: 'object',
  ...(description === undefined ? {} : { description }),
  properties: Object.fromEntries(
    Object.entries(properties).map(([key, schema]) => [key.replace(/\?$/, ''), schema]),
  ),
  required: Object.keys(properties).filter((key) => !key.endsWith('?')),
  additionalProperties: false,
})

const COLUMN: Readonly<Record<Column['type'], Schema>> = {
  text,
  flag: { type: 'boolean' },
  whole,
  number,
  texts: list(text),
  rows: list(text),
}

const columnOf = (column: Column): Schema => ({
  ...(column.values === undefined ? COLUMN[column.type] : oneOf(column.values)),
  description: column.says,
})

const rowOf = (table: Table): Schema =>
  shape(
    {
      id: text,
      evidence: defined('evidence'),
      source: defined('locator'),
      'also?': list(shape({ evidence: defined('evidence'), source: defined('locator') })),
      'writtenIn?': list(shape({ source: defined('locator'), 'through?': list(text) })),
      ...Object.fromEntries(
        Object.entries(table.columns).map(([name, column]) => [`${name}?`, columnOf(column)]),
      ),
    },
    table.says,
  )

const located = (at: string, cells: Readonly<Record<string, Schema>>): Schema =>
  shape({ at: { const: at }, ...cells })

const within = defined('locator')
const box: Schema = { type: 'array', items: number, minItems: 4, maxItems: 4 }

/** What a person said of a finding. */
const DECISION: Readonly<Record<string, Schema>> = {
  verdict: oneOf(DECIDABLE),
  by: text,
  on: text,
  note: text,
  evidence: list(shape({ name: text, sha256: hash })),
  'confirmation?': shape({
    device: text,
    system: text,
    clearedInstall: { type: 'boolean' },
    repeated: whole,
  }),
}

const DEFINITIONS: Readonly<Record<string, Schema>> = {
  bilingual: shape({ zh: text, en: text }, 'A text in both languages.'),
  verdict: { ...oneOf(VERDICTS), description: 'Worst first.' },
  evidence: { ...oneOf(EVIDENCE), description: 'Strength as evidence, weakest first.' },
  locator: {
    description: 'Where a fact was seen; locators nest.',
    oneOf: [
      located('file', { name: text }),
      located('entry', { in: within, path: text }),
      located('xpath', { in: within, path: text }),
      located('key', { in: within, path: text }),
      located('text', { in: within, start: count, end: count, line: count }),
      located('box', { in: within, box }),
      located('url', { url: text }),
      located('code', { in: within, className: text, method: text, offset: count }),
    ],
  },
  gap: shape({ table: text, 'scope?': text, because: text, 'detail?': text }, 'Why something is not known.'),
  missing: shape(
    { fact: text, because: text, 'detail?': text },
    'Evidence that would decide and is missing.',
  ),
  input: shape({
    role: oneOf([
      'package',
      'apk',
      'policy',
      'document',
      'session',
      'screen',
      'picture',
      'log',
      'attachment',
      'filing',
      'build-record',
    ]),
    name: text,
    bytes: count,
    sha256: hash,
    'provenance?': oneOf(['in-app', 'store-page', 'supplied']),
  }),
  clause: shape({ key: text, cite: defined('bilingual'), text: defined('bilingual') }),
  finding: shape({
    rule: text,
    verdict: defined('verdict'),
    fingerprint: text,
    'fact?': defined('bilingual'),
    'published?': defined('bilingual'),
    exhibits: list(text),
    'missing?': list(defined('missing')),
    'explanations?': list(
      shape(
        { says: defined('bilingual'), 'excludedBy?': defined('bilingual') },
        'What else could have made it look so; `excludedBy` says how the evidence rules that out.',
      ),
    ),
    'fault?': text,
    'baseline?': oneOf(['new', 'unchanged']),
    'decision?': shape(
      { tool: defined('verdict'), ...DECISION },
      'What a person decided, and what the tool had found.',
    ),
    'suppressed?': shape({ reason: text, author: text, until: text }),
  }),
  result: shape({
    rule: text,
    severity: oneOf(SEVERITIES),
    'bookSeverity?': oneOf(SEVERITIES),
    verdict: defined('verdict'),
    title: defined('bilingual'),
    why: defined('bilingual'),
    'behaviour?': { type: 'boolean' },
    'questions?': list(defined('bilingual')),
    manual: defined('bilingual'),
    remedy: defined('bilingual'),
    clauses: list(defined('clause')),
    settles: list(text),
    seedCases: list(whole),
    findings: list(defined('finding')),
    settings: list(shape({ name: text, value: number, unit: text, note: text })),
  }),
  exhibit: shape({
    number: text,
    table: text,
    row: text,
    evidence: defined('evidence'),
    place: text,
    source: defined('locator'),
    'quote?': text,
    'before?': text,
    'after?': text,
    'picture?': shape({ sha256: hash, 'box?': box, 'sealed?': hash }),
    'drawing?': shape({ sha256: hash, 'view?': text }),
    'also?': list(shape({ evidence: defined('evidence'), place: text })),
    'writtenIn?': list(shape({ source: defined('locator'), 'through?': list(text), place: text })),
  }),
  norm: shape({
    law: text,
    title: defined('bilingual'),
    short: defined('bilingual'),
    number: text,
    authority: defined('bilingual'),
    'issued?': text,
    'from?': text,
    groups: list(
      shape({
        title: defined('bilingual'),
        items: list(
          shape({
            article: text,
            number: defined('bilingual'),
            text: defined('bilingual'),
            verdict: defined('verdict'),
            'decided?': { type: 'boolean' },
            rules: list(text),
            'partly?': { type: 'boolean' },
          }),
        ),
      }),
    ),
  }),
  collector: shape({
    name: text,
    version: whole,
    outcome: oneOf(['done', 'partly', 'failed']),
    gaps: list(defined('gap')),
  }),
}

/** JSON Schema of `case.json`. Made from the fact tables, so that a new column needs no second place. */
export const caseSchema: Schema = {
  title: 'mingshi case',
  description: 'Everything said about one app. A cell that is absent is unknown, never false.',
  ...shape({
    format: { const: 'mingshi-case/1' },
    id: hash,
    tool: shape({ name: { const: 'mingshi' }, version: text }),
    ruleBook: shape({ version: text, sha256: hash, rules: count }),
    inputs: list(defined('input')),
    settings: map(number),
    'packs?': list(text),
    'cover?': shape({
      'number?': text,
      'client?': text,
      'origin?': text,
      'kind?': oneOf(['first', 'again']),
      'selfCheck?': { type: 'boolean' },
      'account?': text,
      'environment?': text,
      'agency?': text,
      'tested?': text,
      'checked?': text,
      'approved?': text,
    }),
    norms: list(defined('norm')),
    results: list(defined('result')),
    'attestations?': list(
      shape(
        {
          kind: oneOf(['time-stamp', 'signature']),
          name: text,
          sha256: hash,
          over: text,
          overSha256: hash,
          'signer?': text,
          'time?': text,
          'serial?': text,
          holds: { type: 'boolean' },
        },
        'A time stamp (RFC 3161) or detached signature (CMS) of others over an input.',
      ),
    ),
    'decisions?': list(
      shape({
        rule: text,
        finding: text,
        basis: text,
        ...DECISION,
        state: oneOf(['applied', 'evidence-changed', 'no-such-finding', 'no-confirmation']),
      }),
    ),
    'baseline?': shape({ case: hash, new: count, unchanged: count, gone: count }),
    exhibits: list(defined('exhibit')),
    collectors: list(defined('collector')),
    facts: shape({
      rows: {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(TABLES).map(([name, table]) => [name, list(rowOf(table))]),
        ),
        additionalProperties: false,
      },
      complete: list(shape({ table: text, 'scope?': text })),
    }),
    'anonymous?': { type: 'boolean' },
    times: shape({ startedAt: text, seconds: number, collectors: map(number) }, 'Differs from run to run.'),
  }),
  $defs: DEFINITIONS,
}
