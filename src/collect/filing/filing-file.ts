import { ToolError } from '../../errors.ts'
import { nearestName } from '../../nearest-name.ts'
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

interface SchemaError {
  readonly keyword: string
  readonly instancePath: string
  readonly message?: string
  readonly params: Readonly<Record<string, unknown>>
  readonly parentSchema?: { readonly properties?: object }
}

type Path = readonly (string | number)[]

/** What a mistake is, and where. */
const explain = (error: SchemaError | undefined): { at: Path; zh: string; en: string } => {
  const at = (error?.instancePath ?? '')
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))
  const key = String(at.at(-1) ?? '')
  if (error?.keyword === 'additionalProperties') {
    const extra = String(error?.params.additionalProperty)
    const near = nearestName(extra, Object.keys(error?.parentSchema?.properties ?? {}))
    return {
      at: [...at, extra],
      zh: `没有“${extra}”这一项${near ? `，是否为“${near}”` : ''}`,
      en: `has no key "${extra}"${near ? `; did you mean "${near}"` : ''}`,
    }
  }
  const missing = error?.params.missingProperty
  if (missing === 'filings') return { at, zh: '缺少 filings 列表', en: 'has no list "filings"' }
  if (missing === 'package') return { at, zh: '缺少 package（包名）', en: 'lacks package' }
  if (error?.keyword === 'anyOf' || typeof missing === 'string')
    return {
      at,
      zh: '须至少给出 certificateMd5（证书 MD5）与 publicKey（公钥）之一',
      en: 'needs certificateMd5 or publicKey',
    }
  if (key === 'package') return { at, zh: 'package 不是有效的包名', en: 'package is no package name' }
  const name = at.join('.')
  return { at, zh: `${name}：${error?.message ?? ''}`, en: `${name}: ${error?.message ?? ''}` }
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
  const [{ isNode, LineCounter, parseDocument }, { Ajv }, { filingSchema }] = await Promise.all([
    import('yaml'),
    import('ajv'),
    import('./filing-schema.ts'),
  ])
  const lines = new LineCounter()
  // Without a schema, digits stay what they are: an MD5 or a modulus must not become a number.
  const document = parseDocument(new TextDecoder().decode(bytes), {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'failsafe',
    merge: false,
  })
  const [fault] = document.errors
  if (fault) throw wrong(name, lines.linePos(fault.pos[0]).line, fault.message, fault.message)
  const lineOf = (at: Path): number => {
    for (let length = at.length; length > 0; length -= 1) {
      const node = document.getIn(at.slice(0, length), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 10 })
  } catch {
    throw wrong(name, 1, '含有过多别名', 'has too many aliases')
  }
  const check = new Ajv({ strict: false, verbose: true, allErrors: true }).compile<{
    filings: FilingEntry[]
  }>(filingSchema)
  if (!check(value)) {
    const errors = (check.errors ?? []) as readonly SchemaError[]
    // A key that is misspelt is also missing: the first says more.
    const error = errors.find(({ keyword }) => keyword === 'additionalProperties') ?? errors[0]
    const { at, zh, en } = explain(error)
    throw wrong(name, lineOf(at), zh, en)
  }
  return value.filings.map((entry, i) => normalised(name, entry, (key) => lineOf(['filings', i, key])))
}
