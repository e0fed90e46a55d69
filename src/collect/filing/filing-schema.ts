import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }
const written = (description: string) => Type.String({ minLength: 1, maxLength: 20_000, description })

const entry = Type.Object(
  {
    package: Type.String({
      pattern: '^[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)+$',
      maxLength: 255,
      description: '包名 · Package name',
    }),
    certificateMd5: Type.Optional(
      written(
        '证书 MD5 指纹，大小写、冒号、空格均可 · MD5 of the certificate, in any case, with colons or spaces',
      ),
    ),
    publicKey: Type.Optional(
      written(
        '公钥：PEM、十六进制、Base64，或 RSA 模数（十六进制、十进制） · Public key: PEM, hexadecimal, Base64, or an RSA modulus, hexadecimal or decimal',
      ),
    ),
    number: Type.Optional(written('备案号 · Number of the filing')),
  },
  { ...closed, anyOf: [{ required: ['certificateMd5'] }, { required: ['publicKey'] }] },
)

/** The form of a filing file, YAML or JSON. Editors complete it from the JSON Schema that is generated of it. */
export const filingSchema = Type.Object(
  { filings: Type.Array(entry, { minItems: 1, maxItems: 1000, description: '备案条目 · Entries' }) },
  { ...closed, title: 'APP filing', description: 'APP 备案登记的信息 · What the APP filing registers' },
)

export type FilingEntry = Static<typeof entry>
