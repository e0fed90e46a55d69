import type { Facts } from '../../facts/facts.ts'
import type { RowOf } from '../../facts/index.ts'
import { comparableKey } from '../filing/public-key.ts'

type Filing = RowOf<'filings'>
type Signer = RowOf<'signers'>

const keyOf = ({ publicKey }: Signer): string | undefined =>
  publicKey === undefined ? undefined : comparableKey(Buffer.from(publicKey, 'hex'))

/** What of an entry a signer is not. */
const differences = ({ certificateMd5, publicKey }: Filing, signer: Signer): string[] => [
  ...(certificateMd5 !== undefined && certificateMd5 !== signer.md5 ? ['certificate'] : []),
  ...(publicKey !== undefined && publicKey !== keyOf(signer) ? ['public-key'] : []),
]

const compared = (filing: Filing, packageName: string, signers: readonly Signer[]): Filing => {
  const other = filing.package === packageName ? [] : ['package']
  const current = signers.filter((row) => row.lineage === undefined && row.verified === true)
  const [closest] = current.map((signer) => differences(filing, signer)).sort((a, b) => a.length - b.length)
  if (closest === undefined) {
    if (other.length > 0) return { ...filing, result: 'inconsistent', differs: other }
    return {
      ...filing,
      result: 'unchecked',
      because: signers.length === 0 ? 'no-signer' : 'signature-not-verified',
    }
  }
  const differs = [...other, ...closest]
  if (differs.length === 0) return { ...filing, result: 'consistent', differs }
  const former = signers.some((row) => row.lineage !== undefined && differences(filing, row).length === 0)
  return { ...filing, result: 'inconsistent', differs, ...(former ? { formerCertificate: true } : {}) }
}

/**
 * Holds the filing against package name and verified signers. Of a file with entries for many apps, those that name this
 * package are kept; all where none does.
 */
export const filingMatch = (facts: Facts): Facts => {
  const { filings, app, signers = [] } = facts.rows
  if (filings === undefined || filings.length === 0) return facts
  const packageName = app?.[0]?.package
  const rows = filings.filter((row) => row.package === packageName)
  const known = signers.filter(({ scheme }) => scheme !== 'stamp')
  const result = (rows.length > 0 ? rows : filings).map(
    (row): Filing =>
      packageName === undefined
        ? { ...row, result: 'unchecked', because: 'package-unreadable' }
        : compared(row, packageName, known),
  )
  return { ...facts, rows: { ...facts.rows, filings: result } }
}
