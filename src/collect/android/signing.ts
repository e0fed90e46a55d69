import type { Gap } from '../../facts/facts.ts'
import type { RowOf } from '../../facts/index.ts'
import { entry, type Locator } from '../../facts/locator.ts'
import { type Collector, nothing } from '../collector.ts'
import type { Apk } from './apk.ts'
import { certificateCells } from './certificate.ts'
import { sdkLevels } from './manifest-app.ts'
import { manifestValues } from './manifest-values.ts'
import type { SigningBlock } from './signing-block.ts'
import { SIGNING_BLOCK, signingNotes } from './signing-notes.ts'
import { type Signer, schemeSigners } from './signing-schemes.ts'
import { readStamp, STAMP_ENTRY } from './signing-stamp.ts'
import { JAR_MANIFEST, type JarSigner, jarSigners } from './signing-v1.ts'

type Row = RowOf<'signers'>

const rowId = (...parts: readonly (string | number)[]): string => parts.join('-')

/** What is said of a signer and of its certificate; the signer's problem is the graver one. */
const signerCells = (
  certificate: Uint8Array,
  {
    algorithm,
    verified,
    problem,
    detail,
  }: {
    readonly algorithm?: string
    readonly verified?: boolean
    readonly problem?: string
    readonly detail?: string
  },
): Partial<Row> => ({
  ...(certificate.length === 0 ? {} : certificateCells(certificate)),
  ...(algorithm === undefined ? {} : { signatureAlgorithm: algorithm }),
  ...(verified === undefined ? {} : { verified }),
  ...(problem === undefined ? {} : { problem }),
  ...(detail === undefined ? {} : { detail }),
})

const schemeRows = (signer: Signer, order: number, source: Locator): Row[] => {
  const { scheme, certificate, minSdk, maxSdk } = signer
  const head = { evidence: 'static', source, scheme, order } as const
  const own: Row = {
    id: rowId(scheme, order),
    ...head,
    ...signerCells(certificate, signer),
    ...(minSdk === undefined ? {} : { minSdk }),
    ...(maxSdk === undefined ? {} : { maxSdk }),
  }
  const earlier = signer.lineage.map(
    (older, lineage): Row => ({
      id: rowId(scheme, order, 'lineage', lineage),
      ...head,
      lineage,
      ...certificateCells(older),
    }),
  )
  return [own, ...earlier]
}

const allSchemeRows = (signers: readonly Signer[], source: Locator): Row[] => {
  const seen = new Map<string, number>()
  return signers.flatMap((signer) => {
    const order = seen.get(signer.scheme) ?? 0
    seen.set(signer.scheme, order + 1)
    return schemeRows(signer, order, source)
  })
}

const jarRow = (apk: Apk, signer: JarSigner, order: number): Row => ({
  id: rowId('v1', order),
  evidence: 'static',
  source: entry(apk.source, signer.file),
  scheme: 'v1',
  order,
  ...signerCells(signer.certificate, signer),
})

const contentOf = async (apk: Apk, name: string): Promise<Uint8Array | undefined> => {
  if (apk.archive.find(name) === undefined) return undefined
  const bytes = await apk.entry(name)
  return bytes.ok ? bytes.value : undefined
}

const stampRows = async (
  apk: Apk,
  block: SigningBlock,
  hasJarSigners: boolean,
  source: Locator,
): Promise<Row[]> => {
  const stated = await contentOf(apk, STAMP_ENTRY)
  const manifest = hasJarSigners ? await contentOf(apk, JAR_MANIFEST) : undefined
  const stamp = readStamp(block, stated, manifest)
  if (stamp === undefined) return []
  const head = { id: 'stamp-0', evidence: 'static', source, scheme: 'stamp', order: 0 } as const
  return [{ ...head, ...signerCells(stamp.certificate, stamp) }]
}

/** From this target version on, phones take no package that only JAR signatures sign (Android 11). */
const NEWER_SINCE = 30

/** Whether the manifest makes phones demand scheme v2 or later: by its target version, or by the sandbox it asks for. */
const demandsNewerScheme = async (apk: Apk): Promise<boolean> => {
  const manifest = await apk.manifest()
  if (!manifest.ok) return false
  const values = manifestValues(undefined)
  const { targetSdk } = sdkLevels(manifest.value, values)
  return targetSdk >= NEWER_SINCE || (values.whole(manifest.value, 'targetSandboxVersion') ?? 1) > 1
}

/** Who signed one APK, and what of that could not be read. */
const signersOf = async (apk: Apk, thorough: boolean): Promise<{ rows: Row[]; gaps: Gap[] }> => {
  const source = entry(apk.source, SIGNING_BLOCK)
  const { block, content } = await apk.passed()
  const gaps: Gap[] = block === 'damaged' ? [{ table: 'signers', because: 'signing-block-damaged' }] : []
  const readable = block === 'damaged' ? undefined : block
  const newer = readable ? schemeSigners(readable, content) : []
  for (const note of readable ? signingNotes(readable) : []) apk.note(note)
  const verify = thorough || newer.length === 0
  const newerRequired = newer.length === 0 && (await demandsNewerScheme(apk))
  const older = await jarSigners({ apk, block: readable, verify, newerRequired })
  const rows = [
    ...older.map((signer, order) => jarRow(apk, signer, order)),
    ...allSchemeRows(newer, source),
    ...(readable ? await stampRows(apk, readable, older.length > 0, source) : []),
  ]
  return { rows, gaps }
}

/** The certificates that signed, as a phone compares those of a split with those of its base. */
const certificatesOf = (rows: readonly Row[]): string =>
  [
    ...new Set(
      rows.flatMap(({ scheme, lineage, sha256 }) =>
        scheme === 'stamp' || lineage !== undefined ? [] : (sha256 ?? []),
      ),
    ),
  ]
    .sort()
    .join()

/**
 * Who signed, in every scheme. Signatures and content digests of v2 and later are verified from the pass that hashes the
 * file; those of v1, for which every entry is inflated, when nothing newer signed or when a thorough scan is wanted. Of splits,
 * only what phones would refuse them for is told.
 */
export const signingCollector: Collector = {
  name: 'signing',
  version: 3,
  fills: ['signers'],
  ofPackage: true,
  wants: ({ android }) => android !== undefined,
  async collect({ android, thorough = false }) {
    if (!android) return nothing
    const [base, ...splits] = android.parts
    const { rows, gaps } = await signersOf(base, thorough)
    for (const split of splits) {
      const { rows: its } = await signersOf(split, thorough)
      const problem = its.find((row) => row.problem !== undefined)?.problem
      if (problem === undefined && certificatesOf(its) === certificatesOf(rows)) continue
      split.note({
        code: 'split-signed-otherwise',
        part: SIGNING_BLOCK,
        weight: 'doubt',
        ...(problem === undefined ? {} : { detail: problem }),
      })
    }
    return { rows: { signers: rows }, complete: gaps.length === 0 ? [{ table: 'signers' }] : [], gaps }
  },
}
