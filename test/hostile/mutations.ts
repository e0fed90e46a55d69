import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import type { XmlElement } from '../../src/collect/android/axml.ts'
import { readAxml } from '../../src/collect/android/axml-reader.ts'
import { findCallSites } from '../../src/collect/android/dex/call-sites.ts'
import { catalogueOf } from '../../src/collect/android/dex/catalogue.ts'
import { readDefinedMethods } from '../../src/collect/android/dex/defined-methods.ts'
import { openDex } from '../../src/collect/android/dex/dex-file.ts'
import type { Entry } from '../../src/collect/android/dex/entries.ts'
import { linkProgram } from '../../src/collect/android/dex/program.ts'
import { analyseReach } from '../../src/collect/android/dex/reach.ts'
import { openAndroidPackage } from '../../src/collect/android/open-package.ts'
import { openResources } from '../../src/collect/android/resources.ts'
import { signingCollector } from '../../src/collect/android/signing.ts'
import { BudgetExceeded, budgetOf } from '../../src/collect/budget.ts'
import { collect } from '../../src/collect/index.ts'
import { noteBook } from '../../src/collect/integrity-note.ts'
import { ArchiveError } from '../../src/collect/package/archive-error.ts'
import { bytesSource } from '../../src/collect/package/byte-source.ts'
import { openArchive } from '../../src/collect/package/zip.ts'
import { ToolError } from '../../src/errors.ts'
import { file } from '../../src/facts/locator.ts'
import { loadVocabulary } from '../../src/vocabulary/load.ts'
import { takeApart } from './tampering.ts'

/** One change to a file: what, where (a share of its length), and with what. */
export interface Mutation {
  readonly kind: 'byte' | 'word' | 'long' | 'cut' | 'grow' | 'copy' | 'bit'
  readonly at: number
  readonly from: number
  readonly value: number
}

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const edge = fc.oneof(
  fc.constantFrom(0, 1, 2, 8, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff),
  fc.integer({ min: 0, max: 0xffffffff }),
)
/** One to six changes at once. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('byte', 'word', 'long', 'long', 'cut', 'grow', 'copy', 'bit'),
    at: share,
    from: share,
    value: edge,
  }),
  { minLength: 1, maxLength: 6 },
)

const LONGEST_STRETCH = 64

/** The bytes with the changes made, one after the other, between two offsets. */
export const mutated = (
  bytes: Uint8Array,
  changes: readonly Mutation[],
  start = 0,
  end = bytes.length,
): Uint8Array => {
  let all = Buffer.from(bytes)
  for (const { kind, at, from, value } of changes) {
    const limit = Math.min(all.length, end)
    const place = start + Math.floor(at * Math.max(1, limit - start))
    const aligned = Math.min(place & ~3, Math.max(0, all.length - 4))
    const length = Math.min(LONGEST_STRETCH, value % LONGEST_STRETCH) + 1
    if (all.length < 8) return all
    if (kind === 'byte') all[Math.min(place, all.length - 1)] = value & 0xff
    else if (kind === 'bit')
      all.writeUInt8(
        all.readUInt8(Math.min(place, all.length - 1)) ^ (1 << (value & 7)),
        Math.min(place, all.length - 1),
      )
    else if (kind === 'word') all.writeUInt16LE(value & 0xffff, aligned)
    else if (kind === 'long') all.writeUInt32LE(value, aligned)
    else if (kind === 'cut') all = Buffer.concat([all.subarray(0, place), all.subarray(place + length)])
    else if (kind === 'grow')
      all = Buffer.concat([all.subarray(0, place), Buffer.alloc(length, value & 0xff), all.subarray(place)])
    else all.copy(all, place, Math.floor(from * all.length), Math.floor(from * all.length) + length)
  }
  return all
}

/** A reader under attack: the file it is given whole, and how it reads what became of it. */
export interface Target {
  readonly name: string
  readonly bytes: Uint8Array
  /** Where changes are made, when not everywhere. */
  readonly within?: readonly [number, number]
  /** Reads everything; gives how much came out of it: bytes, elements, texts. */
  read(bytes: Uint8Array): Promise<number>
}

/** What one file may take; far more than the sample needs. */
const BYTES = 16_000_000
const SECONDS = 5

/** Errors that are an answer. Anything else is a fault of the reader. */
export const isAnswer = (thrown: unknown): boolean =>
  thrown instanceof ArchiveError || thrown instanceof BudgetExceeded || thrown instanceof ToolError

const sizeOf = (element: XmlElement): number =>
  1 + element.attributes.length + element.children.reduce((sum, child) => sum + sizeOf(child), 0)

const signingBlock = (bytes: Uint8Array): readonly [number, number] => {
  const { directoryStart } = openArchive(bytesSource(bytes), budgetOf(), noteBook())
  const size = Number(Buffer.from(bytes).readBigUInt64LE(directoryStart - 24))
  return [directoryStart - size - 8, directoryStart]
}

