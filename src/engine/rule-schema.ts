import { type Static, Type } from 'typebox'
import { TABLE_NAMES } from '../facts/index.ts'
import { SEVERITIES, VERDICTS } from '../verdict.ts'

const closed = { additionalProperties: false }
const bilingual = (description: string) =>
  Type.Object(
    { zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) },
    { ...closed, description },
  )
const cel = (description: string) => Type.String({ minLength: 1, description: `${description} (CEL)` })

const row = Type.Record(Type.String(), Type.Unknown())
const given = Type.Union([
  Type.Array(row),
  Type.Object(
    { complete: Type.Union([Type.Boolean(), Type.Array(Type.String())]), rows: Type.Array(row) },
    closed,
  ),
  row,
])

const ruleTest = Type.Object(
  {
    name: Type.String({ minLength: 1 }),
    given: Type.Record(Type.String(), given, {
      description: `Rows by table; a table that is not named is unknown. Tables: ${TABLE_NAMES.join(', ')}`,
    }),
    expect: Type.Enum(VERDICTS),
    says: Type.Optional(Type.String({ description: 'A text the Chinese or English finding holds' })),
    cites: Type.Optional(Type.Array(Type.String(), { description: 'Ids of the rows cited' })),
  },
  closed,
)

/** The form of a rule file. Editors complete rules from the JSON Schema that is generated of it. */
export const ruleSchema = Type.Object(
  {
    id: Type.String({
      pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
      description: 'Names the failing state; = file name',
    }),
    status: Type.Optional(
      Type.Enum(['draft', 'stable', 'retired'], { description: 'draft rules run only when asked for' }),
    ),
    severity: Type.Enum(SEVERITIES, { description: "风险等级: ours, not the law's" }),
    platforms: Type.Optional(Type.Array(Type.Enum(['android', 'ios', 'harmony', 'web']))),
    legalBasis: Type.Array(Type.String({ pattern: '^[a-z0-9-]+/.+$' }), { minItems: 1 }),
    settles: Type.Optional(
      Type.Array(Type.String(), {
        minItems: 1,
        description:
          'Articles of legalBasis that are wholly kept when this rule is kept; of the others it sees a part',
      }),
    ),
    seedCases: Type.Optional(Type.Array(Type.Integer({ minimum: 1, maximum: 9 }))),
    staticIsBreach: Type.Optional(bilingual('Why the static fact is itself the breach')),
    title: bilingual('The failing state in a few words'),
    why: bilingual('What the norm asks, in our words'),
    applies: Type.Optional(cel('false: not applicable; unknown: untested')),
    each: Type.Optional(
      Type.String({
        pattern: '^[a-z][A-Za-z0-9_]* in [\\s\\S]+$',
        description: 'name in list of rows: each is judged alone',
      }),
    ),
    where: Type.Optional(cel('Which of those rows the rule is about')),
    scopes: Type.Optional(
      Type.Array(Type.String(), {
        minItems: 1,
        description: 'Scopes of the table that must be complete for "no such row" to mean not applicable',
      }),
    ),
    let: Type.Optional(Type.Record(Type.String({ pattern: '^[a-z][A-Za-z0-9_]*$' }), cel('A named part'))),
    violation: cel('When this is proved, the rule is broken'),
    suspected: Type.Optional(cel('Indirect evidence; a person confirms')),
    needs: Type.Optional(cel('Whether this evidence can decide; otherwise untested')),
    compliant: cel('When this is proved, the rule is kept'),
    cite: Type.Optional(cel('Rows shown as evidence; the row of each by default')),
    finding: bilingual('The case sentence; {CEL} is embedded'),
    case: Type.Optional(bilingual('The sentence for publication, which names no one')),
    manual: bilingual('What a person does when the tool cannot tell'),
    remedy: bilingual('What to change'),
    settings: Type.Optional(
      Type.Record(
        Type.String(),
        Type.Object(
          { default: Type.Number(), unit: Type.String(), note: Type.String({ minLength: 1 }) },
          { ...closed, description: 'A threshold that is ours' },
        ),
      ),
    ),
    tests: Type.Array(ruleTest, { minItems: 3 }),
  },
  { ...closed, title: 'mingshi rule', description: 'One rule of the mingshi rule book' },
)

export type Rule = Static<typeof ruleSchema>
export type RuleTest = Static<typeof ruleTest>
