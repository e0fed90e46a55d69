import { afterAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { mutated, mutations, targets, trouble } from './mutations.ts'

const { targets: readers, close } = await targets()
afterAll(close)

/** The bench runs a hundred thousand of other seeds. */
const RUNS: Readonly<Record<string, number>> = { package: 60 }

test.each(readers.map((reader) => [reader.name, reader] as const))(
  'no mutation of the %s makes a reader crash, hang or grow',
  async (name, reader) => {
    expect(await reader.read(reader.bytes)).toBeGreaterThan(0)
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        expect(await trouble(reader, changes)).toBeUndefined()
      }),
      { numRuns: RUNS[name] ?? 300, seed: 20_240_901 },
    )
  },
)

test.each(['byte', 'word', 'long', 'cut', 'grow', 'copy', 'bit'] as const)(
  'a mutation of kind %s changes the file',
  (kind) => {
    const bytes = Uint8Array.from({ length: 400 }, (_, index) => index % 251)
    const changed = mutated(bytes, [{ kind, at: 0.5, from: 0.1, value: 0x12345 }])
    expect(Buffer.compare(changed, bytes)).not.toBe(0)
    expect(bytes[200]).toBe(200)
  },
)
