import { Type } from 'typebox'
import { ANSWERS, OPINIONS } from './answer.ts'

const closed = { additionalProperties: false }
const blank = Type.Union([Type.String({ maxLength: 4_000 }), Type.Null()])

/** The file in which an operator answers a notice. An entry without a kind is not answered yet. */
export const answersSchema = Type.Object(
  {
    answers: Type.Array(
      Type.Object(
        {
          rule: Type.String({ maxLength: 200 }),
          kind: Type.Optional(Type.Union([Type.Enum([...ANSWERS]), Type.Null()])),
          text: Type.Optional(blank),
          version: Type.Optional(blank),
          on: Type.Optional(Type.Union([Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }), Type.Null()])),
          opinion: Type.Optional(Type.Union([Type.Enum([...OPINIONS]), Type.Null()])),
          opinionNote: Type.Optional(blank),
        },
        closed,
      ),
      { maxItems: 2_000 },
    ),
  },
  closed,
)
