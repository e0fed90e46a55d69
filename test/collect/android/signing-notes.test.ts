import { expect, test } from '@jest/globals'
import type { SigningBlock } from '../../../src/collect/android/signing-block.ts'
import { readSigningBlock } from '../../../src/collect/android/signing-block.ts'
import { signingNotes } from '../../../src/collect/android/signing-notes.ts'
import { budgetOf } from '../../../src/collect/budget.ts'
import { noteBook } from '../../../src/collect/integrity-note.ts'
import { bytesSource } from '../../../src/collect/package/byte-source.ts'
import { openArchive } from '../../../src/collect/package/zip.ts'
import { en } from '../../../src/words/en.ts'
import { newIdentity } from './keys.ts'
import { signedPackage } from './signing-block-writer.ts'

const V2 = 0x7109871a
const identity = newIdentity('somebody')
const blockOf = (plan: object): SigningBlock => {
  const archive = openArchive(
    bytesSource(signedPackage({ [V2]: [{ identity, ...plan }] })),
    budgetOf(),
    noteBook(),
  )
  const block = readSigningBlock(archive)
  if (block === undefined || block === 'damaged') throw new Error('no block')
  return block
}

test('a block that only signs is not noted', () => {
  expect(signingNotes(blockOf({}))).toEqual([])
})

test('what nothing signs is noted: channels, unknown values, values twice, bytes behind a signer', () => {
  const block = blockOf({ after: Buffer.alloc(7) })
  const values = new Map([...block.values, [0x71777777, Buffer.from('huawei')], [0x1234, Buffer.alloc(3)]])
  const notes = signingNotes({ ...block, values, repeated: [V2] })
  expect(notes.map(({ code, detail, weight }) => [code, detail, weight])).toEqual([
    ['signing-block-channel', 'bytes=6', 'note'],
    ['signing-block-value-unknown', 'bytes=3', 'note'],
    ['signing-block-value-twice', undefined, 'doubt'],
    ['signer-unsigned-bytes', 'bytes=7', 'note'],
  ])
  for (const { code } of notes) expect(Object.keys(en.integrity)).toContain(code)
})
