import { type Static, Type } from 'typebox'

/** What a call does that an audit asks about. */
export const API_ACTS = ['reads', 'asks', 'loads-code', 'opens-bridge', 'runs-command', 'connects'] as const

/** How near a call is to personal information: it gives or collects it, it is near to it, it has nothing to do with it. */
export const API_GRADES = ['personal', 'weak', 'none'] as const

const closed = { additionalProperties: false }
const names = (description: string) =>
  Type.Record(
    Type.String({ pattern: '^[a-z][\\w$]*(\\.[\\w$]+)+$' }),
    Type.Array(Type.String({ pattern: '^(<init>|[A-Za-z_$][\\w$]*)$' }), { minItems: 1 }),
    { description },
  )

/** The form of one entry of `rules/vocabulary/apis.yaml`. */
export const apiSchema = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }),
    zh: Type.String({ minLength: 1 }),
    en: Type.String({ minLength: 1 }),
    act: Type.Enum(API_ACTS),
    grade: Type.Enum(API_GRADES),
    kinds: Type.Array(Type.String({ pattern: '^[a-z0-9_]+$' }), {
      uniqueItems: true,
      description: 'Ids of personal-information.yaml',
    }),
    permissions: Type.Optional(
      Type.Array(Type.String({ minLength: 1 }), {
        minItems: 1,
        uniqueItems: true,
        description: 'Any of these is needed for the call',
      }),
    ),
    calls: Type.Optional(names('Methods, by class')),
    fields: Type.Optional(names('Static fields whose reading counts, by class')),
    constants: Type.Optional(
      Type.Array(Type.String({ minLength: 4 }), {
        minItems: 1,
        description: 'Strings of the code; a last * stands for any rest',
      }),
    ),
    toldBy: Type.Optional(
      Type.Array(Type.String({ pattern: '^[a-z][\\w$]*(\\.[\\w$]+)+$' }), {
        minItems: 1,
        description: 'Classes whose calls of this catalogue, in the same method, tell what is read instead',
      }),
    ),
    when: Type.Optional(
      Type.Object(
        {
          argument: Type.Integer({ minimum: 0, description: 'Which argument, the receiver not counted' }),
          is: Type.Optional(
            Type.Array(Type.String(), { minItems: 1, description: 'One of these; numbers as text' }),
          ),
          constant: Type.Optional(
            Type.Boolean({ description: 'true: any text that stands in the code itself' }),
          ),
        },
        closed,
      ),
    ),
    reflected: Type.Optional(
      Type.Array(Type.String({ minLength: 3 }), {
        minItems: 1,
        description: 'Method names that tell the call when code looks them up by name',
      }),
    ),
  },
  closed,
)

/** One entry of the catalogue of calls. */
export type Api = Static<typeof apiSchema>
