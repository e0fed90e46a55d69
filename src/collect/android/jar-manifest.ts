/**
 * The files of a JAR signature: `MANIFEST.MF` with a digest of each entry, and `.SF` with digests of its sections.
 * Source: "JAR File Specification", "Name-Value pairs and Sections"; phones read them the same way.
 */
export interface JarSection {
  /** Values by the lower-case name of their attribute. */
  readonly attributes: ReadonlyMap<string, string>
  /** The section as it is written, with the blank line after it: digests are made over it. */
  readonly bytes: Uint8Array
}

export interface JarManifest {
  readonly main: JarSection
  /** Sections by the entry they name. An entry that has two is in `repeated`. */
  readonly entries: ReadonlyMap<string, JarSection>
  readonly repeated: readonly string[]
}

const LF = 10
const CR = 13

/** Where the line that begins at `at` ends, without and with its line break. */
const lineEnd = (bytes: Buffer, at: number): readonly [text: number, next: number] => {
  let end = at
  while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end += 1
  const next = bytes[end] === CR && bytes[end + 1] === LF ? end + 2 : Math.min(end + 1, bytes.length)
  return [end, next]
}

const readSection = (bytes: Buffer, from: number): { section: JarSection; next: number } => {
  const attributes = new Map<string, string>()
  const lines: Buffer[] = []
  let at = from
  while (at < bytes.length) {
    const [end, next] = lineEnd(bytes, at)
    const line = bytes.subarray(at, end)
    at = next
    if (line.length === 0) break
    // A line that begins with a space goes on with the one before, also in the middle of a character.
    const before = lines.at(-1)
    if (line[0] === 0x20 && before) lines[lines.length - 1] = Buffer.concat([before, line.subarray(1)])
    else lines.push(line)
  }
  for (const line of lines) {
    const colon = line.indexOf(': ')
    if (colon <= 0) continue
    const name = line.toString('latin1', 0, colon).toLowerCase()
    if (!attributes.has(name)) attributes.set(name, line.toString('utf8', colon + 2))
  }
  return { section: { attributes, bytes: bytes.subarray(from, at) }, next: at }
}

export const readJarManifest = (content: Uint8Array): JarManifest => {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length)
  const { section: main, next } = readSection(bytes, 0)
  const entries = new Map<string, JarSection>()
  const repeated: string[] = []
  for (let at = next; at < bytes.length; ) {
    const { section, next: after } = readSection(bytes, at)
    at = after
    const name = section.attributes.get('name')
    if (name === undefined) continue
    if (entries.has(name)) repeated.push(name)
    else entries.set(name, section)
  }
  return { main, entries, repeated }
}

/**
 * Digests by strength; the strongest that is there decides. Phones older than Android 4.3 know SHA-1 only, and none knows it by the
 * name `SHA-1`, which other tools write.
 */
const DIGESTS = [
  ['sha-512', 'sha512'],
  ['sha-384', 'sha384'],
  ['sha-256', 'sha256'],
  ['sha1', 'sha1'],
] as const

/** The digest that attributes state under `SHA-256-Digest` with `suffix`, and the hash to compare it with. */
export const statedDigest = (
  attributes: JarSection['attributes'],
  suffix: '-digest' | '-digest-manifest' | '-digest-manifest-main-attributes',
): { readonly hash: string; readonly value: Buffer } | undefined => {
  for (const [name, hash] of DIGESTS) {
    const text = attributes.get(name + suffix)
    if (text !== undefined) return { hash, value: Buffer.from(text, 'base64') }
  }
  return undefined
}
