import { createHash } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { digestPackage } from '../../../src/collect/android/package-digests.ts'
import { budgetOf } from '../../../src/collect/budget.ts'
import { noteBook } from '../../../src/collect/integrity-note.ts'
import { bytesSource } from '../../../src/collect/package/byte-source.ts'
import { openArchive } from '../../../src/collect/package/zip.ts'
import { newIdentity } from './keys.ts'
import { MANIFEST_ONLY, signedPackage } from './signing-block-writer.ts'

const hash = (name: string, bytes: Uint8Array): string => createHash(name).update(bytes).digest('hex')

test('the file is read once for all its digests and those that were signed', async () => {
  const entries = { ...MANIFEST_ONLY, 'assets/large.bin': Buffer.alloc(3_500_000, 'large') }
  const bytes = signedPackage({ 1896449818: [{ identity: newIdentity('one') }] }, entries)
  const archive = openArchive(bytesSource(bytes), budgetOf(), noteBook())
  let read = 0
  const source = {
    size: bytes.length,
    read(offset: number, length: number) {
      const part = bytes.subarray(offset, offset + length)
      read += part.length
      return part
    },
  }
  const digests = await digestPackage({ ...archive, source })
  expect(digests.file).toEqual({
    md5: hash('md5', bytes),
    sha1: hash('sha1', bytes),
    sha256: hash('sha256', bytes),
  })
  expect([...digests.content.digests.keys()]).toEqual(['sha256'])
  expect(read).toBeLessThan(bytes.length + 10_000)
})
