import type { IntegrityNote } from '../integrity-note.ts'
import type { SigningBlock } from './signing-block.ts'
import { SCHEMES, writtenSigners } from './signing-signer.ts'
import { STAMP } from './signing-stamp.ts'

export const SIGNING_BLOCK = 'APK Signing Block'

/**
 * Values of other makers that are known: they say where a package was handed out, or fill a page. Sources: Android's apksig
 * (`ApkSigningBlockUtils.VERITY_PADDING_BLOCK_ID`), its Gradle plug-in (dependencies), the store's metadata, and the readmes of
 * Walle and VasDolly, which write the channel of a package there.
 */
const OTHERS: Readonly<Record<number, string>> = {
  1114793335: 'padding',
  1347109971: 'dependencies',
  558253134: 'store-metadata',
  1903654775: 'channel',
  2282837503: 'channel',
}

const hex = (id: number): string => `0x${id.toString(16).padStart(8, '0')}`

/** What stands in the signing block and is signed by nobody: it can be changed without a signature becoming wrong. */
export const signingNotes = (block: SigningBlock): IntegrityNote[] => {
  const own = new Set<number>([...SCHEMES.map(({ id }) => id), ...Object.values(STAMP)])
  const notes: IntegrityNote[] = []
  for (const [id, value] of block.values) {
    const use = OTHERS[id]
    if (own.has(id) || use === 'padding') continue
    notes.push({
      code: use === undefined ? 'signing-block-value-unknown' : `signing-block-${use}`,
      part: `${SIGNING_BLOCK} ${hex(id)}`,
      detail: `bytes=${value.length}`,
      weight: 'note',
    })
  }
  for (const id of block.repeated)
    notes.push({ code: 'signing-block-value-twice', part: `${SIGNING_BLOCK} ${hex(id)}`, weight: 'doubt' })
  for (const entry of SCHEMES) {
    const unsigned = writtenSigners(block, entry).reduce(
      (sum, signer) => sum + (signer === 'damaged' ? 0 : signer.unsignedBytes),
      0,
    )
    if (unsigned > 0)
      notes.push({
        code: 'signer-unsigned-bytes',
        part: `${SIGNING_BLOCK} ${hex(entry.id)}`,
        detail: `bytes=${unsigned}`,
        weight: 'note',
      })
  }
  return notes
}
