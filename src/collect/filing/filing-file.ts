import { ToolError } from '../../errors.ts'
import { type FormFault, formFault, type SchemaError } from '../../forms/form-fault.ts'
import { readYaml } from '../../forms/yaml-text.ts'
import type { FilingEntry } from './filing-schema.ts'
import { writtenKey, writtenMd5 } from './public-key.ts'

/** One entry, its values in the form in which they are compared. */
export interface Filing {
  readonly package: string
  readonly certificateMd5?: string
  readonly publicKey?: string
  readonly number?: string
}

const MOST_BYTES = 2_000_000

const wrong = (name: string, line: number, zh: string, en: string): ToolError =>
  new ToolError('filing-malformed', {
    zh: `备案文件 ${name}:${line} ${zh}。`,
    en: `Filing ${name}:${line} ${en}.`,
  })

/** What a mistake is: where the form has more to say than its schema, in its own words. */
const explain = (error: SchemaError | undefined): FormFault => {
  const fault = formFault(error)
  const { missingProperty: missing } = (error?.params ?? {}) as { readonly missingProperty?: unknown }
  const own = (zh: string, en: string): FormFault => ({ at: fault.at, says: { zh, en } })
  if (error?.keyword === 'additionalProperties') return fault
  if (missing === 'filings') return own('缺少 filings 列表', 'has no list "filings"')
  if (missing === 'package') return own('缺少 package（包名）', 'lacks package')
  if (error?.keyword === 'anyOf' || typeof missing === 'string')
    return own(
      '须至少给出 certificateMd5（证书 MD5）与 publicKey（公钥）之一',
      'needs certificateMd5 or publicKey',
    )
  return fault.at.at(-1) === 'package' ? own('package 不是有效的包名', 'package is no package name') : fault
}

const normalised = (
  name: string,
  { package: packageName, certificateMd5, publicKey, number }: FilingEntry,
  lineOf: (key: string) => number,
): Filing => {
  const md5 = certificateMd5 === undefined ? undefined : writtenMd5(certificateMd5)
  if (certificateMd5 !== undefined && md5 === undefined)
    throw wrong(
      name,
      lineOf('certificateMd5'),
      'certificateMd5 不是 MD5（应为 32 位十六进制；SHA-1、SHA-256 不可）',
      'certificateMd5 is no MD5: it should have 32 hexadecimal digits; SHA-1 and SHA-256 will not do',
    )
  const key = publicKey === undefined ? undefined : writtenKey(publicKey)
  if (publicKey !== undefined && key === undefined)
    throw wrong(
      name,
      lineOf('publicKey'),
      'publicKey 不是公钥（应为 PEM、十六进制、Base64 的公钥或 RSA 模数）',
      'publicKey is no public key: give PEM, hexadecimal or Base64 of the key, or an RSA modulus',
    )
  return {
    package: packageName,
    ...(md5 === undefined ? {} : { certificateMd5: md5 }),
    ...(key === undefined ? {} : { publicKey: key }),
    ...(number === undefined ? {} : { number }),
  }
}

/**
 * Reads a filing file, YAML or JSON, and brings what it gives into the form in which it is compared. Throws `ToolError`
 * with file and line on the first mistake.
 */
export const parseFiling = async (bytes: Uint8Array, name: string): Promise<Filing[]> => {
  if (bytes.length > MOST_BYTES) throw wrong(name, 1, '过大', 'is too large')
  const [{ Ajv }, { filingSchema }] = await Promise.all([import('ajv'), import('./filing-schema.ts')])
  // Digits stay what they are: an MD5 or a modulus must not become a number.
  const text = await readYaml(new TextDecoder().decode(bytes), 'failsafe')
  if (!text.ok) throw wrong(name, text.line, text.says.zh, text.says.en)
  const { value, lineOf } = text
  const check = new Ajv({ strict: false, verbose: true, allErrors: true }).compile<{
    filings: FilingEntry[]
  }>(filingSchema)
  if (!check(value)) {
    const errors = check.errors ?? []
    // A key that is misspelt is also missing: the first says more.
    const error = errors.find(({ keyword }) => keyword === 'additionalProperties') ?? errors[0]
    const { at, says } = explain(error)
    throw wrong(name, lineOf(at), says.zh, says.en)
  }
  return value.filings.map((entry, i) => normalised(name, entry, (key) => lineOf(['filings', i, key])))
}
