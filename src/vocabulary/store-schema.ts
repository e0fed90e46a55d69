import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }
const text = Type.String({ minLength: 1 })
const bilingual = (description: string) => Type.Object({ zh: text, en: text }, { ...closed, description })
const day = (description: string) => Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description })
const list = <T extends Parameters<typeof Type.Array>[0]>(items: T, description: string) =>
  Type.Optional(Type.Array(items, { minItems: 1, description }))

/** The form of a file of `rules/vocabulary/stores`: what a store asks of those who bring an app, which is a store's rule and no law. */
export const storeSchema = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', description: '= file name' }),
    name: bilingual('What the store is called'),
    guide: bilingual('Which of its pages, or pages about it'),
    asOf: day('Date of the page, or of reading where it bears none'),
    readFrom: Type.Array(text, { minItems: 1 }),
    readOn: day('When they were read'),
    items: list(
      Type.Object(
        {
          asks: bilingual('What the store looks at'),
          rules: list(text, 'Rules whose verdicts tell; none where only people know'),
        },
        closed,
      ),
      'Points of its check, in the order of its pages',
    ),
    dataTypes: list(
      Type.Object(
        {
          group: Type.String({ pattern: '^PSL_[A-Z_]+$' }),
          id: Type.String({ pattern: '^PSL_[A-Z_]+$' }),
          label: bilingual('What the form calls it'),
          kinds: list(Type.String({ pattern: '^[a-z0-9_]+$' }), 'Ids of personal-information.yaml'),
        },
        closed,
      ),
      'Types of data of its form',
    ),
  },
  { ...closed, title: 'mingshi store', description: 'rules/vocabulary/stores/<id>.yaml' },
)

/** What one store asks. */
export type Store = Static<typeof storeSchema>
