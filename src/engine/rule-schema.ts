import { type Static, Type } from 'typebox'
import { TABLE_NAMES } from '../facts/index.ts'
import { SEVERITIES, VERDICTS } from '../verdict.ts'
import { PACKS } from './packs.ts'

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

const words = Type.Array(Type.String({ minLength: 2, maxLength: 40 }), { minItems: 1 })

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
    pack: Type.Optional(
      Type.Enum(PACKS, { description: 'Runs only where this pack is asked for, drafts included' }),
    ),
    decidedBy: Type.Optional(
      Type.Enum(['evidence', 'people'], {
        description: 'people: no evidence the tool reads can decide it; the rule asks questions instead',
      }),
    ),
    behaviour: Type.Optional(
      Type.Boolean({
        description:
          'Whether people confirm it only with a record of device, cleared install and repetition; told from the tables named where absent',
      }),
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
    violation: Type.Optional(cel('When this is proved, the rule is broken; not where people decide')),
    suspected: Type.Optional(cel('Indirect evidence; a person confirms')),
    needs: Type.Optional(
      cel('Whether this evidence can decide, or a person can decide by it; otherwise untested'),
    ),
    compliant: Type.Optional(cel('When this is proved, the rule is kept; not where people decide')),
    cite: Type.Optional(
      Type.Union([
        cel('Rows shown as evidence; the row of each by default'),
        Type.Array(cel('Rows shown as evidence'), {
          minItems: 1,
          description: 'Several lists of rows, each read on its own: one that nobody knows hides no other',
        }),
      ]),
    ),
    finding: Type.Optional(bilingual('The case sentence; {CEL} is embedded')),
    explanations: Type.Optional(
      Type.Array(
        Type.Object(
          {
            where: Type.Optional(cel('Where alone it could; unknown counts as yes')),
            says: bilingual('What else could have made it look so'),
            excluded: Type.Optional(
              cel(
                'Whether the evidence rules it out; unknown counts as no, absent: none that the tool reads can',
              ),
            ),
            by: Type.Optional(bilingual('How it is ruled out; {CEL} is embedded')),
          },
          closed,
        ),
        { minItems: 1, description: 'Other explanations of the fact, each ruled out by the evidence or not' },
      ),
    ),
    heardAs: Type.Optional(
      Type.Object(
        { zh: words, en: words },
        {
          ...closed,
          description:
            'How stores and authorities complain of it; … stands for up to 40 characters of the sentence',
        },
      ),
    ),
    case: Type.Optional(bilingual('The sentence for publication, which names no one')),
    questions: Type.Optional(
      Type.Array(bilingual('Answered by yes or no; yes means that the rule is kept'), {
        minItems: 1,
        description: 'What people are asked where people decide',
      }),
    ),
    manual: bilingual('What a person does, and which evidence to take, when the tool cannot tell'),
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
    tests: Type.Array(ruleTest, { minItems: 1 }),
  },
  { ...closed, title: 'mingshi rule', description: 'One rule of the mingshi rule book' },
)

export type Rule = Static<typeof ruleSchema>
export type RuleTest = Static<typeof ruleTest>
