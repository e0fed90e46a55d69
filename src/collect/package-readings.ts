import { createHash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import { gunzipSync, gzipSync } from 'node:zlib'
import { VERSION } from '../version.ts'
import type { AndroidPackage } from './android/android-package.ts'
import type { Collected, Collector, Input } from './collector.ts'

/** Where it is kept what was read of packages. A place that loses something costs time and nothing else. */
export interface Readings {
  /** @param key SHA-256, lower-case hexadecimal. */
  get(key: string): Promise<Uint8Array | undefined>
  put(key: string, bytes: Uint8Array): Promise<void>
}

/** The collectors, those of the package answering from what was read before; `keep` keeps what they read now. */
export interface Remembering {
  readonly collectors: readonly Collector[]
  keep(): Promise<void>
}

/** What was read of a package, under the name that its file had. */
interface Reading {
  readonly name: string
  readonly collected: Readonly<Record<string, Collected>>
}

/** Reasons that depend on the machine and not on the package. */
const PASSING = new Set(['cap-reached', 'collector-failed'])

const lasting = ({ gaps, problems = [] }: Collected): boolean =>
  problems.length === 0 && !gaps.some(({ because }) => PASSING.has(because))

/** Rows cite the file by its name, and equal packages may have different ones. */
const renamed = (value: unknown, from: string, to: string): unknown => {
  if (Array.isArray(value)) return value.map((one) => renamed(one, from, to))
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  const { at } = value as { readonly at?: unknown }
  return Object.fromEntries(
    Object.entries(value).map(([key, cell]) => [
      key,
      cell === from && (key === 'fileName' || (at === 'file' && key === 'name'))
        ? to
        : renamed(cell, from, to),
    ]),
  )
}

const decoded = (bytes: Uint8Array | undefined, name: string): Reading['collected'] => {
  if (bytes === undefined) return {}
  try {
    const reading = deserialize(gunzipSync(bytes)) as Reading
    return reading.name === name
      ? reading.collected
      : (renamed(reading.collected, reading.name, name) as Reading['collected'])
  } catch {
    return {}
  }
}

/** Names all that a reading depends on: the bytes of the package, those who read it, and the vocabulary by which they do. */
const keyOf = async (
  android: AndroidPackage,
  { vocabulary, thorough }: Input,
  readers: readonly Collector[],
): Promise<string> => {
  const { sha256 } = await android.digests()
  // A base in a folder with its splits is handed in as several files, and each of them counts.
  const splits = android.parts.slice(1)
  const files = await Promise.all(splits.map(async (one) => [one.name, (await one.passed()).file.sha256]))
  const parts = [
    sha256,
    files,
    // What lay beside it and was left out, or could not be opened, is told of it.
    android.parts[0].notes,
    VERSION,
    vocabulary.sha256,
    thorough === true,
    readers.map(({ name, version }) => [name, version]),
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/** Lets collectors of the package answer from what was read of an equal one, whatever else differs: then it is not read again. */
export const remembering = async (
  collectors: readonly Collector[],
  input: Input,
  readings: Readings | undefined,
): Promise<Remembering> => {
  const { android, source } = input
  // With the names of a project more is said of the code than the package alone tells.
  if (android === undefined || readings === undefined || source !== undefined)
    return { collectors, keep: async () => undefined }
  const readers = collectors.filter((one) => one.ofPackage === true && one.wants(input))
  const key = await keyOf(android, input, readers)
  const known = decoded(await readings.get(key).catch(() => undefined), android.name)
  const whole = readers.every(({ name }) => Object.hasOwn(known, name))
  const now: Record<string, Collected> = {}
  return {
    collectors: collectors.map((collector) =>
      collector.ofPackage !== true
        ? collector
        : {
            ...collector,
            wants: (given) => collector.wants(given),
            async collect(given) {
              const before = whole ? known[collector.name] : undefined
              const collected = before ?? (await collector.collect(given))
              now[collector.name] = collected
              return collected
            },
          },
    ),
    async keep() {
      if (whole || !readers.every(({ name }) => now[name] !== undefined && lasting(now[name]))) return
      const reading: Reading = { name: android.name, collected: now }
      await readings.put(key, gzipSync(serialize(reading), { level: 1 })).catch(() => undefined)
    },
  }
}
