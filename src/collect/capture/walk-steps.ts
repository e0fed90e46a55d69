import { readFile } from 'node:fs/promises'
import { ToolError } from '../../errors.ts'
import { SCREEN_KINDS, type ScreenKind } from '../../facts/screens.ts'

/** One act of a walk, and what the screen after it is for. */
export interface WalkStep {
  /** Opens an address, which may be relative to the start. */
  readonly open?: string
  /** Taps what says this, or what a selector names: `同意`, `css:#agree`. */
  readonly tap?: string
  /** Types a text into a field named by its label, hint or selector. */
  readonly type?: { readonly into: string; readonly text: string; readonly kind?: string }
  readonly waitSeconds?: number
  /** The kind of the screen that follows; told by the screen itself where absent. */
  readonly kind?: ScreenKind
  /** What the act means, where its label does not say it. */
  readonly means?: 'accept' | 'refuse'
}

/** A walk as its author writes it. */
export interface Walk {
  readonly steps: readonly WalkStep[]
  /** Parts that the author vouches to have walked wholly. */
  readonly complete?: readonly string[]
}

const line = { type: 'string', minLength: 1, maxLength: 2000 } as const

/** JSON Schema (draft 7) of a file of steps. */
export const WALK_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'mingshi walk',
  type: 'object',
  additionalProperties: false,
  required: ['steps'],
  properties: {
    steps: {
      type: 'array',
      maxItems: 200,
      items: {
        type: 'object',
        additionalProperties: false,
        properties: {
          open: line,
          tap: line,
          type: {
            type: 'object',
            additionalProperties: false,
            required: ['into', 'text'],
            properties: { into: line, text: line, kind: line },
          },
          waitSeconds: { type: 'number', minimum: 0, maximum: 20 },
          kind: { type: 'string', enum: [...SCREEN_KINDS] },
          means: { type: 'string', enum: ['accept', 'refuse'] },
        },
      },
    },
    complete: {
      type: 'array',
      maxItems: 5,
      items: { type: 'string', enum: ['first-run', 'login', 'register', 'settings', 'policy'] },
    },
  },
} as const

/** Reads a file of steps. Throws `ToolError` `steps-unreadable` or `steps-malformed`. */
export const readWalk = async (path: string): Promise<Walk> => {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ToolError('steps-unreadable', {
      zh: `无法读取走查步骤 ${path}。请检查路径。`,
      en: `The steps at ${path} cannot be read. Check the path.`,
    })
  })
  const [{ parse }, { Ajv }] = await Promise.all([import('yaml'), import('ajv')])
  const malformed = (what: string): never => {
    throw new ToolError('steps-malformed', {
      zh: `走查步骤 ${path} 有误：${what}。请修改后重试。`,
      en: `The steps at ${path} are wrong: ${what}. Correct them and try again.`,
    })
  }
  let value: unknown
  try {
    value = parse(text, { maxAliasCount: 20 })
  } catch (thrown) {
    return malformed(thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : String(thrown))
  }
  const check = new Ajv({ allErrors: false }).compile(WALK_SCHEMA)
  if (!check(value)) {
    const error = check.errors?.[0]
    return malformed(`${error?.instancePath ?? ''} ${error?.message ?? ''}`.trim())
  }
  return value as Walk
}