/** What the system starts of the sample. */
const STARTS: readonly Entry[] = [
  { kind: 'application', type: 'Lcn/anhe/zhenliao/App;', atStart: true },
  { kind: 'activity', type: 'Lcn/anhe/zhenliao/WelcomeActivity;', atStart: true },
  { kind: 'activity', type: 'Lcn/anhe/zhenliao/MainActivity;', atStart: false },
]

/** The readers of archives, code, compiled XML, resource tables and signing blocks, and the whole of them over a package. */
export const targets = async (): Promise<{ targets: readonly Target[]; close: () => void }> => {
  const sample = fileURLToPath(new URL('../../samples/10-good-clinic/app.apk', import.meta.url))
  const whole = readFileSync(sample)
  const { entries } = await takeApart(sample)
  const dataOf = (name: string): Uint8Array =>
    entries.find((entry) => entry.name === name)?.data ?? new Uint8Array()
  const vocabulary = await loadVocabulary()
  const folder = mkdtempSync(join(tmpdir(), 'mutated-'))
  const path = join(folder, 'app.apk')
  const budget = () => budgetOf(BYTES, SECONDS)
  const onDisk = (bytes: Uint8Array): string => {
    writeFileSync(path, bytes)
    return path
  }
  return {
    close: () => rmSync(folder, { recursive: true }),
    targets: [
      {
        name: 'archive',
        bytes: whole,
        async read(bytes) {
          const own = budget()
          const archive = openArchive(bytesSource(bytes), own, noteBook())
          let read = 0
          for (const entry of archive.entries.slice(0, 200)) {
            try {
              read += (await archive.read(entry, own)).length
            } catch (thrown) {
              if (!isAnswer(thrown)) throw thrown
            }
          }
          return read
        },
      },
      {
        name: 'code',
        bytes: dataOf('classes.dex'),
        async read(bytes) {
          const own = budget()
          const notes = noteBook()
          const dex = openDex(bytes, 'classes.dex', notes)
          if (!dex.ok) return 0
          const methods = readDefinedMethods(dex.value, notes)
          const source = file('classes.dex')
          const program = linkProgram({
            files: [{ dex: dex.value, methods, source, root: true, named: true }],
            unread: [],
          })
          const { sites, sweeps } = findCallSites(program, catalogueOf(vocabulary.apis.values()), own, notes)
          const reach = analyseReach(program, STARTS, own)
          return sites.reduce(
            (sum, site) => sum + (reach.reachOf(site)?.path?.length ?? 0),
            sweeps[0]?.instructions ?? 0,
          )
        },
      },
      {
        name: 'compiled XML',
        bytes: dataOf('AndroidManifest.xml'),
        async read(bytes) {
          const tree = readAxml(bytes, 'x', noteBook())
          return tree.ok ? sizeOf(tree.value) : 0
        },
      },
      {
        name: 'resource table',
        bytes: dataOf('resources.arsc'),
        async read(bytes) {
          const table = openResources(bytes, 'x', noteBook(), budget())
          let read = 0
          if (!table.ok) return read
          for (const type of table.value.types) {
            for (const { id, variants } of table.value.list(type)) {
              for (const { value, bag } of variants)
                read += (value?.rawValue?.length ?? 1) + (bag?.items.length ?? 0)
              read += table.value.nameOf(id)?.length ?? 0
              table.value.best(id)
              table.value.styleValue(id, 0x01010098)
            }
          }
          return read + table.value.layouts().length
        },
      },
      {
        name: 'signing block',
        bytes: whole,
        within: signingBlock(whole),
        async read(bytes) {
          const android = await openAndroidPackage(onDisk(bytes), budget())
          try {
            const input = { reference: {}, android, vocabulary, budget: budget() }
            return (await signingCollector.collect(input)).rows.signers?.length ?? 0
          } finally {
            await android.close()
          }
        },
      },
      {
        name: 'package',
        bytes: whole,
        async read(bytes) {
          const { facts, runs } = await collect({ package: onDisk(bytes) }, { vocabulary, budget: budget() })
          const failed = runs
            .flatMap(({ gaps }) => gaps)
            .find(({ because }) => because === 'collector-failed')
          if (failed) throw new Error(`${failed.table}: ${failed.detail}`)
          return Object.values(facts.rows).reduce((sum, rows) => sum + rows.length, 0)
        },
      },
    ],
  }
}

/** Reads one mutated file and tells what went wrong: nothing, where it was read or refused within its caps. */
export const trouble = async (target: Target, changes: readonly Mutation[]): Promise<string | undefined> => {
  const [from, to] = target.within ?? [0, target.bytes.length]
  // The time of this process, not that of the wall: others may be at work.
  const start = process.cpuUsage()
  let read = 0
  try {
    read = await target.read(mutated(target.bytes, changes, from, to))
  } catch (thrown) {
    if (!isAnswer(thrown)) return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
  }
  const { user, system } = process.cpuUsage(start)
  const seconds = (user + system) / 1e6
  if (seconds > SECONDS + 1) return `took ${seconds.toFixed(1)} s`
  return read > BYTES ? `grew to ${read}` : undefined
}
