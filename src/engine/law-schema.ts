import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }
const bilingual = (description: string) =>
  Type.Object(
    { zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) },
    { ...closed, description },
  )
const day = (description: string) => Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description })
const draft = Type.Optional(
  Type.Literal('draft', {
    description: 'Not verified against the text, or not in force: rules that stand on it are drafts too',
  }),
)
const cite = bilingual('How people cite it')
const text = bilingual('Its content in our own words')

const article = Type.Object(
  {
    status: draft,
    cite: Type.Optional(cite),
    text: Type.Optional(text),
    versions: Type.Optional(
      Type.Array(
        Type.Object(
          {
            from: Type.Optional(day('First day in force')),
            until: Type.Optional(day('First day no longer in force')),
            status: Type.Optional(
              Type.Literal('draft', { description: 'The day was not verified; the wording was' }),
            ),
            cite: Type.Optional(cite),
            text: Type.Optional(text),
          },
          closed,
        ),
        { minItems: 1, description: 'The wording of each span of time, oldest first' },
      ),
    ),
  },
  closed,
)

/** The form of a norm's file. Editors complete norms from the JSON Schema that is generated of it. */
export const lawSchema = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', description: '= file name' }),
    status: draft,
    title: bilingual('Full title'),
    short: bilingual('Title as it is cited'),
    number: Type.String({ description: 'Number of the document; empty where it was not verified' }),
    authority: bilingual('Who issued it'),
    issued: Type.Optional(
      Type.String({
        pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
        description: 'Day of issue, or its month or year where no more was verified',
      }),
    ),
    from: Type.Optional(day('First day in force; left out where it was not verified')),
    source: Type.Optional(
      Type.String({ pattern: '^https?://', description: 'Where the official text stands' }),
    ),
    groups: Type.Array(
      Type.Object(
        {
          title: bilingual('Chapter or category'),
          number: Type.Optional(bilingual('Its number')),
          articles: Type.Record(Type.String({ pattern: '^[A-Za-z0-9.-]+$' }), article, {
            description: 'By the key that rules name',
          }),
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  { ...closed, title: 'mingshi norm', description: 'One norm of the mingshi rule book' },
)

/** A norm: title, authority and articles, once for all rules. */
export type Law = Static<typeof lawSchema>
export type Article = Static<typeof article>
