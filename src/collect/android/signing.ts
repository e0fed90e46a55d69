import type { Gap } from '../../facts/facts.ts'
import type { RowOf } from '../../facts/index.ts'
import { entry, type Locator } from '../../facts/locator.ts'
import type { Collector } from '../collector.ts'
import type { AndroidPackage } from './android-package.ts'
import { byteCursor } from './byte-cursor.ts'
import { certificateCells } from './certificate.ts'
import { readSigningBlock } from './signing-block.ts'
import { type Signer, schemeSigners } from './signing-schemes.ts'
import { pkcs7Certificates } from './signing-v1.ts'

type Row = RowOf<'signers'>

const SIGNATURE_FILE = /^META-INF\/[^/]+\.(RSA|DSA|EC)$/i
/** Values of the source stamp. Source: apksig, SourceStampConstants. */
const STAMPS = [0x6dff800d, 0x2b09189e]

const rowId = (...parts: readonly (string | number)[]): string => parts.join('-')

const schemeRows = (signer: Signer, order: number, source: Locator): Row[] => {
  const { scheme, certificate, algorithm, minSdk, maxSdk, verified, problem } = signer
  const cells = certificate.length === 0 ? {} : certificateCells(certificate)
  const trouble = problem ?? cells.problem
  const own: Row = {
    id: rowId(scheme, order),
    evidence: 'static',
    source,
    scheme,
    order,
    ...cells,
    ...(algorithm === undefined ? {} : { signatureAlgorithm: algorithm }),
    ...(minSdk === undefined ? {} : { minSdk }),
    ...(maxSdk === undefined ? {} : { maxSdk }),
    ...(verified === undefined ? {} : { verified }),
    ...(trouble === undefined ? {} : { problem: trouble }),
  }
  const earlier = signer.lineage.map(
    (older, lineage): Row => ({
      id: rowId(scheme, order, 'lineage', lineage),
      evidence: 'static',
      source,
      scheme,
      order,
      lineage,
      ...certificateCells(older),
    }),
  )
  return [own, ...earlier]
}

/** The source stamp's certificate: the first length-prefixed part of its value. */
const stampRows = (values: ReadonlyMap<number, Uint8Array>, source: Locator): Row[] => {
  const value = STAMPS.map((id) => values.get(id)).find((found) => found !== undefined)
  if (value === undefined) return []
  const head = { id: 'stamp-0', evidence: 'static', source, scheme: 'stamp', order: 0 } as const
  try {
    return [{ ...head, ...certificateCells(byteCursor(byteCursor(value).prefixed()).prefixed()) }]
  } catch {
    return [{ ...head, problem: 'signer-damaged' }]
  }
}

const jarRows = async (android: AndroidPackage): Promise<Row[]> => {
  const files = [
    ...new Set(android.archive.entries.map(({ name }) => name).filter((name) => SIGNATURE_FILE.test(name))),
  ]
  const rows: Row[] = []
  for (const name of files.sort()) {
    const bytes = await android.entry(name)
    const source = entry(android.source, name)
    const certificates = bytes.ok ? pkcs7Certificates(bytes.value) : []
    for (const certificate of certificates) {
      rows.push({
        id: rowId('v1', rows.length),
        evidence: 'static',
        source,
        scheme: 'v1',
        order: rows.length,
        ...certificateCells(certificate),
      })
    }
    if (certificates.length === 0) {
      rows.push({
        id: rowId('v1', rows.length),
        evidence: 'static',
        source,
        scheme: 'v1',
        order: rows.length,
        problem: bytes.ok ? 'signer-damaged' : bytes.because,
      })
    }
  }
  return rows
}

/** Who signed, in every scheme; v2 and v3 signatures and content digests are verified. */
export const signingCollector: Collector = {
  name: 'signing',
  version: 1,
  fills: ['signers'],
  wants: ({ android }) => android !== undefined,
  async collect({ android }) {
    if (!android) return { rows: {}, complete: [], gaps: [] }
    const source = entry(android.source, 'APK Signing Block')
    const block = readSigningBlock(android.archive)
    const gaps: Gap[] = block === 'damaged' ? [{ table: 'signers', because: 'signing-block-damaged' }] : []
    const readable = block === undefined || block === 'damaged' ? undefined : block
    const newer = readable ? schemeSigners(android.archive, readable) : []
    const order = new Map<string, number>()
    const rows = newer.flatMap((signer) => {
      const at = order.get(signer.scheme) ?? 0
      order.set(signer.scheme, at + 1)
      return schemeRows(signer, at, source)
    })
    return {
      rows: {
        signers: [
          ...(await jarRows(android)),
          ...rows,
          ...(readable ? stampRows(readable.values, source) : []),
        ],
      },
      complete: gaps.length === 0 ? [{ table: 'signers' }] : [],
      gaps,
    }
  },
}
