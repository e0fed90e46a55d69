import { createHash } from 'node:crypto'
import type { Budget } from '../budget.ts'
import { noteBook } from '../integrity-note.ts'
import { bytesSource } from '../package/byte-source.ts'
import { openArchive } from '../package/zip.ts'
import { jarSigners } from './signing-v1.ts'

/** An entry of a signed JAR, and who signed it. */
export interface SignedEntry {
  readonly bytes: Uint8Array
  /** SHA-256 of the certificate, lower-case hexadecimal. */
  readonly fingerprint: string
}

/**
 * An entry of a JAR whose signature holds over every entry; otherwise why it cannot be relied on, by the code of the signer's problem.
 * Throws `ArchiveError` or `BudgetExceeded` where it is no archive.
 */
export const signedEntry = async (
  jar: Uint8Array,
  name: string,
  budget: Budget,
): Promise<SignedEntry | { readonly problem: string }> => {
  const notes = noteBook()
  const archive = openArchive(bytesSource(jar), budget, notes)
  const read = async (path: string) => {
    const found = archive.find(path)
    if (found === undefined || archive.twins(path).length > 0)
      return { ok: false as const, because: found === undefined ? 'entry-missing' : 'entry-twice' }
    return { ok: true as const, value: await archive.read(found, budget) }
  }
  const signers = await jarSigners({ apk: { archive, entry: read }, block: undefined, verify: true })
  const [signer] = signers
  if (signer === undefined) return { problem: 'unsigned' }
  const bad = signers.find(({ verified }) => verified !== true)
  if (bad !== undefined) return { problem: bad.problem ?? 'unverified' }
  const entry = await read(name)
  if (!entry.ok) return { problem: entry.because }
  return { bytes: entry.value, fingerprint: createHash('sha256').update(signer.certificate).digest('hex') }
}
