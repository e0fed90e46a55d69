import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }
const list = (description: string) =>
  Type.Optional(Type.Array(Type.String({ minLength: 1 }), { minItems: 1, uniqueItems: true, description }))

const packer = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }),
    name: Type.Object({ zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, closed),
    vendor: Type.String({ minLength: 1 }),
    libraries: list('Native libraries, in lib/ or in assets; * stands for any characters'),
    files: list('Other files that it brings, as paths; * stands for any characters but /'),
    classes: list('Stub classes, or a prefix that ends with a dot'),
  },
  closed,
)

/** The form of `rules/vocabulary/packers.yaml`. */
export const packersSchema = Type.Object(
  { packers: Type.Array(packer) },
  { ...closed, title: 'mingshi packers', description: 'rules/vocabulary/packers.yaml' },
)

/** One packer (加固) and the marks by which it is told. */
export type Packer = Static<typeof packer>
