import { type Static, Type } from 'typebox'
import { SDK_CATEGORIES } from '../facts/sdks.ts'

const closed = { additionalProperties: false }
const bilingual = (description: string) =>
  Type.Object(
    { zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) },
    { ...closed, description },
  )
const list = (description: string, pattern?: string) =>
  Type.Optional(
    Type.Array(Type.String(pattern === undefined ? { minLength: 1 } : { pattern }), {
      minItems: 1,
      uniqueItems: true,
      description,
    }),
  )

/** The form of a file of `rules/vocabulary/sdks`. A field that was not read is left out, and decides nothing. */
export const sdkSchema = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', description: '= file name' }),
    name: bilingual('What it is called'),
    vendor: bilingual('Who provides it: the company, as its documents name it'),
    aliases: list('Other names by which policies call this SDK; none that stands inside ordinary words'),
    vendorAliases: list('Other names by which policies call the vendor'),
    category: Type.Enum(SDK_CATEGORIES, { description: 'library: no recipient of personal information' }),
    purpose: bilingual('What an app uses it for'),
    kinds: Type.Optional(
      Type.Array(Type.String({ pattern: '^[a-z0-9_]+$' }), {
        uniqueItems: true,
        description:
          'Ids of personal-information.yaml that it is stated to collect; an empty list: it is stated to collect none',
      }),
    ),
    goesWithout: list(
      'Permissions that it looks for and does without: its calls that need one are no reason to declare it',
      '^[A-Za-z_]\\w*(\\.\\w+)+$',
    ),
    kindsStatedBy: Type.Optional(
      Type.Enum(['vendor', 'operators'], {
        description: "vendor: read in the vendor's own statement; operators: in lists that apps publish",
      }),
    ),
    packages: list(
      'Prefixes of its classes, two segments or more; its components are found by them too',
      '^[A-Za-z_$][\\w$]*(\\.[\\w$]+)+$',
    ),
    partOf: list('Ids of SDKs whose prefixes hold a prefix of this one; the longest prefix decides'),
    components: list('Classes of manifest components outside its packages; a last * stands for any rest'),
    actions: list('Actions of intent filters that only its receivers have'),
    metaData: list('Keys of meta-data that only it reads; a last * stands for any rest'),
    libraries: list('Its native libraries; * stands for any characters', '^[^/]+\\.so$'),
    files: list('Files in the package that only it brings; * stands for any characters but /'),
    maven: Type.Optional(
      Type.Object(
        {
          coordinates: Type.Array(Type.String({ pattern: '^[\\w.-]+:[\\w.*-]+$' }), {
            minItems: 1,
            uniqueItems: true,
            description: 'group:name by which builds take it in; * stands for any characters of the name',
          }),
          readFrom: Type.Array(Type.String({ minLength: 1 }), {
            minItems: 1,
            description: 'Build scripts and pages they were read from, or general-knowledge',
          }),
        },
        { ...closed, description: 'Libraries of build systems that are this SDK' },
      ),
    ),
    startsBy: Type.Optional(
      Type.Object(
        {
          components: Type.Array(Type.String({ minLength: 1 }), {
            minItems: 1,
            description: 'Its providers, initialisers and receivers that the system starts by itself',
          }),
          collects: Type.Optional(
            Type.Boolean({
              description: 'Whether that start reads personal information; left out: not known',
            }),
          ),
          offSwitches: Type.Optional(
            Type.Array(Type.String({ minLength: 1 }), {
              minItems: 1,
              description: 'meta-data keys whose value false switches that start off',
            }),
          ),
        },
        { ...closed, description: 'How it starts without the app asking' },
      ),
    ),
    texts: list(
      'Whole constants that only its code holds: they tell its classes after a build renamed them',
      '^.{6,}$',
    ),
    callsBefore: list('Calls before consent that read nothing, as its vendor states: class.method'),
    callsAfter: list(
      'Calls that make it work: class.method; with (true) or (_, true) only where that argument is true',
      '^[A-Za-z_$][\\w$]*(\\.[\\w$]+)+(\\((_, )*true\\))?$',
    ),
    policyUrl: Type.Optional(Type.String({ pattern: '^https?://' })),
    readFrom: Type.Array(Type.String({ minLength: 1 }), {
      minItems: 1,
      description:
        'Pages and packages it was read from: addresses, owner/repository:path, or general-knowledge for what was read nowhere',
    }),
    readOn: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'When' }),
  },
  { ...closed, title: 'mingshi SDK', description: 'rules/vocabulary/sdks/<id>.yaml' },
)

/** One SDK of the vocabulary. */
export type Sdk = Static<typeof sdkSchema>
